package io.fidus.metatrader.simulator.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.metatrader.simulator.market.Draw;
import io.fidus.metatrader.simulator.market.Instrument;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class StyleTest {
  private static Style style(Duration period, long key) {
    return new Style(List.of(Instrument.EURUSD), period, 5, 100, 1, new Draw(key));
  }

  @Property
  void looksAreOnePeriodApartWheneverOneAsks(
      @ForAll long key, @ForAll @LongRange(min = 0, max = 2_000_000_000L) long second) {
    Style style = style(Duration.ofMinutes(15), key);
    Instant after = Instant.ofEpochSecond(second);
    Instant next = style.nextLook(after);
    assertThat(next).isAfter(after);
    assertThat(Duration.between(after, next)).isLessThanOrEqualTo(Duration.ofMinutes(15));
    assertThat(style.nextLook(next)).isEqualTo(next.plus(Duration.ofMinutes(15)));
    assertThat(style.nextLook(next.minusSeconds(1))).isEqualTo(next);
  }

  @Test
  void aPeriodIsWholeSeconds() {
    assertThatThrownBy(() -> style(Duration.ZERO, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> style(Duration.ofMillis(1500), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
