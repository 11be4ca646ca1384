package io.fidus.metatrader.simulator.strategy;

import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.metatrader.simulator.server.OpenPosition;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Takes many small trades while London and New York trade, each with a near stop and target, keeps
 * none for long and none over night.
 */
public record Scalper(Style style) implements Strategy {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime FIRST_ENTRY = LocalTime.of(3, 0);
  private static final LocalTime LAST_ENTRY = LocalTime.of(16, 0);
  private static final LocalTime FLAT = LocalTime.of(16, 30);
  private static final Duration AHEAD = Duration.ofMinutes(90);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final int STOP = 250;
  private static final int TARGET = 300;

  @Override
  public Instant nextLook(Instant after) {
    return style.nextLook(after);
  }

  @Override
  public void look(TradingAccount account, Instant now) {
    LocalTime time = LocalTime.ofInstant(now, NEW_YORK);
    style.liquidDesks(account, now).forEach(desk -> trade(desk, time));
  }

  private static void trade(Desk desk, LocalTime time) {
    List<OpenPosition> held = desk.held();
    boolean evening = !time.isBefore(FLAT);
    held.stream()
        .filter(position -> evening || desk.age(position).compareTo(LONGEST) > 0)
        .forEach(desk::close);
    boolean inHours = !time.isBefore(FIRST_ENTRY) && time.isBefore(LAST_ENTRY);
    if (held.isEmpty() && inHours && desk.chance(60, 2)) {
      enter(desk);
    }
  }

  private static void enter(Desk desk) {
    Direction coin = desk.chance(500, 3) ? Direction.BUY : Direction.SELL;
    Direction direction = desk.view(AHEAD, coin);
    Lots volume = desk.volume(desk.move(STOP));
    if (!volume.isZero()) {
      long price = desk.quote().toClose(direction);
      desk.open(
          desk.request(direction, volume, price, desk.move(STOP), desk.move(TARGET), "scalp"));
    }
  }
}
