package io.fidus.metatrader.link.conformance;

/** Says what was expected of a bridge and did not happen. */
final class Demand {
  private Demand() {}

  static void that(String what, boolean holds) {
    if (!holds) {
      throw new ConformanceFailure("Not so: " + what);
    }
  }

  static void equal(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new ConformanceFailure(what + ": expected " + expected + ", found " + found);
    }
  }
}
