package io.fidus.metatrader.simulator.server;

import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.metatrader.simulator.market.Quote;
import io.fidus.metatrader.vocabulary.MarginMode;

/** Executes what was asked for, at the quote of the instant. */
final class Dealing {
  private final Editor editor;
  private final MarginMode marginMode;

  Dealing(Editor editor, MarginMode marginMode) {
    this.editor = editor;
    this.marginMode = marginMode;
  }

  /** Buys or sells; the answer is the id of the position that the deal belongs to. */
  long open(long order, OrderRequest request, long volume) {
    Quote quote = editor.quote(request.instrument());
    OpenPosition opening = opening(order, request, volume, quote);
    if (marginMode == MarginMode.NETTING) {
      for (OpenPosition held : editor.positions()) {
        if (held.instrument() == request.instrument()) {
          return held.direction() == request.direction()
              ? increase(held, opening, request.reason())
              : turn(held, opening, request);
        }
      }
    }
    editor.positions().add(opening);
    editor.trade(Trade.in(opening, order, order, request.reason()));
    return order;
  }

  /** Closes a part of a position, or all of it. */
  void close(OpenPosition position, long volume, DealReason reason, String comment) {
    Quote quote = editor.quote(position.instrument());
    long price = quote.toClose(position.direction());
    editor.trade(
        closing(position, volume, price, editor.nextOrder(), DealEntry.OUT, reason, comment));
    editor.reduce(position, volume);
  }

  /**
   * Closes two opposite positions against each other. The first settles the whole difference at the
   * opening price of the second, which is closed at its own opening price and so without profit.
   */
  void closeBy(OpenPosition position, OpenPosition opposite) {
    editor.quote(position.instrument());
    long volume = Math.min(position.volume(), opposite.volume());
    long price = opposite.openPrice() / OpenPosition.OF_A_POINT;
    long order = editor.nextOrder();
    settle(position, opposite, volume, price, order);
    settle(opposite, position, volume, price, order);
  }

  private void settle(
      OpenPosition closed, OpenPosition against, long volume, long price, long order) {
    String comment = "close hedge by #" + against.id();
    editor.trade(
        closing(closed, volume, price, order, DealEntry.OUT_BY, DealReason.CLIENT, comment));
    editor.reduce(closed, volume);
  }

  private OpenPosition opening(long order, OrderRequest request, long volume, Quote quote) {
    long price = quote.toOpen(request.direction());
    return new OpenPosition(
        order,
        request.instrument(),
        request.direction(),
        volume,
        price * OpenPosition.OF_A_POINT,
        request.stopLoss(),
        request.takeProfit(),
        editor.at(),
        0,
        editor.valuation().margin(request.instrument(), volume, price, editor.at()),
        request.magic(),
        request.comment());
  }

  private long increase(OpenPosition held, OpenPosition more, DealReason reason) {
    editor.replace(held, held.increasedBy(more));
    editor.trade(Trade.in(more, more.id(), held.id(), reason));
    return held.id();
  }

  /** Reduces, closes or reverses the position of a netting account. */
  private long turn(OpenPosition held, OpenPosition opposite, OrderRequest request) {
    long closed = Math.min(held.volume(), opposite.volume());
    long opened = opposite.volume() - closed;
    long price = opposite.openPrice() / OpenPosition.OF_A_POINT;
    DealEntry entry = opened > 0 ? DealEntry.IN_OUT : DealEntry.OUT;
    Trade closing =
        closing(held, closed, price, opposite.id(), entry, request.reason(), request.comment());
    editor.trade(closing.opening(opened));
    if (opened == 0) {
      editor.reduce(held, closed);
    } else {
      editor.replace(held, opposite.reducedBy(closed).withId(held.id()));
    }
    return held.id();
  }

  private Trade closing(
      OpenPosition position,
      long volume,
      long price,
      long order,
      DealEntry entry,
      DealReason reason,
      String comment) {
    Direction side = Trade.opposite(position.direction());
    long exact = price * OpenPosition.OF_A_POINT;
    return new Trade(
        order,
        position.id(),
        entry,
        reason,
        position.instrument(),
        side,
        volume,
        0,
        price,
        editor.valuation().profit(position, volume, exact, editor.at()),
        position.swapOf(volume),
        position.magic(),
        comment);
  }
}
