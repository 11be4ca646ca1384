package io.fidus.bench;

import io.fidus.store.Documents;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is asked of one engine. The processor time is that of this process: on MongoDB the servers
 * need theirs besides.
 */
final class StoreLoad {
  private static final int DEALS = 1_000_000;
  private static final int ACCOUNTS = 100;
  private static final int BODY = 1_000;
  private static final int RANGE = 100;
  private static final int RANGES = 1_000;
  private static final int SCANS = 3;
  private static final Duration LOAD = Duration.ofSeconds(4);

  /** A server of its own is not asked for longer; the figures then say how many deals it has. */
  private static final Duration LONGEST_APPEND = Duration.ofMinutes(3);

  private final Store store;
  private final Results results;
  private final boolean embedded;
  private final String engine;
  private final Series<BenchDeal> deals;
  private final Series<BenchEntry> entries;
  private final Documents<BenchAccount> accounts;
  private final AtomicLong nextCommand = new AtomicLong();
  private int stored;

  StoreLoad(Store store, Results results, boolean embedded) {
    this.store = store;
    this.results = results;
    this.embedded = embedded;
    engine = store.health().engine() + ": ";
    deals = store.series(BenchDeal.TYPE);
    entries = store.series(BenchEntry.TYPE);
    accounts = store.documents(BenchAccount.TYPE);
  }

  void run() throws InterruptedException {
    accounts.insert(new BenchAccount("1", "Bench"));
    commands(1);
    commands(1);
    commands(8);
    commands(64);
    bulkAppend();
    ranges();
    scans();
    healthWhileScanning();
  }

  /** Ledger commands: each is remembered by its identity and posts two entries, durably. */
  private void commands(int callers) throws InterruptedException {
    long end = System.nanoTime() + LOAD.toNanos();
    long began = System.nanoTime();
    Duration before = Processor.used();
    List<Latencies> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      Latencies latencies = new Latencies();
      all.add(latencies);
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (System.nanoTime() < end) {
                      long start = System.nanoTime();
                      command(nextCommand.getAndIncrement());
                      latencies.add(System.nanoTime() - start, true);
                    }
                  }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    Duration taken = Duration.ofNanos(System.nanoTime() - began);
    Load load = Latencies.together(all, taken);
    add(
        "durable commands, " + callers + (callers == 1 ? " caller" : " callers"),
        String.format(Locale.ROOT, "%,.0f/s, p99 %.1f ms, ", load.perSecond(), load.p99())
            + Processor.cores(Processor.used().minus(before), taken),
        callers == 64 && embedded ? ">= 20,000/s" : "-");
  }

  private void command(long number) {
    store.once(
        "command-" + number,
        Long.class,
        () -> {
          entries.append(
              List.of(
                  new BenchEntry(number % ACCOUNTS, number, 2 * number, -50),
                  new BenchEntry((number + 1) % ACCOUNTS, number, 2 * number + 1, 50)));
          return number;
        });
  }

  private void bulkAppend() {
    long began = System.nanoTime();
    long most = embedded ? Long.MAX_VALUE : LONGEST_APPEND.toNanos();
    for (int start = 0; start < DEALS && System.nanoTime() - began < most; start += BODY) {
      List<BenchDeal> body = new ArrayList<>(BODY);
      for (int i = start; i < start + BODY; i++) {
        body.add(BenchDeal.number(i, ACCOUNTS));
      }
      stored += (int) deals.append(body).added();
    }
    add("append of " + deals() + " in bodies of 1,000", perSecond(stored, began), "-");
  }

  private void ranges() {
    Random random = new Random(1);
    Latencies latencies = new Latencies();
    long began = System.nanoTime();
    for (int i = 0; i < RANGES; i++) {
      long start = System.nanoTime();
      long from = BenchDeal.number(random.nextInt(stored), ACCOUNTS).time().toEpochMilli();
      deals.range(
          random.nextInt(ACCOUNTS),
          from,
          Long.MAX_VALUE,
          SortOrder.ASCENDING,
          Optional.empty(),
          RANGE);
      latencies.add(System.nanoTime() - start, true);
    }
    Load load = Latencies.together(List.of(latencies), Duration.ofNanos(System.nanoTime() - began));
    add(
        "range of 100 in " + deals(),
        String.format(Locale.ROOT, "p50 %.2f ms, p99 %.2f ms", load.p50(), load.p99()),
        "-");
  }

  private void scans() {
    double best = Double.MAX_VALUE;
    Duration before = Processor.used();
    for (int i = 0; i < SCANS; i++) {
      long[] profit = {0};
      long start = System.nanoTime();
      long read = deals.scan(0, ACCOUNTS, deal -> profit[0] += deal.profit());
      best = Math.min(best, (System.nanoTime() - start) / 1e9);
      if (read != stored) {
        throw new IllegalStateException("The scan read " + read + " of " + deals());
      }
    }
    add(
        "scan of " + deals() + ", the best of " + SCANS,
        String.format(
            Locale.ROOT,
            "%.2f s, %.2f s of processor",
            best,
            Processor.used().minus(before).toMillis() / 1e3 / SCANS),
        embedded ? "< 1 s" : "-");
  }

  private void healthWhileScanning() throws InterruptedException {
    List<Thread> scans = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      scans.add(Thread.ofVirtual().start(() -> deals.scan(0, ACCOUNTS, _ -> {})));
    }
    long health = 0;
    long read = 0;
    while (scans.stream().anyMatch(Thread::isAlive)) {
      long start = System.nanoTime();
      boolean writable = store.health().writable();
      health = Math.max(health, System.nanoTime() - start);
      start = System.nanoTime();
      boolean present = accounts.get("1").isPresent();
      read = Math.max(read, System.nanoTime() - start);
      if (!writable || !present) {
        throw new IllegalStateException("The store is not healthy under load");
      }
      Thread.sleep(1);
    }
    add("worst health answer during two scans", millis(health), "< 50 ms");
    add("worst read of a document during two scans", millis(read), "< 50 ms");
  }

  private String deals() {
    return stored == DEALS ? "1 M deals" : String.format(Locale.ROOT, "%,d deals", stored);
  }

  private void add(String what, String figure, String mark) {
    results.add(engine + what, figure, mark);
  }

  private static String perSecond(long count, long began) {
    return String.format(Locale.ROOT, "%,.0f/s", count / ((System.nanoTime() - began) / 1e9));
  }

  private static String millis(long nanos) {
    return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
  }
}
