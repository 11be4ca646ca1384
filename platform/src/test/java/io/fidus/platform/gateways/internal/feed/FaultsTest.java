package io.fidus.platform.gateways.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.Fault;
import io.fidus.metatrader.simulator.FaultEffect;
import io.fidus.metatrader.simulator.Scenarios;
import io.fidus.metatrader.simulator.Simulation;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Each fault of a terminal, on an account of its own and beside the others, since a fault takes its
 * time: what the account shows meanwhile, that nothing wrong is stored, and that it recovers
 * without a person.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
class FaultsTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration FAULT = Duration.ofSeconds(12);

  @TempDir static Path folder;
  private BridgeProcess bridge;
  private TerminalRoom room;
  private LivePlatform platform;
  private List<AccountIdentity> accounts;

  @BeforeAll
  void start() {
    bridge = new BridgeProcess(folder.resolve("bridge"));
    room =
        new TerminalRoom(
            Scenarios.crowd(11, TerminalRoom.WEDNESDAY.minus(Duration.ofDays(2)), 40),
            LinkKey.of(bridge.linkKey()),
            bridge::linkPort);
    platform = new LivePlatform(folder.resolve("platform"), bridge);
    accounts = room.accounts();
    await().atMost(PATIENCE).until(() -> accounts.stream().allMatch(this::isWell));
  }

  @AfterAll
  void stop() {
    platform.close();
    room.close();
    bridge.close();
  }

  private boolean isWell(AccountIdentity account) {
    return platform.has(account)
        && platform.entry(account).live().isPresent()
        && platform.live(account).health() == Health.HEALTHY
        && platform.live(account).explained().stream().anyMatch(one -> one.difference().isZero());
  }

  private void inject(AccountIdentity account, FaultEffect effect) {
    room.ask(
        living -> {
          living.terminal(account).inject(Fault.lasting(effect, living.now(), FAULT));
          return true;
        });
  }

  private void awaitState(AccountIdentity account, Predicate<LiveState> expected) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(platform.live(account)).matches(expected));
  }

  private void awaitHealth(AccountIdentity account, Health health, String reason) {
    awaitState(account, state -> state.health() == health && state.healthReason().contains(reason));
  }

  /** It is well again, by itself, and what is stored is what the trade server has. */
  private void awaitRecovery(AccountIdentity account) {
    await().atMost(PATIENCE).until(() -> isWell(account));
    awaitState(account, state -> state.openQuarantine() == 0);
    List<Deal> truth = room.ask(living -> List.copyOf(living.account(account).deals()));
    await().atMost(PATIENCE).until(() -> platform.deals(account).size() >= truth.size());
    assertThat(platform.deals(account).stream().sorted(Comparator.comparingLong(Deal::ticket)))
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("time")
        .startsWith(
            truth.stream().sorted(Comparator.comparingLong(Deal::ticket)).toArray(Deal[]::new));
  }

  private List<QuarantineDocument> quarantine(AccountIdentity account) {
    long number = platform.number(account).value();
    return platform.kept().quarantine().find(Query.on("account", number)).items().stream()
        .map(Versioned::document)
        .toList();
  }

  private List<BreakDocument> breaks(AccountIdentity account) {
    long number = platform.number(account).value();
    return platform.kept().breaks().find(Query.on("account", number)).items().stream()
        .map(Versioned::document)
        .toList();
  }

  private void pay(AccountIdentity account, long minorUnits) {
    room.ask(
        living -> {
          living.intervene(
              account,
              (book, at) ->
                  book.cash(
                      at,
                      DealType.BALANCE,
                      new Money(minorUnits, book.profile().currency()),
                      "Deposit"));
          return true;
        });
  }

  @Test
  void disconnectedFromTheTradeServer() {
    AccountIdentity account = accounts.get(0);
    inject(account, new FaultEffect.Disconnected());
    awaitHealth(account, Health.DOWN, "");
    assertThat(platform.observed(account).equity().asOptional()).isPresent();
    awaitRecovery(account);
  }

  @Test
  void tradeNotAllowed() {
    AccountIdentity account = accounts.get(1);
    inject(account, new FaultEffect.TradeNotAllowed());
    awaitHealth(account, Health.DEGRADED, "trading is switched off");
    awaitRecovery(account);
  }

  @Test
  void allZerosAreShownAndNotUsed() {
    AccountIdentity account = accounts.get(2);
    inject(account, new FaultEffect.AllZeros());
    awaitHealth(account, Health.DOWN, "ALL_ZERO");
    assertThat(platform.observed(account).equity().asOptional())
        .hasValueSatisfying(equity -> assertThat(equity.isZero()).isFalse());
    assertThat(platform.entry(account).figures().balance().asOptional())
        .hasValueSatisfying(balance -> assertThat(balance.isZero()).isFalse());
    awaitRecovery(account);
    assertThat(quarantine(account))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.reason()).isEqualTo(QuarantineReason.ALL_ZERO);
              assertThat(kept.state()).isEqualTo(QuarantineDocument.QuarantineState.RECOVERED);
            });
  }

  @Test
  void crashed() {
    AccountIdentity account = accounts.get(3);
    inject(account, new FaultEffect.Crashed());
    awaitHealth(account, Health.DOWN, "");
    assertThat(platform.observed(account).equity().asOptional()).isPresent();
    awaitRecovery(account);
  }

  @Test
  void slow() {
    AccountIdentity account = accounts.get(4);
    inject(account, new FaultEffect.Slow(Duration.ofSeconds(9)));
    awaitHealth(account, Health.DOWN, "");
    awaitRecovery(account);
  }

  @Test
  void anotherLoginIsNotTakenForThisOne() {
    AccountIdentity account = accounts.get(5);
    AccountIdentity other = accounts.get(6);
    Set<Long> own = tickets(account);
    inject(account, new FaultEffect.WrongLogin(other));
    awaitHealth(account, Health.DOWN, "");
    assertThat(platform.live(other).health()).isEqualTo(Health.HEALTHY);
    assertThat(tickets(account)).isEqualTo(own);
    awaitRecovery(account);
    awaitRecovery(other);
  }

  private Set<Long> tickets(AccountIdentity account) {
    Set<Long> tickets = new HashSet<>();
    platform.deals(account).forEach(deal -> tickets.add(deal.ticket()));
    return tickets;
  }

  @Test
  void duplicateDealsAreKeptOnce() {
    AccountIdentity account = accounts.get(7);
    inject(account, new FaultEffect.DuplicateDeals());
    pay(account, 10_000);
    awaitRecovery(account);
    assertThat(platform.deals(account)).extracting(Deal::ticket).doesNotHaveDuplicates();
    assertThat(breaks(account)).noneMatch(one -> one.kind() == BreakKind.DIFFERING_DEAL);
  }

  @Test
  void lateDealsArriveInTheEnd() throws InterruptedException {
    AccountIdentity account = accounts.get(8);
    inject(account, new FaultEffect.LateDeals());
    for (int i = 0; i < 4; i++) {
      pay(account, 5_000);
      Thread.sleep(500);
    }
    awaitState(account, state -> state.health() != Health.HEALTHY);
    awaitRecovery(account);
  }

  @Test
  void aComputerWithAWrongClockIsHeardAllTheSame() throws InterruptedException {
    AccountIdentity account = accounts.get(9);
    Instant before = platform.observed(account).provenance().observedAt();
    inject(account, new FaultEffect.ClockJump(Duration.ofHours(1)));
    Thread.sleep(4_000);
    Instant during = platform.observed(account).provenance().observedAt();
    assertThat(Duration.between(before, during)).isBetween(Duration.ZERO, Duration.ofMinutes(1));
    awaitRecovery(account);
  }

  @Test
  void aServerClockThatLeavesItsRuleIsABreak() {
    AccountIdentity account = accounts.get(10);
    inject(account, new FaultEffect.ServerClockChange(Duration.ofHours(1)));
    awaitHealth(account, Health.DEGRADED, "60 minutes ahead");
    await().atMost(PATIENCE).until(() -> isWell(account));
    assertThat(breaks(account))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(BreakKind.CLOCK_DRIFT);
              assertThat(found.open()).isFalse();
            });
  }

  @Test
  void frozenFiguresAreFoundOutByTheOthers() {
    AccountIdentity account = room.ask(FaultsTest::sharesAnInstrument);
    room.ask(
        living -> {
          living
              .terminal(account)
              .inject(
                  Fault.lasting(new FaultEffect.Frozen(), living.now(), Duration.ofSeconds(75)));
          return true;
        });
    awaitHealth(account, Health.DOWN, "FROZEN");
    awaitRecovery(account);
  }

  /** The last account whose positions are in an instrument that another one holds, too. */
  private static AccountIdentity sharesAnInstrument(Simulation living) {
    List<AccountIdentity> all =
        living.accounts().stream().map(one -> one.profile().identity()).toList();
    return all.subList(12, all.size()).reversed().stream()
        .filter(account -> all.stream().anyMatch(other -> share(living, account, other)))
        .findFirst()
        .orElseThrow();
  }

  private static boolean share(Simulation living, AccountIdentity one, AccountIdentity other) {
    Set<String> theirs = new HashSet<>();
    positions(living, other).forEach(position -> theirs.add(position.symbol()));
    return !one.equals(other)
        && positions(living, one).stream().map(Position::symbol).anyMatch(theirs::contains);
  }

  private static List<Position> positions(Simulation living, AccountIdentity account) {
    return living.terminal(account).view().orElseThrow().positions();
  }
}
