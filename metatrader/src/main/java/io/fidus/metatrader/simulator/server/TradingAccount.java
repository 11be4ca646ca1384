package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.market.Market;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One account on a trade server: its true book, and everything that can be done to it.
 *
 * <p>Each operation takes the instant at which it happens, which is cut to the second and may not
 * lie before the previous one. What the server refuses throws {@link TradeRefused} and changes
 * nothing.
 */
public final class TradingAccount {
  private final TradeServer server;
  private final AccountProfile profile;
  private final Valuation valuation;
  private final List<Deal> deals = new ArrayList<>();
  private final PastStates past = new PastStates();
  private AccountState state;

  TradingAccount(TradeServer server, AccountProfile profile, Instant opened) {
    this.server = server;
    this.profile = profile;
    this.valuation = new Valuation(server.market(), profile);
    this.state = AccountState.empty(opened.truncatedTo(ChronoUnit.SECONDS));
  }

  public AccountProfile profile() {
    return profile;
  }

  public Broker broker() {
    return server.broker();
  }

  public Market market() {
    return server.market();
  }

  /** Every deal so far, oldest first. */
  public List<Deal> deals() {
    return Collections.unmodifiableList(deals);
  }

  /** The book as it is now. */
  public AccountState state() {
    return state;
  }

  /**
   * The book as it was at an instant.
   *
   * @throws IllegalArgumentException when it is not kept any more, see {@link #keepFrom}
   */
  public AccountState state(Instant at) {
    return at.isBefore(state.since()) ? past.at(at) : state;
  }

  /** From now on keeps what the book is from an instant on, for readers that lag behind. */
  public void keepFrom(Instant first) {
    past.keepFrom(first);
  }

  /** What the book is worth at an instant. */
  public Figures figures(Instant at) {
    return valuation.figures(state(at), at);
  }

  /** What a difference of prices, in points, is worth for a volume, in minor units. */
  public long worth(Instrument instrument, long points, Lots lots, Instant at) {
    return valuation.worth(instrument, points, Volume.hundredths(lots), at);
  }

  /** The margin that opening a volume would take, in minor units. */
  public long margin(Instrument instrument, Lots lots, Instant at) {
    long price = market().quote(instrument, at).ask();
    return valuation.margin(instrument, Volume.hundredths(lots), price, at);
  }

  /** What an open position has gained, swap included, in minor units. */
  public long gain(OpenPosition position, Instant at) {
    return valuation.profit(position, at) + position.swap();
  }

  /** The facts that a terminal would report about this account. */
  public AccountFacts facts() {
    return new AccountFacts(profile, broker().zone(), valuation);
  }

  /** Deposits, withdraws, or books any other movement of cash. */
  public void cash(Instant at, DealType type, Money amount, String comment) {
    if (type.isTrade()) {
      throw new IllegalArgumentException("A trade is not a movement of cash: " + type);
    }
    if (!amount.currency().equals(profile.currency())) {
      throw new CurrencyMismatchException(amount.currency(), profile.currency());
    }
    edit(at, (editor, _) -> editor.cash(type, amount.minorUnits(), comment));
  }

  /**
   * Buys or sells at the market.
   *
   * @return the id of the position that was opened, increased, reduced or reversed
   */
  public long open(Instant at, OrderRequest request) {
    long volume = Volume.hundredths(request.volume());
    long[] position = new long[1];
    edit(
        at,
        (editor, dealing) -> {
          Stops.check(request, editor.quote(request.instrument()));
          long before = Valuation.margin(editor.positions());
          position[0] = dealing.open(editor.nextOrder(), request, volume);
          Figures after = editor.figures();
          if (after.margin() > before && after.freeMargin() < 0) {
            throw new TradeRefused(
                TradeRefused.Reason.NOT_ENOUGH_MONEY,
                "There is no free margin for " + request.volume() + " " + request.instrument());
          }
        });
    return position[0];
  }

  /** Closes a part of a position, or all of it, at the market. */
  public void close(Instant at, long position, Lots lots, DealReason reason) {
    long volume = Volume.hundredths(lots);
    edit(
        at,
        (editor, dealing) -> {
          OpenPosition held = editor.position(position);
          if (volume > held.volume()) {
            throw new TradeRefused(
                TradeRefused.Reason.INVALID_VOLUME,
                "Position " + position + " holds less than " + lots + " lots");
          }
          dealing.close(held, volume, reason, held.comment());
        });
  }

