package io.fidus.metatrader.statement;

import io.fidus.metatrader.statement.StatementRefusal.Code;
import java.util.Locale;

/**
 * The inside of a tag: {@code td class="hidden"}, {@code /td}, {@code x:c r="A1"}. One instance
 * holds one tag after the other.
 */
final class Tag {
  private static final int LONGEST = 4_096;

  private final char[] text = new char[LONGEST];
  private int length;
  private int nameFrom;
  private int nameTo;

  void clear() {
    length = 0;
  }

  void append(char[] source, int offset, int count) {
    if (length + count > LONGEST) {
      throw new StatementRefusal(
          Code.NOT_A_STATEMENT, "The file has a tag of more than " + LONGEST + " characters");
    }
    System.arraycopy(source, offset, text, length, count);
    length += count;
  }

  /** Finds the name once the tag is whole. A prefix does not count. */
  void start() {
    nameFrom = isClosing() ? 1 : 0;
    nameTo = nameFrom;
    while (nameTo < length && isNamePart(text[nameTo])) {
      nameTo++;
      if (nameTo < length && text[nameTo] == ':') {
        nameTo++;
        nameFrom = nameTo;
      }
    }
  }

  boolean isClosing() {
    return length > 0 && text[0] == '/';
  }

  /** Whether the element has no content: {@code <c r="A1"/>}. */
  boolean isEmptyElement() {
    return length > 0 && text[length - 1] == '/';
  }

  /** Whether this opens or closes an element of a name, written exactly so. */
  boolean is(String name) {
    return nameTo - nameFrom == name.length() && matches(name, nameFrom);
  }

  private boolean matches(String expected, int from) {
    if (from + expected.length() > length) {
      return false;
    }
    for (int i = 0; i < expected.length(); i++) {
      if (text[from + i] != expected.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The name in lower case. */
  String name() {
    return new String(text, nameFrom, nameTo - nameFrom).toLowerCase(Locale.ROOT);
  }

  /** The tag as it is written, without its brackets. */
  String content() {
    return new String(text, 0, length);
  }

  /** The value of an attribute as it is written, empty when the tag has none of that name. */
  String attribute(String name) {
    for (int at = nameTo + 1; at + name.length() < length; at++) {
      boolean starts = text[at - 1] <= ' ' && matches(name, at);
      if (starts && text[at + name.length()] == '=') {
        return value(at + name.length() + 1);
      }
    }
    return "";
  }

  private String value(int from) {
    boolean quoted = from < length && (text[from] == '"' || text[from] == '\'');
    int start = quoted ? from + 1 : from;
    int close = start;
    while (close < length && (quoted ? text[close] != text[from] : text[close] > ' ')) {
      close++;
    }
    return new String(text, start, close - start);
  }

  static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static boolean isNamePart(char character) {
    return isLetter(character) || Numbers.isDigit(character);
  }
}
