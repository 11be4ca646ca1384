package io.fidus.metatrader.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerZoneTest {

  @ParameterizedTest
  @CsvSource({
    "New_York+7, 2025-01-15T12:00:00, 2025-01-15T10:00:00Z",
    "New_York+7, 2025-07-15T12:00:00, 2025-07-15T09:00:00Z",
    "UTC+3,      2025-01-15T12:00:00, 2025-01-15T09:00:00Z",
    "UTC,        2025-01-15T12:00:00, 2025-01-15T12:00:00Z",
    "UTC-4:30,   2025-01-15T12:00:00, 2025-01-15T16:30:00Z",
    "Europe/Athens, 2025-03-20T12:00:00, 2025-03-20T10:00:00Z",
    "New_York+7, 2025-03-20T12:00:00, 2025-03-20T09:00:00Z",
  })
  void anInstantIsTheWallClockLessWhatTheServerIsAhead(
      String zone, LocalDateTime wallClock, Instant expected) {
    assertThat(ServerZone.parse(zone).toInstant(wallClock)).isEqualTo(expected);
    assertThat(ServerZone.parse(zone).wallClock(expected)).isEqualTo(wallClock);
  }

  @Test
  void aTimeInsideTheSpringGapIsReadAsIfTheClockHadNotBeenPutForward() {
    // New York skips 02:00 to 03:00 on 2025-03-09, the server 09:00 to 10:00.
    Instant before = ServerZone.NEW_YORK_CLOSE.toInstant(LocalDateTime.parse("2025-03-09T08:59"));
    Instant inside = ServerZone.NEW_YORK_CLOSE.toInstant(LocalDateTime.parse("2025-03-09T09:30"));
    Instant after = ServerZone.NEW_YORK_CLOSE.toInstant(LocalDateTime.parse("2025-03-09T10:30"));

    assertThat(before).isEqualTo(Instant.parse("2025-03-09T06:59:00Z"));
    assertThat(inside).isEqualTo(Instant.parse("2025-03-09T07:30:00Z"));
    assertThat(after).isEqualTo(inside);
  }

  @Test
  void aTimeShownTwiceInAutumnIsTheFirstOfTheTwo() {
    // New York repeats 01:00 to 02:00 on 2025-11-02, the server 08:00 to 09:00.
    Instant shownTwice =
        ServerZone.NEW_YORK_CLOSE.toInstant(LocalDateTime.parse("2025-11-02T08:30"));

    assertThat(shownTwice).isEqualTo(Instant.parse("2025-11-02T05:30:00Z"));
    assertThat(ServerZone.NEW_YORK_CLOSE.wallClock(shownTwice.plus(Duration.ofHours(1))))
        .isEqualTo(LocalDateTime.parse("2025-11-02T08:30"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"New_York+7", "UTC", "UTC+3", "UTC-4:30", "Europe/Athens", "Europe/London+2"})
  void parseReadsWhatToStringPrints(String text) {
    assertThat(ServerZone.parse(text)).hasToString(text);
  }

  @Test
  void everyCommonRuleCanBeWrittenAndReadBack() {
    assertThat(ServerZone.common())
        .contains(ServerZone.NEW_YORK_CLOSE)
        .doesNotHaveDuplicates()
        .allSatisfy(rule -> assertThat(ServerZone.parse(rule.toString())).isEqualTo(rule));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "UTC+", "UTC+25", "Atlantis", "Europe/Atlantis+2", "+3", "UTC+3:75"})
  void whatNamesNoClockIsRefusedWithAnExample(String text) {
    assertThatThrownBy(() -> ServerZone.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("New_York+7");
  }

  @Test
  void aShiftOfADayOrOfSecondsIsNoClock() {
    ZoneId athens = ZoneId.of("Europe/Athens");
    assertThatThrownBy(() -> new ServerZone(athens, Duration.ofHours(24)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ServerZone(athens, Duration.ofSeconds(90)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ServerZone(ZoneOffset.UTC, Duration.ofHours(2)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyInstantOutsideTheRepeatedHourComesBack(
      @ForAll @IntRange(max = 400_000) int hours, @ForAll @IntRange(max = 8) int rule) {
    ServerZone zone = ServerZone.common().get(rule);
    Instant instant = Instant.EPOCH.plus(Duration.ofHours(hours));

    Instant back = zone.toInstant(zone.wallClock(instant));

    Duration difference = Duration.between(back, instant);
    assertThat(difference).isIn(Duration.ZERO, Duration.ofHours(1));
    if (!difference.isZero()) {
      assertThat(zone.wallClock(back)).isEqualTo(zone.wallClock(instant));
    }
  }
}
