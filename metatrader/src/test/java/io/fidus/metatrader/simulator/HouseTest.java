package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.simulator.server.Broker;
import io.fidus.metatrader.simulator.server.TradingAccount;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house as it looks after half a year. */
class HouseTest {
  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Scenario HOUSE = Scenarios.house(42, START);
  private static final Simulation SIMULATION = new Simulation(HOUSE);

  @BeforeAll
  static void halfAYear() {
    SIMULATION.advance(START.plus(Duration.ofDays(181)));
  }

  private static List<Deal> deals() {
    return SIMULATION.accounts().stream().flatMap(account -> account.deals().stream()).toList();
  }

  @Test
  void itHasSevenAccountsInThreeFundsWithTwoBrokersOfDifferentZones() {
    Map<String, Long> funds =
        HOUSE.accounts().stream()
            .collect(Collectors.groupingBy(AccountPlan::fund, Collectors.counting()));
    assertThat(funds).isEqualTo(Map.of("BALANCE", 3L, "CORE", 2L, "SEPARATION", 2L));
    assertThat(HOUSE.brokers())
        .extracting(Broker::zone)
        .containsExactly(ServerZone.NEW_YORK_CLOSE, ServerZone.parse("Europe/Athens"));
    assertThat(HOUSE.accounts())
        .extracting(plan -> plan.profile().identity().server())
        .containsOnly("Quillmark-Simulated", "Tarnhelm-Simulated");
    assertThat(HOUSE.accounts())
        .extracting(plan -> plan.profile().marginMode())
        .contains(MarginMode.HEDGING, MarginMode.NETTING);
    assertThat(HOUSE.accounts().getFirst().profile().name()).isEqualTo("BALANCE Master");
  }

  @Test
  void everyKindOfTradeOccurs() {
    Set<DealEntry> entries = EnumSet.noneOf(DealEntry.class);
    Set<DealReason> reasons = EnumSet.noneOf(DealReason.class);
    deals().stream()
        .filter(deal -> deal.type().isTrade())
        .forEach(
            deal -> {
              entries.add(deal.entry());
              reasons.add(deal.reason());
            });
    assertThat(entries).containsExactlyInAnyOrder(DealEntry.values());
    assertThat(reasons).contains(DealReason.EXPERT, DealReason.STOP_LOSS, DealReason.TAKE_PROFIT);
    assertThat(deals()).anyMatch(deal -> !deal.swap().isZero());
    assertThat(deals()).anyMatch(deal -> !deal.fee().isZero());
    assertThat(deals()).anyMatch(deal -> !deal.commission().isZero());
  }

  @Test
  void everyKindOfCashOccurs() {
    assertThat(deals())
        .extracting(Deal::type)
        .contains(
            DealType.BALANCE,
            DealType.CREDIT,
            DealType.BONUS,
            DealType.CHARGE,
            DealType.CORRECTION,
            DealType.INTEREST,
            DealType.DIVIDEND,
            DealType.TAX,
            DealType.COMMISSION_AGENT_MONTHLY);
  }

  @Test
  void managersTradeAndSeparationHoldsWhatTheyEarned() {
    for (AccountPlan plan : HOUSE.accounts()) {
      TradingAccount account = SIMULATION.account(plan.profile().identity());
      long trades = account.deals().stream().filter(deal -> deal.type().isTrade()).count();
      if (plan.fund().equals("SEPARATION")) {
        assertThat(trades).isZero();
        assertThat(account.state().balance()).isPositive();
      } else {
        assertThat(trades).isGreaterThan(500);
        assertThat(account.state().balance()).isGreaterThan(deposited(account) / 2);
      }
    }
  }

  private static long deposited(TradingAccount account) {
    return account.deals().stream()
        .filter(deal -> deal.comment().equals("Deposit"))
        .mapToLong(deal -> deal.net().minorUnits())
        .sum();
  }

  @Test
  void transfersNameTheirCounterAccountAndSumUpToZero() {
    Map<Long, AccountIdentity> identities =
        HOUSE.accounts().stream()
            .map(AccountPlan::profile)
            .map(AccountProfile::identity)
            .collect(Collectors.toMap(AccountIdentity::login, identity -> identity));
    List<Deal> transfers =
        deals().stream().filter(deal -> deal.comment().startsWith("Transfer ")).toList();
    assertThat(transfers).hasSizeGreaterThan(8);
    assertThat(transfers.stream().mapToLong(deal -> deal.net().minorUnits()).sum()).isZero();
    for (Deal deal : transfers) {
      assertThat(deal.type()).isEqualTo(DealType.BALANCE);
      assertThat(deal.comment().startsWith("Transfer to ")).isEqualTo(deal.net().isNegative());
      long login = Long.parseLong(deal.comment().replaceAll("\\D", ""));
      AccountIdentity counter = identities.get(login);
      assertThat(counter).isNotNull().isNotEqualTo(deal.account());
      assertThat(transfers)
          .anyMatch(
              other ->
                  other.account().equals(counter)
                      && other.time().equals(deal.time())
                      && other.net().equals(deal.net().negated()));
    }
  }

  @Test
  void aRebateIsPaidForTheLotsOfOpeningDealsOnly() {
    Deal rebate =
        deals().stream()
            .filter(deal -> deal.comment().equals("Rebate 51201"))
            .skip(1)
            .findFirst()
            .orElseThrow();
    TradingAccount master = SIMULATION.accounts().getFirst();
    long hundredMillionths =
        master.deals().stream()
            .filter(deal -> deal.type().isTrade() && deal.entry() == DealEntry.IN)
            .filter(deal -> deal.time().isBefore(rebate.time()))
            .filter(deal -> deal.time().isAfter(rebate.time().minus(Duration.ofDays(30))))
            .mapToLong(deal -> deal.volume().hundredMillionths())
            .sum();
    // 5.05 for a lot, volumes being hundredths.
    assertThat(rebate.net().minorUnits())
        .isEqualTo(Math.round(hundredMillionths / 1_000_000 * 505 / 100.0));
  }

  @Test
  void brokerTimeIsTheWallClockOfTheServer() {
    for (TradingAccount account : SIMULATION.accounts()) {
      for (Deal deal : account.deals()) {
        assertThat(deal.brokerTime()).isEqualTo(account.broker().zone().wallClock(deal.time()));
      }
    }
  }
}
