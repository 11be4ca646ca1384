package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.internal.storage.StoredLiveState;
import io.fidus.store.Changes;
import io.fidus.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What several nodes tell each other about their accounts. Each second a node tells what has
 * changed of the accounts whose sources are connected to it, in turn and {@value #MOST_TOLD} at
 * most: up to a thousand accounts none is older on another node than five seconds, and ten thousand
 * not older than thirty. A node that is alone tells nothing.
 */
public final class ForeignStates implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ForeignStates.class);
  private static final int MOST_TOLD = 350;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PRESENCE = Duration.ofSeconds(10);
  private static final Duration GONE = Duration.ofSeconds(60);
  private static final int FEW = 1_000;
  private static final Duration LAG_OF_FEW = Duration.ofSeconds(5);
  private static final String UNKNOWN = "";

  private final Store store;
  private final LiveAccounts accounts;
  private final LiveIntake intake;
  private final InstantSource clock;
  private final String node = UUID.randomUUID().toString();
  private final Map<String, Instant> present = new ConcurrentHashMap<>();
  private final Map<AccountNumber, String> tellers = new ConcurrentHashMap<>();
  private final Map<AccountNumber, LiveState> told = new HashMap<>();
  private final Thread thread;
  private List<LiveAccount> round = List.of();
  private int next;
  private Instant presentAt = Instant.MIN;
  private volatile boolean tellsAll;
  private volatile boolean running = true;

  public ForeignStates(Store store, LiveAccounts accounts, LiveIntake intake, InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.intake = intake;
    this.clock = clock;
    thread = Thread.ofVirtual().name("trading-nodes").unstarted(this::run);
  }

  /** How old another node's account may be here. */
  static Duration lag(int accounts) {
    return accounts <= FEW ? LAG_OF_FEW : Persister.SAVED_EVERY;
  }

  /** Tells what is known here, and hears of what is known elsewhere. */
  public void start() {
    present.put(UNKNOWN, clock.instant());
    accounts.all().stream()
        .filter(LiveAccount::isForeign)
        .forEach(account -> tellers.put(account.number(), UNKNOWN));
    store.follow(
        "trading.nodes",
        Changes.of(NodePresent.class, this::present).and(StatesTold.class, this::told),
        () -> announce(true));
    thread.start();
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
        Instant now = clock.instant();
        if (!now.isBefore(presentAt.plus(PRESENCE))) {
          announce(false);
          presentAt = now;
        }
        forgetGone(now);
        tell(now);
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        if (running) {
          LOG.warn("Other nodes could not be told about accounts: {}", e.toString());
        }
      }
    }
  }

  private void announce(boolean knowsNothing) {
    store.execute(() -> store.publish(new NodePresent(node, knowsNothing), node));
  }

  private void present(NodePresent other) {
    if (!other.node().equals(node)) {
      boolean isNew = present.put(other.node(), clock.instant()) == null;
      if (isNew || other.knowsNothing()) {
        tellsAll = true;
      }
    }
  }

  /** The accounts of a node that is not there any more are nobody's until a source is connected. */
  private void forgetGone(Instant now) {
    present.values().removeIf(heard -> now.isAfter(heard.plus(GONE)));
    tellers
        .entrySet()
        .removeIf(
            teller -> {
              boolean gone = !present.containsKey(teller.getValue());
              if (gone) {
                accounts.find(teller.getKey()).ifPresent(LiveAccount::leave);
              }
              return gone;
            });
  }

  private void tell(Instant now) {
    boolean alone = present.keySet().stream().allMatch(UNKNOWN::equals);
    if (alone || tellsAll) {
      told.clear();
      tellsAll = false;
    }
    if (alone) {
      return;
    }
    Map<AccountNumber, LiveState> telling = new HashMap<>();
    List<StoredLiveState> rows = new ArrayList<>();
    int accountsLeft = accounts.all().size();
    while (accountsLeft-- > 0 && rows.size() < MOST_TOLD) {
      nextAccount()
          .filter(LiveAccount::wasTaken)
          .ifPresent(
              account -> {
                LiveState state = account.state();
                LiveState essence = essence(state);
                if (!essence.equals(told.get(account.number()))) {
                  rows.add(SavedStates.row(account, state, account.counted(), now));
                  telling.put(account.number(), essence);
                }
              });
    }
    if (!rows.isEmpty()) {
      store.execute(() -> store.publish(new StatesTold(node, rows), node));
      told.putAll(telling);
    }
  }

  private Optional<LiveAccount> nextAccount() {
    if (next >= round.size()) {
      round = List.copyOf(accounts.all());
      next = 0;
    }
    return round.isEmpty() ? Optional.empty() : Optional.of(round.get(next++));
  }

  /** The state without the time at which it was compared, which is always another. */
  private static LiveState essence(LiveState state) {
    return state.compared(
        state
            .explained()
            .map(
                one -> new Explained(one.sumOfDeals(), one.expected(), one.deals(), Instant.EPOCH)),
        state.openQuarantine(),
        state.openBreaks());
  }

  private void told(StatesTold some) {
    if (some.node().equals(node)) {
      return;
    }
    present.put(some.node(), clock.instant());
    Duration lag = lag(accounts.all().size());
    for (StoredLiveState row : some.states()) {
      intake
          .cell(row.account())
          .filter(account -> isNews(account, row))
          .ifPresent(
              account -> {
                tellers.put(account.number(), some.node());
                account.restore(
                    SavedStates.state(row, account.identity(), account.currency()),
                    SavedStates.counted(row, account.currency()),
                    lag);
              });
    }
  }

  /** Of two nodes that tell about an account, the one that has seen it last is right. */
  private static boolean isNews(LiveAccount account, StoredLiveState row) {
    Optional<Instant> known =
        account.state().observation().map(seen -> seen.provenance().observedAt());
    return known.isEmpty()
        || row.observedAt().map(saved -> !saved.isBefore(cut(known.get()))).orElse(false);
  }

  private static Instant cut(Instant instant) {
    return Instant.ofEpochMilli(instant.toEpochMilli());
  }
}
