package io.fidus.engine.rate;

/** The period that a rate is for. */
public enum RatePeriod {
  MONTH("month", 1),
  QUARTER("quarter", 3),
  HALF_YEAR("half-year", 6),
  YEAR("year", 12);

  private final String label;
  private final int months;

  RatePeriod(String label, int months) {
    this.label = label;
    this.months = months;
  }

  /** Its length in months. */
  public int months() {
    return months;
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws IllegalArgumentException when no period has this name
   */
  public static RatePeriod parse(String text) {
    for (RatePeriod period : values()) {
      if (period.label.equals(text)) {
        return period;
      }
    }
    throw new IllegalArgumentException(
        "Not a period of a rate: '" + text + "'; use month, quarter, half-year or year");
  }

  @Override
  public String toString() {
    return label;
  }
}
