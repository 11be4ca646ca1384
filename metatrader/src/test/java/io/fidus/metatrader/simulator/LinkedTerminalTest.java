package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.TerminalOutput;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a bridge sees of a simulated terminal, and of each fault on it. */
class LinkedTerminalTest {
  private static final Instant START = Instant.parse("2026-01-08T08:00:00Z");
  private static final Instant BEGIN = Instant.parse("2026-01-13T13:00:00Z");
  private static final Duration LENGTH = Duration.ofMinutes(2);
  private static final Instant DURING = BEGIN.plusSeconds(60);
  private static final Instant END = BEGIN.plus(LENGTH);

  private final Simulation simulation = new Simulation(Scenarios.house(11, START));
  private final SimulatedTerminal terminal = simulation.terminals().getFirst();
  private final TradingAccount truth = simulation.account(terminal.profile().identity());
  private final MemoryBridge bridge = new MemoryBridge(simulation, terminal);

  @BeforeEach
  void someDays() {
    simulation.advance(BEGIN.minusSeconds(60));
    bridge.runUntil(BEGIN.minusSeconds(1));
  }

  private void inject(FaultEffect effect) {
    terminal.inject(Fault.lasting(effect, BEGIN, LENGTH));
  }

  private void deposit(String comment) {
    simulation.intervene(
        terminal.profile().identity(),
        (account, at) ->
            account.cash(
                at, DealType.BALANCE, new Money(100, account.profile().currency()), comment));
  }

  private AccountObservation observed() {
    return bridge.last(BridgeOutput.AccountObserved.class).observation();
  }

  private static Duration age(Provenance provenance) {
    return Duration.between(provenance.observedAt(), provenance.receivedAt());
  }

  /** All deals are stored once, the totals agree, and the figures are those of the account. */
  private void assertTruthIsKnown() {
    assertThat(List.copyOf(bridge.stored.values())).isEqualTo(bridge.view().dealsAfter(0));
    assertThat(bridge.last(BridgeOutput.HistoryVerified.class).totals().deals())
        .isEqualTo(truth.deals().size());
    assertThat(observed()).isEqualTo(simulation.observations().getFirst());
    assertThat(bridge.last(BridgeOutput.PositionsObserved.class).positions())
        .hasSameSizeAs(truth.state().positions());
    TerminalState state = bridge.last(BridgeOutput.TerminalObserved.class).state();
    assertThat(state.connected()).isTrue();
    assertThat(state.tradeAllowed()).isTrue();
  }

  @Test
  void theBridgeLearnsTheWholeBook() {
    Claim claim = bridge.claims.getFirst();
    assertThat(claim.account()).isEqualTo(terminal.profile().identity());
    assertThat(claim.simulated()).isTrue();
    assertThat(claim.company()).isEqualTo("Quillmark Trading");
    assertThat(claim.gmtOffset()).contains(Duration.ofHours(2));
    assertThat(bridge.stored).isNotEmpty();
    bridge.run(Duration.ofMinutes(1));
    assertTruthIsKnown();
    assertThat(observed().provenance().source()).isEqualTo(Source.SIMULATED);
    assertThat(bridge.last(BridgeOutput.TerminalObserved.class).state().ping()).isPresent();
    assertThat(bridge.all(BridgeOutput.Fault.class)).isEmpty();
  }

  /** After a fault nothing of it is left, whatever was stored and asked for meanwhile. */
  @ParameterizedTest
  @MethodSource("io.fidus.metatrader.simulator.FaultTest#effects")
  void everyFaultEndsCleanly(FaultEffect effect) {
    inject(effect);
    bridge.runUntil(BEGIN.plusSeconds(5));
    deposit("one");
    bridge.runUntil(DURING);
    deposit("two");
    bridge.runUntil(END.plus(Duration.ofMinutes(5)));
    assertThat(bridge.isLive()).isTrue();
    assertTruthIsKnown();
  }

  @Test
  void withoutTheServerTheFiguresGrowOld() {
    inject(new FaultEffect.Disconnected());
    bridge.runUntil(DURING);
    assertThat(bridge.last(BridgeOutput.TerminalObserved.class).state().connected()).isFalse();
    assertThat(observed().provenance().observedAt()).isEqualTo(BEGIN.minusSeconds(1));
    assertThat(bridge.isLive()).isTrue();
  }

  @Test
  void theButtonIsReported() {
    inject(new FaultEffect.TradeNotAllowed());
    bridge.runUntil(DURING);
    assertThat(bridge.last(BridgeOutput.TerminalObserved.class).state().tradeAllowed()).isFalse();
    assertThat(observed()).isEqualTo(simulation.observations().getFirst());
  }

  @Test
  void frozenFiguresArriveAsFreshOnes() {
    inject(new FaultEffect.Frozen());
    bridge.runUntil(BEGIN.plusSeconds(5));
    AccountObservation before = observed();
    deposit("unseen");
    bridge.runUntil(DURING);
    assertThat(observed().equity()).isEqualTo(before.equity());
    assertThat(observed().provenance().observedAt()).isEqualTo(DURING);
    assertThat(bridge.stored.values()).noneMatch(deal -> deal.comment().equals("unseen"));
  }

