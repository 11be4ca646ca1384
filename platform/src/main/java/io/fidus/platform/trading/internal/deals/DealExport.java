package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.Money;
import io.fidus.platform.api.Sort;
import io.fidus.platform.reporting.Cell;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.platform.reporting.TableWriter;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;

/** A list of deals as a file. */
public final class DealExport {
  private static final List<String> HEADERS =
      List.of(
          "server",
          "login",
          "source",
          "ticket",
          "order",
          "position",
          "time",
          "broker time",
          "type",
          "entry",
          "reason",
          "symbol",
          "volume",
          "price",
          "commission",
          "swap",
          "fee",
          "profit",
          "net",
          "balance after",
          "currency",
          "flow",
          "comment");

  private final AccountDeals deals;

  public DealExport(AccountDeals deals) {
    this.deals = deals;
  }

  /** Writes the deals that the filter accepts, in the list's order. */
  public void write(
      AccountDocument account,
      DealFilter filter,
      Sort sort,
      String source,
      TableFormat format,
      OutputStream output)
      throws IOException {
    try (TableWriter table =
        format.open(output, source.equals("SIMULATED") ? source : "Deals", HEADERS)) {
      deals.forEach(account, filter, sort, line -> append(table, cells(account, source, line)));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void append(TableWriter table, List<Cell> cells) {
    try {
      table.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Cell> cells(AccountDocument account, String source, DealLine line) {
    Deal deal = line.deal();
    return List.of(
        Cell.text(account.server()),
        Cell.text(Long.toString(account.login())),
        Cell.text(source),
        Cell.text(Long.toString(deal.ticket())),
        ticket(deal.order()),
        ticket(deal.position()),
        new Cell.Moment(deal.time()),
        new Cell.WallClock(deal.brokerTime()),
        Cell.text(deal.type().name()),
        deal.type().isTrade() ? Cell.text(deal.entry().name()) : Cell.BLANK,
        Cell.text(deal.reason().name()),
        Cell.text(deal.symbol().orElse("")),
        deal.volume().isZero() ? Cell.BLANK : new Cell.Quantity(deal.volume().value()),
        deal.price().map(Price::value).<Cell>map(Cell.Quantity::new).orElse(Cell.BLANK),
        amount(deal.commission()),
        amount(deal.swap()),
        amount(deal.fee()),
        amount(deal.profit()),
        amount(deal.net()),
        amount(line.balanceAfter()),
        Cell.text(account.currency()),
        Cell.text(line.flowClass().map(Enum::name).orElse("")),
        Cell.text(deal.comment()));
  }

  private static Cell ticket(OptionalLong ticket) {
    return ticket.isPresent() ? Cell.text(Long.toString(ticket.getAsLong())) : Cell.BLANK;
  }

  private static Cell amount(Money money) {
    return new Cell.Quantity(money.amount());
  }
}
