package io.fidus.engine.statistics;

/** Runs of consecutive exits with the same outcome, in minor units. */
final class StreakTally {
  private final Best wins = new Best();
  private final Best losses = new Best();
  private boolean winning;
  private Streak current = Streak.NONE;

  /**
   * One run of exits.
   *
   * @param count its length
   * @param net the sum of its nets
   * @param first the ticket of its first exit
   * @param last the ticket of its last exit
   */
  record Streak(long count, long net, long first, long last) {
    static final Streak NONE = new Streak(0, 0, 0, 0);

    private Streak extendedBy(long ticket, long moreNet) {
      return new Streak(
          count + 1, Math.addExact(net, moreNet), count == 0 ? ticket : first, ticket);
    }

    private boolean continues(Streak other) {
      return other.count > 0 && first == other.first;
    }

    private boolean isLongerThan(Streak other) {
      return count > other.count || (count == other.count && Math.abs(net) > Math.abs(other.net));
    }
  }

  /** The outstanding runs of one outcome. */
  static final class Best {
    private Streak longest = Streak.NONE;
    private Streak largest = Streak.NONE;
    private long streaks;

    /** The run with the most exits; of equally long ones that with the larger sum. */
    Streak longest() {
      return longest;
    }

    /** The whole run with the largest sum; none when every sum is zero. */
    Streak largest() {
      return largest;
    }

    /** How many runs there were. */
    long streaks() {
      return streaks;
    }

    private void see(Streak streak) {
      if (streak.isLongerThan(longest)) {
        longest = streak;
      }
      if (Math.abs(streak.net()) > Math.abs(largest.net()) || streak.continues(largest)) {
        largest = streak;
      }
    }
  }

  void addExit(long ticket, long net) {
    boolean win = net >= 0;
    Best best = win ? wins : losses;
    if (current.count() == 0 || win != winning) {
      winning = win;
      current = Streak.NONE;
      best.streaks++;
    }
    current = current.extendedBy(ticket, net);
    best.see(current);
  }

  Best wins() {
    return wins;
  }

  Best losses() {
    return losses;
  }
}
