package io.fidus.platform.trading;

/** What became of an observation. */
public sealed interface Verdict {

  /** It is what the account shows now. */
  record Accepted() implements Verdict {}

  /** It is kept as evidence; the account shows the last good figures, which grow old. */
  record Quarantined(QuarantineReason reason, String detail) implements Verdict {}

  /** The source does not hold this account, so that nothing was done. */
  record NotHeld() implements Verdict {}
}
