package io.fidus.platform.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of asking for an action. None of these says that the bridge is well. */
public sealed interface RemoteAnswer {

  /**
   * It was accepted, and may be done later or never.
   *
   * @param reference what {@link RemoteHealer#progress} takes
   */
  record Accepted(String reference, Instant at) implements RemoteAnswer {}

  /**
   * It was done, as far as the other side says.
   *
   * @param detail what it said, shortened
   */
  record Done(String detail) implements RemoteAnswer {}

  /**
   * Somebody keeps healers away from the machine: nothing was done, and nothing should be tried.
   *
   * @param detail who, and why
   */
  record Held(String detail) implements RemoteAnswer {}

  /**
   * It was not done.
   *
   * @param reason in a sentence, without anything secret
   * @param retryAfter after how long it may be asked for again; empty when waiting does not help
   */
  record Refused(String reason, Optional<Duration> retryAfter) implements RemoteAnswer {}
}
