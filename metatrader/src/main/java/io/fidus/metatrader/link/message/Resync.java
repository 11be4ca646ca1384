package io.fidus.metatrader.link.message;

/**
 * The terminal is to send everything again: its own state, the account, positions, orders, and the
 * deals after one ticket. It answers with a report of deals that begins there, even an empty one.
 *
 * @param after the deal to go on from; 0 for the whole history
 */
public record Resync(long after) implements BridgeMessage {}
