package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.facts.Source;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import java.util.Locale;
import java.util.Optional;

/**
 * Which accounts a list shows; what is absent does not restrict.
 *
 * @param q part of the login, the server or the company, in any case
 */
public record AccountFilter(
    Optional<String> q,
    Optional<Source> source,
    Optional<String> currency,
    Optional<ReconciliationStatus> reconciliation,
    Optional<Platform> platform,
    Optional<TradeMode> tradeMode) {

  boolean accepts(AccountEntry entry) {
    return is(source, entry.source())
        && is(currency, entry.account().currency())
        && is(reconciliation, entry.reconciliation())
        && is(platform, entry.account().platform())
        && is(tradeMode, entry.account().tradeMode())
        && q.map(text -> mentions(entry, text.strip().toLowerCase(Locale.ROOT))).orElse(true);
  }

  private static <T> boolean is(Optional<T> wanted, T value) {
    return wanted.isEmpty() || wanted.get().equals(value);
  }

  private static boolean mentions(AccountEntry entry, String text) {
    return Long.toString(entry.account().login()).contains(text)
        || entry.account().serverKey().contains(text)
        || entry.account().company().orElse("").toLowerCase(Locale.ROOT).contains(text);
  }
}
