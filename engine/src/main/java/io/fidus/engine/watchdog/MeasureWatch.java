package io.fidus.engine.watchdog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Watches one measure of one object; used by one thread. */
public final class MeasureWatch {
  private final MeasureRule rule;
  private Optional<Limit> told = Optional.empty();
  private Optional<Limit> tending = Optional.empty();
  private Instant since = Instant.MIN;

  public MeasureWatch(MeasureRule rule) {
    this.rule = rule;
  }

  /**
   * Takes in a value, and answers the limit that somebody has to be told of now; empty when none.
   * What passes a limit, or none, for too short a time changes nothing; neither does a value from
   * too few observations, which is not known to be anything.
   *
   * @param observations that the value was made from
   */
  public Optional<Limit> take(BigDecimal value, long observations, Instant now) {
    if (observations < rule.fewest()) {
      return told;
    }
    Optional<Limit> passed = rule.passed(value);
    if (passed.equals(told)) {
      tending = told;
      since = now;
      return told;
    }
    boolean sameSide = side(passed) == side(tending) && !tending.equals(told);
    if (!sameSide) {
      since = now;
    }
    tending = passed;
    if (!now.isBefore(since.plus(rule.lasts()))) {
      told = passed;
    }
    return told;
  }

  /** Whether a limit is milder than what was told, or worse. */
  private int side(Optional<Limit> limit) {
    return Integer.signum(rank(limit) - rank(told));
  }

  private int rank(Optional<Limit> limit) {
    return limit.map(rule.limits()::indexOf).orElse(-1);
  }
}
