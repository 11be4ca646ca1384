package io.fidus.engine.watchdog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How fast an objective is being missed.
 *
 * @param objective the share of looks that must be fresh
 * @param burns one for each step, in their order
 */
public record BurnReport(Instant at, BigDecimal objective, List<Burn> burns) {
  public BurnReport {
    burns = List.copyOf(burns);
  }

  /**
   * Judges each step at an instant.
   *
   * @param objective the share of looks that must be fresh, above 0 and below 1
   */
  public static BurnReport of(LookLog log, BigDecimal objective, Instant now) {
    return new BurnReport(
        now,
        objective,
        Arrays.stream(BurnStep.values())
            .map(
                step ->
                    Burn.of(
                        step,
                        log.over(step.longWindow(), now),
                        log.over(step.shortWindow(), now),
                        objective))
            .toList());
  }

  /**
   * The worst step that fires.
   *
   * @param told those that somebody is told of otherwise; they do not count
   */
  public Optional<BurnStep> worst(Predicate<BurnStep> told) {
    return burns.stream()
        .filter(burn -> burn.state() == BurnState.FIRES)
        .map(Burn::step)
        .filter(told.negate())
        .max(Comparator.comparing(BurnStep::severity).thenComparing(Comparator.reverseOrder()));
  }

  /** Whether no step can be judged. */
  public boolean isUnknown() {
    return burns.stream().allMatch(burn -> burn.state() == BurnState.UNKNOWN);
  }
}
