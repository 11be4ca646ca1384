package io.fidus.bridge.keys;

/** An operator's order that is not done, with the sentence that says why. */
final class KeyFailure extends RuntimeException {
  /** The order has no sense: the exit code of every program for that. */
  static final int WRONG_ORDER = 2;

  /** The order may be right, but cannot be done now. */
  static final int NOT_POSSIBLE = 1;

  private final int exitCode;

  KeyFailure(int exitCode, String sentence) {
    super(sentence);
    this.exitCode = exitCode;
  }

  KeyFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
