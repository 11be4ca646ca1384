package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.codec.LinkLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts rows into portions that surely fit into one line each. */
final class Portions {
  /** Numbers and names of one row are never longer than this. */
  private static final int ROW_BYTES = 600;

  private static final int ENVELOPE_BYTES = 512;

  /** A UTF-16 unit takes at most six bytes when it is escaped. */
  private static final int BYTES_PER_CHAR = 6;

  private Portions() {}

  /** All rows in as few portions as fit; one empty portion when there are none. */
  static <T> List<List<T>> of(List<T> rows, ToIntFunction<T> textChars) {
    List<List<T>> portions = new ArrayList<>();
    int from = 0;
    do {
      int count = fitting(rows.subList(from, rows.size()), textChars);
      portions.add(List.copyOf(rows.subList(from, from + count)));
      from += count;
    } while (from < rows.size());
    return portions;
  }

  /** How many of the first rows fit into one line. */
  static <T> int fitting(List<T> rows, ToIntFunction<T> textChars) {
    int bytes = ENVELOPE_BYTES;
    int count = 0;
    for (T row : rows) {
      bytes += ROW_BYTES + BYTES_PER_CHAR * textChars.applyAsInt(row);
      if (bytes > LinkLimits.LINE_BYTES) {
        break;
      }
      count++;
    }
    return count;
  }
}
