package io.fidus.engine.watchdog;

/**
 * A part that is watched.
 *
 * @param id names it among its kind, never blank
 */
public record Subject(SubjectKind kind, String id) {
  private static final char SEPARATOR = ':';

  public Subject {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A part that is watched has a name");
    }
  }

  public static Subject platform(String id) {
    return new Subject(SubjectKind.PLATFORM, id);
  }

  public static Subject gateway(String id) {
    return new Subject(SubjectKind.GATEWAY, id);
  }

  public static Subject bridge(String id) {
    return new Subject(SubjectKind.BRIDGE, id);
  }

  public static Subject tradeServer(String id) {
    return new Subject(SubjectKind.TRADE_SERVER, id);
  }

  public static Subject terminal(String id) {
    return new Subject(SubjectKind.TERMINAL, id);
  }

  /**
   * Reads what {@link #toString} prints.
   *
   * @throws IllegalArgumentException when the text names no part
   */
  public static Subject parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      throw new IllegalArgumentException("Not a part that is watched: " + text);
    }
    return new Subject(
        SubjectKind.valueOf(text.substring(0, separator)), text.substring(separator + 1));
  }

  @Override
  public String toString() {
    return kind.name() + SEPARATOR + id;
  }
}
