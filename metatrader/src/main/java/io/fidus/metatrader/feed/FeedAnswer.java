package io.fidus.metatrader.feed;

import io.fidus.engine.facts.AccountIdentity;
import java.util.List;
import java.util.Optional;

/**
 * What the platform says to a bridge.
 *
 * @param v the feed's version
 * @param stream the connection that it answers
 * @param holdings what the platform holds of accounts that were claimed; a terminal is admitted
 *     only after this
 * @param commits what the platform has committed; a terminal is acknowledged only after this
 */
public record FeedAnswer(int v, long stream, List<Holding> holdings, List<Commit> commits) {
  public FeedAnswer {
    holdings = List.copyOf(holdings);
    commits = List.copyOf(commits);
  }

  /**
   * The history of an account that is safely stored.
   *
   * @param zone the rule for the trade server's clock, for example {@code New_York+7}; empty when
   *     nobody has chosen one
   */
  public record Holding(AccountIdentity account, FeedTotals totals, Optional<String> zone) {}

  /** All deals up to and with this one are safely stored. */
  public record Commit(AccountIdentity account, long ticket) {}
}
