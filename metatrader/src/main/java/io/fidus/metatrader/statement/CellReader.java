package io.fidus.metatrader.statement;

import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.time.ServerZone;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the cells of one account's report into values. Every failure names the row and the cell.
 */
final class CellReader {
  /** What is left of a comment; terminals write up to 63 characters. */
  private static final int LONGEST_COMMENT = 255;

  private static final int LONGEST_SYMBOL = 64;
  private static final int MOST_SHARED_TEXTS = 10_000;
  private static final int QUOTED_CHARACTERS = 40;
  private static final char REPLACEMENT = '\ufffd';

  /** Binary fractions in spreadsheets miss the amount that was meant by far less than this. */
  private static final int NOISE_DIGITS = 6;

  private static final int LOTS_DIGITS = 8;
  private static final BigDecimal LOTS_NOISE = BigDecimal.ONE.movePointLeft(12);

  /** No instrument is quoted in more; what lies beyond is binary noise. */
  private static final int MOST_PRICE_DIGITS = 10;

  private final CurrencyUnit currency;
  private final ServerZone zone;
  private final BigDecimal noise;
  private final Money zero;
  private final Map<String, String> sharedTexts = new HashMap<>();

  CellReader(CurrencyUnit currency, ServerZone zone) {
    this.currency = currency;
    this.zone = zone;
    zero = Money.zero(currency);
    noise = BigDecimal.ONE.movePointLeft(Math.max(NOISE_DIGITS, currency.digits() + 2));
  }

  Money zero() {
    return zero;
  }

  /** An amount, exact to the currency's digits once binary noise is off. */
  Money money(Row row, int column) {
    return money(number(row, column), row, column);
  }

  /** An amount; a blank cell is zero. */
  Money moneyOrZero(Row row, int column) {
    return row.isBlank(column) ? zero : money(row, column);
  }

  private Money money(BigDecimal number, Row row, int column) {
    if (number.signum() == 0) {
      return zero;
    }
    try {
      return Money.of(cleaned(number, currency.digits(), noise), currency);
    } catch (ArithmeticException e) {
      throw new StatementRefusal(
          Code.UNREADABLE_NUMBER,
          at(row, column)
              + " is not an amount in "
              + currency
              + " with "
              + currency.digits()
              + " decimal places",
          e);
    }
  }

  /** An amount that was printed outside the tables. */
  Money money(BigDecimal number, Row row) {
    return money(number, row, 0);
  }

  /** The number at the given digits when it misses that by noise only; else as it is. */
  private static BigDecimal cleaned(BigDecimal number, int digits, BigDecimal noise) {
    if (number.scale() <= digits) {
      return number;
    }
    BigDecimal nearest = number.setScale(digits, RoundingMode.HALF_EVEN);
    return nearest.subtract(number).abs().compareTo(noise) < 0 ? nearest : number;
  }

  Lots lots(Row row, int column) {
    return lots(row.text(column), row, column);
  }

  Lots lots(String text, Row row, int column) {
    try {
      return Lots.of(cleaned(number(text, row, column), LOTS_DIGITS, LOTS_NOISE));
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new StatementRefusal(
          Code.UNREADABLE_NUMBER, at(row, column) + " is not a volume in lots", e);
    }
  }

  Price price(Row row, int column) {
    try {
      BigDecimal price = number(row, column);
      return Price.of(
          price.scale() <= MOST_PRICE_DIGITS
              ? price
              : price.setScale(MOST_PRICE_DIGITS, RoundingMode.HALF_EVEN).stripTrailingZeros());
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new StatementRefusal(Code.UNREADABLE_NUMBER, at(row, column) + " is not a price", e);
    }
  }

  /** A price; a blank cell and zero mean that there is none. */
  Optional<Price> optionalPrice(Row row, int column) {
    return row.isBlank(column)
        ? Optional.empty()
        : Optional.of(price(row, column)).filter(price -> price.unscaled() != 0);
  }

  /** A number of a deal, an order or a position: positive. */
  long ticket(Row row, int column) {
    return Numbers.parseWhole(row.text(column))
        .filter(ticket -> ticket > 0)
        .orElseThrow(
            () ->
                new StatementRefusal(Code.UNREADABLE_NUMBER, at(row, column) + " is not a ticket"));
  }

  BigDecimal number(Row row, int column) {
    return number(row.text(column), row, column);
  }

  private static BigDecimal number(String text, Row row, int column) {
    return Numbers.parse(text)
        .orElseThrow(
            () ->
                new StatementRefusal(Code.UNREADABLE_NUMBER, at(row, column) + " is not a number"));
  }

  /** The trade server's wall clock. */
  LocalDateTime brokerTime(Row row, int column) {
    return Times.parse(row.text(column))
        .orElseThrow(
            () ->
                new StatementRefusal(
                    Code.UNREADABLE_TIME,
                    at(row, column) + " is not a time between 1990 and 2099"));
  }

  Instant instant(LocalDateTime brokerTime) {
    return zone.toInstant(brokerTime);
  }

  /** The name of an instrument. */
  String symbol(Row row, int column) {
    String symbol = row.text(column);
    if (symbol.isEmpty() || symbol.length() > LONGEST_SYMBOL) {
      throw new StatementRefusal(Code.UNREADABLE_ROW, at(row, column) + " is not a symbol");
    }
    return shared(printable(symbol));
  }

  /** A comment as plain text; what a person cannot see in it is replaced, what is too long cut. */
  String comment(String text) {
    String printable = printable(text);
    if (printable.length() <= LONGEST_COMMENT) {
      return shared(printable);
    }
    boolean splitsPair = Character.isHighSurrogate(printable.charAt(LONGEST_COMMENT - 1));
    return printable.substring(0, splitsPair ? LONGEST_COMMENT - 1 : LONGEST_COMMENT);
  }

  private static String printable(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return replaced(text);
      }
    }
    return text;
  }

  private static String replaced(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> isPrintable(point) ? point : REPLACEMENT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPrintable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.FORMAT, Character.UNASSIGNED -> false;
      default -> true;
    };
  }

  /** One instance per text, as few symbols and comments come again and again. */
  private String shared(String text) {
    if (sharedTexts.size() < MOST_SHARED_TEXTS) {
      String known = sharedTexts.putIfAbsent(text, text);
      return known == null ? text : known;
    }
    return sharedTexts.getOrDefault(text, text);
  }

  /** Where a cell is and what it holds, for a message. */
  static String at(Row row, int column) {
    String text = printable(row.text(column));
    String quoted =
        text.length() <= QUOTED_CHARACTERS ? text : text.substring(0, QUOTED_CHARACTERS) + "...";
    return "Row " + row.number() + ", cell " + (column + 1) + ": '" + quoted + "'";
  }
}
