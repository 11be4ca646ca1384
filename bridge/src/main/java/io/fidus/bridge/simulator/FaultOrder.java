package io.fidus.bridge.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.simulator.Fault;
import io.fidus.metatrader.simulator.FaultEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order to have a fault.
 *
 * @param login whose terminal
 * @param server its trade server; needed only where several have the login
 * @param fault which, see {@link #NAMES}
 * @param seconds how long; empty until it is cleared or remedied
 * @param millis by how much a clock is ahead, or how late everything arrives
 * @param shown the login that a wrongly logged in terminal shows, of the same server
 */
record FaultOrder(
    long login,
    Optional<String> server,
    String fault,
    Optional<Long> seconds,
    Optional<Long> millis,
    Optional<Long> shown) {
  static final List<String> NAMES =
      List.of(
          "disconnected",
          "trade-not-allowed",
          "all-zeros",
          "frozen",
          "wrong-login",
          "duplicate-deals",
          "late-deals",
          "clock-jump",
          "server-clock-change",
          "slow",
          "crashed");

  /** The fault from now on, on the terminal of an account. */
  Fault on(AccountIdentity account, Instant now) {
    FaultEffect effect = effect(account);
    return seconds
        .map(length -> Fault.lasting(effect, now, Duration.ofSeconds(length)))
        .orElseGet(() -> Fault.untilRemedied(effect, now));
  }

  /** The name under which an effect is ordered. */
  static String name(FaultEffect effect) {
    return NAMES.get(
        switch (effect) {
          case FaultEffect.Disconnected _ -> 0;
          case FaultEffect.TradeNotAllowed _ -> 1;
          case FaultEffect.AllZeros _ -> 2;
          case FaultEffect.Frozen _ -> 3;
          case FaultEffect.WrongLogin _ -> 4;
          case FaultEffect.DuplicateDeals _ -> 5;
          case FaultEffect.LateDeals _ -> 6;
          case FaultEffect.ClockJump _ -> 7;
          case FaultEffect.ServerClockChange _ -> 8;
          case FaultEffect.Slow _ -> 9;
          case FaultEffect.Crashed _ -> 10;
        });
  }

  private FaultEffect effect(AccountIdentity account) {
    return switch (fault) {
      case "disconnected" -> new FaultEffect.Disconnected();
      case "trade-not-allowed" -> new FaultEffect.TradeNotAllowed();
      case "all-zeros" -> new FaultEffect.AllZeros();
      case "frozen" -> new FaultEffect.Frozen();
      case "wrong-login" ->
          new FaultEffect.WrongLogin(
              new AccountIdentity(account.server(), needed(shown, "shown, a login")));
      case "duplicate-deals" -> new FaultEffect.DuplicateDeals();
      case "late-deals" -> new FaultEffect.LateDeals();
      case "clock-jump" -> new FaultEffect.ClockJump(byMillis());
      case "server-clock-change" -> new FaultEffect.ServerClockChange(byMillis());
      case "slow" -> new FaultEffect.Slow(byMillis());
      case "crashed" -> new FaultEffect.Crashed();
      default ->
          throw new IllegalArgumentException("There is no fault '" + fault + "', only " + NAMES);
    };
  }

  private Duration byMillis() {
    return Duration.ofMillis(needed(millis, "millis"));
  }

  private long needed(Optional<Long> value, String what) {
    return value.orElseThrow(() -> new IllegalArgumentException(fault + " needs " + what + "."));
  }
}
