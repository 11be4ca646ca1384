package io.fidus.platform.trading.internal.importing;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness;
import io.fidus.metatrader.statement.Statement;
import io.fidus.platform.trading.internal.storage.PrintedFigures;
import io.fidus.platform.trading.internal.storage.StatementDocument;
import io.fidus.platform.trading.internal.storage.StatementDocument.DealPlace;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.StoredOrder;
import io.fidus.platform.trading.internal.storage.StoredPosition;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A statement that was read, ready to be stored once its account's number is known.
 *
 * @param digest names the content of the file
 */
record ReadStatement(Statement statement, String digest) {

  /** A report of MetaTrader 5 does not say which position a deal belongs to. */
  List<StoredDeal> deals(long account) {
    return statement.deals().stream()
        .map(deal -> StoredDeal.of(account, deal))
        .map(
            deal ->
                switch (statement.platform()) {
                  case MT4 -> deal;
                  case MT5 -> deal.withoutPosition();
                })
        .toList();
  }

  List<StoredOrder> doneOrders(long account) {
    return orders(account).filter(order -> !order.state().isOpen()).toList();
  }

  /** The file's balance, credit included, before its first deal, when it starts mid-life. */
  Optional<Money> missingOpening() {
    return switch (statement.completeness()) {
      case Completeness.Complete() -> Optional.empty();
      case Completeness.StartsMidLife(Money missing) -> Optional.of(missing);
    };
  }

  StatementDocument document(long account, String importId, Instant receivedAt) {
    LocalDateTime asOf = asOf(receivedAt);
    Money opening = missingOpening().orElse(Money.zero(statement.currency()));
    return new StatementDocument(
        account,
        digest,
        asOf,
        statement.reportedAt().orElse(asOf),
        statement.layout(),
        statement.container(),
        statement.company(),
        boxed(statement.leverage()),
        statement.tradeMode(),
        statement.marginMode(),
        PrintedFigures.of(statement.figures()),
        statement.positions().stream()
            .map(StoredPosition::of)
            .sorted(Comparator.comparingLong(StoredPosition::ticket))
            .toList(),
        orders(account)
            .filter(order -> order.state().isOpen())
            .sorted(Comparator.comparingLong(StoredOrder::ticket))
            .toList(),
        opening.amount(),
        closing(),
        places().min(Comparator.naturalOrder()),
        places().max(Comparator.naturalOrder()),
        receivedAt,
        importId);
  }

  /**
   * The last broker time that the statement knows. A report's own date is the clock of the computer
   * that wrote it; it stands in only where the statement has no row at all.
   */
  LocalDateTime asOf(Instant receivedAt) {
    Stream<LocalDateTime> deals = statement.deals().stream().map(Deal::brokerTime);
    Stream<LocalDateTime> positions = statement.positions().stream().map(p -> p.brokerTime());
    Stream<LocalDateTime> orders = statement.orders().stream().flatMap(this::times);
    return Stream.of(deals, positions, orders)
        .flatMap(times -> times)
        .max(Comparator.naturalOrder())
        .or(statement::reportedAt)
        .orElseGet(() -> statement.serverZone().wallClock(receivedAt));
  }

  private Stream<LocalDateTime> times(Order order) {
    return Stream.concat(
        Stream.of(order.brokerTime()),
        order.done().map(statement.serverZone()::wallClock).stream());
  }

  private Stream<StoredOrder> orders(long account) {
    return statement.orders().stream()
        .map(order -> StoredOrder.of(account, order, statement.serverZone()));
  }

  private Stream<DealPlace> places() {
    return statement.deals().stream().map(deal -> new DealPlace(deal.brokerTime(), deal.ticket()));
  }

  private Optional<BigDecimal> closing() {
    List<Money> column = statement.balanceColumn();
    return column.isEmpty() ? Optional.empty() : Optional.of(column.getLast().amount());
  }

  private static Optional<Integer> boxed(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }
}
