package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Looks of one account, six a minute, on a market that never closes unless a test says so. */
class BurnReportTest {
  private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
  private static final BigDecimal OBJECTIVE = new BigDecimal("0.999");
  private static final int A_MINUTE = 6;
  private static final int HOUR = 60;
  private static final int DAY = 24 * HOUR;

  private final LookLog log = new LookLog();
  private Instant now = START;

  /** Some minutes in which so many of the six looks are stale. */
  private BurnReportTest minutes(int count, int stale) {
    for (int minute = 0; minute < count; minute++) {
      log.add(now.plusSeconds(9), new Freshness(A_MINUTE, A_MINUTE - stale));
      now = now.plusSeconds(60);
    }
    return this;
  }

  /** Some minutes in which nobody looks, or nothing is to be looked at. */
  private BurnReportTest nobody(int count) {
    now = now.plus(Duration.ofMinutes(count));
    return this;
  }

  private BurnReport report() {
    return BurnReport.of(log, OBJECTIVE, now.minusSeconds(1));
  }

  private List<BurnState> states() {
    return report().burns().stream().map(Burn::state).toList();
  }

  private Optional<BurnStep> worst() {
    return report().worst(step -> false);
  }

  @Test
  void threeDaysWithoutAFailureAreQuiet() {
    minutes(3 * DAY, 0);
    assertThat(states()).containsExactly(BurnState.QUIET, BurnState.QUIET, BurnState.QUIET);
    assertThat(report().burns().getLast().overLong())
        .isEqualTo(new Looks(Duration.ofDays(3), new Freshness(25_920, 25_920), 4_320));
    assertThat(report().burns().getLast().overLong().burnRate(OBJECTIVE).text()).contains("0");
  }

  @Test
  void aTotalOutageFiresWithinAMinuteAndIsQuietFiveMinutesAfterItsEnd() {
    minutes(3 * DAY, 0);
    assertThat(minutes(1, 6).worst()).contains(BurnStep.FAST);
    Looks hour = report().burns().getFirst().overLong();
    assertThat(hour.burnRate(OBJECTIVE).text()).contains("16.666667");
    assertThat(report().burns().getFirst().overShort().burnRate(OBJECTIVE).text()).contains("200");
    minutes(4, 0);
    assertThat(worst()).contains(BurnStep.FAST);
    minutes(1, 0);
    assertThat(states()).containsExactly(BurnState.QUIET, BurnState.QUIET, BurnState.QUIET);
  }

  @Test
  void anOutageOfFiveMinutesLeavesATicketUntilItsSixHoursAreOver() {
    minutes(3 * DAY, 0).minutes(5, 6);
    assertThat(states()).containsExactly(BurnState.FIRES, BurnState.FIRES, BurnState.FIRES);
    assertThat(minutes(30, 0).worst()).contains(BurnStep.SLOW);
    assertThat(minutes(5 * HOUR + 29, 0).worst()).contains(BurnStep.SLOW);
    assertThat(minutes(1, 0).worst()).isEmpty();
  }

  @Test
  void whatBleedsSlowlyBecomesAWarningAndNothingWorse() {
    for (int hour = 0; hour < 3 * 24; hour++) {
      minutes(59, 0).minutes(1, 1);
    }
    assertThat(report().burns().getLast().overLong().burnRate(OBJECTIVE).text())
        .contains("2.777778");
    assertThat(states()).containsExactly(BurnState.QUIET, BurnState.QUIET, BurnState.FIRES);
  }

  @Test
  void exactlyTheRateIsNotAboveIt() {
    for (int minute = 0; minute < HOUR; minute++) {
      log.add(now, new Freshness(10_000, 10_000 - 144));
      now = now.plusSeconds(60);
    }
    assertThat(report().burns().getFirst().overLong().burnRate(OBJECTIVE).text()).contains("14.4");
    assertThat(report().burns().getFirst().state()).isEqualTo(BurnState.QUIET);
    log.add(now.minusSeconds(30), new Freshness(1, 0));
    assertThat(report().burns().getFirst().state()).isEqualTo(BurnState.FIRES);
  }

  @Test
  void withoutAQuarterOfAWindowNothingIsSaid() {
    assertThat(report().isUnknown()).isTrue();
    assertThat(report().burns().getFirst().overLong().burnRate(OBJECTIVE))
        .isEqualTo(new Figure.Absent(Absence.TOO_FEW_LOOKS));
    minutes(14, 6);
    assertThat(states()).containsExactly(BurnState.UNKNOWN, BurnState.UNKNOWN, BurnState.UNKNOWN);
    minutes(1, 6);
    assertThat(states()).containsExactly(BurnState.FIRES, BurnState.UNKNOWN, BurnState.UNKNOWN);
  }

  @Test
  void afterAWeekendMondayIsJudgedWithFriday() {
    minutes(2 * DAY, 0).nobody(2 * DAY);
    assertThat(states()).containsExactly(BurnState.UNKNOWN, BurnState.UNKNOWN, BurnState.QUIET);
    minutes(2 * HOUR, 0);
    assertThat(states()).containsExactly(BurnState.QUIET, BurnState.QUIET, BurnState.QUIET);
    assertThat(report().burns().getLast().overLong().minutes()).isEqualTo(DAY);
  }

  @Test
  void whileThePlatformIsOffAnOldFailureIsNeitherTrueNorOver() {
    minutes(3 * DAY, 0).minutes(10, 6).nobody(20);
    assertThat(states().getFirst()).isEqualTo(BurnState.UNKNOWN);
    assertThat(minutes(2, 6).states().getFirst()).isEqualTo(BurnState.FIRES);
  }

  @Test
  void whatAnIncidentTellsAlreadyDoesNotCount() {
    minutes(3 * DAY, 0).minutes(5, 6);
    assertThat(report().worst(step -> step.severity() == Severity.CRITICAL))
        .contains(BurnStep.SLOW);
    assertThat(report().worst(step -> true)).isEmpty();
  }

  @Test
  void onlyThreeDaysAreRemembered() {
    minutes(4 * DAY, 6).minutes(3 * DAY, 0);
    assertThat(log.over(Duration.ofDays(30), now).minutes()).isEqualTo(3 * DAY);
    assertThat(worst()).isEmpty();
  }

  @Property(tries = 50)
  void oneStaleLookNeverTellsAnybody(
      @ForAll @IntRange(min = 1, max = 4_400) int before,
      @ForAll @IntRange(min = 0, max = 400) int after,
      @ForAll @IntRange(min = 0, max = 4_400) int pause) {
    BurnReportTest house = new BurnReportTest();
    house.minutes(before, 0).nobody(pause).minutes(1, 1);
    assertThat(house.worst()).isEmpty();
    assertThat(house.minutes(after, 0).worst()).isEmpty();
  }

  @Property(tries = 50)
  void moreAccountsOfTheSameKindChangeNothing(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 6) Integer> stale,
      @ForAll @IntRange(min = 2, max = 5_000) int accounts) {
    BurnReportTest house = new BurnReportTest();
    LookLog many = new LookLog();
    for (int minute = 0; minute < 2 * HOUR; minute++) {
      int bad = stale.get(minute % stale.size());
      house.minutes(1, bad);
      many.add(
          house.now.minusSeconds(40),
          new Freshness((long) A_MINUTE * accounts, (long) (A_MINUTE - bad) * accounts));
    }
    assertThat(BurnReport.of(many, OBJECTIVE, house.now).burns())
        .extracting(Burn::state)
        .isEqualTo(
            BurnReport.of(house.log, OBJECTIVE, house.now).burns().stream()
                .map(Burn::state)
                .toList());
  }
}
