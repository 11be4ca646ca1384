package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Checks;

/** The reasons that people give. */
final class Reasons {
  private static final int LONGEST = 500;

  private Reasons() {}

  static void check(String reason) {
    new Checks()
        .require(
            !reason.isBlank() && reason.strip().length() <= LONGEST,
            "reason",
            "The reason must have 1 to 500 characters.")
        .done();
  }
}
