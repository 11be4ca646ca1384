package io.fidus.metatrader.statement.sample;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.statement.sample.Canvas.Labelled;
import io.fidus.metatrader.statement.sample.Canvas.Table;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Draws a statement as a MetaTrader 5 report. */
final class Mt5Drawing {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm");

  private final Statement statement;
  private final Language language;
  private final Canvas canvas;
  private final boolean withFee;

  Mt5Drawing(Statement statement, Language language, Canvas canvas) {
    this.statement = statement;
    this.language = language;
    this.canvas = canvas;
    withFee = statement.layout() == Layout.MT5_2022;
  }

  void draw(boolean withHeader) throws IOException {
    if (withHeader) {
      header();
    }
    if (statement.layout() != Layout.MT5_2016) {
      closedPositions();
    }
    orders(true);
    deals();
    if (!statement.positions().isEmpty()) {
      openPositions();
    }
    if (statement.orders().stream().anyMatch(order -> order.state().isOpen())) {
      orders(false);
    }
    account();
    new Mt5ResultsDrawing(statement, language, canvas).draw();
    canvas.end();
  }

  private void header() throws IOException {
    canvas.title(label(Label.REPORT));
    canvas.header(label(Label.NAME), "Nobody Invented");
    canvas.header(label(Label.ACCOUNT), accountLine());
    canvas.header(label(Label.COMPANY), statement.company().orElse(""));
    canvas.header(
        label(Label.DATE), statement.reportedAt().map(time -> time.format(MINUTE)).orElse(""));
  }

  private String accountLine() {
    List<String> parts = new ArrayList<>();
    parts.add(statement.currency().code());
    statement.leverage().ifPresent(leverage -> parts.add("1:" + leverage));
    parts.add(statement.account().server());
    Vocabulary.TRADE_MODE.wordOf(statement.tradeMode()).ifPresent(parts::add);
    Vocabulary.MARGIN_MODE.wordOf(statement.marginMode()).ifPresent(parts::add);
    return statement.account().login() + " (" + String.join(", ", parts) + ")";
  }

  /** One row per exit, beside the entry that it closes; the readers of a report need no more. */
  private void closedPositions() throws IOException {
    canvas.section(label(Label.POSITIONS));
    canvas.headings(
        Table.POSITIONS,
        labels(
            Label.TIME,
            Label.POSITION,
            Label.SYMBOL,
            Label.TYPE,
            Label.VOLUME,
            Label.PRICE,
            Label.STOP_LOSS,
            Label.TAKE_PROFIT,
            Label.TIME,
            Label.PRICE,
            Label.COMMISSION,
            Label.SWAP,
            Label.PROFIT));
    Map<String, Queue<Deal>> entries = new HashMap<>();
    for (Deal deal : statement.deals()) {
      if (deal.type().isTrade()) {
        String symbol = deal.symbol().orElseThrow();
        if (deal.isExit()) {
          Queue<Deal> waiting =
              entries.getOrDefault(against(deal.type()) + symbol, new ArrayDeque<>());
          Deal entry = waiting.poll();
          canvas.row(Table.POSITIONS, closed(entry == null ? deal : entry, deal));
        }
        if (!deal.isExit() || deal.entry() == DealEntry.IN_OUT) {
          entries.computeIfAbsent(deal.type() + symbol, _ -> new ArrayDeque<>()).add(deal);
        }
      }
    }
  }

  private static DealType against(DealType type) {
    return type == DealType.BUY ? DealType.SELL : DealType.BUY;
  }

