package io.fidus.platform.remote.internal.github;

import java.time.Duration;
import java.util.Optional;

/** GitHub did not do what it was asked for. The message is a sentence without anything secret. */
public final class GithubFailure extends Exception {
  /** What kind of failure it is. */
  public enum Kind {
    /** The token is wrong, has expired or was revoked. */
    TOKEN_REFUSED,
    /** The token may not do this. */
    NOT_PERMITTED,
    /** There is no such repository, workflow or run, or the token may not see it. */
    NOT_FOUND,
    /** The request has no sense there, for example a workflow that cannot be dispatched. */
    NOT_POSSIBLE,
    /** It was asked too often. */
    LIMITED,
    /** It did not answer, or with an error of its own; whether it was done is not known. */
    UNREACHABLE,
    /** It answered something else than documented. */
    UNKNOWN_SHAPE
  }

  private final Kind kind;
  private final transient Optional<Duration> wait;

  public GithubFailure(Kind kind, String sentence) {
    super(sentence);
    this.kind = kind;
    this.wait = Optional.empty();
  }

  /** It was asked too often, and may be asked again after a while. */
  public GithubFailure(Duration wait) {
    super(
        "GitHub was asked too often; the next question is possible in " + wait.toSeconds() + " s.");
    this.kind = Kind.LIMITED;
    this.wait = Optional.of(wait);
  }

  public Kind kind() {
    return kind;
  }

  /** After how long it may be asked again; empty when waiting does not help. */
  public Optional<Duration> waiting() {
    return wait;
  }

  public String sentence() {
    return String.valueOf(getMessage());
  }
}
