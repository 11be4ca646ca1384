package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.gateways.GatewayWatch.Command;
import io.fidus.platform.gateways.GatewayWatch.WatchedGateway;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.TradingAccount;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Carries out an order. That it was accepted never means that it helped. */
@Component
@ConditionalOnWebApplication
class Healer {
  private final GatewayWatch gateways;
  private final LocalKeeper keeper;
  private final RemoteHands remote;

  Healer(GatewayWatch gateways, LocalKeeper keeper, RemoteHands remote) {
    this.gateways = gateways;
    this.keeper = keeper;
    this.remote = remote;
  }

  /** What can be done for a gateway itself. */
  Set<Rung> rungs(WatchedGateway gateway) {
    Set<Rung> rungs = EnumSet.noneOf(Rung.class);
    if (gateway.readHere()) {
      rungs.add(Rung.RECONNECT_SESSION);
    }
    if (gateway.takesCommands() || remote.can(gateway.id(), RemoteAction.RESTART_BRIDGE)) {
      rungs.add(Rung.RESTART_BRIDGE);
    }
    if (remote.can(gateway.id(), RemoteAction.RESTART_EVERYTHING)) {
      rungs.add(Rung.RESTART_ALL_TERMINALS);
    }
    return rungs;
  }

  /** Which rungs take longer for a gateway than usual, and how long. */
  Map<Rung, Duration> patience(WatchedGateway gateway) {
    Map<Rung, Duration> patience = new EnumMap<>(Rung.class);
    if (!keeper.keeps(gateway.id())) {
      remote
          .patience(gateway.id(), RemoteAction.RESTART_BRIDGE)
          .ifPresent(time -> patience.put(Rung.RESTART_BRIDGE, time));
    }
    remote
        .patience(gateway.id(), RemoteAction.RESTART_EVERYTHING)
        .ifPresent(time -> patience.put(Rung.RESTART_ALL_TERMINALS, time));
    return patience;
  }

  Answer carryOut(Order order, Inventory.Item item) {
    GatewayId gateway = item.gateway().orElseThrow();
    String reason = "watchdog, " + order.incident() + ": " + order.cause();
    Optional<AccountIdentity> account = item.account().map(TradingAccount::identity);
    return switch (order.rung()) {
      case RECONNECT_SESSION ->
          order.subject().kind() == SubjectKind.TERMINAL
              ? gateways.command(gateway, Command.RECONNECT, account, reason)
              : gateways.reconnect(gateway);
      case RESTART_TERMINAL -> gateways.command(gateway, Command.RESTART_TERMINAL, account, reason);
      case RESTART_BRIDGE -> restartBridge(gateway, item, order, reason);
      case RESTART_ALL_TERMINALS ->
          remote.carryOut(gateway, RemoteAction.RESTART_EVERYTHING, reason);
      case FAIL_OVER -> new Answer(false, "there is no bridge that stands by");
    };
  }

  /**
   * A bridge that hears is asked. One that does not is ended, so that its keeper starts it, or
   * restarted by whoever reaches its machine.
   */
  private Answer restartBridge(GatewayId gateway, Inventory.Item item, Order order, String reason) {
    boolean kept = keeper.keeps(gateway);
    if (kept && order.cause() == Cause.DEAD) {
      return keeper.end(item.name());
    }
    Answer asked = gateways.command(gateway, Command.RESTART_BRIDGE, Optional.empty(), reason);
    if (asked.good()) {
      return asked;
    }
    if (kept) {
      return keeper.end(item.name());
    }
    return remote.can(gateway, RemoteAction.RESTART_BRIDGE)
        ? remote.carryOut(gateway, RemoteAction.RESTART_BRIDGE, reason)
        : asked;
  }
}