  private List<Cell> closed(Deal entry, Deal exit) {
    boolean partly = !entry.volume().equals(exit.volume());
    String volume = exit.volume() + (partly ? " / " + entry.volume() : "");
    List<Cell> cells =
        new ArrayList<>(
            List.of(
                time(entry.brokerTime()),
                Cell.number(entry.order().orElse(entry.ticket())),
                Cell.text(exit.symbol().orElseThrow()),
                Cell.text(word(against(exit.type())))));
    if (withFee) {
      cells.add(Cell.hidden(entry.comment()));
    }
    cells.addAll(
        List.of(
            Cell.text(volume),
            Cell.number(entry.price().orElseThrow()),
            Cell.BLANK,
            Cell.BLANK,
            time(exit.brokerTime()),
            Cell.number(exit.price().orElseThrow()),
            Cell.amount(exit.commission()),
            Cell.amount(exit.swap()),
            Cell.amount(exit.profit())));
    return cells;
  }

  private void orders(boolean done) throws IOException {
    Table table = done ? Table.ORDERS : Table.WORKING_ORDERS;
    canvas.section(label(done ? Label.ORDERS : Label.WORKING_ORDERS));
    canvas.headings(
        table,
        labels(
            Label.OPEN_TIME,
            Label.ORDER,
            Label.SYMBOL,
            Label.TYPE,
            Label.VOLUME,
            Label.PRICE,
            Label.STOP_LOSS,
            Label.TAKE_PROFIT,
            done ? Label.TIME : Label.MARKET_PRICE,
            Label.STATE,
            Label.COMMENT));
    for (Order order : statement.orders()) {
      if (order.state().isOpen() != done) {
        canvas.row(table, cells(order));
      }
    }
  }

  private List<Cell> cells(Order order) {
    return List.of(
        time(order.brokerTime()),
        Cell.number(order.ticket()),
        Cell.text(order.symbol()),
        Cell.text(Vocabulary.ORDER_TYPE.wordOf(order.type()).orElseThrow()),
        Cell.text(order.initialVolume() + " / " + order.filledVolume()),
        order.price().map(Cell::number).orElse(Cell.text("market")),
        price(order.stopLoss()),
        price(order.takeProfit()),
        order
            .done()
            .map(instant -> time(statement.serverZone().wallClock(instant)))
            .orElse(Cell.number("1.5")),
        Cell.text(Vocabulary.ORDER_STATE.wordOf(order.state()).orElseThrow()),
        Cell.text(order.comment()));
  }

  private void deals() throws IOException {
    canvas.section(label(Label.DEALS));
    List<String> labels =
        new ArrayList<>(
            labels(
                Label.TIME,
                Label.DEAL,
                Label.SYMBOL,
                Label.TYPE,
                Label.DIRECTION,
                Label.VOLUME,
                Label.PRICE,
                Label.ORDER,
                Label.COMMISSION,
                Label.FEE,
                Label.SWAP,
                Label.PROFIT,
                Label.BALANCE,
                Label.COMMENT));
    if (!withFee) {
      labels.remove(9);
    }
    canvas.headings(Table.DEALS, labels);
    Money zero = Money.zero(statement.currency());
    Money[] sums = {zero, zero, zero, zero};
    for (int i = 0; i < statement.deals().size(); i++) {
      Deal deal = statement.deals().get(i);
      canvas.row(Table.DEALS, cells(deal, statement.balanceColumn().get(i)));
      sums[0] = sums[0].plus(deal.commission());
      sums[1] = sums[1].plus(deal.fee());
      sums[2] = sums[2].plus(deal.swap());
      sums[3] = sums[3].plus(deal.profit());
    }
    List<Cell> totals = new ArrayList<>();
    for (int i = 0; i < sums.length; i++) {
      if (i != 1 || withFee) {
        totals.add(Cell.amount(sums[i]));
      }
    }
    totals.add(Cell.amount(statement.balanceColumn().getLast()));
    canvas.totals(Table.DEALS, totals);
  }

