package io.fidus.platform.trading.internal.live;

import io.fidus.metatrader.time.ServerZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether a trade server's clock is where its rule says, as reported several times in a row. */
final class ClockWatch {
  private static final Duration TOLERANCE = Duration.ofMinutes(10);
  private static final int REPORTS = 3;

  private ServerZone rule;
  private int away;
  private Optional<String> drift = Optional.empty();

  ClockWatch(ServerZone rule) {
    this.rule = rule;
  }

  /** Somebody has said another rule. */
  void follow(ServerZone newRule) {
    if (!newRule.equals(rule)) {
      rule = newRule;
      away = 0;
      drift = Optional.empty();
    }
  }

  /**
   * A clock was seen. What it is ahead of UTC counts where the terminal can tell, since a computer
   * whose own clock is wrong reckons both from it.
   */
  void seen(LocalDateTime serverTime, Optional<Duration> gmtOffset, Instant at) {
    LocalDateTime expected = rule.wallClock(at);
    LocalDateTime shown =
        gmtOffset
            .map(offset -> LocalDateTime.ofInstant(at, ZoneOffset.UTC).plus(offset))
            .orElse(serverTime);
    Duration difference = Duration.between(expected, shown);
    boolean agrees = difference.abs().compareTo(TOLERANCE) <= 0;
    away = agrees ? 0 : away + 1;
    if (agrees) {
      drift = Optional.empty();
    } else if (away >= REPORTS) {
      drift = Optional.of(told(difference));
    }
  }

  Optional<String> drift() {
    return drift;
  }

  private String told(Duration difference) {
    return "The trade server's clock is %d minutes %s of its rule %s"
        .formatted(
            difference.abs().toMinutes(), difference.isNegative() ? "behind" : "ahead", rule);
  }
}
