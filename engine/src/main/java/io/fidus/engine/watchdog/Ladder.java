package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Rung.FAIL_OVER;
import static io.fidus.engine.watchdog.Rung.RECONNECT_SESSION;
import static io.fidus.engine.watchdog.Rung.RESTART_ALL_TERMINALS;
import static io.fidus.engine.watchdog.Rung.RESTART_BRIDGE;
import static io.fidus.engine.watchdog.Rung.RESTART_TERMINAL;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rungs that are tried for one cause, in their order.
 *
 * @param rungs empty when nobody can do anything that may help
 */
public record Ladder(List<Rung> rungs) {
  public Ladder {
    rungs = List.copyOf(rungs);
  }

  /** The rungs that fit a cause, of those that somebody can carry out. */
  public static Ladder of(Cause cause, Set<Rung> available) {
    return new Ladder(fitting(cause).stream().filter(available::contains).toList());
  }

  /** The rung after so many; empty at the end. */
  public Optional<Rung> after(int tried) {
    return tried < rungs.size() ? Optional.of(rungs.get(tried)) : Optional.empty();
  }

  /** Every rung that may help, on the sick part alone, the mildest that fits the cause first. */
  private static List<Rung> fitting(Cause cause) {
    return switch (cause) {
      case DEAD -> List.of(RESTART_BRIDGE, RESTART_ALL_TERMINALS, FAIL_OVER);
      case SESSION_STALLED -> List.of(RECONNECT_SESSION, RESTART_BRIDGE, FAIL_OVER);
      case NOT_ANSWERING -> List.of(RESTART_BRIDGE, FAIL_OVER);
      case ALL_ZERO, NOT_SYNCING ->
          List.of(RECONNECT_SESSION, RESTART_BRIDGE, RESTART_ALL_TERMINALS, FAIL_OVER);
      case DISCONNECTED, TRADING_OFF -> List.of(RESTART_TERMINAL);
      case ZEROS, SILENT -> List.of(RECONNECT_SESSION, RESTART_TERMINAL);
      case TRADE_SERVER_LOST, LAGGING -> List.of();
    };
  }
}
