package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.facts.Source;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.api.ProvenanceView.Freshness;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which accounts a list shows. Of a field with several values any of them will do; what is absent
 * does not restrict.
 *
 * @param q part of the login, the server or the company, in any case
 * @param freshness whether the figures are live, stale or dated
 * @param broker ids of brokers in the catalogue
 * @param fund ids of funds
 * @param manager ids of managers
 * @param gateway ids of gateways
 * @param archived whether the accounts that the house is done with are shown instead of the others
 */
public record AccountFilter(
    Optional<String> q,
    Optional<Set<Source>> source,
    Optional<Set<String>> currency,
    Optional<Set<ReconciliationStatus>> reconciliation,
    Optional<Set<Platform>> platform,
    Optional<Set<TradeMode>> tradeMode,
    Optional<Set<Freshness>> freshness,
    Optional<Set<Health>> health,
    Optional<Set<AccountRole>> role,
    Optional<Set<String>> broker,
    Optional<Set<String>> fund,
    Optional<Set<String>> manager,
    Optional<Set<String>> gateway,
    Optional<Boolean> archived) {

  /** Whether the list shows the account at an instant. */
  boolean accepts(AccountEntry entry, Instant now) {
    return has(source, entry.source())
        && has(currency, entry.account().currency())
        && has(reconciliation, entry.reconciliation())
        && has(platform, entry.account().platform())
        && has(tradeMode, entry.account().tradeMode())
        && has(health, entry.health())
        && entry.archived() == archived.orElse(false)
        && isFor(entry)
        && (freshness.isEmpty() || one(freshness, entry.freshness(now)))
        && q.map(text -> mentions(entry, text.strip().toLowerCase(Locale.ROOT))).orElse(true);
  }

  private static <T> boolean has(Optional<Set<T>> wanted, T value) {
    return wanted.map(values -> values.contains(value)).orElse(true);
  }

  private boolean isFor(AccountEntry entry) {
    Optional<Assignment> said = entry.assigned().map(Assigned::assignment);
    return one(role, said.map(Assignment::role))
        && one(broker, said.flatMap(Assignment::broker))
        && one(fund, said.flatMap(Assignment::fund))
        && one(manager, said.flatMap(Assignment::manager))
        && one(gateway, said.flatMap(Assignment::gateway).map(GatewayId::value));
  }

  private static <T> boolean one(Optional<Set<T>> wanted, Optional<T> value) {
    return wanted.isEmpty() || value.map(wanted.get()::contains).orElse(false);
  }

  private static boolean mentions(AccountEntry entry, String text) {
    return Long.toString(entry.account().login()).contains(text)
        || entry.account().serverKey().contains(text)
        || entry.account().company().orElse("").toLowerCase(Locale.ROOT).contains(text);
  }
}
