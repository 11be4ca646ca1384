package io.fidus.metatrader.statement.sample;

import static io.fidus.engine.statistics.StatisticKey.*;
import static io.fidus.metatrader.statement.sample.HtmlCanvas.escaped;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.engine.statistics.StatisticKey;
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Draws a statement as MetaTrader 4 does. */
final class Mt4Drawing {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu.MM.dd HH:mm:ss");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu MMMM d, HH:mm", Locale.ENGLISH);
  private static final String HEADINGS =
      "<tr><td>Ticket</td><td>Open Time</td><td>Type</td><td>Size</td><td>Item</td><td>Price</td>"
          + "<td>S / L</td><td>T / P</td><td>Close Time</td><td>Price</td><td>Commission</td>"
          + "<td>Taxes</td><td>Swap</td><td>Profit</td></tr>\n";
  private static final String NO_TRANSACTIONS = "<tr><td colspan=13>No transactions</td></tr>\n";

  private final Statement statement;
  private final Writer out;
  private final boolean detailed;

  Mt4Drawing(Statement statement, Writer out) {
    this.statement = statement;
    this.out = out;
    detailed = statement.layout() == Layout.MT4_DETAILED;
  }

  void draw() throws IOException {
    out.write(
        """
        <!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "http://www.w3.org/TR/html4/strict.dtd">
        <html><head><title>Statement: Nobody Invented</title>
        <style type="text/css"><!-- td { font: 8pt Tahoma; } //--></style></head>
        <body topmargin=1 marginheight=1><div align=center>
        """);
    out.write("<div><b>" + escaped(statement.company().orElse("")) + "</b></div><br>\n<table>\n");
    header();
    closed();
    open();
    working();
    summary();
    if (detailed) {
      details();
    }
    out.write("</table>\n</div></body></html>\n");
    out.flush();
  }

  private void header() throws IOException {
    String leverage =
        statement.leverage().isPresent()
            ? "1:" + statement.leverage().getAsInt()
            : "<!--LEVERAGE-->";
    out.write(
        "<tr align=left><td colspan=2><b>Account: "
            + statement.account().login()
            + "</b></td><td colspan=5><b>Name: Nobody Invented</b></td><td><b>Currency: "
            + statement.currency()
            + "</b></td><td><b>Leverage: "
            + leverage
            + "</b></td><td><b>"
            + statement.reportedAt().map(time -> time.format(DATE)).orElse("")
            + "</b></td></tr>\n");
  }

  private void closed() throws IOException {
    title("Closed Transactions:");
    out.write(HEADINGS);
    Map<Long, Deal> entries = new HashMap<>();
    Money zero = Money.zero(statement.currency());
    Money[] sums = {zero, zero, zero, zero};
    for (Deal deal : statement.deals()) {
      if (!deal.type().isTrade()) {
        cash(deal);
      } else if (deal.isExit()) {
        trade(Optional.ofNullable(entries.get(-deal.ticket())).orElseThrow(), deal);
        sums[0] = sums[0].plus(deal.commission());
        sums[1] = sums[1].plus(deal.fee());
        sums[2] = sums[2].plus(deal.swap());
        sums[3] = sums[3].plus(deal.profit());
      } else {
        entries.put(deal.ticket(), deal);
      }
    }
    for (Order order : statement.orders()) {
      if (!order.state().isOpen()) {
        order(order, order.done().map(statement.serverZone()::wallClock));
      }
    }
    sums("Closed P/L:", List.of(sums));
  }

  private void cash(Deal deal) throws IOException {
    String word = Vocabulary.DEAL_TYPE.wordOf(deal.type()).orElse("");
    out.write(
        "<tr align=right><td title=\""
            + escaped(deal.comment())
            + "\">"
            + deal.ticket()
            + "</td><td class=msdate nowrap>"
            + deal.brokerTime().format(TIME)
            + "</td><td>"
            + word
            + "</td><td colspan=10 align=left>"
            + escaped(deal.comment())
            + "</td>"
            + money(deal.profit())
            + "</tr>\n");
  }

  private void trade(Deal entry, Deal exit) throws IOException {
    cells(
        exit.magic(),
        exit.comment(),
        List.of(
            String.valueOf(exit.ticket()),
            entry.brokerTime().format(TIME),
            entry.type() == DealType.BUY ? "buy" : "sell",
            exit.volume().toString(),
            exit.symbol().orElseThrow(),
            entry.price().orElseThrow().toString(),
            "0.00000",
            "0.00000",
            exit.brokerTime().format(TIME),
            exit.price().orElseThrow().toString(),
            grouped(exit.commission()),
            grouped(exit.fee()),
            grouped(exit.swap()),
            grouped(exit.profit())));
  }

  private void cells(long magic, String comment, List<String> cells) throws IOException {
    String note = magic == 0 ? comment : "#" + magic + " " + comment;
    out.write("<tr bgcolor=#E0E0E0 align=right><td title=\"" + escaped(note) + "\">");
    out.write(
        String.join("</td><td class=mspt>", cells.stream().map(HtmlCanvas::escaped).toList()));
    out.write("</td></tr>\n");
    if (detailed && magic != 0) {
      out.write(
          "<tr align=right><td colspan=9>&nbsp;</td><td>"
              + magic
              + "</td><td colspan=3>"
              + (comment.isEmpty() ? "&nbsp;" : escaped(comment))
              + "</td></tr>\n");
    }
  }

  private void order(Order order, Optional<LocalDateTime> done) throws IOException {
    cells(
        0,
        order.comment(),
        List.of(
            String.valueOf(order.ticket()),
            order.brokerTime().format(TIME),
            Vocabulary.ORDER_TYPE.wordOf(order.type()).orElseThrow(),
            order.initialVolume().toString(),
            order.symbol(),
            price(order.price()),
            price(order.stopLoss()),
            price(order.takeProfit()),
            done.map(time -> time.format(TIME)).orElse(" "),
            "1.50000",
            order.comment()));
  }

  private void sums(String label, List<Money> sums) throws IOException {
    out.write("<tr align=right><td colspan=10>&nbsp;</td>");
    Money total = Money.zero(statement.currency());
    for (Money sum : sums) {
      out.write(money(sum));
      total = total.plus(sum);
    }
    out.write(
        "</tr>\n<tr align=right><td colspan=12 align=right><b>"
            + label
            + "</b></td>"
            + money(total)
            + "</tr>\n");
  }

  private void open() throws IOException {
    title("Open Trades:");
    out.write(HEADINGS);
    Money zero = Money.zero(statement.currency());
    Money swap = zero;
    Money profit = zero;
    for (Position position : statement.positions()) {
      cells(
          position.magic(),
          position.comment(),
          List.of(
              String.valueOf(position.ticket()),
              position.brokerTime().format(TIME),
              position.direction().name().toLowerCase(Locale.ROOT),
              position.volume().toString(),
              position.symbol(),
              position.openPrice().toString(),
              price(position.stopLoss()),
              price(position.takeProfit()),
              " ",
              price(position.currentPrice()),
              grouped(zero),
              grouped(zero),
              grouped(position.swap()),
              grouped(position.profit())));
      swap = swap.plus(position.swap());
      profit = profit.plus(position.profit());
    }
    if (statement.positions().isEmpty()) {
      out.write(NO_TRANSACTIONS);
    }
    sums("Floating P/L:", List.of(zero, zero, swap, profit));
  }

  private void working() throws IOException {
    title("Working Orders:");
    List<Order> working =
        statement.orders().stream().filter(order -> order.state().isOpen()).toList();
    for (Order order : working) {
      order(order, Optional.empty());
    }
    if (working.isEmpty()) {
      out.write(NO_TRANSACTIONS);
    }
  }

  private void summary() throws IOException {
    Money zero = Money.zero(statement.currency());
    Money deposits = zero;
    Money closed = zero;
    for (Deal deal : statement.deals()) {
      if (deal.type().isTrade()) {
        closed = closed.plus(deal.net());
      } else if (deal.type() == DealType.BALANCE) {
        deposits = deposits.plus(deal.net());
      }
    }
    var figures = statement.figures();
    title("Summary:");
    values(deposits, figures.credit().asOptional().orElseThrow());
    values(
        closed,
        figures.floating().asOptional().orElseThrow(),
        figures.margin().asOptional().orElseThrow());
    values(
        figures.balance().asOptional().orElseThrow(),
        figures.equity().asOptional().orElseThrow(),
        figures.freeMargin().asOptional().orElseThrow());
  }

  private void values(Money... amounts) throws IOException {
    out.write("<tr align=right>");
    for (Money amount : amounts) {
      out.write("<td colspan=2><b>Figure:</b></td>" + money(amount));
    }
    out.write("</tr>\n");
  }

  private void details() throws IOException {
    title("Details:");
    row(GROSS_PROFIT, GROSS_LOSS, TOTAL_NET_PROFIT);
    row(PROFIT_FACTOR, EXPECTED_PAYOFF);
    row(BALANCE_DRAWDOWN_ABSOLUTE, BALANCE_DRAWDOWN_MAXIMAL, BALANCE_DRAWDOWN_RELATIVE);
    row(TOTAL_TRADES, SHORT_TRADES, LONG_TRADES);
    row(PROFIT_TRADES, LOSS_TRADES);
    row(LARGEST_PROFIT_TRADE, LARGEST_LOSS_TRADE);
    row(AVERAGE_PROFIT_TRADE, AVERAGE_LOSS_TRADE);
    row(MAXIMUM_CONSECUTIVE_WINS, MAXIMUM_CONSECUTIVE_LOSSES);
    row(MAXIMAL_CONSECUTIVE_PROFIT, MAXIMAL_CONSECUTIVE_LOSS);
    row(AVERAGE_CONSECUTIVE_WINS, AVERAGE_CONSECUTIVE_LOSSES);
  }

  /** The gross loss is printed without its sign, as the terminal does. */
  private void row(StatisticKey... keys) throws IOException {
    out.write("<tr align=right>");
    List<String> cells = new ArrayList<>();
    for (StatisticKey key : keys) {
      String value = PrintedPairs.cell(statement.printedStatistics(), key).grouped();
      cells.add(
          "<td><b>Statistic:</b></td><td><b>"
              + (key == GROSS_LOSS ? value.replace("-", "") : value)
              + "</b></td>");
    }
    out.write(String.join("", cells) + "</tr>\n");
  }

  private void title(String title) throws IOException {
    out.write("<tr align=left><td colspan=14><b>" + title + "</b></td></tr>\n");
  }

  private static String price(Optional<Price> price) {
    return price.map(Price::toString).orElse("0.00000");
  }

  private static String grouped(Money money) {
    return Cell.amount(money).grouped();
  }

  private static String money(Money money) {
    return "<td class=mspt>" + grouped(money) + "</td>";
  }
}
