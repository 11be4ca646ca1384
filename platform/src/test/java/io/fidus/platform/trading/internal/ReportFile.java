package io.fidus.platform.trading.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a History report as a MetaTrader 5 terminal does (HTML, 2022 layout), for an account that
 * does not exist.
 */
public final class ReportFile {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy.MM.dd HH:mm:ss");
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /** What a terminal prints for an account without trades, in its order. */
  private static final List<String> NO_RESULTS =
      List.of(
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0.00 (0.00%)",
          "0.00% (0.00)",
          "0",
          "0 (0.00%)",
          "0 (0.00%)",
          "0 (0.00%)",
          "0 (0.00%)",
          "0.00",
          "0.00",
          "0.00",
          "0.00",
          "0 (0.00)",
          "0 (0.00)",
          "0.00 (0)",
          "0.00 (0)",
          "0",
          "0");

  private final String account;
  private final BigDecimal opening;
  private final List<Trade> deals = new ArrayList<>();
  private final List<String> orders = new ArrayList<>();
  private final List<String> positions = new ArrayList<>();
  private final List<String> working = new ArrayList<>();
  private BigDecimal floating = NOTHING;
  private BigDecimal credit = NOTHING;
  private List<String> results = NO_RESULTS;

  /** A deal, as it is printed. */
  public record Trade(
      LocalDateTime time,
      long ticket,
      String symbol,
      String type,
      String entry,
      String volume,
      String price,
      long order,
      BigDecimal commission,
      BigDecimal swap,
      BigDecimal profit,
      String comment) {

    public static Trade deposit(String time, long ticket, String amount) {
      return cash(time, ticket, "balance", amount, "deposit");
    }

    public static Trade cash(String time, long ticket, String type, String amount, String comment) {
      return new Trade(
          LocalDateTime.parse(time),
          ticket,
          "",
          type,
          "",
          "",
          "",
          0,
          NOTHING,
          NOTHING,
          new BigDecimal(amount),
          comment);
    }

    public static Trade open(String time, long ticket, String type) {
      return new Trade(
          LocalDateTime.parse(time),
          ticket,
          "EURUSD",
          type,
          "in",
          "0.1",
          "1.08820",
          ticket + 500,
          new BigDecimal("-0.30"),
          NOTHING,
          NOTHING,
          "");
    }

    public static Trade close(String time, long ticket, String type, String profit) {
      return new Trade(
          LocalDateTime.parse(time),
          ticket,
          "EURUSD",
          type,
          "out",
          "0.1",
          "1.08920",
          ticket + 500,
          new BigDecimal("-0.30"),
          new BigDecimal("-0.05"),
          new BigDecimal(profit),
          "[tp 1.08920]");
    }

    public Trade profit(String other) {
      return new Trade(
          time,
          ticket,
          symbol,
          type,
          entry,
          volume,
          price,
          order,
          commission,
          swap,
          new BigDecimal(other),
          comment);
    }

    BigDecimal net() {
      return commission.add(swap).add(profit);
    }
  }

  private ReportFile(String account, BigDecimal opening) {
    this.account = account;
    this.opening = opening;
  }

  /** A report on an account in US dollars whose history it has from the first deal on. */
  public static ReportFile of(long login) {
    return of(login, "0.00");
  }

  /** A report that starts when the account already held an amount. */
  public static ReportFile of(long login, String opening) {
    return new ReportFile(login + " (USD, Fixture-Demo, demo, Hedge)", new BigDecimal(opening));
  }

  public ReportFile deals(List<Trade> more) {
    deals.addAll(more);
    return this;
  }

  public ReportFile deals(Trade... more) {
    return deals(List.of(more));
  }

  public ReportFile credit(String lent) {
    credit = new BigDecimal(lent);
    return this;
  }

  /** The results block; a report without it prints that of an account without trades. */
  public ReportFile results(List<String> printed) {
    results = List.copyOf(printed);
    return this;
  }

  public ReportFile order(String placed, long ticket, String done) {
    orders.add(
        row(
            time(placed),
            ticket,
            "EURUSD",
            "buy limit",
            "0.1 / 0",
            "1.07000",
            "",
            "",
            time(done),
            span(2, "canceled"),
            span(3, "")));
    return this;
  }

  public ReportFile workingOrder(String placed, long ticket) {
    working.add(
        row(
            time(placed),
            ticket,
            "EURUSD",
            "buy limit",
            "0.1 / 0",
            "1.07000",
            "",
            "",
            "1.08000",
            span(2, "placed"),
            span(3, "")));
    return this;
  }

