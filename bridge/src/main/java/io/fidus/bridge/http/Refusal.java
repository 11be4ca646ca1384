package io.fidus.bridge.http;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A request that is not granted, for a reason that the caller can act on. */
public final class Refusal extends RuntimeException {
  /** The kinds of refusals; their codes are stable. */
  public enum Kind {
    KEY_NEEDED(401, "A valid API key is needed", "Send an issued key in the header X-API-Key."),
    KEY_NOT_ALLOWED(403, "This key does not allow that", "Use a key with the named scope."),
    NOT_FOUND(404, "There is nothing here", "Check the address."),
    UNKNOWN_ACCOUNT(404, "This account is not known", "See /api/mt5/accounts for those that are."),
    AMBIGUOUS_ACCOUNT(
        409, "Several servers have this account", "Name one of them in the parameter server."),
    STREAM_NOT_CURRENT(
        409, "Another stream has taken over", "Open the stream again and answer that one."),
    CONFLICT(409, "That cannot be done now", "Wait until what stands in the way is done."),
    HELD(409, "The bridge is held", "Ask who holds it, or wait until it is released."),
    NAME_TAKEN(409, "Another key has this name", "Choose another name, or revoke that key."),
    NOT_READABLE(400, "The request cannot be understood", "Correct what the detail names."),
    METHOD_NOT_ALLOWED(405, "This address does not take that method", "See the documentation."),
    TOO_MANY_REQUESTS(429, "Too many requests", "Wait as long as Retry-After says."),
    FAILED(500, "The bridge has failed", "Tell the operator the incident.");

    private final int status;
    private final String title;
    private final String action;

    Kind(int status, String title, String action) {
      this.status = status;
      this.title = title;
      this.action = action;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    String action() {
      return action;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final Kind kind;
  private final String detail;
  private final Optional<Duration> wait;

  public Refusal(Kind kind, String detail) {
    this(kind, detail, Optional.empty());
  }

  /** The same with the time after which to try again. */
  public Refusal(Kind kind, String detail, Optional<Duration> wait) {
    super(detail);
    this.kind = kind;
    this.detail = detail;
    this.wait = wait;
  }

  Kind kind() {
    return kind;
  }

  String detail() {
    return detail;
  }

  Optional<Duration> waiting() {
    return wait;
  }
}
