package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** What a {@link TerminalSession} reads in its terminal. Each call gives the state of now. */
public interface TerminalSource {
  TerminalDetails details();

  /** Whether the terminal is connected to the trade server. */
  boolean connected();

  /** Whether the terminal's button for automatic trading is on. */
  boolean tradeAllowed();

  /** The last round trip to the trade server, when it was measured. */
  Optional<Duration> ping();

  /** The trade server's wall clock. */
  LocalDateTime serverTime();

  /** What that clock is ahead of UTC, when the terminal can tell. */
  Optional<Duration> gmtOffset();

  AccountValues account();

  List<Position> positions();

  /** The orders that can still be executed. */
  List<Order> orders();

  /** The totals of all deals. */
  HistoryTotals history();

  /**
   * The deals with a higher ticket, the lowest first.
   *
   * @param ticket the deal to go on from, which need not exist; 0 for the beginning
   * @param most the most deals to give
   */
  List<Deal> dealsAfter(long ticket, int most);
}
