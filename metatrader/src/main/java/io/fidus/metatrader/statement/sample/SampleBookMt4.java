package io.fidus.metatrader.statement.sample;

import io.fidus.engine.facts.AccountIdentity;
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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Makes up a MetaTrader 4 book: cash, whole trades, cancelled orders, open trades. */
final class SampleBookMt4 extends SampleBook {
  private static final int DEALS_OF_A_TRADE = 2;
  private static final List<String> ENDINGS = List.of("", "[sl]", "[tp]");

  SampleBookMt4(SampleSpec spec, AccountIdentity account) {
    super(spec, account);
  }

  @Override
  SampleBook fill() {
    if (!spec().startsMidLife()) {
      add(cash(DealType.BALANCE, 2, money(DEPOSIT), "Deposit"));
    }
    while (deals().size() + DEALS_OF_A_TRADE <= spec().deals()) {
      int roll = roll(40);
      if (roll == 0) {
        add(cash(DealType.BALANCE, 2, money(-1_000), "Withdrawal"));
      } else if (roll == 1) {
        add(cash(DealType.CREDIT, 3, money(500), "Credit in"));
      } else if (roll == 2) {
        orders()
            .add(pending(OrderState.CANCELED, tick(), Optional.of(instant(tick())), "cancelled"));
      } else if (roll == 3) {
        orders()
            .add(pending(OrderState.EXPIRED, tick(), Optional.of(instant(tick())), "expiration"));
      } else {
        trade();
      }
    }
    positions().add(open());
    positions().add(open());
    orders().add(pending(OrderState.PLACED, tick(), Optional.empty(), "waits"));
    return this;
  }

  @Override
  List<Deal> deals() {
    return DealOrder.chronological(super.deals());
  }

  private void trade() {
    Instrument instrument = instrument();
    boolean buys = roll(2) == 0;
    long ticket = nextTicket();
    long magic = roll(2) == 0 ? 0 : 7_000 + roll(100);
    String comment = (comment() + ENDINGS.get(roll(ENDINGS.size()))).strip();
    Lots volume = lots();
    Money none = money(0);
    LocalDateTime opened = tick();
    Deal entry =
        deal(
            -ticket,
            opened,
            buys,
            DealEntry.IN,
            instrument,
            volume,
            price(instrument),
            magic,
            comment,
            DealReason.UNKNOWN,
            List.of(none, none, none, none));
    LocalDateTime closed = tick();
    Deal exit =
        deal(
            ticket,
            closed,
            !buys,
            DealEntry.OUT,
            instrument,
            volume,
            price(instrument),
            magic,
            comment,
            reason(comment),
            List.of(charge(), charge(), charge(), result()));
    add(entry);
    add(exit);
  }

  private static DealReason reason(String comment) {
    if (comment.endsWith("[sl]")) {
      return DealReason.STOP_LOSS;
    }
    return comment.endsWith("[tp]") ? DealReason.TAKE_PROFIT : DealReason.UNKNOWN;
  }

  /** The amounts are commission, swap, fee and profit. */
  private Deal deal(
      long ticket,
      LocalDateTime time,
      boolean buys,
      DealEntry entry,
      Instrument instrument,
      Lots volume,
      Price price,
      long magic,
      String comment,
      DealReason reason,
      List<Money> amounts) {
    return new Deal(
        account(),
        ticket,
        OptionalLong.of(Math.abs(ticket)),
        OptionalLong.of(Math.abs(ticket)),
        instant(time),
        time,
        buys ? DealType.BUY : DealType.SELL,
        buys ? 0 : 1,
        entry,
        reason,
        Optional.of(instrument.symbol()),
        volume,
        Optional.of(price),
        amounts.get(0),
        amounts.get(1),
        amounts.get(2),
        amounts.get(3),
        magic,
        comment);
  }

  private Order pending(
      OrderState state, LocalDateTime placed, Optional<Instant> done, String comment) {
    Instrument instrument = instrument();
    return new Order(
        account(),
        nextTicket(),
        OrderType.BUY_STOP,
        state,
        instrument.symbol(),
        lots(),
        Lots.ZERO,
        Optional.of(price(instrument)),
        Optional.empty(),
        Optional.of(price(instrument)),
        instant(placed),
        placed,
        done,
        comment);
  }

  private Position open() {
    Instrument instrument = instrument();
    LocalDateTime time = tick();
    return new Position(
        account(),
        nextTicket(),
        instant(time),
        time,
        roll(2) == 0 ? Direction.BUY : Direction.SELL,
        instrument.symbol(),
        lots(),
        price(instrument),
        Optional.empty(),
        Optional.of(price(instrument)),
        Optional.of(price(instrument)),
        charge(),
        result(),
        roll(2) == 0 ? 0 : 7_001,
        comment());
  }
}
