package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.server.OrderRequest;
import io.fidus.metatrader.simulator.server.TradeRefused;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Instant TWO_WEEKS = START.plus(Duration.ofDays(14));

  private static Simulation house(long seed) {
    return new Simulation(Scenarios.house(seed, START));
  }

  @Test
  void aSeedHasOneHistory() {
    Simulation first = house(12);
    Simulation second = house(12);
    first.advance(TWO_WEEKS);
    second.advance(TWO_WEEKS);
    assertThat(Histories.of(first)).hasSizeGreaterThan(10_000).isEqualTo(Histories.of(second));
  }

  @Test
  void anotherSeedHasAnotherHistory() {
    Simulation first = house(1);
    Simulation second = house(2);
    first.advance(START.plus(Duration.ofDays(3)));
    second.advance(START.plus(Duration.ofDays(3)));
    assertThat(Histories.of(first)).isNotEqualTo(Histories.of(second));
  }

  @Property(tries = 4)
  void theStepsInWhichTimePassesDoNotMatter(@ForAll long seed) {
    Simulation inOneStep = house(3);
    inOneStep.advance(TWO_WEEKS);
    Simulation inMany = house(3);
    Random random = new Random(seed);
    Instant at = START;
    while (at.isBefore(TWO_WEEKS)) {
      at = at.plusMillis(1 + random.nextInt(random.nextInt(10) == 0 ? 90_000_000 : 900_000));
      inMany.advance(at.isAfter(TWO_WEEKS) ? TWO_WEEKS : at);
    }
    assertThat(Histories.of(inMany)).isEqualTo(Histories.of(inOneStep));
  }

  @Test
  void theChangesTellEveryDealOnceAndThePositionsThatItLeft() {
    Simulation simulation = house(4);
    Map<AccountIdentity, List<Deal>> told = new HashMap<>();
    Map<AccountIdentity, BookChange> latest = new HashMap<>();
    for (Instant at = START; at.isBefore(TWO_WEEKS); at = at.plus(Duration.ofMinutes(37))) {
      for (BookChange change : simulation.advance(at)) {
        told.computeIfAbsent(change.account(), _ -> new ArrayList<>()).addAll(change.deals());
        latest.put(change.account(), change);
        assertThat(change.observation().provenance().observedAt()).isEqualTo(at);
      }
    }
    for (TradingAccount account : simulation.accounts()) {
      AccountIdentity identity = account.profile().identity();
      assertThat(told.getOrDefault(identity, List.of())).isEqualTo(account.deals());
      BookChange change = latest.get(identity);
      assertThat(change == null ? 0 : change.positions().size())
          .isEqualTo(account.state().positions().size());
      assertThat(change == null ? 0 : change.orders().size())
          .isEqualTo(account.state().orders().size());
    }
  }

  @Test
  void nothingChangesWhileNothingHappens() {
    Simulation simulation = house(5);
    Instant saturday = Instant.parse("2026-01-17T12:00:00Z");
    simulation.advance(saturday);
    assertThat(simulation.advance(saturday.plus(Duration.ofHours(6)))).isEmpty();
  }

  @Test
  void atEveryHourTheDealsExplainBalanceAndCredit() {
    Simulation simulation = house(6);
    for (Instant at = START; at.isBefore(TWO_WEEKS); at = at.plus(Duration.ofHours(1))) {
      simulation.advance(at);
      for (TradingAccount account : simulation.accounts()) {
        long sum = account.deals().stream().mapToLong(deal -> deal.net().minorUnits()).sum();
        assertThat(sum).isEqualTo(account.state().balance() + account.state().credit());
      }
      for (AccountObservation observation : simulation.observations()) {
        Money equity = observation.equity().asOptional().orElseThrow();
        Money parts =
            observation
                .balance()
                .asOptional()
                .orElseThrow()
                .plus(observation.credit().asOptional().orElseThrow())
                .plus(observation.floating().asOptional().orElseThrow());
        assertThat(equity).isEqualTo(parts);
        assertThat(observation.provenance().source()).isEqualTo(Source.SIMULATED);
      }
    }
  }

  @Test
  void ticketsAreUniqueOnTheirServerAndGrowWithTime() {
    Simulation simulation = house(7);
    simulation.advance(TWO_WEEKS);
    Map<String, List<Deal>> servers = new HashMap<>();
    for (TradingAccount account : simulation.accounts()) {
      servers
          .computeIfAbsent(account.broker().server(), _ -> new ArrayList<>())
          .addAll(account.deals());
    }
    assertThat(servers).hasSize(2);
    for (List<Deal> deals : servers.values()) {
      deals.sort(Comparator.comparingLong(Deal::ticket));
      assertThat(deals).extracting(Deal::ticket).doesNotHaveDuplicates();
      assertThat(deals).extracting(Deal::time).isSorted();
      assertThat(deals.getFirst().ticket()).isGreaterThan(1L << 32);
    }
  }

  @Test
  void somebodyMayInterveneAndTheServerGoesOnFromThere() {
    Simulation simulation = house(8);
    Instant now = START.plus(Duration.ofHours(30)).plusMillis(400);
    simulation.advance(now);
    AccountIdentity separation = simulation.accounts().get(3).profile().identity();
    Money deposit = new Money(50_000, simulation.account(separation).profile().currency());
    simulation.intervene(
        separation, (account, at) -> account.cash(at, DealType.BALANCE, deposit, "Deposit"));
    List<BookChange> changes = simulation.advance(now.plusSeconds(1));
    assertThat(changes)
        .filteredOn(change -> change.account().equals(separation))
        .singleElement()
        .satisfies(
            change ->
                assertThat(change.deals())
                    .singleElement()
                    .satisfies(deal -> assertThat(deal.net()).isEqualTo(deposit)));
    long ask = simulation.market().quote(Instrument.XAUUSD, simulation.now()).ask();
    OrderRequest request =
        OrderRequest.of(Instrument.XAUUSD, Direction.BUY, Lots.parse("0.01"), 0, "by hand")
            .withStops(ask - 400, ask + 400);
    simulation.intervene(separation, (account, at) -> account.open(at, request));
    simulation.advance(now.plus(Duration.ofDays(5)));
    assertThat(simulation.account(separation).state().positions()).isEmpty();
  }

  @Test
  void aRefusedInterventionChangesNothing() {
    Simulation simulation = house(9);
    Instant saturday = Instant.parse("2026-01-10T12:00:00Z");
    simulation.advance(saturday);
    AccountIdentity master = simulation.accounts().getFirst().profile().identity();
    assertThatThrownBy(
            () ->
                simulation.intervene(
                    master,
                    (account, at) ->
                        account.open(
                            at,
                            OrderRequest.of(
                                Instrument.EURUSD, Direction.BUY, Lots.parse("1"), 0, ""))))
        .isInstanceOf(TradeRefused.class);
    assertThat(simulation.advance(saturday.plusSeconds(60))).isEmpty();
  }

  @Test
  void whatCannotBeAskedIsRefusedWithAReason() {
    Simulation simulation = house(10);
    assertThatThrownBy(() -> simulation.advance(START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("already reached");
    AccountIdentity stranger = new AccountIdentity("Nowhere", 1);
    assertThatThrownBy(() -> simulation.account(stranger))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1@Nowhere");
    Scenario house = Scenarios.house(1, START);
    assertThatThrownBy(() -> new Simulation(new Scenario(1, START, List.of(), house.accounts())))
        .hasMessageContaining("no broker");
    List<AccountPlan> twice = List.of(house.accounts().getFirst(), house.accounts().getFirst());
    assertThatThrownBy(() -> new Simulation(new Scenario(1, START, house.brokers(), twice)))
        .hasMessageContaining("twice");
  }
}
