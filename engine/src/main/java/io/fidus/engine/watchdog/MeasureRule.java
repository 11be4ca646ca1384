package io.fidus.engine.watchdog;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * When people are told of a measure.
 *
 * @param limits the mildest first
 * @param fewest from how many observations on the measure says something
 * @param lasts how long a limit must be passed until somebody is told, and kept until it is over
 */
public record MeasureRule(Measure measure, List<Limit> limits, long fewest, Duration lasts) {
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /** The rules of the house, one for each measure. */
  private static final Map<Measure, MeasureRule> TABLE = new EnumMap<>(Measure.class);

  static {
    rule(Measure.GATEWAY_SLOW, 20, FIVE_MINUTES, warning("5"), critical("10"));
    rule(Measure.MEMORY, 1, FIVE_MINUTES, warning("80"));
    rule(Measure.DISK, 1, FIVE_MINUTES, warning("80"));
    rule(Measure.API_ERRORS, 100, FIVE_MINUTES, warning("1"));
    rule(Measure.API_SLOW, 100, FIVE_MINUTES, warning("5"));
    rule(Measure.RESTARTS, 1, Duration.ZERO, warning("1"), critical("4"), critical("9"));
    rule(Measure.GITHUB_TOKEN, 1, Duration.ZERO, warning("-14"));
  }

  public MeasureRule {
    limits = List.copyOf(limits);
  }

  private static void rule(Measure measure, long fewest, Duration lasts, Limit... limits) {
    TABLE.put(measure, new MeasureRule(measure, Arrays.asList(limits), fewest, lasts));
  }

  private static Limit warning(String above) {
    return Limit.of(above, Severity.WARNING);
  }

  private static Limit critical(String above) {
    return Limit.of(above, Severity.CRITICAL);
  }

  /** The rule of a measure. */
  public static MeasureRule of(Measure measure) {
    return Objects.requireNonNull(TABLE.get(measure));
  }

  /** The highest limit that a value passes. */
  Optional<Limit> passed(BigDecimal value) {
    return limits.reversed().stream()
        .filter(limit -> value.compareTo(limit.above()) > 0)
        .findFirst();
  }
}
