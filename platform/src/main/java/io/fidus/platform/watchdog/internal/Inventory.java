package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Source;
import io.fidus.engine.market.MarketCalendar;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.WatchPolicy;
import io.fidus.engine.watchdog.Watched;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.WatchedGateway;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** What there is to watch: gateways, the terminals behind them, their trade servers. */
@Component
@ConditionalOnWebApplication
class Inventory {
  private static final MarketCalendar CURRENCIES = MarketCalendar.currencies(Set.of());

  private final GatewayWatch gateways;
  private final Assignments assignments;
  private final TradingAccounts accounts;
  private final Healer healer;
  private final boolean rehearsed;

  Inventory(
      GatewayWatch gateways,
      Assignments assignments,
      TradingAccounts accounts,
      Healer healer,
      WatchdogSettings settings) {
    this.gateways = gateways;
    this.assignments = assignments;
    this.accounts = accounts;
    this.healer = healer;
    rehearsed = settings.mode() == WatchdogMode.REHEARSE;
  }

  /**
   * A part with what the platform knows of it.
   *
   * @param gateway through which it is reached; empty for a trade server
   * @param account the account of a terminal; empty for every other part
   */
  record Item(
      Watched watched, String name, Optional<GatewayId> gateway, Optional<TradingAccount> account) {
    Subject subject() {
      return watched.subject();
    }
  }

  static Subject subject(GatewayId id, GatewayKind kind) {
    return switch (kind) {
      case BRIDGE, BRIDGE_HTTP -> Subject.bridge(id.value());
      case METAAPI, STATEMENT -> Subject.gateway(id.value());
    };
  }

  static Subject subject(AccountNumber account) {
    return Subject.terminal(account.toString());
  }

  /** Everything that is to be watched now. */
  List<Item> look() {
    Map<Subject, Item> items = new LinkedHashMap<>();
    for (WatchedGateway gateway : gateways.gateways()) {
      Item bridge = gateway(gateway);
      items.put(bridge.subject(), bridge);
      for (AccountNumber number : assignments.through(gateway.id())) {
        accounts
            .account(number)
            .ifPresent(
                account -> {
                  Item server = server(account.identity());
                  items.putIfAbsent(server.subject(), server);
                  Item terminal = terminal(gateway, account, server.subject());
                  items.put(terminal.subject(), terminal);
                });
      }
    }
    return new ArrayList<>(items.values());
  }

  private Item gateway(WatchedGateway gateway) {
    boolean pushes = gateway.kind() == GatewayKind.BRIDGE;
    // The heartbeat of a bridge that another node reads cannot be heard here.
    WatchPolicy policy =
        pushes && gateway.readHere() ? WatchPolicy.pushingBridge() : WatchPolicy.polledGateway();
    Watched watched =
        new Watched(
            subject(gateway.id(), gateway.kind()),
            Set.of(),
            healer.rungs(gateway),
            rehearsed(policy.patientFor(healer.patience(gateway))),
            CURRENCIES,
            false);
    return new Item(watched, gateway.name(), Optional.of(gateway.id()), Optional.empty());
  }

  private Item server(AccountIdentity account) {
    Watched watched =
        new Watched(
            Subject.tradeServer(account.server()),
            Set.of(),
            Set.of(),
            rehearsed(WatchPolicy.tradeServer()),
            CURRENCIES,
            false);
    return new Item(watched, account.server(), Optional.empty(), Optional.empty());
  }

  private Item terminal(WatchedGateway gateway, TradingAccount account, Subject server) {
    boolean pushes = gateway.kind() == GatewayKind.BRIDGE && gateway.readHere();
    Set<Rung> rungs =
        gateway.takesCommands()
            ? EnumSet.of(Rung.RECONNECT_SESSION, Rung.RESTART_TERMINAL)
            : Set.of();
    Watched watched =
        new Watched(
            subject(account.number()),
            Set.of(subject(gateway.id(), gateway.kind()), server),
            rungs,
            rehearsed(pushes ? WatchPolicy.pushingTerminal() : WatchPolicy.polledTerminal()),
            isSimulated(account.number()) ? MarketCalendar.always() : CURRENCIES,
            false);
    String name = account.identity().server() + " " + account.identity().login();
    return new Item(watched, name, Optional.of(gateway.id()), Optional.of(account));
  }

  /** A simulated terminal reports each second on every day of the week. */
  private boolean isSimulated(AccountNumber account) {
    return accounts
        .live(account)
        .flatMap(LiveState::observation)
        .filter(seen -> seen.provenance().source() == Source.SIMULATED)
        .isPresent();
  }

  private WatchPolicy rehearsed(WatchPolicy policy) {
    return rehearsed ? policy.rehearsed() : policy;
  }
}
