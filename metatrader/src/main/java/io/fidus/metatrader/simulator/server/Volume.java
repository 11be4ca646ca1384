package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Lots;

/** Volumes as the simulated servers count them: in whole hundredths of a lot. */
final class Volume {
  private static final long UNITS_OF_A_HUNDREDTH = 1_000_000;
  private static final long MOST_HUNDREDTHS = 10_000;

  private Volume() {}

  /**
   * @throws TradeRefused when the volume is not 0.01 to 100 lots in steps of 0.01
   */
  static long hundredths(Lots lots) {
    long hundredths = lots.hundredMillionths() / UNITS_OF_A_HUNDREDTH;
    boolean inSteps = hundredths * UNITS_OF_A_HUNDREDTH == lots.hundredMillionths();
    if (!inSteps || hundredths < 1 || hundredths > MOST_HUNDREDTHS) {
      throw new TradeRefused(
          TradeRefused.Reason.INVALID_VOLUME,
          "A volume is 0.01 to 100 lots in steps of 0.01, not " + lots);
    }
    return hundredths;
  }

  static Lots lots(long hundredths) {
    return new Lots(hundredths * UNITS_OF_A_HUNDREDTH);
  }
}
