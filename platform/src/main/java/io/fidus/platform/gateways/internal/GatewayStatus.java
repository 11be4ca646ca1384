package io.fidus.platform.gateways.internal;

import java.time.Instant;
import java.util.Optional;

/**
 * How a gateway is.
 *
 * @param since when it came into this state
 * @param lastMessageAt when it last said anything
 * @param generation the version of its protocol, as it names it
 * @param detail what a person should know, empty when there is nothing
 */
public record GatewayStatus(
    State state,
    Instant since,
    Optional<Instant> lastMessageAt,
    Optional<String> generation,
    String detail) {

  /** What can be said of it in a word. */
  public enum State {
    /** It answers. */
    CONNECTED,
    /** It has not answered yet. */
    CONNECTING,
    /** It does not answer. */
    DOWN,
    /**
     * It answers, and will not or cannot be read: a wrong key, a protocol that FIDUS does not know.
     */
    REFUSED
  }

  public static GatewayStatus connecting(Instant since) {
    return new GatewayStatus(State.CONNECTING, since, Optional.empty(), Optional.empty(), "");
  }

  /** The next status, which keeps its beginning while the state stays the same. */
  public GatewayStatus next(
      State next, Instant at, Optional<Instant> message, Optional<String> version, String text) {
    return new GatewayStatus(
        next,
        next == state ? since : at,
        message.or(() -> lastMessageAt),
        version.or(() -> generation),
        text);
  }
}
