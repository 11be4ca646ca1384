package io.fidus.store.kit;

import static org.junit.jupiter.api.Assertions.fail;

import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One replica set for all tests of a run, started by the first of them. */
public final class SharedReplicaSet {
  private static @Nullable ReplicaSet set;
  private static @Nullable String missing;

  private SharedReplicaSet() {}

  /**
   * The replica set. Without a mongod the test is left out and the reason is reported; in the build
   * of the project, where CI is true, it fails.
   */
  public static synchronized ReplicaSet get() {
    if (set == null && missing == null) {
      switch (Mongod.find()) {
        case Mongod.Found found -> {
          set = ReplicaSet.start(found.program());
          Mongod.report("ran on " + set.version());
        }
        case Mongod.Missing none -> {
          missing = none.reason();
          Mongod.report("NOT RUN: " + none.reason());
        }
      }
    }
    if (set != null) {
      return set;
    }
    if ("true".equals(System.getenv("CI"))) {
      return fail("There is no mongod: " + missing);
    }
    throw new TestAbortedException("There is no mongod: " + missing);
  }
}
