package io.fidus.platform.gateways.internal.registry;

/**
 * A gateway was added, described differently or removed.
 *
 * @param id the gateway
 */
record GatewaysChanged(String id) {}
