package io.fidus.metatrader.statement;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Dates and times as statements print them: {@code 2025.07.05 03:37:04}, seconds optional. */
final class Times {
  private static final String SHAPE = "0000.00.00 00:00:00";
  private static final int LENGTH_WITHOUT_SECONDS = 16;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;

  /** The header of MetaTrader 4: {@code 2020 March 2, 07:57}. */
  private static final DateTimeFormatter MT4_HEADER =
      DateTimeFormatter.ofPattern("uuuu MMMM d, HH:mm", Locale.ENGLISH);

  private Times() {}

  /** Whether a text is written like a time, be it a time that exists or not. */
  static boolean looksLikeTime(String text) {
    int length = text.length();
    if (length != SHAPE.length() && length != LENGTH_WITHOUT_SECONDS) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char expected = SHAPE.charAt(i);
      char actual = text.charAt(i);
      boolean fits = expected == '0' ? Numbers.isDigit(actual) : actual == expected;
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  /** The time; empty when the text is none, or none between 1990 and 2099. */
  static Optional<LocalDateTime> parse(String text) {
    if (!looksLikeTime(text)) {
      return Optional.empty();
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int second = text.length() == LENGTH_WITHOUT_SECONDS ? 0 : two(text, 17);
    try {
      LocalDateTime time =
          LocalDateTime.of(year, two(text, 5), two(text, 8), two(text, 11), two(text, 14), second);
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The time in the header of a MetaTrader 4 statement; empty when it is written otherwise. */
  static Optional<LocalDateTime> parseMt4Header(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text, MT4_HEADER));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
