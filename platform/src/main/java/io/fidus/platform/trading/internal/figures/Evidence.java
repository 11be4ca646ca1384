package io.fidus.platform.trading.internal.figures;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.BalanceColumn;
import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.platform.trading.internal.storage.StatementDocument;
import io.fidus.platform.trading.internal.storage.StatementDocument.DealPlace;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all statements of an account together say about its balance, against which its deals are
 * reconciled.
 *
 * @param opening the balance, credit included, before the first known deal: what the statement that
 *     reaches back furthest says
 * @param asOf the broker time of balance and credit; later deals cannot be compared with them
 * @param balance the newest balance that is known
 * @param credit the credit beside it
 */
record Evidence(
    Money opening,
    LocalDateTime asOf,
    Known<Money> balance,
    Known<Money> credit,
    BalanceColumn column) {

  /**
   * Gathers the evidence.
   *
   * @param newestFirst all statements of the account
   * @param deals its deals in chronological order
   */
  static Evidence of(List<StatementDocument> newestFirst, List<Deal> deals, CurrencyUnit currency) {
    Optional<StatementDocument> furthestBack =
        newestFirst.stream()
            .filter(statement -> statement.firstDeal().isPresent())
            .min(Comparator.comparing(statement -> statement.firstDeal().orElseThrow()));
    Money opening =
        furthestBack
            .map(statement -> Money.of(statement.opening(), currency))
            .orElse(Money.zero(currency));
    BalanceColumn column = column(newestFirst, deals, currency);
    return newestFirst.stream()
        .filter(Evidence::saysBalance)
        .findFirst()
        .map(newest -> by(newest, opening, column, currency))
        .orElseGet(
            () ->
                new Evidence(
                    opening,
                    LocalDateTime.MAX,
                    Known.unknown(Absence.NOT_PROVIDED),
                    Known.unknown(Absence.NOT_PROVIDED),
                    column));
  }

  private static boolean saysBalance(StatementDocument statement) {
    return statement.figures().printed() || statement.closing().isPresent();
  }

  private static Evidence by(
      StatementDocument newest, Money opening, BalanceColumn column, CurrencyUnit currency) {
    AccountFigures figures = newest.figures().in(currency);
    if (newest.figures().printed()) {
      return new Evidence(opening, newest.asOf(), figures.balance(), figures.credit(), column);
    }
    // Without an account block the last row of the balance column, which includes credit, counts.
    Money closing = Money.of(newest.closing().orElse(BigDecimal.ZERO), currency);
    return new Evidence(
        opening, newest.asOf(), Known.of(closing), Known.of(Money.zero(currency)), column);
  }

  /**
   * Each statement says the balance before its first deal, and most the one after their last. Where
   * deals are missing between two statements, the start of the later one shows it.
   */
  private static BalanceColumn column(
      List<StatementDocument> statements, List<Deal> deals, CurrencyUnit currency) {
    Map<Long, Money> said = new HashMap<>();
    for (StatementDocument statement : statements) {
      if (statement.lastDeal().isPresent() && statement.closing().isPresent()) {
        said.put(
            statement.lastDeal().get().ticket(), Money.of(statement.closing().get(), currency));
      }
    }
    for (StatementDocument statement : statements) {
      statement
          .firstDeal()
          .flatMap(first -> dealBefore(deals, first))
          .ifPresent(before -> said.put(before.ticket(), Money.of(statement.opening(), currency)));
    }
    return deal -> Optional.ofNullable(said.get(deal.ticket()));
  }

  /** The last of the deals, which are in chronological order, that lies before a place. */
  private static Optional<Deal> dealBefore(List<Deal> deals, DealPlace place) {
    int low = 0;
    int high = deals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (place(deals.get(middle)).compareTo(place) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? Optional.empty() : Optional.of(deals.get(low - 1));
  }

  private static DealPlace place(Deal deal) {
    return new DealPlace(deal.brokerTime(), deal.ticket());
  }
}
