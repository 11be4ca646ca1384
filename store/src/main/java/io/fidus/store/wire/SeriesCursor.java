package io.fidus.store.wire;

import io.fidus.store.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a page of a series ended. */
public record SeriesCursor(long position, long id) {

  public static SeriesCursor read(String cursor) {
    List<String> parts = Cursor.read(cursor);
    if (parts.size() != 2) {
      throw Cursor.foreign();
    }
    try {
      return new SeriesCursor(Long.parseLong(parts.get(0)), Long.parseLong(parts.get(1)));
    } catch (NumberFormatException e) {
      throw Cursor.foreign();
    }
  }

  /**
   * The page that consists of what was found, one fact more than its limit when there is another.
   */
  public static <T extends Record> Page<T> page(List<T> found, int limit, SeriesShape<T> shape) {
    if (found.size() <= limit) {
      return new Page<>(found, Optional.empty());
    }
    List<T> items = found.subList(0, limit);
    @Nullable Object[] last = shape.values(items.getLast());
    return new Page<>(
        items,
        Optional.of(
            Cursor.write(
                List.of(Long.toString(shape.position(last)), Long.toString(shape.id(last))))));
  }
}
