package io.fidus.metatrader.link.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The fields of one JSON object while they are taken out. Each is taken exactly once and checked on
 * the way; {@link #end} refuses what is left.
 */
final class Fields {
  private static final int WHOLE_DIGITS = 15;
  private static final int DECIMAL_PLACES = 8;

  private final Map<String, Object> values;

  Fields(Map<String, Object> values) {
    this.values = values;
  }

  long integer(String name, long least, long most) {
    return inRange(name, take(name, Long.class), least, most);
  }

  int small(String name, int least, int most) {
    return (int) integer(name, least, most);
  }

  OptionalInt smallOrNull(String name, int least, int most) {
    if (values.get(name) == JsonLine.Nothing.NULL) {
      values.remove(name);
      return OptionalInt.empty();
    }
    return OptionalInt.of(small(name, least, most));
  }

  boolean flag(String name) {
    return take(name, Boolean.class);
  }

  String text(String name, int fewestChars, int mostChars) {
    String value = take(name, String.class);
    if (value.length() < fewestChars || value.length() > mostChars) {
      throw new RefusedLine(RefusalReason.OUT_OF_RANGE, name + " has the wrong length");
    }
    return value;
  }

  String text(String name, Pattern shape) {
    String value = take(name, String.class);
    if (!shape.matcher(value).matches()) {
      throw new RefusedLine(RefusalReason.OUT_OF_RANGE, name + " has the wrong form");
    }
    return value;
  }

  /** Plain digits: at most 15 before the point and 8 after it, no leading zero, no minus zero. */
  BigDecimal decimal(String name) {
    String value = take(name, String.class);
    if (!isPlain(value)) {
      throw new RefusedLine(RefusalReason.NOT_EXACT, name + " is not a plain decimal");
    }
    return new BigDecimal(value);
  }

  <T> List<T> objects(String name, Function<Fields, T> reader) {
    Object value = takeAny(name);
    if (!(value instanceof List<?> items)) {
      throw wrongKind(name);
    }
    return items.stream().map(item -> row((Fields) item, reader)).toList();
  }

  void end() {
    if (!values.isEmpty()) {
      throw new RefusedLine(RefusalReason.UNKNOWN_FIELD, values.size() + " unknown fields");
    }
  }

  private static <T> T row(Fields fields, Function<Fields, T> reader) {
    T row = reader.apply(fields);
    fields.end();
    return row;
  }

  private <T> T take(String name, Class<T> kind) {
    Object value = takeAny(name);
    if (!kind.isInstance(value)) {
      throw wrongKind(name);
    }
    return kind.cast(value);
  }

  private Object takeAny(String name) {
    Object value = values.remove(name);
    if (value == null) {
      throw new RefusedLine(RefusalReason.MISSING_FIELD, name + " is missing");
    }
    return value;
  }

  private static RefusedLine wrongKind(String name) {
    return new RefusedLine(RefusalReason.WRONG_KIND, name + " holds the wrong kind of value");
  }

  private static long inRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new RefusedLine(RefusalReason.OUT_OF_RANGE, name + " is out of range");
    }
    return value;
  }

  private static boolean isPlain(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int wholeEnd = point < 0 ? text.length() : point;
    int whole = wholeEnd - start;
    int decimals = point < 0 ? 0 : text.length() - point - 1;
    boolean sized =
        whole >= 1
            && whole <= WHOLE_DIGITS
            && decimals <= DECIMAL_PLACES
            && (point < 0 || decimals > 0)
            && (whole == 1 || text.charAt(start) != '0');
    if (!sized) {
      return false;
    }
    boolean zero = true;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i != point && (c < '0' || c > '9')) {
        return false;
      }
      zero &= c == '0' || c == '.';
    }
    return !(zero && start == 1);
  }
}
