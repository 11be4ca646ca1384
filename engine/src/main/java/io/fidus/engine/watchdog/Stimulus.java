package io.fidus.engine.watchdog;

import java.time.Instant;

/** Something that the watchdog is told. */
public sealed interface Stimulus {

  /** When it was noticed. One that is older than the one before counts as simultaneous with it. */
  Instant at();

  /** A signal is good: a beat, a good answer, a good state. */
  record Good(Subject subject, Signal signal, Instant at) implements Stimulus {}

  /** A signal is bad: no answer, a bad state. Silence is not told, it is noticed. */
  record Bad(Subject subject, Signal signal, String detail, Instant at) implements Stimulus {}

  /**
   * An observation of a terminal's account was accepted: not quarantined, and of the right login.
   *
   * @param observedAt when it was true at the source; from this alone it is fresh or not
   */
  record Observed(Subject subject, Instant observedAt, Instant at) implements Stimulus {}

  /** A healer answers an order. That it accepts does not mean that anything is healed. */
  record Answered(String order, boolean accepted, String detail, Instant at) implements Stimulus {}

  /** A person asks for a ladder at once, whatever was spent. */
  record HealNow(Subject subject, String by, String reason, Instant at) implements Stimulus {}

  /** Time passes; at least each second. */
  record Tick(Instant at) implements Stimulus {}
}
