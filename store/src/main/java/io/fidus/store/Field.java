package io.fidus.store;

/**
 * A field of a document that an index holds.
 *
 * @param path the names of record components on the way to it, joined with dots
 * @param kind what it holds
 * @param scale decimal places of a {@link Kind#DECIMAL}, 0 for every other kind
 */
public record Field(String path, Kind kind, int scale) {
  private static final int MOST_DECIMALS = 18;

  public Field {
    if (path.isEmpty()) {
      throw new IllegalArgumentException("A field has a path");
    }
    if (scale < 0 || scale > MOST_DECIMALS || (scale > 0 && kind != Kind.DECIMAL)) {
      throw new IllegalArgumentException("Scale " + scale + " does not fit a field of " + kind);
    }
  }

  public static Field text(String path) {
    return new Field(path, Kind.TEXT, 0);
  }

  public static Field whole(String path) {
    return new Field(path, Kind.WHOLE, 0);
  }

  /** A decimal; a value with more decimal places than {@code scale} is refused, never rounded. */
  public static Field decimal(String path, int scale) {
    return new Field(path, Kind.DECIMAL, scale);
  }

  public static Field instant(String path) {
    return new Field(path, Kind.INSTANT, 0);
  }

  public static Field date(String path) {
    return new Field(path, Kind.DATE, 0);
  }

  public static Field localTime(String path) {
    return new Field(path, Kind.LOCAL_TIME, 0);
  }

  public static Field flag(String path) {
    return new Field(path, Kind.FLAG, 0);
  }
}
