package io.fidus.store.kit;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** One replica set for all tests of a run, started by the first of them. */
public final class SharedReplicaSet {
  private static @Nullable ReplicaSet set;
  private static @Nullable Mongod mongod;

  private SharedReplicaSet() {}

  /** The replica set; see {@link #program} for when there is none. */
  public static synchronized ReplicaSet get() {
    if (set == null) {
      set = ReplicaSet.start(program());
      Mongod.report("ran on " + set.version());
    }
    return set;
  }

  /**
   * The mongod. Without one the test is left out and the reason is reported; where CI is true it
   * fails.
   */
  public static synchronized Path program() {
    if (mongod == null) {
      mongod = Mongod.find();
    }
    return switch (mongod) {
      case Mongod.Found found -> found.program();
      case Mongod.Missing none -> {
        Mongod.report("NOT RUN: " + none.reason());
        yield "true".equals(System.getenv("CI"))
            ? fail("There is no mongod: " + none.reason())
            : abort(none.reason());
      }
    };
  }

  private static Path abort(String reason) {
    throw new TestAbortedException("There is no mongod: " + reason);
  }
}
