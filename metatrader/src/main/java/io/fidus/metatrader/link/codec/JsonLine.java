package io.fidus.metatrader.link.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads a line as exactly one JSON object whose values are scalars or lists of flat objects. */
final class JsonLine {
  private static final int DEEPEST = 3;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_NAME = 32;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxNameLength(LONGEST_NAME)
                  .maxStringLength(LinkLimits.LINE_BYTES)
                  .build())
          .build();

  /** The value {@code null}, which a map of values cannot hold. */
  enum Nothing {
    NULL
  }

  private JsonLine() {}

  static Fields read(String line) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new RefusedLine(RefusalReason.NOT_JSON, "the line does not begin with an object");
      }
      Fields fields = object(parser, true);
      if (parser.nextToken() != null) {
        throw new RefusedLine(RefusalReason.NOT_JSON, "something follows the object");
      }
      return fields;
    } catch (JacksonException e) {
      throw new RefusedLine(RefusalReason.NOT_JSON, "the line is not JSON", e);
    }
  }

  private static Fields object(JsonParser parser, boolean mayHoldLists) {
    Map<String, Object> values = LinkedHashMap.newLinkedHashMap(20);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (values.putIfAbsent(name, value(parser, mayHoldLists)) != null) {
        throw new RefusedLine(RefusalReason.DUPLICATE_FIELD, "a field stands twice");
      }
    }
    return new Fields(values);
  }

  private static Object value(JsonParser parser, boolean mayBeList) {
    return switch (parser.nextToken()) {
      case VALUE_STRING -> text(parser.getString());
      case VALUE_NUMBER_INT -> whole(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> Nothing.NULL;
      case START_ARRAY -> {
        if (!mayBeList) {
          throw new RefusedLine(RefusalReason.WRONG_KIND, "a list within a list");
        }
        yield list(parser);
      }
      case VALUE_NUMBER_FLOAT ->
          throw new RefusedLine(RefusalReason.NOT_EXACT, "a number with a point or an exponent");
      case START_OBJECT ->
          throw new RefusedLine(RefusalReason.WRONG_KIND, "an object in an object");
      case VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE, PROPERTY_NAME, END_ARRAY, END_OBJECT ->
          throw new RefusedLine(RefusalReason.NOT_JSON, "no value after a name");
    };
  }

  private static List<Fields> list(JsonParser parser) {
    List<Fields> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      if (token != JsonToken.START_OBJECT) {
        throw new RefusedLine(RefusalReason.WRONG_KIND, "a list holds something but objects");
      }
      items.add(object(parser, false));
      token = parser.nextToken();
    }
    return items;
  }

  /** Half of a character, and the character 0, cannot be stored everywhere and are no text. */
  private static String text(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < value.length()
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        throw new RefusedLine(RefusalReason.NOT_UTF8, "half a character, or the character 0");
      }
    }
    return value;
  }

  private static Long whole(String digits) {
    try {
      if (!digits.equals("-0")) {
        return Long.valueOf(digits);
      }
    } catch (NumberFormatException e) {
      throw new RefusedLine(RefusalReason.OUT_OF_RANGE, "a whole number beyond 64 bits", e);
    }
    throw new RefusedLine(RefusalReason.NOT_EXACT, "minus zero");
  }
}
