package io.fidus.platform.remote.internal.ssh;

/** What came of a command on the other machine. */
sealed interface SshOutcome {

  /**
   * It ended.
   *
   * @param code what it ended with
   * @param output what it wrote, to both of its channels in order
   * @param cut whether it wrote more than is kept
   */
  record Ended(int code, String output, boolean cut) implements SshOutcome {}

  /** It had not ended in time, and nobody knows what it has done. */
  record GivenUp(String output) implements SshOutcome {}

  /**
   * It was never begun.
   *
   * @param reason in a sentence, without anything secret
   */
  record NotBegun(String reason) implements SshOutcome {}
}