  @Test
  void zerosArriveButStoreNothing() {
    inject(new FaultEffect.AllZeros());
    int stored = bridge.stored.size();
    bridge.runUntil(DURING);
    Money zero = Money.zero(terminal.profile().currency());
    assertThat(observed().equity().asOptional()).contains(zero);
    assertThat(bridge.last(BridgeOutput.AccountObserved.class).history().deals()).isZero();
    assertThat(bridge.stored).hasSize(stored);
  }

  @Test
  void anotherLoginClaimsItsOwnAccountAndIsTurnedAway() {
    AccountIdentity other = simulation.accounts().get(1).profile().identity();
    inject(new FaultEffect.WrongLogin(other));
    bridge.runUntil(DURING);
    assertThat(bridge.claims.getLast().account()).isEqualTo(other);
    assertThat(bridge.isLive()).isFalse();
    assertThat(bridge.stored.values())
        .allMatch(deal -> deal.account().equals(truth.profile().identity()));
  }

  @Test
  void dealsThatAreGivenAgainAreStoredOnce() {
    inject(new FaultEffect.DuplicateDeals());
    bridge.runUntil(DURING);
    int before = bridge.seen.size();
    deposit("new");
    bridge.run(Duration.ofSeconds(2));
    BridgeOutput.DealsObserved given =
        bridge.seen.subList(before, bridge.seen.size()).stream()
            .filter(BridgeOutput.DealsObserved.class::isInstance)
            .map(BridgeOutput.DealsObserved.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(given.deals()).hasSize(6);
    assertThat(given.deals().getLast().comment()).isEqualTo("new");
    assertThat(bridge.stored).hasSize(truth.deals().size());
  }

  @Test
  void aLateDealIsMissedUntilTheTotalsBetrayIt() {
    inject(new FaultEffect.LateDeals());
    bridge.runUntil(BEGIN.plusSeconds(5));
    deposit("late");
    deposit("early");
    bridge.runUntil(END.minusSeconds(1));
    assertThat(bridge.stored).hasSizeLessThan(truth.deals().size());
    int before = bridge.all(BridgeOutput.ResyncAsked.class).size();
    bridge.run(Duration.ofSeconds(30));
    assertThat(bridge.all(BridgeOutput.ResyncAsked.class).subList(before, before + 1))
        .containsExactly(new BridgeOutput.ResyncAsked(0));
    assertTruthIsKnown();
  }

  @Test
  void aClockThatJumpsChangesNoAge() {
    inject(new FaultEffect.ClockJump(Duration.ofHours(-3)));
    bridge.runUntil(DURING);
    assertThat(age(observed().provenance())).isZero();
    assertThat(bridge.last(BridgeOutput.ClockObserved.class).gmtOffset())
        .contains(Duration.ofHours(2));
  }

  @Test
  void aServerClockThatChangesIsToldByItsOffset() {
    inject(new FaultEffect.ServerClockChange(Duration.ofHours(1)));
    bridge.runUntil(DURING);
    BridgeOutput.ClockObserved clock = bridge.last(BridgeOutput.ClockObserved.class);
    assertThat(clock.gmtOffset()).contains(Duration.ofHours(3));
    assertThat(clock.serverTime()).isEqualTo("2026-01-13T16:01:00");
  }

  @Test
  void whatASlowTerminalSaysIsSeenToBeOld() {
    Duration delay = Duration.ofSeconds(3);
    inject(new FaultEffect.Slow(delay));
    bridge.runUntil(DURING);
    assertThat(bridge.isLive()).isTrue();
    assertThat(age(observed().provenance())).isEqualTo(delay);
  }

  @Test
  void aCrashEndsTheConnectionAndComesBackAsANewRun() {
    inject(new FaultEffect.Crashed());
    bridge.runUntil(BEGIN.plusSeconds(1));
    int seen = bridge.seen.size();
    bridge.runUntil(END.minusSeconds(1));
    assertThat(bridge.isLive()).isFalse();
    assertThat(bridge.seen).hasSize(seen);
    bridge.run(Duration.ofSeconds(5));
    assertThat(bridge.isLive()).isTrue();
    assertThat(bridge.claims).extracting(Claim::instance).doesNotHaveDuplicates().hasSize(2);
  }

  @Test
  void aProcessThatIsGoneDoesNothing() {
    LinkedTerminal linked =
        new LinkedTerminal(
            terminal, LinkKey.of("the key of these tests"), "simulated", new Random(1));
    inject(new FaultEffect.Crashed());
    simulation.advance(DURING);
    assertThat(linked.tick()).isEmpty();
    assertThat(linked.connected()).isEmpty();
    assertThat(linked.disconnected()).isEmpty();
    assertThat(linked.received(ByteBuffer.allocate(1))).isEmpty();
    assertThat(linked.shutdown()).isEmpty();
    assertThat(linked.isLive()).isFalse();
    Heartbeat heartbeat = new Heartbeat(0, 0, OptionalInt.empty());
    assertThatThrownBy(() -> linked.line(new TerminalOutput.Send(heartbeat)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aProgramThatEndsSaysGoodbye() {
    bridge.shutdown();
    assertThat(bridge.isLive()).isFalse();
  }
}
