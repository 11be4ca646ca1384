/** Tests of how secrets are sealed. */
@org.jspecify.annotations.NullMarked
package io.fidus.platform.gateways.internal.sealing;
