package io.fidus.metatrader.link.message;

/**
 * The last word on a connection, from either end.
 *
 * @param reason why it ends
 * @param detail a sentence for the log of the other end, without secrets, empty when there is
 *     nothing to add
 */
public record Bye(ByeReason reason, String detail) implements TerminalMessage, BridgeMessage {}
