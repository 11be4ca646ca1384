package io.fidus.metatrader.link.message;

/**
 * The bridge's first word on a connection.
 *
 * @param nonce 64 lower-case hexadecimal digits that were never used before
 */
public record Challenge(String nonce) implements BridgeMessage {}
