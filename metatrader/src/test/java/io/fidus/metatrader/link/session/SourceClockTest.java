package io.fidus.metatrader.link.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SourceClockTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private final SourceClock clock = new SourceClock(1_000, START);

  @Test
  void whatWasTrueWhenItWasSentIsAsOldAsItsWay() {
    assertThat(clock.toInstant(1_500, START.plusMillis(540))).isEqualTo(START.plusMillis(500));
  }

  @Test
  void whatWasHeldUpOnTheWayIsSeenToBeOld() {
    Instant late = START.plusSeconds(30);
    clock.sent(2_000, late);
    assertThat(clock.toInstant(2_000, late)).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void aHoldUpOfMoreThanTheWindowIsSeenToo() {
    Instant late = START.plusSeconds(90);
    clock.sent(2_000, late);
    assertThat(clock.toInstant(2_000, late)).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void nothingIsTrueAfterItArrived() {
    assertThat(clock.toInstant(9_999_999, START.plusSeconds(1))).isEqualTo(START.plusSeconds(1));
  }

  @Test
  void clocksThatDriftApartAreFollowed() {
    Instant now = START;
    long at = 1_000;
    for (int beat = 0; beat < 3_600; beat++) {
      now = now.plusMillis(2_002);
      at += 2_000;
      clock.sent(at, now);
    }
    assertThat(clock.toInstant(at, now)).isBetween(now.minusMillis(150), now);
  }
}
