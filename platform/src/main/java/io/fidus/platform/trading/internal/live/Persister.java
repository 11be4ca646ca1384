package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.Deal;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.EquityStore;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that makes durable what connected sources say. Deals go at once, up to a thousand
 * rows in a transaction; everything else once a second, in one transaction. What could not be
 * stored stays and is tried again; nobody is told before that it is safe.
 */
public final class Persister implements AutoCloseable {
  /** How often the last state of an account is saved when there are many. */
  static final Duration SAVED_EVERY = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(Persister.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final int FEW = 1_000;
  private static final int MOST_WAITING = 10_000;
  private static final int ROWS = 1_000;
  private static final int LOADED_AT_ONCE = 200;

  private final TradingStore store;
  private final LiveStore live;
  private final LiveAccounts accounts;
  private final ChangeSignal changes;
  private final InstantSource clock;
  private final Predicate<AccountNumber> archived;
  private final DealWriter deals;
  private final TickWriter ticks;
  private final BlockingQueue<DealBatch> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Map<AccountNumber, AccountLedger> ledgers = new HashMap<>();
  private final Set<AccountNumber> recounts = ConcurrentHashMap.newKeySet();
  private final Thread thread;
  private volatile boolean running = true;

  /**
   * @param archived whether the house is done with an account
   */
  public Persister(
      TradingStore store,
      LiveStore live,
      EquityStore equity,
      LiveAccounts accounts,
      ServerClocks clocks,
      ChangeSignal changes,
      InstantSource clock,
      Predicate<AccountNumber> archived) {
    this.archived = archived;
    this.store = store;
    this.live = live;
    this.accounts = accounts;
    this.changes = changes;
    this.clock = clock;
    deals = new DealWriter(store, live, clock);
    ticks = new TickWriter(live, equity, clocks);
    thread = Thread.ofPlatform().daemon().name("trading-persister").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Hands over deals; waits while too many are waiting. */
  void deals(
      LiveAccount account, LiveReporter reporter, long after, List<Deal> some, Runnable committed) {
    long number = account.number().value();
    List<StoredDeal> rows = some.stream().map(deal -> StoredDeal.of(number, deal)).toList();
    if (rows.isEmpty()) {
      committed.run();
      return;
    }
    try {
      waiting.put(new DealBatch(account, reporter.gateway().value(), after, rows, committed));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Deals were added by somebody else. */
  public void recount(AccountNumber account) {
    recounts.add(account);
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join(Duration.ofSeconds(10));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long next = System.nanoTime() + TICK.toNanos();
    while (running) {
      try {
        DealBatch first = waiting.poll(Math.max(0, next - System.nanoTime()), TimeUnit.NANOSECONDS);
        if (first != null) {
          write(first);
        }
        if (System.nanoTime() - next >= 0) {
          next = System.nanoTime() + TICK.toNanos();
          tick();
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("What connected sources say could not be stored; it is tried again", e);
      }
    }
    lastTick();
  }

  /** What is known when the program ends is saved, so that nothing of it is older than needed. */
  private void lastTick() {
    try {
      accounts.all().forEach(LiveAccount::pack);
      tick();
    } catch (RuntimeException e) {
      LOG.warn("The last state of the accounts could not be saved", e);
    }
  }

  private void write(DealBatch first) throws InterruptedException {
    List<DealBatch> batches = new ArrayList<>();
    batches.add(first);
    int rows = first.rows().size();
    while (rows < ROWS) {
      DealBatch another = waiting.poll();
      if (another == null) {
        break;
      }
      batches.add(another);
      rows += another.rows().size();
    }
    Instant now = clock.instant();
    List<DealWriter.Written> written = stored(batches);
    for (DealWriter.Written one : written) {
      LiveAccount account = one.batch().account();
      Look look = account.look();
      AccountLedger ledger = ledger(account, look);
      ledger.wrote(one, store);
      ledger.explain(look, now);
      account.compared(ledger.comparison());
      changes.changed(account.number(), AccountAspect.DEALS);
      one.batch().committed().run();
    }
  }

  /** Tries until it is stored; the sources wait meanwhile, since nothing is acknowledged. */
  private List<DealWriter.Written> stored(List<DealBatch> batches) throws InterruptedException {
    while (running) {
      try {
        load(batches.stream().map(DealBatch::account).distinct().toList());
        return deals.write(batches);
      } catch (StoreException e) {
        LOG.warn("Deals could not be stored and are tried again: {}", e.toString());
        Thread.sleep(TICK);
      }
    }
    return List.of();
  }

  private void tick() {
    Instant now = clock.instant();
    Duration every = accounts.all().size() <= FEW ? TICK : SAVED_EVERY;
    for (AccountNumber number : List.copyOf(recounts)) {
      recounts.remove(number);
      if (ledgers.containsKey(number)) {
        ledgers.get(number).recount(store);
      }
    }
    load(List.copyOf(accounts.all()));
    List<TickWriter.Work> work = new ArrayList<>();
    for (LiveAccount account : accounts.all()) {
      if (archived.test(account.number())) {
        account.archive();
      }
      Look look = account.look();
      if (!look.foreign()) {
        AccountLedger ledger = ledger(account, look);
        ledger.explain(look, now);
        ticks.work(ledger, look, every, accounts.all().size(), now).ifPresent(work::add);
        account.compared(ledger.comparison());
      }
    }
    if (!work.isEmpty()) {
      live.store().execute(() -> work.forEach(TickWriter.Work::write));
      work.forEach(TickWriter.Work::applied);
    }
  }

  /** Reads what is not known yet in one go; each reading of its own would wait for a thread. */
  private void load(List<LiveAccount> some) {
    List<LiveAccount> unread = some.stream().filter(account -> !isLoaded(account)).toList();
    for (int i = 0; i < unread.size(); i += LOADED_AT_ONCE) {
      List<LiveAccount> part = unread.subList(i, Math.min(unread.size(), i + LOADED_AT_ONCE));
      live.store()
          .transaction(
              () ->
                  part.stream()
                      .map(account -> AccountLedger.load(account, account.look(), store, live))
                      .toList())
          .forEach(ledger -> ledgers.put(ledger.account().number(), ledger));
    }
  }

  private boolean isLoaded(LiveAccount account) {
    Look look = account.look();
    AccountLedger known = ledgers.get(account.number());
    return look.foreign() || (known != null && known.isOf(look));
  }

  private AccountLedger ledger(LiveAccount account, Look look) {
    AccountLedger known = ledgers.get(account.number());
    if (known != null && known.isOf(look)) {
      return known;
    }
    AccountLedger loaded = AccountLedger.load(account, look, store, live);
    ledgers.put(account.number(), loaded);
    return loaded;
  }
}
