package io.fidus.bridge.terminals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How often a terminal is started by itself. */
class StartsTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  @Test
  void pausesDoubleAndFiveInTenMinutesAreEnough() {
    Starts starts = new Starts();
    Instant now = NOW;
    for (int pause : new int[] {1, 2, 4, 8, 16}) {
      assertThat(starts.isDue(now)).isTrue();
      assertThat(starts.isUsedUp(now)).isFalse();
      starts.started(now);
      assertThat(starts.isDue(now.plusSeconds(pause).minusMillis(1))).isFalse();
      now = now.plusSeconds(pause);
    }
    assertThat(starts.isDue(now)).isTrue();
    assertThat(starts.isUsedUp(now)).isTrue();
    assertThat(starts.isUsedUp(NOW.plusSeconds(601))).isFalse();
    starts.forgive();
    assertThat(starts.isUsedUp(now)).isFalse();
    assertThat(starts.isDue(now)).isTrue();
  }
}
