package io.fidus.metatrader.statement;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows of one MetaTrader 5 report as facts. */
final class Mt5Tables {
  private static final int TIME = 0;
  private static final int TICKET = 1;
  private static final int SYMBOL = 2;
  private static final int TYPE = 3;
  private static final String MARKET = "market";

  /** What a type that FIDUS does not know has for a code. */
  private static final int NO_CODE = -1;

  private final AccountNaming account;
  private final MarginMode marginMode;
  private final Mt5Columns columns;
  private final CellReader cells;
  private final List<Deal> deals = new ArrayList<>();
  private final List<Money> balances = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();

  Mt5Tables(AccountNaming account, MarginMode marginMode, Mt5Columns columns, CellReader cells) {
    this.account = account;
    this.marginMode = marginMode;
    this.columns = columns;
    this.cells = cells;
  }

  List<Deal> deals() {
    return deals;
  }

  List<Money> balances() {
    return balances;
  }

  List<Order> orders() {
    return orders;
  }

  List<Position> positions() {
    return positions;
  }

  /** Takes a row of a table. Closed positions repeat what the deals say, so they add nothing. */
  void add(Mt5Section section, Row row, boolean withFee) {
    switch (section) {
      case POSITIONS -> {
        cells.brokerTime(row, TIME);
        cells.ticket(row, TICKET);
      }
      case ORDERS -> orders.add(order(row, true));
      case DEALS -> addDeal(row, withFee);
      case OPEN_POSITIONS -> positions.add(position(row));
      case WORKING_ORDERS -> orders.add(order(row, false));
    }
  }

  private void addDeal(Row row, boolean withFee) {
    LocalDateTime time = cells.brokerTime(row, TIME);
    DealType type = Vocabulary.DEAL_TYPE.ofWord(row.text(TYPE)).orElse(DealType.UNCLASSIFIED);
    String comment = row.text(withFee ? 13 : 12);
    OptionalLong order =
        row.isBlank(7) || row.text(7).equals("0")
            ? OptionalLong.empty()
            : OptionalLong.of(cells.ticket(row, 7));
    DealEntry entry = type.isTrade() ? entry(row) : DealEntry.IN;
    int shift = withFee ? 1 : 0;
    deals.add(
        new Deal(
            account.identity(),
            cells.ticket(row, TICKET),
            order,
            position(type, entry, order),
            cells.instant(time),
            time,
            type,
            Vocabulary.DEAL_TYPE.numberOf(type).orElse(NO_CODE),
            entry,
            type.isTrade() && entry != DealEntry.IN ? reason(comment) : DealReason.UNKNOWN,
            type.isTrade() || !row.isBlank(SYMBOL)
                ? Optional.of(cells.symbol(row, SYMBOL))
                : Optional.empty(),
            type.isTrade() || !row.isBlank(5) ? cells.lots(row, 5) : Lots.ZERO,
            type.isTrade() ? Optional.of(cells.price(row, 6)) : cells.optionalPrice(row, 6),
            cells.moneyOrZero(row, 8),
            cells.moneyOrZero(row, 9 + shift),
            withFee ? cells.moneyOrZero(row, 9) : cells.zero(),
            cells.money(row, 10 + shift),
            0,
            cells.comment(
                type == DealType.UNCLASSIFIED ? named(row.text(TYPE), comment) : comment)));
    balances.add(cells.money(row, 11 + shift));
  }

  private static DealEntry entry(Row row) {
    return Vocabulary.DEAL_ENTRY
        .ofWord(row.text(4))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_ROW, CellReader.at(row, 4) + " is not a direction of a deal"));
  }

  /**
   * On a hedging account a position has the ticket of the order that opened it; the report does not
   * say which position an exit belongs to.
   */
  private OptionalLong position(DealType type, DealEntry entry, OptionalLong order) {
    boolean opens = type.isTrade() && entry == DealEntry.IN;
    return opens && marginMode == MarginMode.HEDGING ? order : OptionalLong.empty();
  }

  /**
   * The server marks what it closes itself: {@code [sl 1.1]}, {@code [tp 1.2]}, {@code [so ..]}.
   */
  private static DealReason reason(String comment) {
    if (comment.startsWith("[sl")) {
      return DealReason.STOP_LOSS;
    }
    if (comment.startsWith("[tp")) {
      return DealReason.TAKE_PROFIT;
    }
    return comment.startsWith("[so") ? DealReason.STOP_OUT : DealReason.UNKNOWN;
  }

  /** A type that is not known stays readable in front of the comment. */
  private static String named(String type, String comment) {
    return comment.isEmpty() ? type : type + ": " + comment;
  }

  private Order order(Row row, boolean done) {
    String[] volumes = row.text(4).split("/", -1);
    if (volumes.length != 2) {
      throw new StatementRefusal(
          Code.UNREADABLE_ROW, CellReader.at(row, 4) + " is not the volume of an order");
    }
    LocalDateTime placed = cells.brokerTime(row, TIME);
    Optional<Instant> doneAt =
        done ? Optional.of(cells.instant(cells.brokerTime(row, 8))) : Optional.empty();
    Optional<Price> price =
        row.text(5).toLowerCase(Locale.ROOT).equals(MARKET)
            ? Optional.empty()
            : cells.optionalPrice(row, 5);
    return new Order(
        account.identity(),
        cells.ticket(row, TICKET),
        type(row),
        state(row),
        cells.symbol(row, SYMBOL),
        cells.lots(volumes[0].strip(), row, 4),
        cells.lots(volumes[1].strip(), row, 4),
        price,
        cells.optionalPrice(row, 6),
        cells.optionalPrice(row, 7),
        cells.instant(placed),
        placed,
        doneAt,
        cells.comment(row.text(columns.orderComment())));
  }

  private static OrderType type(Row row) {
    return Vocabulary.ORDER_TYPE
        .ofWord(row.text(TYPE))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_ROW, CellReader.at(row, TYPE) + " is not a type of order"));
  }

  private static OrderState state(Row row) {
    return Vocabulary.ORDER_STATE
        .ofWord(row.text(9))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_ROW, CellReader.at(row, 9) + " is not a state of an order"));
  }

  private Position position(Row row) {
    LocalDateTime opened = cells.brokerTime(row, TIME);
    return new Position(
        account.identity(),
        cells.ticket(row, TICKET),
        cells.instant(opened),
        opened,
        Vocabulary.POSITION_TYPE
            .ofWord(row.text(TYPE))
            .orElseThrow(
                () ->
                    new StatementRefusal(
                        Code.UNREADABLE_ROW,
                        CellReader.at(row, TYPE) + " is not a side of a position")),
        cells.symbol(row, SYMBOL),
        cells.lots(row, 4),
        cells.price(row, 5),
        cells.optionalPrice(row, 6),
        cells.optionalPrice(row, 7),
        cells.optionalPrice(row, 8),
        cells.moneyOrZero(row, 9),
        cells.money(row, columns.positionProfit()),
        0,
        cells.comment(row.text(columns.positionComment())));
  }
}
