package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.Optional;

/** How a part is, as far as the watchdog knows. */
public sealed interface State {

  /** When it became so. */
  Instant since();

  /** Every signal is good, or not judged now. */
  record Healthy(Instant since) implements State {}

  /** A signal missed; shown at once, told to nobody. */
  record Suspect(Instant since) implements State {}

  /**
   * It has failed, and nothing is being done.
   *
   * @param waiting why not; empty until that was looked at
   */
  record Failed(Instant since, Fault fault, Optional<Wait> waiting) implements State {}

  /** A rung was ordered, and the healer has not answered. */
  record Healing(Instant since, Fault fault, Order order) implements State {}

  /**
   * The healer has taken the order. Only a fresh observation says that it helped.
   *
   * @param until when the wait for one ends
   */
  record Verifying(Instant since, Fault fault, Order order, Instant until) implements State {}

  /**
   * A fresh observation was accepted.
   *
   * @param good whether every signal was good when last all were good or it failed; doubts in
   *     between change nothing
   * @param judgedSince since when that is so
   */
  record Recovered(Instant since, Fault fault, boolean good, Instant judgedSince)
      implements State {}

  /**
   * A person is called.
   *
   * @param retryAt when the next ladder may begin; empty when there is none to try
   */
  record ManualRequired(Instant since, Fault fault, String why, Optional<Instant> retryAt)
      implements State {}

  /**
   * It comes and goes.
   *
   * @param troubledAt when it was last not good
   * @param failingSince since when it has failed without a break; empty when it has not
   */
  record Flapping(Instant since, Fault fault, Instant troubledAt, Optional<Instant> failingSince)
      implements State {}

  default Phase phase() {
    return switch (this) {
      case Healthy _ -> Phase.HEALTHY;
      case Suspect _ -> Phase.SUSPECT;
      case Failed _ -> Phase.FAILED;
      case Healing _ -> Phase.HEALING;
      case Verifying _ -> Phase.VERIFYING;
      case Recovered _ -> Phase.RECOVERED;
      case ManualRequired _ -> Phase.MANUAL_REQUIRED;
      case Flapping _ -> Phase.FLAPPING;
    };
  }

  /** What is or was wrong; empty while nothing is known to be. */
  default Optional<Fault> trouble() {
    return switch (this) {
      case Healthy _, Suspect _ -> Optional.empty();
      case Failed(_, Fault fault, _) -> Optional.of(fault);
      case Healing(_, Fault fault, _) -> Optional.of(fault);
      case Verifying(_, Fault fault, _, _) -> Optional.of(fault);
      case Recovered(_, Fault fault, _, _) -> Optional.of(fault);
      case ManualRequired(_, Fault fault, _, _) -> Optional.of(fault);
      case Flapping(_, Fault fault, _, _) -> Optional.of(fault);
    };
  }
}
