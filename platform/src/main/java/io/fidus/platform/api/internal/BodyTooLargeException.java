package io.fidus.platform.api.internal;

import java.io.IOException;

/** A body that turned out to be longer than any route takes. */
final class BodyTooLargeException extends IOException {
  private final long most;

  /**
   * @param most the most bytes that a body may have
   */
  BodyTooLargeException(long most) {
    super("The body has more than " + most + " bytes");
    this.most = most;
  }

  long most() {
    return most;
  }
}
