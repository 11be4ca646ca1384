package io.fidus.platform.gateways.internal.pull;

import java.time.Duration;
import java.util.Optional;

/** A source was asked and gave no answer that can be used. The message is fit for an operator. */
public final class SourceFailure extends Exception {
  private final Kind kind;
  private final transient Optional<Duration> wait;

  /** Why there is no answer. */
  public enum Kind {
    /** Nobody answers there, or not in time. */
    UNREACHABLE,
    /** The key is not accepted. */
    REFUSED,
    /** The answer has a shape that FIDUS does not know, and does not guess at. */
    UNKNOWN_SHAPE,
    /** The source does not have what was asked for. */
    NOT_FOUND,
    /** The source wants to be asked less often. */
    BUSY
  }

  public SourceFailure(Kind kind, String message) {
    super(message);
    this.kind = kind;
    wait = Optional.empty();
  }

  /** The source wants to be left alone for a while. */
  public SourceFailure(String message, Duration wait) {
    super(message);
    kind = Kind.BUSY;
    this.wait = Optional.of(wait);
  }

  public Kind kind() {
    return kind;
  }

  /** After how long the source wants to be asked again. */
  public Optional<Duration> waiting() {
    return wait;
  }

  static SourceFailure shape(String message) {
    return new SourceFailure(Kind.UNKNOWN_SHAPE, message);
  }
}
