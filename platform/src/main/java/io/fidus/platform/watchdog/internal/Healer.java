package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.gateways.GatewayWatch.Command;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.TradingAccount;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Carries out an order. That it was accepted never means that it helped. */
@Component
@ConditionalOnWebApplication
class Healer {
  private final GatewayWatch gateways;
  private final LocalKeeper keeper;

  Healer(GatewayWatch gateways, LocalKeeper keeper) {
    this.gateways = gateways;
    this.keeper = keeper;
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
      case RESTART_ALL_TERMINALS, FAIL_OVER -> new Answer(false, "nobody here can do that");
    };
  }

  /** A bridge that hears is asked; one that does not is ended, so that its keeper starts it. */
  private Answer restartBridge(GatewayId gateway, Inventory.Item item, Order order, String reason) {
    boolean kept = keeper.keeps(gateway);
    if (kept && order.cause() == Cause.DEAD) {
      return keeper.end(item.name());
    }
    Answer asked = gateways.command(gateway, Command.RESTART_BRIDGE, Optional.empty(), reason);
    return asked.good() || !kept ? asked : keeper.end(item.name());
  }
}
