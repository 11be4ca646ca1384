package io.fidus.metatrader.link.codec;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;

/** Writes one JSON object on one line. */
final class JsonWriter {
  private static final char FIRST_PRINTABLE = 0x20;
  private static final char DELETE = 0x7f;

  private final StringBuilder line = new StringBuilder(256);
  private boolean first = true;

  JsonWriter() {
    line.append('{');
  }

  JsonWriter integer(String name, long value) {
    name(name).append(value);
    return this;
  }

  JsonWriter integer(String name, OptionalInt value) {
    name(name);
    if (value.isPresent()) {
      line.append(value.getAsInt());
    } else {
      line.append("null");
    }
    return this;
  }

  JsonWriter flag(String name, boolean value) {
    name(name).append(value);
    return this;
  }

  JsonWriter decimal(String name, BigDecimal value) {
    name(name).append('"').append(value.toPlainString()).append('"');
    return this;
  }

  JsonWriter text(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  <T> JsonWriter objects(String name, List<T> items, BiConsumer<T, JsonWriter> fields) {
    name(name).append('[');
    for (int i = 0; i < items.size(); i++) {
      line.append(i == 0 ? "{" : ",{");
      first = true;
      fields.accept(items.get(i), this);
      line.append('}');
    }
    line.append(']');
    first = false;
    return this;
  }

  String end() {
    return line.append('}').toString();
  }

  private StringBuilder name(String name) {
    if (!first) {
      line.append(',');
    }
    first = false;
    return line.append('"').append(name).append("\":");
  }

  private void quote(String value) {
    line.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < FIRST_PRINTABLE || c == DELETE) {
        line.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }
}
