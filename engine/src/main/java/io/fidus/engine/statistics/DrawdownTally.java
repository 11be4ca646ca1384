package io.fidus.engine.statistics;

/** How far the balance fell, in minor units. */
final class DrawdownTally {
  private final Mark start;
  private Mark peak;
  private Mark lowest;
  private Drop sincePeak;
  private Drop maximal;
  private Drop relative;

  /**
   * The balance after a deal.
   *
   * @param balance the balance
   * @param ticket the deal; meaningless at the start, where no move has been made
   * @param moves how many deals have moved the balance since the start
   */
  record Mark(long balance, long ticket, long moves) {}

  /** A fall from a peak to a later trough. */
  record Drop(Mark peak, Mark trough) {
    long amount() {
      return Math.subtractExact(peak.balance, trough.balance);
    }

    /** Compares the shares of the peaks exactly, by cross multiplication in 128 bits. */
    private boolean isLargerShareThan(Drop other) {
      if (peak.balance <= 0) {
        return false;
      }
      if (other.amount() == 0) {
        return amount() > 0;
      }
      long high = Math.multiplyHigh(amount(), other.peak.balance);
      long otherHigh = Math.multiplyHigh(other.amount(), peak.balance);
      return high > otherHigh
          || (high == otherHigh
              && Long.compareUnsigned(amount() * other.peak.balance, other.amount() * peak.balance)
                  > 0);
    }
  }

  DrawdownTally(long startingBalance) {
    start = new Mark(startingBalance, 0, 0);
    peak = start;
    lowest = start;
    sincePeak = new Drop(start, start);
    maximal = sincePeak;
    relative = sincePeak;
  }

  void add(long ticket, long balance, long moves) {
    if (balance > peak.balance) {
      peak = new Mark(balance, ticket, moves);
      sincePeak = new Drop(peak, peak);
    } else if (balance < sincePeak.trough.balance) {
      sincePeak = new Drop(peak, new Mark(balance, ticket, moves));
      if (sincePeak.amount() > maximal.amount()) {
        maximal = sincePeak;
      }
      if (sincePeak.isLargerShareThan(relative)) {
        relative = sincePeak;
      }
      if (balance < lowest.balance) {
        lowest = sincePeak.trough;
      }
    }
  }

  Mark start() {
    return start;
  }

  Mark lowest() {
    return lowest;
  }

  /** The largest fall in money. */
  Drop maximal() {
    return maximal;
  }

  /** The largest fall as a share of its peak, among falls from a positive balance. */
  Drop relative() {
    return relative;
  }
}
