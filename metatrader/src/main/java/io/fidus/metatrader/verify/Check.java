package io.fidus.metatrader.verify;

/**
 * One comparison.
 *
 * @param what what was compared, for example {@code totalNetProfit}
 * @param expected the value that should come out
 * @param actual the value that did
 * @param agrees whether they agree within what was printed
 */
public record Check(String what, String expected, String actual, boolean agrees) {

  static Check of(String what, Object expected, Object actual) {
    return new Check(what, expected.toString(), actual.toString(), expected.equals(actual));
  }

  @Override
  public String toString() {
    return what + ": " + (agrees ? actual : "expected " + expected + ", is " + actual);
  }
}
