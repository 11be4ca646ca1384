package io.fidus.metatrader.statement;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as statements print them: {@code 100 000.00}, {@code -1 093.94}, {@code - 30.12}, {@code
 * 5822.080000}, and with an exponent as spreadsheets store them.
 */
final class Numbers {
  private static final int MOST_DIGITS = 40;
  private static final int DIGITS_OF_A_LONG = 18;
  private static final int DIGITS_OF_A_GROUP = 3;
  private static final int MOST_EXPONENT_DIGITS = 2;

  private static final Optional<Integer> NO_EXPONENT = Optional.of(0);

  private Numbers() {}

  /** The number that a cell holds; empty when it holds anything else. */
  static Optional<BigDecimal> parse(String text) {
    return new Scan(text).number();
  }

  /** Whether a cell holds a number. */
  static boolean isNumber(String text) {
    return !text.isEmpty() && startsLikeNumber(text) && parse(text).isPresent();
  }

  /** The whole number that a cell holds; empty when it holds anything else. */
  static Optional<Long> parseWhole(String text) {
    return isDigits(text)
        ? Optional.of(Long.valueOf(text))
        : parse(text).filter(Numbers::isWhole).map(BigDecimal::longValueExact);
  }

  /** Whether a text is a whole number without a sign, a group or an exponent, as most are. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= DIGITS_OF_A_LONG;
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.precision() - number.scale() <= DIGITS_OF_A_LONG;
  }

  private static boolean startsLikeNumber(String text) {
    char first = text.charAt(0);
    return isDigit(first) || first == '-';
  }

  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private static boolean isGroupSpace(char character) {
    return character == ' ' || character == '\u00a0' || character == '\u202f';
  }

  /** One pass over a text. */
  private static final class Scan {
    private final String text;
    private int at;
    private long value;
    private int digits;
    private int scale;

    private Scan(String text) {
      this.text = text;
    }

    private Optional<BigDecimal> number() {
      boolean negative = sign();
      if (!wholePart() || !fraction()) {
        return Optional.empty();
      }
      int end = at;
      Optional<Integer> exponent = exponent();
      if (exponent.isEmpty() || at != text.length()) {
        return Optional.empty();
      }
      BigDecimal size = digits <= DIGITS_OF_A_LONG ? BigDecimal.valueOf(value, scale) : large(end);
      BigDecimal signed = negative ? size.negate() : size;
      return Optional.of(exponent.get() == 0 ? signed : signed.scaleByPowerOfTen(exponent.get()));
    }

    private boolean sign() {
      if (!next('-')) {
        return false;
      }
      at++;
      if (at < text.length() && isGroupSpace(text.charAt(at))) {
        at++;
      }
      return true;
    }

    private boolean wholePart() {
      int first = digitRun();
      if (first == 0) {
        return false;
      }
      boolean grouped = false;
      while (at < text.length() && isGroupSpace(text.charAt(at))) {
        at++;
        grouped = true;
        if (digitRun() != DIGITS_OF_A_GROUP) {
          return false;
        }
      }
      return !grouped || first <= DIGITS_OF_A_GROUP;
    }

    private boolean fraction() {
      if (!next('.')) {
        return true;
      }
      at++;
      scale = digitRun();
      return scale > 0;
    }

    /** The power of ten, 0 when none is written, empty when it is not readable. */
    private Optional<Integer> exponent() {
      if (at == text.length() || (!next('E') && !next('e'))) {
        return NO_EXPONENT;
      }
      at++;
      boolean negative = next('-');
      if (negative || next('+')) {
        at++;
      }
      int size = 0;
      int from = at;
      while (at < text.length() && isDigit(text.charAt(at))) {
        size = Math.min(size * 10 + text.charAt(at) - '0', 1_000);
        at++;
      }
      boolean readable = at > from && at - from <= MOST_EXPONENT_DIGITS;
      return readable ? Optional.of(negative ? -size : size) : Optional.empty();
    }

    private int digitRun() {
      int from = at;
      while (at < text.length() && isDigit(text.charAt(at)) && digits < MOST_DIGITS) {
        value = value * 10 + text.charAt(at) - '0';
        digits++;
        at++;
      }
      return at - from;
    }

    /** A number of more digits than a long holds. */
    private BigDecimal large(int end) {
      StringBuilder plain = new StringBuilder(end);
      for (int i = 0; i < end; i++) {
        char character = text.charAt(i);
        if (isDigit(character) || character == '.') {
          plain.append(character);
        }
      }
      return new BigDecimal(plain.toString());
    }

    private boolean next(char expected) {
      return at < text.length() && text.charAt(at) == expected;
    }
  }
}
