package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.gateways.GatewayWatch.Command;
import io.fidus.platform.gateways.GatewayWatch.WatchedGateway;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Asks for everything anew, and waits for what comes: only a fresh observation is success. */
@Component
@ConditionalOnWebApplication
class Sync {
  private static final int MOST_LOOKS = 100;
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final int AT_ONCE = 16;

  private final GatewayWatch gateways;
  private final TradingAccounts accounts;
  private final InstantSource clock;

  Sync(GatewayWatch gateways, TradingAccounts accounts, InstantSource clock) {
    this.gateways = gateways;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * What came of it for one account.
   *
   * @param accepted whether the source took the order
   * @param detail what it said
   * @param observedAt when the observation was true that came after it; empty when none came
   */
  record Synced(
      Inventory.Item item, boolean accepted, String detail, Optional<Instant> observedAt) {}

  /** Syncs terminals; waits ten seconds at most once all were asked. */
  List<Synced> sync(List<Inventory.Item> terminals, String reason) {
    Instant asked = clock.instant();
    List<Answer> answers = ask(terminals, reason);
    List<Synced> found = look(terminals, answers, asked);
    for (int look = 1; look < MOST_LOOKS && found.stream().anyMatch(Sync::isAwaited); look++) {
      try {
        Thread.sleep(LOOK);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return found;
      }
      found = look(terminals, answers, asked);
    }
    return found;
  }

  private static boolean isAwaited(Synced one) {
    return one.accepted() && one.observedAt().isEmpty();
  }

  private List<Answer> ask(List<Inventory.Item> terminals, String reason) {
    Map<GatewayId, WatchedGateway> known = new HashMap<>();
    gateways.gateways().forEach(gateway -> known.put(gateway.id(), gateway));
    Map<GatewayId, Answer> reopened = new HashMap<>();
    List<Future<Answer>> asked = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().name("sync-", 0).factory())) {
      for (Inventory.Item item : terminals) {
        GatewayId id = item.gateway().orElseThrow();
        WatchedGateway gateway = known.get(id);
        if (gateway != null && gateway.takesCommands()) {
          asked.add(
              threads.submit(
                  () ->
                      gateways.command(
                          id,
                          Command.RESYNC,
                          item.account().map(TradingAccount::identity),
                          reason)));
        } else {
          // Whoever is polled is polled at once when the session begins anew.
          Answer answer = reopened.computeIfAbsent(id, gateways::reconnect);
          asked.add(threads.submit(() -> answer));
        }
      }
      return asked.stream().map(Sync::answer).toList();
    }
  }

  private static Answer answer(Future<Answer> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      return new Answer(false, "it failed");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, "interrupted");
    }
  }

  private List<Synced> look(List<Inventory.Item> terminals, List<Answer> answers, Instant asked) {
    List<Synced> found = new ArrayList<>();
    for (int index = 0; index < terminals.size(); index++) {
      Inventory.Item item = terminals.get(index);
      Answer answer = answers.get(index);
      Optional<Instant> observed =
          accounts
              .live(item.account().orElseThrow().number())
              .flatMap(LiveState::observation)
              .map(AccountObservation::provenance)
              .filter(seen -> seen.receivedAt().isAfter(asked))
              .map(seen -> seen.observedAt());
      found.add(new Synced(item, answer.good(), answer.detail(), observed));
    }
    return found;
  }
}
