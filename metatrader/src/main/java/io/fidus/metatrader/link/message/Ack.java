package io.fidus.metatrader.link.message;

/**
 * All deals up to this one are safely stored. It also answers a heartbeat, then with the ticket
 * that was acknowledged last.
 *
 * @param ticket the last deal that is safely stored; 0 when there is none
 */
public record Ack(long ticket) implements BridgeMessage {}
