package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Bench.BRIDGE;
import static io.fidus.engine.watchdog.Bench.SERVER;
import static io.fidus.engine.watchdog.Bench.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.market.MarketCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchdogTest {
  private static final Subject ONE = terminal(1);
  private static final Subject TWO = terminal(2);
  private static final Subject THREE = terminal(3);

  @Test
  void oneMissIsShownAndToldToNobody() {
    Bench bench = new Bench(3).silence(BRIDGE).pass(3);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.SUSPECT);
    assertThat(bench.log(Happening.ProbeWanted.class)).isNotEmpty();
    bench.mendAll().pass(60);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.HEALTHY);
    assertThat(bench.log(Happening.Opened.class)).isEmpty();
    assertThat(bench.rungs()).isEmpty();
  }

  @Test
  void aBridgeThatIsReadHereSinceAMomentIsJudgedByItsBeatsSoon() {
    WatchPolicy polled = WatchPolicy.polledGateway();
    WatchPolicy pushing = WatchPolicy.pushingBridge();
    Bench bench = new Bench(3).under(policy -> policy.equals(pushing) ? polled : policy).pass(2);
    bench.under(policy -> policy.equals(polled) ? pushing : policy).pass(31);
    assertThat(bench.log(Happening.Opened.class)).isEmpty();
    bench.killBridge().pass(10);
    assertThat(bench.log(Happening.Opened.class))
        .extracting(Happening.Opened::subject)
        .containsExactly(BRIDGE);
  }

  @Test
  void aBridgeThatWasPolledIsNotBlamedForBeatsThatNobodyExpected() {
    WatchPolicy pushing = WatchPolicy.pushingBridge();
    Bench bench =
        new Bench(3)
            .under(policy -> policy.equals(pushing) ? WatchPolicy.polledGateway() : policy)
            .silence(BRIDGE)
            .pass(1_000);
    bench.under(policy -> policy.equals(WatchPolicy.polledGateway()) ? pushing : policy).pass(20);
    assertThat(bench.log(Happening.Opened.class)).isEmpty();
  }

  @Test
  void aStalledSessionIsOnlyReconnected() {
    Bench bench = new Bench(3).silence(BRIDGE).pass(8);
    assertThat(opened(bench).cause()).isEqualTo(Cause.SESSION_STALLED);
    assertThat(opened(bench).severity()).isEqualTo(Severity.WARNING);
    assertThat(bench.rungs()).containsExactly(Rung.RECONNECT_SESSION);
  }

  @Test
  void aBridgeThatOnlyDoesNotAnswerWhileItsDataFlowsIsNotSoonRestarted() {
    Bench bench = new Bench(3).stopAnswering(BRIDGE).pass(5);
    assertThat(bench.rungs()).isEmpty();
    bench.pass(2);
    assertThat(opened(bench).cause()).isEqualTo(Cause.NOT_ANSWERING);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
  }

  @Test
  void oneTerminalDownIsNotTheBridgeNorTheTradeServerDown() {
    Bench bench = new Bench(3).silence(ONE).lose(ONE).pass(15);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.HEALTHY);
    assertThat(bench.phase(SERVER)).isEqualTo(Phase.HEALTHY);
    assertThat(bench.log(Happening.Opened.class))
        .extracting(Happening.Opened::subject)
        .containsExactly(ONE);
    assertThat(opened(bench).cause()).isEqualTo(Cause.DISCONNECTED);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_TERMINAL);
  }

  @Test
  void manySilentTerminalsOfALivingBridgeAreItsTrouble() {
    Bench bench = new Bench(3).silence(ONE, TWO, THREE).pass(12);
    assertThat(bench.log(Happening.Opened.class))
        .extracting(Happening.Opened::subject)
        .containsExactly(BRIDGE);
    assertThat(opened(bench).cause()).isEqualTo(Cause.NOT_SYNCING);
  }

  @Test
  void halfOfTheTerminalsAreEnoughForTheBridgeToBeWell() {
    Bench bench = new Bench(4).silence(ONE, TWO).pass(15);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.HEALTHY);
    assertThat(bench.log(Happening.Opened.class)).hasSize(2);
  }

  @Test
  void allAccountsAtZeroAreTheBridgesTrouble() {
    Bench bench = new Bench(3).empty(ONE, TWO, THREE).pass(12);
    assertThat(bench.log(Happening.Opened.class))
        .extracting(Happening.Opened::subject)
        .containsExactly(BRIDGE);
    assertThat(opened(bench).cause()).isEqualTo(Cause.ALL_ZERO);
    assertThat(bench.rungs()).containsExactly(Rung.RECONNECT_SESSION);
  }

  @Test
  void anAccountThatGoesToZeroOnPurposeHasNotFailed() {
    Bench bench = new Bench(3);
    Instant end = bench.now().plusSeconds(30);
    bench
        .with(
            new Surroundings(
                List.of(),
                List.of(),
                List.of(new Surroundings.PlannedZero(ONE, bench.now(), end)),
                Set.of(),
                true))
        .tell(new Stimulus.Bad(ONE, Signal.FIGURES, "zeros", bench.now()));
    for (int second = 0; second < 29; second++) {
      Instant now = bench.now().plusSeconds(1);
      bench.pass(1).tell(new Stimulus.Bad(ONE, Signal.FIGURES, "zeros", now));
    }
    assertThat(bench.turns(ONE)).isEmpty();
    bench.empty(ONE).pass(10);
    assertThat(opened(bench).cause()).as("after the plan has ended").isEqualTo(Cause.ZEROS);
  }

  @Test
  void tradingOffIsAFaultOnlyWhereTheAccountMustTrade() {
    Bench bench = new Bench(2);
    Watched first = bench.parts().get(2);
    bench
        .watchdog()
        .watch(
            new Watched(
                ONE, first.restsOn(), first.rungs(), first.policy(), first.market(), false));
    bench.tell(new Stimulus.Bad(ONE, Signal.TRADING, "button off", bench.now()));
    bench.tell(new Stimulus.Bad(TWO, Signal.TRADING, "button off", bench.now())).pass(10);
    assertThat(bench.log(Happening.Opened.class))
        .extracting(Happening.Opened::subject)
        .containsExactly(TWO);
    assertThat(opened(bench).cause()).isEqualTo(Cause.TRADING_OFF);
  }

  @Test
  void aSilentWeekendIsNoFailureButADeadBridgeIs() {
    Instant saturday = Instant.parse("2026-03-07T12:00:00Z");
    MarketCalendar currencies = MarketCalendar.currencies(Set.of());
    Bench bench = new Bench(3, saturday, currencies, EnumSet.allOf(Rung.class));
    bench.silence(ONE).lose(TWO).empty(THREE).pass(600);
    assertThat(bench.log()).isEmpty();
    bench.mendAll().killBridge().pass(10);
    assertThat(opened(bench).cause()).isEqualTo(Cause.DEAD);
    assertThat(opened(bench).severity()).isEqualTo(Severity.WARNING);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
  }

  @Test
  void theOpeningOfTheMarketHasItsGrace() {
    Instant beforeOpening = Instant.parse("2026-03-08T20:55:00Z");
    MarketCalendar currencies = MarketCalendar.currencies(Set.of());
    Bench bench = new Bench(3, beforeOpening, currencies, EnumSet.allOf(Rung.class));
    bench.silence(ONE).pass(4 * 60 + 4 * 60);
    assertThat(bench.log()).isEmpty();
    bench.pass(3 * 60);
    assertThat(opened(bench).cause()).isEqualTo(Cause.SILENT);
  }

  @Test
  void nothingIsSaidOrDoneInMaintenance() {
    Bench bench = new Bench(3);
    Surroundings.Window window =
        new Surroundings.Window(Set.of(BRIDGE), bench.now(), bench.now().plusSeconds(120));
    bench.with(new Surroundings(List.of(window), List.of(), List.of(), Set.of(), true));
    bench.killBridge().pass(118);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.FAILED);
    assertThat(bench.log(Happening.Opened.class)).isEmpty();
    assertThat(bench.rungs()).isEmpty();
    bench.pass(5);
    assertThat(bench.log(Happening.Opened.class)).hasSize(1);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
  }

  @Test
  void whileAPersonHoldsAPartPeopleAreToldAndNothingIsDone() {
    Bench bench = new Bench(3).with(held(BRIDGE)).silence(ONE).pass(100);
    assertThat(bench.log(Happening.Opened.class)).hasSize(1);
    assertThat(bench.rungs()).isEmpty();
    assertThat(bench.log(Happening.Noted.class))
        .extracting(Happening.Noted::why)
        .contains("held by ana: looking at it");
    bench.with(Surroundings.quiet()).pass(1);
    assertThat(bench.rungs()).containsExactly(Rung.RECONNECT_SESSION);
  }

  @Test
  void onlyTheProcessWithTheLeaseHeals() {
    Surroundings other = new Surroundings(List.of(), List.of(), List.of(), Set.of(), false);
    Bench bench = new Bench(3).with(other).killBridge().pass(60);
    assertThat(bench.rungs()).isEmpty();
    assertThat(bench.log(Happening.Opened.class)).hasSize(1);
  }

  @Test
  void aRehearsalWritesDownWhatItWouldOrder() {
    Bench bench = new Bench(3).under(WatchPolicy::rehearsed).killBridge().pass(60);
    assertThat(bench.rungs()).isEmpty();
    assertThat(bench.log(Happening.Noted.class))
        .extracting(Happening.Noted::why)
        .contains("rehearsed only; would order [RESTART_BRIDGE, RESTART_ALL_TERMINALS, FAIL_OVER]");
  }

  @Test
  void thatTheHealerAcceptsHealsNothing() {
    Bench bench = new Bench(2).killBridge().pass(40);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.VERIFYING);
    assertThat(bench.log(Happening.Restored.class)).isEmpty();
  }

  @Test
  void anObservationFromBeforeTheActionProvesNothing() {
    Bench bench = new Bench(2).killBridge().pass(8);
    Instant ordered = bench.log(Happening.Ordered.class).getFirst().at();
    bench.mend(BRIDGE);
    bench.tell(new Stimulus.Observed(ONE, ordered.minusMillis(1), bench.now())).pass(3);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.VERIFYING);
    bench.tell(new Stimulus.Observed(ONE, bench.now().minusSeconds(60), bench.now()));
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.VERIFYING);
    bench.tell(new Stimulus.Observed(ONE, bench.now(), bench.now()));
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.RECOVERED);
  }

  @Test
  void theWholeLadderIsClimbedWithoutARestBetweenItsRungs() {
    Bench bench = new Bench(2).killBridge().pass(240);
    assertThat(bench.rungs())
        .containsExactly(Rung.RESTART_BRIDGE, Rung.RESTART_ALL_TERMINALS, Rung.FAIL_OVER);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.MANUAL_REQUIRED);
    assertThat(bench.log(Happening.PersonNeeded.class)).hasSize(1);
  }

  @Test
  void theRestBetweenLaddersGrows() {
    WatchPolicy.Healing healing = WatchPolicy.pushingBridge().healing();
    assertThat(List.of(1, 2, 3, 4, 50).stream().map(healing::rest))
        .containsExactly(
            Duration.ofMinutes(5),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofMinutes(30),
            Duration.ofMinutes(30));
  }

  @Test
  void aThirdLadderWithinTenMinutesNeedsAPerson() {
    Bench bench = new Bench(2);
    for (int time = 0; time < 3; time++) {
      bench.killBridge().pass(8).mendAll().pass(45);
    }
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE, Rung.RESTART_BRIDGE);
    assertThat(bench.turns(BRIDGE)).contains(Turn.GIVEN_UP);
    assertThat(bench.log(Happening.PersonNeeded.class).getFirst().why())
        .startsWith("the budget of ladders is spent");
  }

  @Test
  void aPersonMayAskForMoreThanTheBudget() {
    Bench bench = new Bench(2);
    bench.killBridge().pass(8).mendAll().pass(45);
    bench.killBridge().pass(8).mendAll().pass(45);
    bench.killBridge().pass(8);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.MANUAL_REQUIRED);
    bench.tell(new Stimulus.HealNow(BRIDGE, "ana", "it must run", bench.now()));
    assertThat(bench.rungs()).hasSize(3);
    bench.mendAll().pass(2).tell(new Stimulus.HealNow(BRIDGE, "ana", "again", bench.now()));
    assertThat(bench.rungs()).as("nothing is left to heal").hasSize(3);
  }

  @Test
  void aDrillSpendsNoBudget() {
    Bench bench =
        new Bench(2).with(new Surroundings(List.of(), List.of(), List.of(), Set.of(BRIDGE), true));
    for (int time = 0; time < 5; time++) {
      bench.killBridge().pass(8).mendAll().pass(45);
    }
    assertThat(bench.rungs()).hasSize(5);
    assertThat(bench.log(Happening.Opened.class)).allMatch(incident -> incident.fault().drill());
  }

  @Test
  void aRelapseGoesOnWithTheNextRungOfTheSameIncident() {
    Bench bench = new Bench(2).silence(ONE).pass(12).mendAll().pass(5).silence(ONE).pass(25);
    assertThat(bench.rungs()).containsExactly(Rung.RECONNECT_SESSION, Rung.RESTART_TERMINAL);
    assertThat(bench.log(Happening.Opened.class)).hasSize(1);
    assertThat(bench.log(Happening.Relapsed.class)).hasSize(1);
  }

  @Test
  void anIncidentThatTurnsOutToBeASymptomIsTakenIntoItsCause() {
    Bench bench = new Bench(3).silence(ONE).pass(12);
    String first = bench.log(Happening.Opened.class).getFirst().fault().incident();
    bench.killBridge().pass(10);
    Happening.Opened cause = bench.log(Happening.Opened.class).getLast();
    assertThat(cause.subject()).isEqualTo(BRIDGE);
    assertThat(bench.log(Happening.Absorbed.class))
        .extracting(Happening.Absorbed::incident, Happening.Absorbed::into)
        .containsExactly(org.assertj.core.api.Assertions.tuple(first, cause.fault().incident()));
    assertThat(bench.log(Happening.Joined.class))
        .extracting(Happening.Joined::symptom)
        .containsExactlyInAnyOrder(ONE, TWO, THREE);
  }

  @Test
  void afterARestartNothingIsOrderedTwiceAndTheIncidentGoesOn() {
    Bench bench = new Bench(2).healerAnswers(false).killBridge().pass(6);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
    bench.restart(Duration.ofSeconds(20)).pass(40);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
    bench.mendAll().pass(35);
    assertThat(bench.phase(BRIDGE)).isEqualTo(Phase.HEALTHY);
    assertThat(bench.rungs()).containsExactly(Rung.RESTART_BRIDGE);
    assertThat(bench.log(Happening.Opened.class)).hasSize(1);
    assertThat(bench.log(Happening.Closed.class))
        .extracting(Happening.Closed::incident)
        .containsExactly(bench.log(Happening.Opened.class).getFirst().fault().incident());
  }

  @Test
  void aBridgeThatIsDeadWhenTheWatchdogStartsIsFoundDeadAndNotOnlyNotAnswering() {
    Bench bench = new Bench(2).killBridge().restart(Duration.ofSeconds(5)).pass(40);
    assertThat(opened(bench).cause()).isEqualTo(Cause.DEAD);
  }

  @Test
  void whoSleptDoesNotSayThatTheOthersWereSilent() {
    Bench bench = new Bench(3).sleep(Duration.ofMinutes(10)).pass(60);
    assertThat(bench.log()).isEmpty();
  }

  @Test
  void aPartThatIsWatchedNoMoreLeavesNoIncidentOpen() {
    Bench bench = new Bench(2).silence(ONE).pass(12);
    assertThat(bench.watchdog().forget(ONE)).singleElement().isInstanceOf(Happening.Closed.class);
    assertThat(bench.watchdog().state(ONE)).isEmpty();
    assertThat(bench.watchdog().forget(ONE)).isEmpty();
  }

  @Test
  void doubtsThatComeAndGoAllTheTimeAreFlapping() {
    Bench bench = new Bench(2);
    for (int time = 0; time < 12; time++) {
      bench.silence(ONE).pass(4).mendAll().pass(2);
    }
    assertThat(bench.phase(ONE)).isEqualTo(Phase.FLAPPING);
    assertThat(opened(bench).severity()).isEqualTo(Severity.WARNING);
    assertThat(bench.rungs()).isEmpty();
  }

  @Test
  void aPlatformPartThatLagsIsToldToAPerson() {
    Bench bench = new Bench(1);
    Subject intake = Subject.platform("intake");
    bench
        .watchdog()
        .watch(
            new Watched(
                intake,
                Set.of(),
                Set.of(),
                WatchPolicy.platformPart(),
                MarketCalendar.always(),
                false));
    bench.pass(40).tell(new Stimulus.Bad(intake, Signal.LAG, "12 s behind", bench.now())).pass(12);
    assertThat(opened(bench).cause()).isEqualTo(Cause.LAGGING);
    assertThat(bench.phase(intake)).isEqualTo(Phase.MANUAL_REQUIRED);
    bench.tell(new Stimulus.Good(intake, Signal.LAG, bench.now().plusMillis(1))).pass(40);
    assertThat(bench.phase(intake)).isEqualTo(Phase.HEALTHY);
  }

  private static Fault opened(Bench bench) {
    return bench.log(Happening.Opened.class).getFirst().fault();
  }

  private static Surroundings held(Subject subject) {
    return new Surroundings(
        List.of(),
        List.of(new Surroundings.Hold(subject, "ana", "looking at it")),
        List.of(),
        Set.of(),
        true);
  }
}
