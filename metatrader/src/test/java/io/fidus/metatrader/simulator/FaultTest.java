package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.OrderType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.market.Instrument;
import io.fidus.metatrader.simulator.server.OrderRequest;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each fault shows, and that it shows on the terminal only. */
class FaultTest {
  private static final Instant START = Instant.parse("2026-01-08T08:00:00Z");
  private static final Instant BEGIN = Instant.parse("2026-01-13T13:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant END = BEGIN.plus(HOUR);
  private static final Instant DURING = BEGIN.plusSeconds(1200);

  private final Simulation simulation = new Simulation(Scenarios.house(11, START));
  private final SimulatedTerminal terminal = simulation.terminals().getFirst();
  private final TradingAccount truth = simulation.account(terminal.profile().identity());

  @BeforeEach
  void someDays() {
    simulation.advance(BEGIN.minusSeconds(60));
  }

  private void inject(FaultEffect effect) {
    terminal.inject(Fault.lasting(effect, BEGIN, HOUR));
  }

  private TerminalView view() {
    return terminal.view().orElseThrow();
  }

  private TerminalView viewAt(Instant at) {
    simulation.advance(at);
    return view();
  }

  /** What a healthy terminal would say now. */
  private AccountObservation observation() {
    return simulation.observations().getFirst();
  }

  private void deposit(String comment) {
    simulation.intervene(
        terminal.profile().identity(),
        (account, at) ->
            account.cash(
                at, DealType.BALANCE, new Money(100, account.profile().currency()), comment));
  }

  @Test
  void aHealthyTerminalSaysTheTruth() {
    TerminalView view = viewAt(DURING);
    assertThat(view.observation()).isEqualTo(observation());
    assertThat(view.observation().provenance().source()).isEqualTo(Source.SIMULATED);
    assertThat(view.terminal().connected()).isTrue();
    assertThat(view.terminal().tradeAllowed()).isTrue();
    assertThat(view.terminal().ping()).isPresent();
    assertThat(view.terminal().company()).isEqualTo("Quillmark Trading");
    assertThat(view.clock()).isEqualTo(DURING);
    assertThat(view.serverTime()).isEqualTo("2026-01-13T15:20:00");
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-13T15:20:00");
    assertThat(view.dealsAfter(0)).isEqualTo(truth.deals());
    assertThat(view.dealCount()).isEqualTo(truth.deals().size());
    assertThat(view.dealSum())
        .isEqualTo(
            Money.sum(truth.deals().stream().map(Deal::net).toList(), view.profile().currency()));
    assertThat(view.lastDeal()).hasValue(truth.deals().getLast().ticket());
    Deal third = truth.deals().get(2);
    assertThat(view.dealsAfter(third.ticket()))
        .isEqualTo(truth.deals().subList(3, truth.deals().size()));
    assertThat(view.positions()).hasSameSizeAs(truth.state().positions());
    assertThat(floating(view.positions()))
        .isEqualTo(view.observation().floating().asOptional().orElseThrow().minorUnits());
  }

  private static long floating(List<Position> positions) {
    return positions.stream()
        .mapToLong(position -> position.profit().plus(position.swap()).minorUnits())
        .sum();
  }

  @Test
  void aWeekendHasNoQuotesButAClock() {
    TerminalView view = viewAt(Instant.parse("2026-01-17T12:00:00Z"));
    assertThat(view.serverTime()).isEqualTo("2026-01-17T14:00:00");
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-16T23:59:59");
  }

  @Test
  void aDisconnectedTerminalShowsWhatItKnewLastAndSaysSince() {
    inject(new FaultEffect.Disconnected());
    AccountObservation before = viewAt(BEGIN).observation();
    simulation.advance(BEGIN.plusSeconds(5));
    deposit("unseen");
    TerminalView view = viewAt(DURING);
    assertThat(view.terminal().connected()).isFalse();
    assertThat(view.terminal().ping()).isEmpty();
    assertThat(view.observation().balance()).isEqualTo(before.balance());
    assertThat(view.observation().equity()).isEqualTo(before.equity());
    assertThat(view.observation().provenance().observedAt()).isEqualTo(BEGIN);
    assertThat(view.observation().provenance().receivedAt()).isEqualTo(DURING);
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-13T15:00:00");
    assertThat(view.serverTime()).isEqualTo("2026-01-13T15:20:00");
    assertThat(view.dealsAfter(0)).noneMatch(deal -> deal.comment().equals("unseen"));
    assertThat(view.dealCount()).isLessThan(truth.deals().size());
    assertRecovered();
    assertThat(view().dealsAfter(0)).anyMatch(deal -> deal.comment().equals("unseen"));
  }

  @Test
  void aButtonThatIsOffStopsNothingElse() {
    inject(new FaultEffect.TradeNotAllowed());
    TerminalView view = viewAt(DURING);
    assertThat(view.terminal().tradeAllowed()).isFalse();
    assertThat(view.terminal().connected()).isTrue();
    assertThat(view.observation()).isEqualTo(observation());
    assertRecovered();
  }

  @Test
  void allZerosLookLikeANewAccount() {
    inject(new FaultEffect.AllZeros());
    TerminalView view = viewAt(DURING);
    Money zero = Money.zero(view.profile().currency());
    assertThat(view.observation().balance().asOptional()).contains(zero);
    assertThat(view.observation().equity().asOptional()).contains(zero);
    assertThat(view.observation().margin().asOptional()).contains(zero);
    assertThat(view.positions()).isEmpty();
    assertThat(view.orders()).isEmpty();
    assertThat(view.dealsAfter(0)).isEmpty();
    assertThat(view.dealCount()).isZero();
    assertThat(view.lastDeal()).isEmpty();
    assertThat(view.dealSum()).isEqualTo(zero);
    assertThat(view.terminal().connected()).isTrue();
    assertRecovered();
  }

  @Test
  void frozenFiguresClaimToBeFresh() {
    inject(new FaultEffect.Frozen());
    AccountObservation before = viewAt(BEGIN).observation();
    simulation.advance(BEGIN.plusSeconds(5));
    deposit("unseen");
    TerminalView view = viewAt(DURING);
    assertThat(view.terminal().connected()).isTrue();
    assertThat(view.observation().equity()).isEqualTo(before.equity());
    assertThat(view.observation().provenance().observedAt()).isEqualTo(DURING);
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-13T15:00:00");
    assertThat(view.dealsAfter(0)).noneMatch(deal -> deal.comment().equals("unseen"));
    assertRecovered();
  }

  @Test
  void aWrongLoginShowsAnotherAccount() {
    AccountIdentity other = simulation.accounts().get(1).profile().identity();
    inject(new FaultEffect.WrongLogin(other));
    TerminalView view = viewAt(DURING);
    assertThat(terminal.profile().identity()).isEqualTo(truth.profile().identity());
    assertThat(view.profile().identity()).isEqualTo(other);
    assertThat(view.observation()).isEqualTo(simulation.observations().get(1));
    assertThat(view.terminal().account()).isEqualTo(other);
    assertThat(view.dealsAfter(0)).isEqualTo(simulation.account(other).deals());
    assertRecovered();
  }

  @Test
  void duplicateDealsComeBeforeTheNewOnes() {
    inject(new FaultEffect.DuplicateDeals());
    TerminalView view = viewAt(DURING);
    List<Deal> deals = truth.deals();
    Deal last = deals.getLast();
    assertThat(view.dealsAfter(last.ticket()))
        .isEqualTo(deals.subList(deals.size() - 5, deals.size()));
    assertThat(view.dealCount()).isEqualTo(deals.size());
    simulation.advance(END);
    assertThat(view().dealsAfter(truth.deals().getLast().ticket())).isEmpty();
  }

  @Test
  void aLateDealIsFoundBeforeDealsThatWereGiven() {
    inject(new FaultEffect.LateDeals());
    simulation.advance(BEGIN.plusSeconds(5));
    int before = truth.deals().size();
    deposit("first");
    simulation.advance(BEGIN.plusSeconds(10));
    deposit("second");
    TerminalView view = viewAt(BEGIN.plusSeconds(15));
    List<Deal> made = truth.deals().subList(before, truth.deals().size());
    assertThat(made).extracting(Deal::comment).contains("first", "second");
    List<Deal> late = new ArrayList<>(made);
    late.removeAll(view.dealsAfter(0));
    assertThat(late).isNotEmpty();
    assertThat(view.dealsAfter(0)).contains(made.getLast());
    assertThat(view.dealCount()).isEqualTo(truth.deals().size() - late.size());
    assertThat(view.dealSum().plus(sum(late))).isEqualTo(sum(truth.deals()));
    Deal latest = view.dealsAfter(0).getLast();
    assertThat(view.lastDeal()).hasValue(latest.ticket());
    simulation.advance(END);
    TerminalView after = view();
    assertThat(late.getFirst().ticket()).isLessThan(latest.ticket());
    assertThat(after.dealsAfter(latest.ticket())).doesNotContainAnyElementsOf(late);
    assertThat(after.dealsAfter(0)).isEqualTo(truth.deals());
    assertThat(after.dealSum()).isEqualTo(sum(truth.deals()));
  }

  private Money sum(List<Deal> deals) {
    return Money.sum(deals.stream().map(Deal::net).toList(), truth.profile().currency());
  }

  @Test
  void aJumpingClockMovesWhatTheComputerSaysButNotTheQuotes() {
    inject(new FaultEffect.ClockJump(Duration.ofMinutes(-90)));
    TerminalView view = viewAt(DURING);
    assertThat(view.clock()).isEqualTo(DURING.minus(Duration.ofMinutes(90)));
    assertThat(view.observation().provenance().observedAt()).isEqualTo(view.clock());
    assertThat(view.observation().provenance().receivedAt()).isEqualTo(DURING);
    assertThat(view.serverTime()).isEqualTo("2026-01-13T13:50:00");
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-13T15:20:00");
    assertRecovered();
  }

  @Test
  void aServerClockThatChangesStampsItsDealsForEver() {
    inject(new FaultEffect.ServerClockChange(HOUR));
    simulation.advance(DURING);
    deposit("shifted");
    TerminalView view = viewAt(DURING.plusSeconds(1));
    assertThat(view.clock()).isEqualTo(DURING.plusSeconds(1));
    assertThat(view.serverTime()).isEqualTo("2026-01-13T16:20:01");
    assertThat(view.lastQuoteTime()).isEqualTo("2026-01-13T16:20:01");
    Deal shown = named(view.dealsAfter(0), "shifted");
    assertThat(shown.brokerTime()).isEqualTo("2026-01-13T16:20:00");
    assertThat(shown.time()).isEqualTo(DURING.plus(HOUR));
    assertThat(named(truth.deals(), "shifted").time()).isEqualTo(DURING);
    assertThat(view.dealsAfter(0).getFirst()).isEqualTo(truth.deals().getFirst());
    simulation.advance(END);
    assertThat(view().serverTime()).isEqualTo("2026-01-13T16:00:00");
    assertThat(named(view().dealsAfter(0), "shifted")).isEqualTo(shown);
    assertThat(view().positions()).hasSameSizeAs(truth.state().positions());
    assertThat(view().orders()).hasSameSizeAs(truth.state().orders());
  }

  @Test
  void aServerClockThatChangesStampsPositionsAndOrdersToo() {
    inject(new FaultEffect.ServerClockChange(HOUR));
    simulation.advance(DURING);
    long ask = simulation.market().quote(Instrument.EURUSD, DURING).ask();
    OrderRequest byHand =
        OrderRequest.of(Instrument.EURUSD, Direction.BUY, Lots.parse("0.01"), 0, "by hand");
    simulation.intervene(
        terminal.profile().identity(),
        (account, at) -> {
          account.open(at, byHand);
          account.place(at, OrderType.BUY_LIMIT, byHand, ask - 500);
        });
    TerminalView view = viewAt(DURING.plusSeconds(1));
    assertThat(view.positions())
        .filteredOn(position -> position.comment().equals("by hand"))
        .singleElement()
        .satisfies(
            position -> {
              assertThat(position.brokerTime()).isEqualTo("2026-01-13T16:20:00");
              assertThat(position.opened()).isEqualTo(DURING.plus(HOUR));
              assertThat(position.volume()).isEqualTo(byHand.volume());
            });
    assertThat(view.orders())
        .filteredOn(order -> order.comment().equals("by hand"))
        .singleElement()
        .satisfies(
            order -> {
              assertThat(order.brokerTime()).isEqualTo("2026-01-13T16:20:00");
              assertThat(order.placed()).isEqualTo(DURING.plus(HOUR));
              assertThat(order.type()).isEqualTo(OrderType.BUY_LIMIT);
            });
  }

  private static Deal named(List<Deal> deals, String comment) {
    return deals.stream().filter(deal -> deal.comment().equals(comment)).findFirst().orElseThrow();
  }

  @Test
  void aSlowTerminalSaysLaterWhatWasTrueBefore() {
    inject(new FaultEffect.Slow(Duration.ofSeconds(30)));
    AccountObservation atBegin = viewAt(BEGIN).observation();
    TerminalView stalled = viewAt(BEGIN.plusSeconds(20));
    assertThat(stalled.observation().equity()).isEqualTo(atBegin.equity());
    assertThat(stalled.observation().provenance().observedAt()).isEqualTo(BEGIN);
    AccountObservation then = viewAtTruth(DURING);
    TerminalView view = viewAt(DURING.plusSeconds(30));
    assertThat(view.observation().equity()).isEqualTo(then.equity());
    assertThat(view.observation().provenance().observedAt()).isEqualTo(DURING);
    assertThat(view.observation().provenance().receivedAt()).isEqualTo(DURING.plusSeconds(30));
    assertRecovered();
  }

  private AccountObservation viewAtTruth(Instant at) {
    simulation.advance(at);
    return observation();
  }

  @Test
  void aCrashedTerminalSaysNothingUntilItIsRestarted() {
    terminal.inject(Fault.untilRemedied(new FaultEffect.Crashed(), BEGIN));
    simulation.advance(DURING);
    assertThat(terminal.view()).isEmpty();
    terminal.reconnect();
    assertThat(terminal.view()).isEmpty();
    terminal.restart();
    assertThat(terminal.view()).isEmpty();
    simulation.advance(DURING.plus(SimulatedTerminal.START_UP));
    assertThat(view().observation()).isEqualTo(observation());
  }

  @Test
  void eachRemedyEndsItsOwnFaults() {
    AccountIdentity other = simulation.accounts().get(1).profile().identity();
    terminal.inject(Fault.untilRemedied(new FaultEffect.Disconnected(), BEGIN));
    terminal.inject(Fault.untilRemedied(new FaultEffect.TradeNotAllowed(), BEGIN));
    terminal.inject(Fault.untilRemedied(new FaultEffect.ClockJump(HOUR), BEGIN));
    terminal.inject(Fault.untilRemedied(new FaultEffect.WrongLogin(other), END));
    simulation.advance(DURING);
    terminal.reconnect();
    assertThat(view().terminal().connected()).isTrue();
    assertThat(view().terminal().tradeAllowed()).isFalse();
    terminal.restart();
    simulation.advance(DURING.plus(SimulatedTerminal.START_UP));
    assertThat(view().terminal().tradeAllowed()).isTrue();
    assertThat(view().clock()).isEqualTo(simulation.now().plus(HOUR));
    simulation.advance(END);
    assertThat(view().profile()).isEqualTo(terminal.profile());
  }

  @ParameterizedTest
  @MethodSource("effects")
  void noFaultChangesTheTruth(FaultEffect effect) {
    inject(effect);
    Simulation healthy = new Simulation(Scenarios.house(11, START));
    for (Instant at = BEGIN; at.isBefore(END.plus(HOUR)); at = at.plusSeconds(61)) {
      simulation.advance(at);
      terminal
          .view()
          .ifPresent(
              view -> {
                assertThat(view.observation().provenance().source()).isEqualTo(Source.SIMULATED);
                assertThat(view.dealsAfter(0)).hasSizeGreaterThanOrEqualTo(view.dealCount());
              });
    }
    healthy.advance(simulation.now());
    assertThat(Histories.of(simulation)).isEqualTo(Histories.of(healthy));
    assertThat(simulation.observations()).isEqualTo(healthy.observations());
  }

  @ParameterizedTest
  @MethodSource("effects")
  void theSameFaultShowsTheSameHoweverOftenSomebodyLooks(FaultEffect effect) {
    inject(effect);
    Simulation other = new Simulation(Scenarios.house(11, START));
    other.advance(BEGIN.minusSeconds(60));
    other.terminals().getFirst().inject(Fault.lasting(effect, BEGIN, HOUR));
    int looks = 0;
    for (Instant at = BEGIN; at.isBefore(DURING); at = at.plusSeconds(7)) {
      simulation.advance(at);
      looks += terminal.view().map(view -> view.positions().size() + 1).orElse(1);
    }
    assertThat(looks).isGreaterThan(100);
    simulation.advance(DURING);
    other.advance(DURING);
    assertThat(terminal.view().map(TerminalView::observation))
        .isEqualTo(other.terminals().getFirst().view().map(TerminalView::observation));
    assertThat(terminal.view().map(view -> view.dealsAfter(0)))
        .isEqualTo(other.terminals().getFirst().view().map(view -> view.dealsAfter(0)));
  }

  @ParameterizedTest
  @MethodSource("effects")
  void everyFaultIsOverWhenItIsCleared(FaultEffect effect) {
    terminal.inject(Fault.untilRemedied(effect, BEGIN));
    terminal.inject(Fault.lasting(effect, DURING.plus(HOUR), HOUR));
    simulation.advance(DURING);
    terminal.clearFaults();
    simulation.advance(DURING.plusSeconds(1));
    assertThat(view().observation()).isEqualTo(observation());
    assertThat(view().dealCount()).isEqualTo(truth.deals().size());
    assertThat(view().terminal().connected()).isTrue();
    assertThat(terminal.faults()).extracting(Fault::end).containsExactly(DURING);
  }

  static List<FaultEffect> effects() {
    return List.of(
        new FaultEffect.Disconnected(),
        new FaultEffect.TradeNotAllowed(),
        new FaultEffect.AllZeros(),
        new FaultEffect.Frozen(),
        new FaultEffect.WrongLogin(new AccountIdentity("Quillmark-Simulated", 51_202)),
        new FaultEffect.DuplicateDeals(),
        new FaultEffect.LateDeals(),
        new FaultEffect.ClockJump(Duration.ofDays(1)),
        new FaultEffect.ServerClockChange(HOUR.negated()),
        new FaultEffect.Slow(Duration.ofSeconds(45)),
        new FaultEffect.Crashed());
  }

  @Test
  void aFaultIsPlannedForTheFuture() {
    assertThatThrownBy(
            () -> terminal.inject(Fault.lasting(new FaultEffect.Frozen(), BEGIN.minus(HOUR), HOUR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too late");
    assertThatThrownBy(() -> new Fault(new FaultEffect.Frozen(), BEGIN, BEGIN))
        .isInstanceOf(IllegalArgumentException.class);
    AccountIdentity stranger = new AccountIdentity("Nowhere", 1);
    assertThatThrownBy(() -> inject(new FaultEffect.WrongLogin(stranger)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(terminal.faults()).isEmpty();
  }

  private void assertRecovered() {
    simulation.advance(END);
    assertThat(view().observation()).isEqualTo(observation());
    assertThat(view().dealsAfter(0)).isEqualTo(truth.deals());
    assertThat(view().terminal().connected()).isTrue();
    assertThat(view().terminal().tradeAllowed()).isTrue();
  }
}
