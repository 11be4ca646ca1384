package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Price;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Turns facts into the rows of reports; the opposite of {@link FactReader}. */
public final class FactWriter {
  private static final int UNKNOWN = -1;

  private FactWriter() {}

  /** The row that stands for a deal. */
  public static DealRow deal(Deal deal) {
    return new DealRow(
        deal.ticket(),
        deal.order().orElse(0),
        deal.position().orElse(0),
        millis(deal.brokerTime()),
        deal.typeCode(),
        number(Vocabulary.DEAL_ENTRY.numberOf(deal.entry())),
        number(Vocabulary.DEAL_REASON.numberOf(deal.reason())),
        deal.symbol().orElse(""),
        deal.volume().value(),
        price(deal.price()),
        deal.commission().amount(),
        deal.swap().amount(),
        deal.fee().amount(),
        deal.profit().amount(),
        deal.magic(),
        deal.comment());
  }

  /** The row that stands for a position. */
  public static PositionRow position(Position position) {
    return new PositionRow(
        position.ticket(),
        millis(position.brokerTime()),
        number(Vocabulary.POSITION_TYPE.numberOf(position.direction())),
        position.symbol(),
        position.volume().value(),
        position.openPrice().value(),
        price(position.stopLoss()),
        price(position.takeProfit()),
        price(position.currentPrice()),
        position.swap().amount(),
        position.profit().amount(),
        position.magic(),
        position.comment());
  }

  /** The row that stands for an order. */
  public static OrderRow order(Order order) {
    Lots initial = order.initialVolume();
    Lots remaining =
        new Lots(initial.hundredMillionths() - order.filledVolume().hundredMillionths());
    return new OrderRow(
        order.ticket(),
        millis(order.brokerTime()),
        number(Vocabulary.ORDER_TYPE.numberOf(order.type())),
        number(Vocabulary.ORDER_STATE.numberOf(order.state())),
        order.symbol(),
        initial.value(),
        remaining.value(),
        price(order.price()),
        price(order.stopLoss()),
        price(order.takeProfit()),
        order.comment());
  }

  /** The number of a code on the link; -1 for one that MetaTrader does not have. */
  static int number(Optional<Integer> code) {
    return code.orElse(UNKNOWN);
  }

  static long millis(LocalDateTime brokerTime) {
    return brokerTime.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  private static BigDecimal price(Optional<Price> price) {
    return price.map(Price::value).orElse(BigDecimal.ZERO);
  }
}
