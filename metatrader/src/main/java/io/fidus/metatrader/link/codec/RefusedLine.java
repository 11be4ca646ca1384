package io.fidus.metatrader.link.codec;

import org.jspecify.annotations.Nullable;

/** Leaves the reading of a line as soon as it cannot be understood; never leaves the codec. */
final class RefusedLine extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final RefusalReason reason;
  private final String detail;

  RefusedLine(RefusalReason reason, String detail) {
    this(reason, detail, null);
  }

  RefusedLine(RefusalReason reason, String detail, @Nullable Exception cause) {
    super(detail, cause, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Decoded.Refused refusal() {
    return new Decoded.Refused(reason, detail);
  }
}
