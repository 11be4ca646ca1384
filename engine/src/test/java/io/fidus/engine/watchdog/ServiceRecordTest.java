package io.fidus.engine.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.watchdog.ServiceRecord.Handled;
import io.fidus.engine.watchdog.ServiceRecord.Tries;
import io.fidus.engine.watchdog.ServiceRecord.Try;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ServiceRecordTest {
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final BigDecimal OBJECTIVE = new BigDecimal("0.999");

  private static Optional<Instant> after(long seconds) {
    return Optional.of(NOON.plusSeconds(seconds));
  }

  @Test
  void aPercentileIsATimeThatWasReallyTaken() {
    List<Duration> times = IntStream.rangeClosed(1, 200).mapToObj(Duration::ofSeconds).toList();
    assertThat(Spread.of(times.reversed()))
        .contains(
            new Spread(
                200,
                Duration.ofSeconds(100),
                Duration.ofSeconds(190),
                Duration.ofSeconds(198),
                Duration.ofSeconds(200)));
    Duration one = Duration.ofMillis(7);
    assertThat(Spread.of(List.of(one))).contains(new Spread(1, one, one, one, one));
    assertThat(Spread.of(List.of())).isEmpty();
  }

  @Test
  void everyTimeIsTakenFromItsOwnBeginning() {
    ServiceRecord kept =
        ServiceRecord.of(
            List.of(
                new Handled(
                    NOON,
                    NOON.plusSeconds(5),
                    after(6),
                    after(20),
                    after(50),
                    List.of(
                        new Try(Rung.RECONNECT_SESSION, false),
                        new Try(Rung.RESTART_TERMINAL, true)),
                    false),
                new Handled(
                    NOON,
                    NOON.plusSeconds(7),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(new Try(Rung.RECONNECT_SESSION, false)),
                    true)));
    assertThat(kept.incidents()).isEqualTo(2);
    assertThat(kept.detection().map(Spread::longest)).contains(Duration.ofSeconds(7));
    assertThat(kept.dispatch().map(Spread::p50)).contains(Duration.ofSeconds(1));
    assertThat(kept.recovery().map(Spread::count)).contains(1);
    assertThat(kept.recovery().map(Spread::p50)).contains(Duration.ofSeconds(20));
    assertThat(kept.verification().map(Spread::p50)).contains(Duration.ofSeconds(30));
    assertThat(kept.rungs())
        .containsEntry(Rung.RECONNECT_SESSION, new Tries(2, 0))
        .containsEntry(Rung.RESTART_TERMINAL, new Tries(1, 1))
        .hasSize(2);
    assertThat(kept.interventions()).isEqualTo(1);
  }

  @Test
  void whatNobodyLookedAtIsNeitherGoodNorBad() {
    assertThat(Freshness.NONE.availability()).isEqualTo(new Figure.Absent(Absence.NOT_OBTAINED));
    assertThat(Freshness.NONE.budgetSpent(OBJECTIVE))
        .isEqualTo(new Figure.Absent(Absence.NOT_OBTAINED));
  }

  @Test
  void theBudgetIsSpentWhenAsManyLooksFailedAsMayFail() {
    Freshness month = new Freshness(6_000, 5_994).plus(new Freshness(4_000, 4_000));
    assertThat(month.availability().text()).contains("99.94");
    assertThat(month.budgetSpent(OBJECTIVE).text()).contains("60");
    assertThat(new Freshness(1_000, 998).budgetSpent(OBJECTIVE).text()).contains("200");
    assertThatIllegalArgumentException().isThrownBy(() -> new Freshness(1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> month.budgetSpent(BigDecimal.ONE));
    assertThatIllegalArgumentException().isThrownBy(() -> month.budgetSpent(BigDecimal.ZERO));
  }
}