  public ReportFile position(String opened, long ticket, String profit) {
    floating = floating.add(new BigDecimal(profit));
    positions.add(
        row(
            time(opened),
            ticket,
            "EURUSD",
            "buy",
            "0.1",
            "1.08820",
            "",
            "1.09000",
            "1.08830",
            "0.00",
            profit,
            span(3, "")));
    return this;
  }

  public Path write(Path folder, String name) {
    try {
      return Files.writeString(folder.resolve(name), html());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String html() {
    StringBuilder page = new StringBuilder("<html><body><table>\n");
    page.append(title("Trade History Report"));
    page.append(header("Name:", "Nobody"));
    page.append(header("Account:", account));
    page.append(header("Company:", "Fixture Markets Ltd"));
    page.append(header("Date:", "2026.01.01 00:00"));
    page.append(title("Positions")).append(headings(9, "Positions"));
    page.append(title("Orders")).append(headings(11, "Orders"));
    orders.forEach(page::append);
    page.append(title("Deals")).append(headings(14, "Deals"));
    BigDecimal balance = dealRows(page);
    if (!positions.isEmpty()) {
      page.append(title("Open Positions")).append(headings(12, "Open"));
      positions.forEach(page::append);
      page.append(
          "<tr><td colspan=9></td><td>0.00</td><td>%s</td><td></td></tr>%n".formatted(floating));
    }
    if (!working.isEmpty()) {
      page.append(title("Working Orders")).append(headings(11, "Working"));
      working.forEach(page::append);
    }
    accountBlock(page, balance);
    return page.append("</table></body></html>\n").toString();
  }

  private BigDecimal dealRows(StringBuilder page) {
    BigDecimal balance = opening;
    BigDecimal commission = NOTHING;
    BigDecimal swap = NOTHING;
    BigDecimal profit = NOTHING;
    for (Trade deal : deals) {
      balance = balance.add(deal.net());
      commission = commission.add(deal.commission());
      swap = swap.add(deal.swap());
      profit = profit.add(deal.profit());
      page.append(
          row(
              TIME.format(deal.time()),
              deal.ticket(),
              deal.symbol(),
              deal.type(),
              deal.entry(),
              deal.volume(),
              deal.price(),
              deal.order() == 0 ? "" : deal.order(),
              deal.commission(),
              "0.00",
              deal.swap(),
              deal.profit(),
              balance,
              deal.comment()));
    }
    if (!deals.isEmpty()) {
      page.append(
          "<tr><td colspan=8></td><td>%s</td><td>0.00</td><td>%s</td><td>%s</td><td>%s</td><td></td></tr>%n"
              .formatted(commission, swap, profit, balance));
    }
    return balance;
  }

  private void accountBlock(StringBuilder page, BigDecimal held) {
    BigDecimal equity = held.add(floating);
    page.append(block("Balance:", held.subtract(credit), "Free Margin:", equity));
    page.append(block("Credit Facility:", credit, "Margin:", NOTHING));
    page.append(block("Floating P/L:", floating, "Margin Level:", NOTHING));
    page.append("<tr><td colspan=3>Equity:</td><td colspan=2>%s</td></tr>%n".formatted(equity));
    page.append(title("Results"));
    for (String result : results) {
      page.append("<tr><td colspan=3>Figure:</td><td>%s</td></tr>%n".formatted(result));
    }
  }

  private static String block(String label, Object value, String other, Object second) {
    return "<tr><td colspan=3>%s</td><td colspan=2>%s</td><td></td><td colspan=3>%s</td><td colspan=2>%s</td></tr>%n"
        .formatted(label, value, other, second);
  }

  private static String title(String text) {
    return "<tr><th colspan=14><b>%s</b></th></tr>%n".formatted(text);
  }

  private static String header(String label, String value) {
    return "<tr><th colspan=4>%s</th><th colspan=10><b>%s</b></th></tr>%n".formatted(label, value);
  }

  private static String headings(int count, String name) {
    StringBuilder row = new StringBuilder("<tr>");
    for (int i = 0; i < count; i++) {
      row.append("<td><b>").append(name).append((char) ('A' + i)).append("</b></td>");
    }
    return row.append("</tr>\n").toString();
  }

  private static String row(Object... cells) {
    StringBuilder row = new StringBuilder("<tr>");
    for (Object cell : cells) {
      String text = cell.toString();
      row.append(text.startsWith("<td") ? text : "<td>" + text + "</td>");
    }
    return row.append("</tr>\n").toString();
  }

  private static String span(int columns, String text) {
    return "<td colspan=" + columns + ">" + text + "</td>";
  }

  private static String time(String iso) {
    return TIME.format(LocalDateTime.parse(iso));
  }
}
