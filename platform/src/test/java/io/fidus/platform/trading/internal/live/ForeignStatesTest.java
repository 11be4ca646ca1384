package io.fidus.platform.trading.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.statement.ReadLimits;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.internal.TradingServices;
import io.fidus.platform.trading.internal.accounts.Assigned;
import io.fidus.store.Changes;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nodes tell each other of their accounts: to whom, how soon, and for how long it counts. */
class ForeignStatesTest {
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final Duration SILENCE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path folder;
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> Clock.systemUTC().instant().plus(later.get());
  private final AtomicInteger told = new AtomicInteger();
  private final List<StatesTold> events = new CopyOnWriteArrayList<>();
  private Store store;
  private Node first;
  private Node second;

  /** The services of a node. Both nodes of a test use one store, as they would one replica set. */
  private record Node(TradingServices services, ForeignStates states) implements AutoCloseable {
    @Override
    public void close() {
      states.close();
      services.close();
    }

    Optional<LiveAccount> cell(AccountNumber account) {
      return services.live().find(account);
    }
  }

  @BeforeEach
  void open() {
    store = Stores.open(StoreSettings.embedded(folder, clock));
    store.follow(
        "count",
        Changes.of(
            StatesTold.class,
            some -> {
              events.add(some);
              told.addAndGet(some.states().size());
            }),
        () -> told.set(0));
    first = node();
    second = node();
  }

  @AfterEach
  void close() {
    first.close();
    second.close();
    store.close();
  }

  private Node node() {
    TradingServices services =
        TradingServices.over(
            store,
            clock,
            ServerZone.NEW_YORK_CLOSE,
            ReadLimits.defaults(),
            Assigned.Lookup.NOTHING,
            (_, _) -> {});
    return new Node(services, new ForeignStates(store, services.live(), services.intake(), clock));
  }

  @Test
  void aThousandAccountsAreToldInFourSeconds() throws Exception {
    List<AccountIdentity> accounts = accounts(1_000);
    Reporter reporter = claimed(accounts);
    first.states().start();
    second.states().start();
    await().atMost(PATIENCE).until(() -> second.services().live().all().size() == 1_000);
    int before = events.size();
    observe(reporter, accounts, 7);
    await().atMost(PATIENCE).until(() -> show(second, 7) == 1_000);

    Set<Long> known = new HashSet<>();
    int needed = 0;
    for (StatesTold one : List.copyOf(events).subList(before, events.size())) {
      assertThat(one.states().size()).isLessThanOrEqualTo(350);
      needed += known.size() < 1_000 ? 1 : 0;
      one.states().stream()
          .filter(state -> state.floating().equals(OptionalLong.of(7)))
          .forEach(state -> known.add(state.account()));
    }
    assertThat(needed).as("a node tells once a second").isLessThanOrEqualTo(4);
    assertThat(second.services().live().all()).allMatch(LiveAccount::isForeign);
    assertThat(first.services().live().all()).noneMatch(LiveAccount::isForeign);
  }

  /** How many accounts a node shows with this floating profit. */
  private static long show(Node node, int floating) {
    return node.services().live().all().stream()
        .flatMap(account -> account.state().observation().stream())
        .filter(seen -> seen.floating().equals(Known.of(usd(floating))))
        .count();
  }

  @Test
  void onlyWhatChangesIsToldAndOnlyToOthersAndItEndsWithItsNode() throws Exception {
    List<AccountIdentity> accounts = accounts(2);
    Reporter reporter = claimed(accounts);
    AccountNumber one = first.services().intake().find(accounts.getFirst()).orElseThrow();
    first.states().start();
    observe(reporter, accounts, 1);
    Thread.sleep(1_500);
    assertThat(told).as("a node that is alone tells nothing").hasValue(0);

    second.states().start();
    await().atMost(PATIENCE).until(() -> second.cell(one).isPresent());
    LiveAccount there = second.cell(one).orElseThrow();
    await().atMost(PATIENCE).until(there::isForeign);
    assertThat(seen(there)).isPresent().isEqualTo(seen(first.cell(one).orElseThrow()));
    Thread.sleep(1_200);
    int before = told.get();
    Thread.sleep(1_500);
    assertThat(told).as("nothing has changed").hasValue(before);

    first.states().close();
    later.set(Duration.ofSeconds(70));
    await().atMost(PATIENCE).until(() -> !there.isForeign());
  }

  /** When the source of an account saw it last, as far as the store keeps it. */
  private static Optional<Long> seen(LiveAccount account) {
    return account.state().observation().map(one -> one.provenance().observedAt().toEpochMilli());
  }

  private static List<AccountIdentity> accounts(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new AccountIdentity("Broker-Demo", 80_001 + i))
        .toList();
  }

  private Reporter claimed(List<AccountIdentity> accounts)
      throws InterruptedException, ExecutionException {
    Reporter reporter = first.services().intake().open(new GatewayId("test"), SILENCE);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> claim :
          threads.invokeAll(
              accounts.stream()
                  .map(account -> Executors.callable(() -> claim(reporter, account)))
                  .toList())) {
        claim.get();
      }
    }
    return reporter;
  }

  private void claim(Reporter reporter, AccountIdentity account) {
    first.services().intake().open(account, Platform.MT5, USD);
    reporter.claim(
        new AccountClaim(
            account,
            Platform.MT5,
            USD,
            Optional.of("Broker"),
            Optional.of(100),
            TradeMode.DEMO,
            MarginMode.HEDGING,
            true,
            Optional.empty(),
            clock.instant()));
  }

  private void observe(Reporter reporter, List<AccountIdentity> accounts, int floating) {
    Instant now = clock.instant();
    for (AccountIdentity account : accounts) {
      reporter.observed(
          new AccountObservation(
              account,
              USD,
              Known.of(usd(0)),
              Known.of(usd(0)),
              Known.of(usd(floating)),
              Known.of(usd(floating)),
              Known.of(usd(0)),
              Known.of(usd(floating)),
              new Provenance(Source.SIMULATED, now, now)),
          true,
          Optional.empty());
    }
  }

  private static Money usd(long cents) {
    return new Money(cents, USD);
  }
}