  /** Closes a whole position at the market. */
  public void close(Instant at, long position, DealReason reason) {
    edit(
        at,
        (editor, dealing) -> {
          OpenPosition held = editor.position(position);
          dealing.close(held, held.volume(), reason, held.comment());
        });
  }

  /** Closes two opposite positions of one instrument against each other (hedging accounts). */
  public void closeBy(Instant at, long position, long opposite) {
    edit(
        at,
        (editor, dealing) -> {
          OpenPosition first = editor.position(position);
          OpenPosition second = editor.position(opposite);
          if (profile.marginMode() != MarginMode.HEDGING
              || first.instrument() != second.instrument()
              || first.direction() == second.direction()) {
            throw new TradeRefused(
                TradeRefused.Reason.NOT_ON_THIS_ACCOUNT,
                "Only opposite positions of one instrument on a hedging account close each other");
          }
          dealing.closeBy(first, second);
        });
  }

  /** Sets or removes the stop and the target of a position, in points. */
  public void modify(Instant at, long position, OptionalLong stopLoss, OptionalLong takeProfit) {
    edit(
        at,
        (editor, _) -> {
          OpenPosition held = editor.position(position);
          editor.quote(held.instrument());
          editor.replace(held, held.withStops(stopLoss, takeProfit));
        });
  }

  /**
   * Places an order that waits for a price.
   *
   * @param type a limit or a stop order in the request's direction
   * @param price points, on the side of the market at which such an order waits
   * @return the order's ticket
   */
  public long place(Instant at, OrderType type, OrderRequest request, long price) {
    long volume = Volume.hundredths(request.volume());
    long[] ticket = new long[1];
    edit(
        at,
        (editor, _) -> {
          PendingOrder order =
              new PendingOrder(
                  editor.nextOrder(),
                  request.instrument(),
                  type,
                  volume,
                  price,
                  request.stopLoss(),
                  request.takeProfit(),
                  editor.at(),
                  request.magic(),
                  request.comment());
          Stops.check(order, request.direction(), editor.quote(request.instrument()));
          editor.orders().add(order);
          ticket[0] = order.ticket();
        });
    return ticket[0];
  }

  /** Takes back an order that waits. */
  public void cancel(Instant at, long ticket) {
    edit(
        at,
        (editor, _) -> {
          if (!editor.orders().removeIf(order -> order.ticket() == ticket)) {
            throw new TradeRefused(
                TradeRefused.Reason.NO_SUCH_ORDER, "There is no pending order " + ticket);
          }
        });
  }

  /** Charges open positions for the nights that are counted when the server's day ends. */
  public void rollOver(Instant midnight) {
    if (state.positions().isEmpty()) {
      return;
    }
    edit(midnight, (editor, _) -> new Rollover(broker().zone()).run(editor));
  }

  /** The first second in which the server acts by itself if nothing else happens before. */
  public Optional<Instant> nextTrigger(Instant after, Instant until) {
    return new TriggerSearch(valuation, state, broker().stopOutPercent()).first(after, until);
  }

  /** Lets the server do what it does by itself at an instant. */
  public void trigger(Instant at) {
    Editor editor = editor(at);
    if (new TriggerRun(editor, dealing(editor), broker().stopOutPercent()).run()) {
      commit(editor);
    }
  }

  private interface Operation {
    void on(Editor editor, Dealing dealing);
  }

  private void edit(Instant at, Operation operation) {
    Editor editor = editor(at);
    operation.on(editor, dealing(editor));
    commit(editor);
  }

  private Editor editor(Instant at) {
    Instant second = at.truncatedTo(ChronoUnit.SECONDS);
    if (second.isBefore(state.since())) {
      throw new IllegalArgumentException(
          "The book of " + profile.identity() + " is already at " + state.since());
    }
    return new Editor(server, profile, valuation, state, second);
  }

  private Dealing dealing(Editor editor) {
    return new Dealing(editor, profile.marginMode());
  }

  private void commit(Editor editor) {
    past.add(state, editor.at());
    deals.addAll(editor.deals());
    state = editor.result(state);
  }
}
