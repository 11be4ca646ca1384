package io.fidus.metatrader.statement.sample;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
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
import io.fidus.metatrader.statement.Layout;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes up a MetaTrader 5 book: cash, credit, entries, partial exits, reversals, open positions.
 */
final class SampleBookMt5 extends SampleBook {
  private static final int MOST_OPEN = 4;

  private final List<Open> open = new ArrayList<>();

  /** A position on its way. */
  private record Open(
      long position,
      Direction direction,
      String symbol,
      Lots volume,
      Price price,
      LocalDateTime time,
      String comment) {}

  SampleBookMt5(SampleSpec spec, AccountIdentity account) {
    super(spec, account);
  }

  @Override
  SampleBook fill() {
    if (!spec().startsMidLife()) {
      add(cash(DealType.BALANCE, 2, money(DEPOSIT), "Deposit"));
    }
    while (deals().size() < spec().deals()) {
      step();
    }
    open.forEach(this::leaveOpen);
    leaveWorking();
    return this;
  }

  private void step() {
    int roll = roll(100);
    if (roll == 0) {
      add(cash(DealType.BALANCE, 2, money(-1_000), "Withdrawal"));
    } else if (roll == 1) {
      add(cash(DealType.CREDIT, 3, money(500), "Credit in"));
    } else if (roll == 2) {
      add(cash(DealType.UNCLASSIFIED, -1, money(7), "loyalty reward: spring"));
    } else if (roll == 3) {
      cancel();
    } else if (open.isEmpty() || (open.size() < MOST_OPEN && roll < 50)) {
      enter();
    } else {
      leave(open.remove(roll(open.size())), roll);
    }
  }

  private void enter() {
    Instrument instrument = instrument();
    if (isNetting() && open.stream().anyMatch(held -> held.symbol().equals(instrument.symbol()))) {
      return;
    }
    Direction direction = roll(2) == 0 ? Direction.BUY : Direction.SELL;
    LocalDateTime time = tick();
    Open opened =
        new Open(
            nextTicket(),
            direction,
            instrument.symbol(),
            lots(),
            price(instrument),
            time,
            comment());
    open.add(opened);
    fill(opened.position(), direction, opened.volume(), opened.symbol(), time, opened.comment());
    add(
        deal(
            opened.position(),
            direction,
            DealEntry.IN,
            opened.symbol(),
            opened.volume(),
            opened.price(),
            new Costs(charge(), money(0), money(0)),
            opened.comment()));
  }

  private record Costs(Money commission, Money swap, Money profit) {}

  private void leave(Open left, int roll) {
    boolean reverses = isNetting() && roll > 90;
    boolean partly = !reverses && roll < 60 && left.volume().hundredMillionths() > 2_000_000;
    Lots volume = partly ? new Lots(1_000_000) : left.volume();
    if (partly) {
      long rest = left.volume().hundredMillionths() - volume.hundredMillionths();
      open.add(
          new Open(
              left.position(),
              left.direction(),
              left.symbol(),
              new Lots(rest),
              left.price(),
              left.time(),
              left.comment()));
    }
    Direction against = left.direction() == Direction.BUY ? Direction.SELL : Direction.BUY;
    long order = nextTicket();
    LocalDateTime time = tick();
    Price price = priceOf(left.symbol());
    Lots executed = reverses ? volume.plus(new Lots(3_000_000)) : volume;
    String comment = exitComment(price);
    fill(order, against, executed, left.symbol(), time, comment);
    if (reverses) {
      open.add(new Open(order, against, left.symbol(), new Lots(3_000_000), price, time, comment));
    }
    add(
        deal(
            order,
            against,
            reverses ? DealEntry.IN_OUT : DealEntry.OUT,
            left.symbol(),
            executed,
            price,
            new Costs(charge(), charge(), result()),
            comment));
  }

  private String exitComment(Price price) {
    return switch (roll(4)) {
      case 0 -> "[sl " + price + "]";
      case 1 -> "[tp " + price + "]";
      case 2 -> "[so 49.90%/" + roll(1_000) + "]";
      default -> comment();
    };
  }

  private boolean isNetting() {
    return spec().marginMode() == MarginMode.NETTING;
  }

  private Deal deal(
      long order,
      Direction direction,
      DealEntry entry,
      String symbol,
      Lots volume,
      Price price,
      Costs costs,
      String comment) {
    boolean buys = direction == Direction.BUY;
    boolean hedges = spec().layout() != Layout.MT5_2016 && !isNetting();
    boolean fee = spec().layout() == Layout.MT5_2022;
    return new Deal(
        account(),
        nextTicket(),
        OptionalLong.of(order),
        hedges && entry == DealEntry.IN ? OptionalLong.of(order) : OptionalLong.empty(),
        instant(now()),
        now(),
        buys ? DealType.BUY : DealType.SELL,
        buys ? 0 : 1,
        entry,
        entry == DealEntry.IN ? DealReason.UNKNOWN : reason(comment),
        Optional.of(symbol),
        volume,
        Optional.of(price),
        costs.commission(),
        costs.swap(),
        fee ? charge() : money(0),
        costs.profit(),
        0,
        comment);
  }

  private static DealReason reason(String comment) {
    return switch (comment.substring(0, Math.min(3, comment.length()))) {
      case "[sl" -> DealReason.STOP_LOSS;
      case "[tp" -> DealReason.TAKE_PROFIT;
      case "[so" -> DealReason.STOP_OUT;
      default -> DealReason.UNKNOWN;
    };
  }

  private void fill(
      long ticket,
      Direction direction,
      Lots volume,
      String symbol,
      LocalDateTime time,
      String comment) {
    orders()
        .add(
            new Order(
                account(),
                ticket,
                direction == Direction.BUY ? OrderType.BUY : OrderType.SELL,
                OrderState.FILLED,
                symbol,
                volume,
                volume,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                instant(time),
                time,
                Optional.of(instant(time)),
                comment));
  }

  private void cancel() {
    LocalDateTime placed = tick();
    LocalDateTime done = tick();
    orders()
        .add(pending(OrderType.SELL_STOP_LIMIT, OrderState.CANCELED, placed, Optional.of(done)));
  }

  private void leaveWorking() {
    orders().add(pending(OrderType.BUY_LIMIT, OrderState.PLACED, tick(), Optional.empty()));
  }

  private Order pending(
      OrderType type, OrderState state, LocalDateTime placed, Optional<LocalDateTime> done) {
    Instrument instrument = instrument();
    return new Order(
        account(),
        nextTicket(),
        type,
        state,
        instrument.symbol(),
        lots(),
        Lots.ZERO,
        Optional.of(price(instrument)),
        Optional.of(price(instrument)),
        Optional.empty(),
        instant(placed),
        placed,
        done.map(this::instant),
        comment());
  }

  private void leaveOpen(Open left) {
    positions()
        .add(
            new Position(
                account(),
                left.position(),
                instant(left.time()),
                left.time(),
                left.direction(),
                left.symbol(),
                left.volume(),
                left.price(),
                Optional.of(priceOf(left.symbol())),
                Optional.empty(),
                Optional.of(priceOf(left.symbol())),
                charge(),
                result(),
                0,
                left.comment()));
  }
}
