package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.Known;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.platform.RunningPlatform;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON is read strictly and written in one form. */
class StrictJsonTest {
  @TempDir Path data;

  @Test
  void theMapperOfTheProgramIsStrict() {
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      JsonMapper mapper = platform.context().getBean(JsonMapper.class);

      assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)).isTrue();
      assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES))
          .isTrue();
      assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)).isTrue();
      assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)).isTrue();
      assertThat(mapper.isEnabled(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)).isTrue();
      assertThat(mapper.isEnabled(MapperFeature.ALLOW_COERCION_OF_SCALARS)).isFalse();
      assertThat(mapper.isEnabled(StreamReadFeature.STRICT_DUPLICATE_DETECTION)).isTrue();
      figuresHaveOneForm(mapper);
      instantsHaveOneForm(mapper);
      aPageSaysWhereItEnds(mapper);
    }
  }

  private static void figuresHaveOneForm(JsonMapper mapper) {
    Money money = Money.parse("123.40 USD");

    assertThat(mapper.writeValueAsString(Amount.of(money)))
        .isEqualTo("{\"value\":\"123.40\",\"currency\":\"USD\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(money)))
        .isEqualTo("{\"kind\":\"MONEY\",\"value\":\"123.40\",\"currency\":\"USD\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(Known.unknown(Absence.NO_DEALS))))
        .isEqualTo("{\"kind\":\"ABSENT\",\"absent\":\"NO_DEALS\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(new Figure.Infinite())))
        .isEqualTo("{\"kind\":\"INFINITE\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(new Figure.Percent(new BigDecimal("0.89")))))
        .isEqualTo("{\"kind\":\"PERCENT\",\"value\":\"0.89\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(new Figure.Ratio(new BigDecimal("1.5")))))
        .isEqualTo("{\"kind\":\"RATIO\",\"value\":\"1.5\"}");
    assertThat(mapper.writeValueAsString(FigureView.of(new Figure.Count(12))))
        .isEqualTo("{\"kind\":\"COUNT\",\"value\":\"12\"}");
    assertThat(mapper.writeValueAsString(List.of(FigureView.of(new Figure.Count(12)))))
        .isEqualTo("[{\"kind\":\"COUNT\",\"value\":\"12\"}]");
    Figure mean = new Figure.AverageAmount(new BigDecimal("1.5"), money.currency());
    assertThat(mapper.writeValueAsString(FigureView.of(mean)))
        .isEqualTo("{\"kind\":\"MONEY\",\"value\":\"1.50\",\"currency\":\"USD\"}");
  }

  private static void instantsHaveOneForm(JsonMapper mapper) {
    assertThat(mapper.writeValueAsString(Instant.parse("2025-07-05T00:37:04.123999999Z")))
        .isEqualTo("\"2025-07-05T00:37:04.123Z\"");
    assertThat(mapper.writeValueAsString(Instant.parse("2025-07-05T00:37:04Z")))
        .isEqualTo("\"2025-07-05T00:37:04.000Z\"");
    assertThat(mapper.readValue("\"2025-07-05T00:37:04.5Z\"", Instant.class))
        .isEqualTo("2025-07-05T00:37:04.500Z");
  }

  private static void aPageSaysWhereItEnds(JsonMapper mapper) {
    assertThat(mapper.writeValueAsString(new Page<>(List.of("a"), Optional.of("c"), 3)))
        .isEqualTo("{\"items\":[\"a\"],\"next\":\"c\",\"total\":3}");
    assertThat(mapper.writeValueAsString(new Page<>(List.of("a"), Optional.empty(), 1)))
        .isEqualTo("{\"items\":[\"a\"],\"next\":null,\"total\":1}");
  }

  @Test
  void aVolumeIsInLots() {
    assertThat(FigureView.of(new Figure.Volume(Lots.parse("0.15"))))
        .isEqualTo(new FigureView.LotsFigure("0.15"));
  }

  @ParameterizedTest
  @CsvSource({
    "LIVE, 0, LIVE",
    "LIVE, 60, LIVE",
    "LIVE, 61, STALE",
    "SIMULATED, 61, STALE",
    "STATEMENT, 0, DATED",
    "STATEMENT, 1000000, DATED",
    "MANUAL, 61, DATED"
  })
  void freshnessFollowsFromWhenTheSourceLastSpoke(
      Source source, long age, ProvenanceView.Freshness expected) {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Provenance provenance = new Provenance(source, now.minusSeconds(age), now);

    ProvenanceView view = ProvenanceView.of(provenance, now, Duration.ofSeconds(60));

    assertThat(view.freshness()).isEqualTo(expected);
    assertThat(view.ageSeconds()).isEqualTo(age);
  }

  @Test
  void aSourceWhoseClockIsAheadIsNotOlderThanNow() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    Provenance provenance = new Provenance(Source.LIVE, now.plusSeconds(5), now);

    assertThat(ProvenanceView.of(provenance, now, Duration.ofSeconds(60)).ageSeconds()).isZero();
  }
}
