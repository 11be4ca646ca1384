package io.fidus.metatrader.simulator.strategy;

import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.metatrader.simulator.server.OpenPosition;
import io.fidus.metatrader.simulator.server.TradingAccount;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * Follows a move for hours or days: takes half of the profit when there is some, lets the rest run
 * without risk, adds to a winner, and turns round when the trend does. On a netting account it
 * turns in one deal.
 */
public record TrendFollower(Style style) implements Strategy {
  private static final Duration TREND = Duration.ofHours(12);
  private static final Duration AHEAD = Duration.ofHours(8);
  private static final Duration PATIENCE = Duration.ofHours(6);
  private static final int STOP = 900;
  private static final int TARGET = 2500;
  private static final int FIRST_PROFIT = 500;
  private static final int ADDING_PROFIT = 250;
  private static final String COMMENT = "trend";

  @Override
  public Instant nextLook(Instant after) {
    return style.nextLook(after);
  }

  @Override
  public void look(TradingAccount account, Instant now) {
    style.liquidDesks(account, now).forEach(TrendFollower::trade);
  }

  private static void trade(Desk desk) {
    List<OpenPosition> held = desk.held();
    if (held.isEmpty()) {
      if (desk.chance(250, 2)) {
        enter(desk, view(desk), 0);
      }
      return;
    }
    held.forEach(position -> manage(desk, position));
  }

  private static Direction view(Desk desk) {
    return desk.view(AHEAD, desk.momentum(TREND));
  }

  private static void manage(Desk desk, OpenPosition position) {
    long lead = desk.lead(position);
    Direction view = view(desk);
    if (view != position.direction() && desk.age(position).compareTo(PATIENCE) > 0) {
      turn(desk, position, view);
    } else if (lead > desk.move(FIRST_PROFIT) && isAtRisk(position) && position.volume() > 1) {
      takeHalf(desk, position);
    } else if (lead > desk.move(ADDING_PROFIT) && isNetting(desk) && desk.chance(80, 3)) {
      enter(desk, position.direction(), 0);
    }
  }

  private static boolean isNetting(Desk desk) {
    return desk.account().profile().marginMode() == MarginMode.NETTING;
  }

  private static boolean isAtRisk(OpenPosition position) {
    long price = position.openPrice() / 1000;
    long stop = position.stopLoss().orElse(price);
    return position.direction() == Direction.BUY ? stop < price : stop > price;
  }

  private static void takeHalf(Desk desk, OpenPosition position) {
    TradingAccount account = desk.account();
    account.close(
        desk.now(), position.id(), Desk.hundredths(position.volume() / 2), DealReason.EXPERT);
    account.modify(
        desk.now(),
        position.id(),
        OptionalLong.of(position.openPrice() / 1000),
        position.takeProfit());
  }

  private static void turn(Desk desk, OpenPosition position, Direction direction) {
    if (isNetting(desk)) {
      enter(desk, direction, position.volume());
    } else {
      desk.close(position);
      enter(desk, direction, 0);
    }
  }

  /** Opens a trade of the usual risk, on top of what it takes to close an opposite position. */
  private static void enter(Desk desk, Direction direction, long closing) {
    Lots fresh = desk.volume(desk.move(STOP));
    if (fresh.isZero()) {
      return;
    }
    Lots volume = fresh.plus(Desk.hundredths(closing));
    long price = desk.quote().toClose(direction);
    desk.open(desk.request(direction, volume, price, desk.move(STOP), desk.move(TARGET), COMMENT));
  }
}
