package io.fidus.engine.watchdog;

import java.math.BigDecimal;

/**
 * How a step of the alarm stands.
 *
 * @param overLong the looks of its long window
 * @param overShort the looks of its short window
 */
public record Burn(BurnStep step, BurnState state, Looks overLong, Looks overShort) {

  /**
   * Judges a step. A window says something when somebody looked in a quarter of its minutes, a long
   * one only from so many looks on that a single one without fresh data does not make it fire.
   *
   * @param objective the share of looks that must be fresh, above 0 and below 1
   */
  static Burn of(BurnStep step, Looks overLong, Looks overShort, BigDecimal objective) {
    boolean longKnown = overLong.areEnough() && overLong.forgiveOne(step.rate(), objective);
    boolean shortKnown = overShort.areEnough();
    boolean longQuiet = longKnown && !overLong.burnFasterThan(step.rate(), objective);
    boolean shortQuiet = shortKnown && !overShort.burnFasterThan(step.rate(), objective);
    BurnState state;
    if (longQuiet || shortQuiet) {
      state = BurnState.QUIET;
    } else {
      state = longKnown && shortKnown ? BurnState.FIRES : BurnState.UNKNOWN;
    }
    return new Burn(step, state, overLong, overShort);
  }
}
