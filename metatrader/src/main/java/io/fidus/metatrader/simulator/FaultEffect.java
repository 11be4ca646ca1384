package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import java.time.Duration;

/** What is wrong with what a terminal says. */
public sealed interface FaultEffect {

  /** The terminal has lost the trade server and shows what it knew last. */
  record Disconnected() implements FaultEffect {}

  /** Somebody pressed the button: automatic trading is off. */
  record TradeNotAllowed() implements FaultEffect {}

  /** Every figure is 0 and every list empty, as if the account were new. */
  record AllZeros() implements FaultEffect {}

  /** The figures stand still although the terminal says that it is connected. */
  record Frozen() implements FaultEffect {}

  /** The terminal is logged in to another account of the scenario and shows that one. */
  record WrongLogin(AccountIdentity shown) implements FaultEffect {}

  /** Deals that were given already are given again, before the new ones. */
  record DuplicateDeals() implements FaultEffect {}

  /**
   * Every other deal of the time of the fault, from its first on, stays unknown to the terminal
   * until the fault ends, and is then found before deals that were given already.
   */
  record LateDeals() implements FaultEffect {}

  /** The clock of the terminal's computer is wrong by {@code ahead}, which may be negative. */
  record ClockJump(Duration ahead) implements FaultEffect {}

  /**
   * The trade server's clock is {@code ahead} of its rule, as when the broker changes to summer
   * time on other dates. Deals of the time of the fault keep the wall clock that they were booked
   * with.
   */
  record ServerClockChange(Duration ahead) implements FaultEffect {}

  /** What the terminal says arrives {@code delay} later. */
  record Slow(Duration delay) implements FaultEffect {}

  /** The terminal's process is gone. */
  record Crashed() implements FaultEffect {}

  /** What a person or the watchdog can do to a terminal. */
  enum Remedy {
    RECONNECT,
    RESTART
  }

  /** Whether the fault is over when the remedy was applied; other faults end in their own time. */
  default boolean endsWith(Remedy remedy) {
    return switch (this) {
      case Disconnected _, WrongLogin _ -> true;
      case TradeNotAllowed _, AllZeros _, Frozen _, Slow _, Crashed _ -> remedy == Remedy.RESTART;
      case DuplicateDeals _, LateDeals _, ClockJump _, ServerClockChange _ -> false;
    };
  }
}
