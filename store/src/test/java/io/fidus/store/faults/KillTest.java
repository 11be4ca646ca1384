package io.fidus.store.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Store;
import io.fidus.store.kit.Book;
import io.fidus.store.sqlite.SqliteEngine;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A process that is killed while it writes loses nothing that it acknowledged. */
class KillTest {
  private static final int ROUNDS = Integer.getInteger("fidus.kills", 20);
  private static final int MOST_IN_A_ROUND = 1_000_000;
  private static final int MOST_BEFORE_THE_KILL = 400;
  private static final int CALLERS = 8;

  @Test
  void noAcknowledgedCommandIsLostOrDoubled() {
    long seed = Long.getLong("fidus.seed", 20_250_705);
    Random random = new Random(seed);
    Set<Long> acknowledged = new TreeSet<>();
    try (SqliteEngine engine = new SqliteEngine()) {
      try (Store store = engine.open(InstantSource.system())) {
        new Book(store).open();
      }
      Child next = start(engine, 0);
      for (int round = 1; round <= ROUNDS; round++) {
        try (Child child = next) {
          child.go();
          next = start(engine, round);
          child.awaitAcknowledged(1 + random.nextInt(MOST_BEFORE_THE_KILL));
          Set<Long> told = child.kill();
          assertThat(told).as("round %d of seed %d", round, seed).isNotEmpty();
          acknowledged.addAll(told);
        }
        try (Store store = engine.open(InstantSource.system())) {
          assertThat(new Book(store).check())
              .as("round %d of seed %d", round, seed)
              .containsAll(acknowledged);
        }
      }
      next.close();
    }
  }

  private static Child start(SqliteEngine engine, int round) {
    return Child.start(engine.folder(), (long) round * MOST_IN_A_ROUND, MOST_IN_A_ROUND, CALLERS);
  }
}