  private List<Cell> cells(Deal deal, Money balance) {
    boolean known = deal.type() != DealType.UNCLASSIFIED;
    String[] named = known ? new String[] {} : deal.comment().split(": ", 2);
    List<Cell> cells = new ArrayList<>();
    cells.add(time(deal.brokerTime()));
    cells.add(Cell.number(deal.ticket()));
    cells.add(Cell.text(deal.symbol().orElse("")));
    cells.add(Cell.text(known ? word(deal.type()) : named[0]));
    cells.add(
        Cell.text(
            deal.type().isTrade() ? Vocabulary.DEAL_ENTRY.wordOf(deal.entry()).orElseThrow() : ""));
    cells.add(deal.type().isTrade() ? Cell.text(deal.volume().toString()) : Cell.BLANK);
    cells.add(price(deal.price()));
    cells.add(deal.order().isPresent() ? Cell.number(deal.order().getAsLong()) : Cell.BLANK);
    cells.add(Cell.amount(deal.commission()));
    if (withFee) {
      cells.add(Cell.amount(deal.fee()));
    }
    cells.add(Cell.amount(deal.swap()));
    cells.add(Cell.amount(deal.profit()));
    cells.add(Cell.amount(balance));
    cells.add(Cell.text(known ? deal.comment() : named[1]));
    return cells;
  }

  private static String word(DealType type) {
    return Vocabulary.DEAL_TYPE.wordOf(type).orElseThrow();
  }

  private void openPositions() throws IOException {
    canvas.section(label(Label.OPEN_POSITIONS));
    canvas.headings(
        Table.OPEN_POSITIONS,
        labels(
            Label.TIME,
            Label.POSITION,
            Label.SYMBOL,
            Label.TYPE,
            Label.VOLUME,
            Label.PRICE,
            Label.STOP_LOSS,
            Label.TAKE_PROFIT,
            Label.MARKET_PRICE,
            Label.SWAP,
            Label.PROFIT,
            Label.COMMENT));
    Money swap = Money.zero(statement.currency());
    Money profit = swap;
    for (Position position : statement.positions()) {
      canvas.row(Table.OPEN_POSITIONS, cells(position));
      swap = swap.plus(position.swap());
      profit = profit.plus(position.profit());
    }
    canvas.totals(Table.OPEN_POSITIONS, List.of(Cell.amount(swap), Cell.amount(profit)));
  }

  private List<Cell> cells(Position position) {
    Lots volume = position.volume();
    return List.of(
        time(position.brokerTime()),
        Cell.number(position.ticket()),
        Cell.text(position.symbol()),
        Cell.text(Vocabulary.POSITION_TYPE.wordOf(position.direction()).orElseThrow()),
        Cell.text(volume.toString()),
        Cell.number(position.openPrice()),
        price(position.stopLoss()),
        price(position.takeProfit()),
        price(position.currentPrice()),
        Cell.amount(position.swap()),
        Cell.amount(position.profit()),
        Cell.text(position.comment()));
  }

  private void account() throws IOException {
    var figures = statement.figures();
    canvas.accountLine(
        List.of(
            pair(Label.BALANCE, figures.balance().asOptional()),
            pair(Label.FREE_MARGIN, figures.freeMargin().asOptional())));
    canvas.accountLine(
        List.of(
            pair(Label.CREDIT, figures.credit().asOptional()),
            pair(Label.MARGIN, figures.margin().asOptional())));
    canvas.accountLine(
        List.of(
            pair(Label.FLOATING, figures.floating().asOptional()),
            new Labelled(label(Label.MARGIN_LEVEL) + ":", Cell.amount(BigDecimal.valueOf(3, 0)))));
    canvas.accountLine(List.of(pair(Label.EQUITY, figures.equity().asOptional())));
  }

  private Labelled pair(Label name, Optional<Money> amount) {
    return new Labelled(label(name) + ":", Cell.amount(amount.orElseThrow()));
  }

  private static Cell time(LocalDateTime time) {
    return Cell.text(time.format(TIME));
  }

  private static Cell price(Optional<Price> price) {
    return price.map(Cell::number).orElse(Cell.BLANK);
  }

  private String label(Label label) {
    return label.in(language);
  }

  private List<String> labels(Label... labels) {
    return Arrays.stream(labels).map(this::label).toList();
  }
}
