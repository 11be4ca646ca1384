package io.fidus.metatrader.statement;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealOrder;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one MetaTrader 4 statement as facts.
 *
 * <p>A closed trade is one row and becomes two deals: the exit with the ticket, all the money and
 * the reason, and the entry with the negated ticket and no money. An open trade has charged its
 * commission and taxes already, which MetaTrader 4 counts as floating; they are part of the
 * position's profit here, so that swap and profit of all positions are the floating profit.
 */
final class Mt4Tables {
  private static final int TICKET = 0;
  private static final int OPENED = 1;
  private static final int TYPE = 2;
  private static final int SIZE = 3;
  private static final int SYMBOL = 4;
  private static final int CLOSED = 8;
  private static final int PRICE = 9;
  private static final int COMMISSION = 10;
  private static final int TAXES = 11;
  private static final int SWAP = 12;
  private static final int PROFIT = 13;
  private static final int TRADE_CELLS = 14;
  private static final int ORDER_CELLS = 11;
  private static final int CASH_CELLS = 5;
  private static final int NOTE_CELLS = 3;
  private static final int NO_CODE = -1;

  private final AccountNaming account;
  private final CellReader cells;
  private final List<Deal> deals = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private @Nullable Noted latest;

  /** What the latest row became, to be made again when a note follows it. */
  private interface Noted {
    void replace(Mt4Note note);
  }

  Mt4Tables(AccountNaming account, CellReader cells) {
    this.account = account;
    this.cells = cells;
  }

  List<Deal> deals() {
    return deals;
  }

  List<Order> orders() {
    return orders;
  }

  List<Position> positions() {
    return positions;
  }

  List<Deal> chronological() {
    return DealOrder.chronological(deals);
  }

  /** Whether a row is the second one of a trade: nothing, its magic number, its comment. */
  static boolean isNote(Row row) {
    return row.size() == NOTE_CELLS
        && row.isBlank(0)
        && Numbers.parseWhole(row.text(1)).isPresent();
  }

  /** The second row of a trade, which says more exactly what its first cell noted. */
  void note(Row row) {
    Noted noted = latest;
    if (noted == null) {
      throw unreadable(row, 1);
    }
    noted.replace(new Mt4Note(Numbers.parseWhole(row.text(1)).orElse(0L), row.text(2)));
    latest = null;
  }

  void addClosed(Row row) {
    latest = null;
    if (row.size() == CASH_CELLS) {
      addCash(row);
    } else if (row.size() == ORDER_CELLS) {
      addOrder(row, true);
    } else if (row.size() == TRADE_CELLS) {
      addTrade(row);
    } else {
      throw unreadable(row, TICKET);
    }
  }

  private void addCash(Row row) {
    LocalDateTime time = cells.brokerTime(row, OPENED);
    DealType type =
        Vocabulary.DEAL_TYPE
            .ofWord(row.text(TYPE))
            .filter(known -> !known.isTrade())
            .orElse(DealType.UNCLASSIFIED);
    String comment = row.text(3);
    deals.add(
        new Deal(
            account.identity(),
            cells.ticket(row, TICKET),
            OptionalLong.empty(),
            OptionalLong.empty(),
            cells.instant(time),
            time,
            type,
            Vocabulary.DEAL_TYPE.numberOf(type).orElse(NO_CODE),
            DealEntry.IN,
            DealReason.UNKNOWN,
            Optional.empty(),
            Lots.ZERO,
            Optional.empty(),
            cells.zero(),
            cells.zero(),
            cells.zero(),
            cells.money(row, 4),
            0,
            cells.comment(
                type == DealType.UNCLASSIFIED ? row.text(TYPE) + ": " + comment : comment)));
  }

  private void addTrade(Row row) {
    Trade trade =
        new Trade(
            cells.ticket(row, TICKET),
            direction(row),
            cells.brokerTime(row, OPENED),
            cells.brokerTime(row, CLOSED),
            cells.symbol(row, SYMBOL),
            cells.lots(row, SIZE),
            cells.price(row, 5),
            cells.price(row, PRICE),
            cells.money(row, COMMISSION),
            cells.money(row, TAXES),
            cells.money(row, SWAP),
            cells.money(row, PROFIT));
    Mt4Note note = Mt4Note.ofTitle(row.title());
    deals.add(entry(trade, note));
    deals.add(exit(trade, note));
    int at = deals.size() - 2;
    latest =
        better -> {
          deals.set(at, entry(trade, better));
          deals.set(at + 1, exit(trade, better));
        };
  }

  private record Trade(
      long ticket,
      Direction direction,
      LocalDateTime opened,
      LocalDateTime closed,
      String symbol,
      Lots volume,
      Price openPrice,
      Price closePrice,
      Money commission,
      Money taxes,
      Money swap,
      Money profit) {}

