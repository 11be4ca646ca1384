package io.fidus.metatrader.feed;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.FactReader;
import io.fidus.metatrader.time.ServerZone;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Turns events into facts. Every method throws {@link ArithmeticException} when a number does not
 * fit its fact, and {@link IllegalArgumentException} when a zone is none.
 */
public final class FeedReader {
  private FeedReader() {}

  /** The account's figures. */
  public static AccountObservation observation(FeedEvent.AccountSeen seen) {
    return new AccountObservation(
        seen.account(),
        seen.currency(),
        money(seen.balance(), seen.currency()),
        money(seen.credit(), seen.currency()),
        money(seen.floating(), seen.currency()),
        money(seen.equity(), seen.currency()),
        money(seen.margin(), seen.currency()),
        money(seen.freeMargin(), seen.currency()),
        seen.provenance());
  }

  /** The deals, in the terminal's order. */
  public static List<Deal> deals(FeedEvent.DealsSeen seen) {
    FactReader facts =
        new FactReader(seen.account(), seen.currency(), ServerZone.parse(seen.zone()));
    return seen.deals().stream().map(facts::deal).toList();
  }

  /** The open positions. */
  public static List<Position> positions(FeedEvent.PositionsSeen seen) {
    FactReader facts =
        new FactReader(seen.account(), seen.currency(), ServerZone.parse(seen.zone()));
    return seen.positions().stream().map(facts::position).toList();
  }

  /** The orders that can still be executed. */
  public static List<Order> orders(FeedEvent.OrdersSeen seen) {
    FactReader facts =
        new FactReader(seen.account(), seen.currency(), ServerZone.parse(seen.zone()));
    return seen.orders().stream().map(facts::order).toList();
  }

  /** How a terminal is. */
  public static TerminalState terminal(FeedEvent.TerminalSeen seen) {
    return new TerminalState(
        seen.account(),
        seen.connected(),
        seen.tradeAllowed(),
        seen.pingMicros().map(micros -> Duration.of(micros, ChronoUnit.MICROS)),
        seen.build(),
        seen.company(),
        seen.provenance());
  }

  private static Known<Money> money(BigDecimal amount, CurrencyUnit currency) {
    return Known.of(Money.of(amount, currency));
  }
}
