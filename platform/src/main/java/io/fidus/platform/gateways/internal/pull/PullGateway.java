package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.GatewayStatus;
import io.fidus.platform.gateways.internal.GatewayStatus.State;
import io.fidus.platform.gateways.internal.RunningGateway;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.Reporter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a source about its accounts at an interval, and hands on what it says. Its figures are stale
 * when it was silent for two intervals.
 */
public final class PullGateway implements RunningGateway {
  private static final Logger LOG = LoggerFactory.getLogger(PullGateway.class);
  private static final int SILENT_INTERVALS = 2;

  private final GatewayId id;
  private final PullSource source;
  private final Supplier<List<Asked>> accounts;
  private final Reporter reporter;
  private final Duration interval;
  private final InstantSource clock;
  private final Map<AccountIdentity, PulledAccount> pulled = new ConcurrentHashMap<>();
  private final TicketOwners owners = new TicketOwners();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread poller;
  private final Semaphore woken = new Semaphore(0);
  private volatile GatewayStatus status;
  private volatile List<FoundAccount> found = List.of();
  private volatile boolean closed;

  /**
   * Starts asking.
   *
   * @param accounts the accounts that are to be asked about, read anew in every round
   */
  public PullGateway(
      GatewayId id,
      PullSource source,
      Supplier<List<Asked>> accounts,
      Intake intake,
      Duration interval,
      InstantSource clock) {
    this(id, source, accounts, intake, interval, clock, true);
  }

  /** Without a thread of its own: a test, or a measurement, has each round made. */
  PullGateway(
      GatewayId id,
      PullSource source,
      Supplier<List<Asked>> accounts,
      Intake intake,
      Duration interval,
      InstantSource clock,
      boolean polls) {
    this.id = id;
    this.source = source;
    this.accounts = accounts;
    this.interval = interval;
    this.clock = clock;
    reporter = intake.open(id, interval.multipliedBy(SILENT_INTERVALS));
    status = GatewayStatus.connecting(clock.instant());
    poller = Thread.ofVirtual().name("gateway " + id).unstarted(this::poll);
    if (polls) {
      poller.start();
    }
  }

  @Override
  public GatewayStatus status() {
    return status;
  }

  @Override
  public List<FoundAccount> found() {
    Set<AccountIdentity> added = new HashSet<>(pulled.keySet());
    return found.stream().filter(account -> !isAdded(account, added)).toList();
  }

  @Override
  public void accountsChanged() {
    woken.release();
  }

  @Override
  public void close() {
    closed = true;
    poller.interrupt();
    workers.shutdownNow();
    source.close();
    reporter.close();
  }

  private void poll() {
    while (!closed) {
      Duration wait = interval;
      try {
        wait = round();
      } catch (RuntimeException e) {
        LOG.error("A round of the gateway {} failed", id, e);
        said(State.DOWN, Optional.empty(), Optional.empty(), "The last round failed inside FIDUS.");
      }
      try {
        woken.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /**
   * Asks about every account once.
   *
   * @return how long to wait before the next round
   */
  Duration round() {
    try {
      Look look = source.look();
      found = look.accounts();
      String trouble = ask(accounts.get());
      said(
          State.CONNECTED,
          Optional.of(clock.instant()),
          Optional.of(look.generation()),
          look.detail().isEmpty() ? trouble : look.detail());
      return pulled.values().stream()
          .flatMap(account -> account.waiting().stream())
          .reduce(interval, (one, other) -> one.compareTo(other) > 0 ? one : other);
    } catch (SourceFailure failure) {
      boolean refuses =
          switch (failure.kind()) {
            case REFUSED, UNKNOWN_SHAPE, NOT_FOUND -> true;
            case UNREACHABLE, BUSY -> false;
          };
      said(
          refuses ? State.REFUSED : State.DOWN,
          Optional.empty(),
          Optional.empty(),
          String.valueOf(failure.getMessage()));
      return failure.waiting().filter(wait -> wait.compareTo(interval) > 0).orElse(interval);
    }
  }

  /** Asks about all accounts at once, and then hands on what was said. */
  private String ask(List<Asked> asked) {
    Set<AccountIdentity> present = new HashSet<>();
    asked.forEach(account -> present.add(account.identity()));
    pulled.keySet().stream()
        .filter(known -> !present.contains(known))
        .forEach(
            gone -> {
              reporter.gone(gone, "It arrives another way now", clock.instant());
              pulled.remove(gone);
            });
    List<PulledAccount> all =
        asked.stream()
            .map(
                account ->
                    pulled.computeIfAbsent(
                        account.identity(),
                        _ -> new PulledAccount(account, source, reporter, clock)))
            .toList();
    inParallel(all, PulledAccount::ask);
    owners.reject(all);
    inParallel(all, PulledAccount::handOn);
    return all.stream()
        .map(PulledAccount::trouble)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(
            first ->
                all.stream().filter(account -> !account.trouble().isEmpty()).count() == 1
                    ? first
                    : first + " (and others)")
        .orElse("");
  }

  private void inParallel(
      List<PulledAccount> all, java.util.function.Consumer<PulledAccount> step) {
    List<Future<?>> steps =
        all.stream().<Future<?>>map(account -> workers.submit(() -> step.accept(account))).toList();
    for (Future<?> one : steps) {
      try {
        one.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (java.util.concurrent.ExecutionException e) {
        LOG.error("An account of the gateway {} could not be handled", id, e.getCause());
      }
    }
  }

  /** A source that does not name servers means the login alone. */
  private static boolean isAdded(FoundAccount account, Set<AccountIdentity> added) {
    AccountIdentity identity = account.account();
    return added.stream()
        .anyMatch(
            known ->
                known.login() == identity.login()
                    && (identity.server().equals(FoundAccount.UNNAMED_SERVER)
                        || identity.server().equalsIgnoreCase(known.server())));
  }

  private void said(
      State state, Optional<Instant> message, Optional<String> generation, String detail) {
    status = status.next(state, clock.instant(), message, generation, detail);
  }
}
