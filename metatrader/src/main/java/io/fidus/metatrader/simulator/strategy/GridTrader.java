package io.fidus.metatrader.simulator.strategy;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.simulator.server.OpenPosition;
import io.fidus.metatrader.simulator.server.OrderRequest;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Bets on the way back: buys into a fall, or sells into a rise, with a ladder of limit orders, each
 * with a near target. When the ladder is nearly used up it hedges a part, and it ends the whole
 * basket at a profit, at a limit of loss, or after some days. Needs a hedging account.
 */
public record GridTrader(Style style) implements Strategy {
  private static final Duration AHEAD = Duration.ofHours(12);
  private static final Duration BACK = Duration.ofHours(6);
  private static final Duration LONGEST = Duration.ofDays(4);
  private static final int STEP = 400;
  private static final int RUNGS = 5;
  private static final int NEARLY_USED_UP = 4;
  private static final int STOP = 3200;
  private static final long PROFIT_PER_MILLE = 6;
  private static final long LOSS_PER_MILLE = -22;

  @Override
  public Instant nextLook(Instant after) {
    return style.nextLook(after);
  }

  @Override
  public void look(TradingAccount account, Instant now) {
    style.liquidDesks(account, now).forEach(GridTrader::trade);
  }

  private static void trade(Desk desk) {
    List<OpenPosition> held = desk.held();
    if (held.isEmpty()) {
      takeBack(desk);
      if (desk.chance(60, 2)) {
        start(desk);
      }
    } else if (isOver(desk, held)) {
      takeBack(desk);
      end(desk);
    } else if (held.size() >= NEARLY_USED_UP && side(held, opposite(held)).isEmpty()) {
      hedge(desk, held);
    }
  }

  private static boolean isOver(Desk desk, List<OpenPosition> held) {
    long gain = desk.gainPerMille(held);
    return gain >= PROFIT_PER_MILLE
        || gain <= LOSS_PER_MILLE
        || desk.age(held.getFirst()).compareTo(LONGEST) > 0;
  }

  private static void start(Desk desk) {
    Direction direction = desk.view(AHEAD, Desk.opposite(desk.momentum(BACK)));
    Lots volume = desk.volume(desk.move(STEP) * RUNGS);
    if (volume.isZero()) {
      return;
    }
    long step = desk.move(STEP);
    long stop = desk.move(STOP);
    desk.open(
        desk.request(direction, volume, desk.quote().toClose(direction), stop, step, "grid 0"));
    boolean buys = direction == Direction.BUY;
    for (int rung = 1; rung <= RUNGS; rung++) {
      long distance = buys ? -step * rung : step * rung;
      long price = desk.quote().toOpen(direction) + distance;
      OrderRequest request = desk.request(direction, volume, price, stop, step, "grid " + rung);
      OrderType type = buys ? OrderType.BUY_LIMIT : OrderType.SELL_LIMIT;
      desk.account().place(desk.now(), type, request, price);
    }
  }

  private static void hedge(Desk desk, List<OpenPosition> held) {
    long volume = held.stream().mapToLong(OpenPosition::volume).sum() / 2;
    if (volume > 0) {
      desk.open(desk.request(opposite(held), Desk.hundredths(volume), "hedge"));
    }
  }

  private static void takeBack(Desk desk) {
    desk.waiting().forEach(order -> desk.account().cancel(desk.now(), order.ticket()));
  }

  /** Closes opposite positions against each other, which saves a spread, and then the rest. */
  private static void end(Desk desk) {
    Optional<OpenPosition> bought = side(desk.held(), Direction.BUY);
    Optional<OpenPosition> sold = side(desk.held(), Direction.SELL);
    while (bought.isPresent() && sold.isPresent()) {
      desk.account().closeBy(desk.now(), bought.get().id(), sold.get().id());
      bought = side(desk.held(), Direction.BUY);
      sold = side(desk.held(), Direction.SELL);
    }
    desk.held().forEach(desk::close);
  }

  private static Optional<OpenPosition> side(List<OpenPosition> held, Direction direction) {
    return held.stream().filter(position -> position.direction() == direction).findFirst();
  }

  private static Direction opposite(List<OpenPosition> held) {
    return Desk.opposite(held.getFirst().direction());
  }
}
