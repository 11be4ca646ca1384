package io.fidus.metatrader.statement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the account block and the results block print beside a label: a number, or a pair such as
 * {@code 44.90 (0.89%)}, {@code 0.89% (44.90)} or {@code 4 (27.48)}.
 *
 * @param numbers one number or two, with the digits that were printed
 */
record PrintedCell(List<BigDecimal> numbers) {

  static Optional<PrintedCell> parse(String text) {
    int open = text.indexOf('(');
    if (open <= 0 || !text.endsWith(")")) {
      return number(text).map(only -> new PrintedCell(List.of(only)));
    }
    Optional<BigDecimal> first = number(text.substring(0, open).strip());
    Optional<BigDecimal> second = number(text.substring(open + 1, text.length() - 1).strip());
    return first.isPresent() && second.isPresent()
        ? Optional.of(new PrintedCell(List.of(first.get(), second.get())))
        : Optional.empty();
  }

  BigDecimal first() {
    return numbers.getFirst();
  }

  private static Optional<BigDecimal> number(String text) {
    return Numbers.parse(text.endsWith("%") ? text.substring(0, text.length() - 1) : text);
  }
}
