package io.fidus.metatrader.simulator.server;

import io.fidus.metatrader.time.ServerZone;
import java.time.DayOfWeek;
import java.util.List;

/** The end of a server's day, at which open positions are charged for the night. */
final class Rollover {
  private final ServerZone zone;

  Rollover(ServerZone zone) {
    this.zone = zone;
  }

  void run(Editor editor) {
    DayOfWeek ended = zone.wallClock(editor.at()).minusDays(1).getDayOfWeek();
    for (OpenPosition position : List.copyOf(editor.positions())) {
      int nights = position.instrument().nights(ended);
      if (nights > 0) {
        long swap = editor.valuation().swap(position, nights, editor.at());
        editor.replace(position, position.withSwap(swap));
      }
    }
  }
}