  private Deal entry(Trade trade, Mt4Note note) {
    return new Deal(
        account.identity(),
        -trade.ticket(),
        OptionalLong.of(trade.ticket()),
        OptionalLong.of(trade.ticket()),
        cells.instant(trade.opened()),
        trade.opened(),
        trade.direction() == Direction.BUY ? DealType.BUY : DealType.SELL,
        trade.direction() == Direction.BUY ? 0 : 1,
        DealEntry.IN,
        DealReason.UNKNOWN,
        Optional.of(trade.symbol()),
        trade.volume(),
        Optional.of(trade.openPrice()),
        cells.zero(),
        cells.zero(),
        cells.zero(),
        cells.zero(),
        note.magic(),
        cells.comment(note.comment()));
  }

  private Deal exit(Trade trade, Mt4Note note) {
    return new Deal(
        account.identity(),
        trade.ticket(),
        OptionalLong.of(trade.ticket()),
        OptionalLong.of(trade.ticket()),
        cells.instant(trade.closed()),
        trade.closed(),
        trade.direction() == Direction.BUY ? DealType.SELL : DealType.BUY,
        trade.direction() == Direction.BUY ? 1 : 0,
        DealEntry.OUT,
        note.reason(),
        Optional.of(trade.symbol()),
        trade.volume(),
        Optional.of(trade.closePrice()),
        trade.commission(),
        trade.swap(),
        trade.taxes(),
        trade.profit(),
        note.magic(),
        cells.comment(note.comment()));
  }

  void addOpen(Row row) {
    latest = null;
    if (row.size() != TRADE_CELLS) {
      throw unreadable(row, TICKET);
    }
    Position position = position(row);
    positions.add(position);
    int at = positions.size() - 1;
    latest = better -> positions.set(at, noted(position, better));
  }

  private Position position(Row row) {
    LocalDateTime opened = cells.brokerTime(row, OPENED);
    Mt4Note note = Mt4Note.ofTitle(row.title());
    Position bare =
        new Position(
            account.identity(),
            cells.ticket(row, TICKET),
            cells.instant(opened),
            opened,
            direction(row),
            cells.symbol(row, SYMBOL),
            cells.lots(row, SIZE),
            cells.price(row, 5),
            cells.optionalPrice(row, 6),
            cells.optionalPrice(row, 7),
            cells.optionalPrice(row, PRICE),
            cells.money(row, SWAP),
            cells
                .money(row, PROFIT)
                .plus(cells.money(row, COMMISSION))
                .plus(cells.money(row, TAXES)),
            0,
            "");
    return noted(bare, note);
  }

  private Position noted(Position position, Mt4Note note) {
    return new Position(
        position.account(),
        position.ticket(),
        position.opened(),
        position.brokerTime(),
        position.direction(),
        position.symbol(),
        position.volume(),
        position.openPrice(),
        position.stopLoss(),
        position.takeProfit(),
        position.currentPrice(),
        position.swap(),
        position.profit(),
        note.magic(),
        cells.comment(note.comment()));
  }

  void addWorking(Row row) {
    latest = null;
    if (row.size() != ORDER_CELLS) {
      throw unreadable(row, TICKET);
    }
    addOrder(row, false);
  }

  /** A pending order; what is said of a done one, such as cancelled, stands in its last cell. */
  private void addOrder(Row row, boolean done) {
    LocalDateTime placed = cells.brokerTime(row, OPENED);
    Optional<Instant> doneAt =
        done ? Optional.of(cells.instant(cells.brokerTime(row, CLOSED))) : Optional.empty();
    orders.add(
        new Order(
            account.identity(),
            cells.ticket(row, TICKET),
            orderType(row),
            done ? doneState(row.text(10)) : OrderState.PLACED,
            cells.symbol(row, SYMBOL),
            cells.lots(row, SIZE),
            Lots.ZERO,
            cells.optionalPrice(row, 5),
            cells.optionalPrice(row, 6),
            cells.optionalPrice(row, 7),
            cells.instant(placed),
            placed,
            doneAt,
            cells.comment(row.text(10))));
    latest = magicOnly -> {};
  }

  private static OrderState doneState(String comment) {
    return comment.toLowerCase(Locale.ROOT).contains("expir")
        ? OrderState.EXPIRED
        : OrderState.CANCELED;
  }

  private static OrderType orderType(Row row) {
    return Vocabulary.ORDER_TYPE
        .ofWord(row.text(TYPE))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_ROW, CellReader.at(row, TYPE) + " is not a type of order"));
  }

  private static Direction direction(Row row) {
    return Vocabulary.POSITION_TYPE
        .ofWord(row.text(TYPE))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_ROW, CellReader.at(row, TYPE) + " is not a side of a trade"));
  }

  private static StatementRefusal unreadable(Row row, int column) {
    return new StatementRefusal(
        Code.UNREADABLE_ROW, CellReader.at(row, column) + " is in a row that no statement has");
  }
}
