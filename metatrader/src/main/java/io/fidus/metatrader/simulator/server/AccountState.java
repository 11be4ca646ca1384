package io.fidus.metatrader.simulator.server;

import java.time.Instant;
import java.util.List;

/**
 * The book of one account from one change to the next.
 *
 * @param since when it became so
 * @param revision the number of changes before, so that equal revisions mean equal books
 * @param balance minor units
 * @param credit minor units
 * @param positions in the order of their opening
 * @param orders pending, in the order of their placing
 * @param deals how many deals the history has
 */
public record AccountState(
    Instant since,
    long revision,
    long balance,
    long credit,
    List<OpenPosition> positions,
    List<PendingOrder> orders,
    int deals) {

  static AccountState empty(Instant since) {
    return new AccountState(since, 0, 0, 0, List.of(), List.of(), 0);
  }
}
