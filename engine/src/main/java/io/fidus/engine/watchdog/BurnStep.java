package io.fidus.engine.watchdog;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * When an objective is missed so fast that somebody has to know: more than so many times as fast as
 * a month allows, over a long window and still over a short one. After the chapter on alerting of
 * Google's Site Reliability Workbook.
 */
public enum BurnStep {
  /** A fiftieth of a month's budget within an hour. */
  FAST("14.4", Duration.ofHours(1), Duration.ofMinutes(5), Severity.CRITICAL),
  /** A twentieth of a month's budget within six hours. */
  STEADY("6", Duration.ofHours(6), Duration.ofMinutes(30), Severity.CRITICAL),
  /** A tenth of a month's budget within three days. */
  SLOW("1", Duration.ofDays(3), Duration.ofHours(6), Severity.WARNING);

  /** The longest window of all. */
  public static final Duration LONGEST = SLOW.longWindow;

  private final BigDecimal rate;
  private final Duration longWindow;
  private final Duration shortWindow;
  private final Severity severity;

  BurnStep(String rate, Duration longWindow, Duration shortWindow, Severity severity) {
    this.rate = new BigDecimal(rate);
    this.longWindow = longWindow;
    this.shortWindow = shortWindow;
    this.severity = severity;
  }

  /** Above this many times what a month allows. */
  public BigDecimal rate() {
    return rate;
  }

  /** Shows that it matters. */
  public Duration longWindow() {
    return longWindow;
  }

  /** Shows that it has not ended. */
  public Duration shortWindow() {
    return shortWindow;
  }

  public Severity severity() {
    return severity;
  }
}
