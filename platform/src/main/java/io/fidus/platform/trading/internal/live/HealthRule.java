package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.TerminalState;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.QuarantineReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges how well an account can be seen, from what came and how long ago it was true.
 *
 * @param gone why the source cannot report any more, when it said so
 * @param doubt why the latest observation is not believed, when it is not
 * @param reservation what an open break says about the source, when one does
 */
record HealthRule(
    Optional<AccountObservation> observation,
    Optional<Boolean> tradeAllowed,
    Optional<TerminalState> terminal,
    Duration silence,
    Optional<String> gone,
    Optional<Plausibility.Doubt> doubt,
    Optional<String> reservation) {

  /** Nobody looks at an account that the house is done with. */
  static final Judgement ARCHIVED =
      new Judgement(Health.UNWATCHED, "the house is done with this account");

  /**
   * A judgement.
   *
   * @param reason empty for {@link Health#HEALTHY}
   * @param doubt why the source is not believed, when that is the reason
   */
  record Judgement(Health health, String reason, Optional<QuarantineReason> doubt) {
    Judgement(Health health, String reason) {
      this(health, reason, Optional.empty());
    }
  }

  Judgement judge(Instant now) {
    if (gone.isPresent()) {
      return new Judgement(Health.DOWN, gone.get());
    }
    if (doubt.isPresent()) {
      Plausibility.Doubt one = doubt.get();
      return new Judgement(
          Health.DOWN, one.reason() + ": " + one.detail(), Optional.of(one.reason()));
    }
    if (observation.isEmpty()) {
      return new Judgement(Health.WAITING, "nothing was observed yet");
    }
    Duration age = Duration.between(observation.get().provenance().observedAt(), now);
    if (age.compareTo(silence) > 0) {
      return new Judgement(
          Health.DOWN, "the figures are older than " + silence.toSeconds() + " seconds");
    }
    if (terminal.isPresent() && !terminal.get().connected()) {
      return new Judgement(Health.DOWN, "the terminal is not connected to the trade server");
    }
    if (!mayTrade()) {
      return new Judgement(Health.DEGRADED, "trading is switched off");
    }
    return reservation
        .map(detail -> new Judgement(Health.DEGRADED, detail))
        .orElseGet(() -> new Judgement(Health.HEALTHY, ""));
  }

  /**
   * The terminal's button decides where it is known: a read-only login may not trade anyway, which
   * is no fault.
   */
  private boolean mayTrade() {
    return terminal.map(TerminalState::tradeAllowed).or(() -> tradeAllowed).orElse(true);
  }
}
