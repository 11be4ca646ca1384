package io.fidus.engine.statistics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evaluates the formula of an explanation; a quotient by zero is zero. */
final class Formula {
  private static final MathContext PRECISION = MathContext.DECIMAL128;
  private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z]+|\\d+|[-+*/()|])");

  private final Map<String, BigDecimal> inputs;
  private final Matcher tokens;
  private String token = "";

  Formula(String text, Map<String, BigDecimal> inputs) {
    this.inputs = inputs;
    tokens = TOKEN.matcher(text);
    next();
  }

  BigDecimal value() {
    BigDecimal value = sum();
    if (!token.isEmpty()) {
      throw new AssertionError("Unexpected in a formula: " + token);
    }
    return value;
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (token.equals("+") || token.equals("-")) {
      boolean plus = token.equals("+");
      next();
      value = plus ? value.add(product()) : value.subtract(product());
    }
    return value;
  }

  private BigDecimal product() {
    BigDecimal value = factor();
    while (token.equals("*") || token.equals("/")) {
      boolean times = token.equals("*");
      next();
      BigDecimal other = factor();
      value = times ? value.multiply(other) : quotient(value, other);
    }
    return value;
  }

  private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
    return divisor.signum() == 0 ? BigDecimal.ZERO : dividend.divide(divisor, PRECISION);
  }

  private BigDecimal factor() {
    String first = token;
    next();
    return switch (first) {
      case "(" -> closedBy(")");
      case "|" -> closedBy("|").abs();
      case "sqrt" -> argument().sqrt(PRECISION);
      case "round" -> argument().setScale(0, RoundingMode.HALF_UP);
      default -> Character.isDigit(first.charAt(0)) ? new BigDecimal(first) : input(first);
    };
  }

  private BigDecimal argument() {
    expect("(");
    return closedBy(")");
  }

  private BigDecimal closedBy(String bracket) {
    BigDecimal value = sum();
    expect(bracket);
    return value;
  }

  private BigDecimal input(String name) {
    BigDecimal value = inputs.get(name);
    if (value == null) {
      throw new AssertionError("A formula names " + name + ", which is not among its inputs");
    }
    return value;
  }

  private void expect(String expected) {
    if (!token.equals(expected)) {
      throw new AssertionError("Expected " + expected + " in a formula, not " + token);
    }
    next();
  }

  private void next() {
    token = tokens.lookingAt() ? tokens.group(1) : "";
    if (!token.isEmpty()) {
      tokens.region(tokens.end(), tokens.regionEnd());
    }
  }
}
