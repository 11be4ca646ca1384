package io.fidus.metatrader.simulator;

import java.time.Instant;

/** Houses that are ready to be simulated. All names in them are invented. */
public final class Scenarios {
  private Scenarios() {}

  /**
   * A house of seven accounts with two brokers: BALANCE with a master and two more, and CORE with
   * two, each fund with an account that holds its separated profit.
   *
   * @param start when the first deposits are made
   */
  public static Scenario house(long seed, Instant start) {
    return new House(seed, start).scenario();
  }

  /**
   * Any number of accounts, most of which hold a few positions for hours.
   *
   * @param start when they are opened; some hours before the load are enough to fill the books
   * @param size how many
   */
  public static Scenario crowd(long seed, Instant start, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("A crowd has at least one account, not " + size);
    }
    return new Crowd(seed, start).scenario(size);
  }
}
