package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Source;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.api.ProvenanceView.Freshness;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How fresh the figures of every account are.
 *
 * @param at when the ages were counted
 */
record FreshnessView(Instant at, List<AccountFreshness> items) {

  /**
   * How fresh the figures of one account are.
   *
   * @param freshness absent when nothing is known of it
   * @param staleAfterSeconds the age from which on it is stale; absent for what nobody keeps up to
   *     date
   */
  record AccountFreshness(
      String id,
      String login,
      Optional<Source> source,
      Optional<Freshness> freshness,
      Optional<Instant> observedAt,
      Optional<Long> ageSeconds,
      Optional<Long> staleAfterSeconds,
      Health health) {

    static AccountFreshness of(AccountEntry entry, Instant now) {
      Optional<ProvenanceView> known =
          entry.provenance().map(said -> ProvenanceView.of(said, now, entry.silence()));
      return new AccountFreshness(
          entry.account().accountNumber().toString(),
          Long.toString(entry.account().login()),
          known.map(ProvenanceView::source),
          known.map(ProvenanceView::freshness),
          known.map(ProvenanceView::observedAt),
          known.map(ProvenanceView::ageSeconds),
          known.flatMap(ProvenanceView::staleAfterSeconds),
          entry.health());
    }
  }

  static FreshnessView of(List<AccountEntry> entries, Instant now) {
    return new FreshnessView(
        now, entries.stream().map(entry -> AccountFreshness.of(entry, now)).toList());
  }
}
