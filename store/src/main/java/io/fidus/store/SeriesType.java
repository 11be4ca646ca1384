package io.fidus.store;

import java.util.HashMap;
import java.util.Map;

/**
 * A type of append-only series. Its record is flat: every component is a column, and is a {@code
 * long}, {@code int}, {@code boolean}, {@link String}, enum, {@link java.math.BigDecimal}, {@link
 * java.time.Instant}, {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@code byte[]},
 * or an optional one of these.
 *
 * @param name the name of its table or collection, in snake_case
 * @param type the record that is stored
 * @param partition the component that names the partition, a {@code long}
 * @param position the component that orders a partition, a {@code long} or an instant
 * @param id the component that identifies a fact within its partition, a {@code long}
 * @param scales the decimal places of each component that is a decimal
 * @param permanent whether facts may never be removed
 */
public record SeriesType<T extends Record>(
    String name,
    Class<T> type,
    String partition,
    String position,
    String id,
    Map<String, Integer> scales,
    boolean permanent) {

  public SeriesType {
    Names.require(name);
    scales = Map.copyOf(scales);
  }

  /** A permanent series. */
  public static <T extends Record> SeriesType<T> of(
      String name, Class<T> type, String partition, String position, String id) {
    return new SeriesType<>(name, type, partition, position, id, Map.of(), true);
  }

  /** This type with the decimal places of one component. */
  public SeriesType<T> decimal(String component, int scale) {
    Map<String, Integer> more = new HashMap<>(scales);
    more.put(component, scale);
    return new SeriesType<>(name, type, partition, position, id, more, permanent);
  }

  /** This type, whose old facts may be removed. */
  public SeriesType<T> trimmable() {
    return new SeriesType<>(name, type, partition, position, id, scales, false);
  }
}
