package io.fidus.store.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Store;
import io.fidus.store.kit.Book;
import io.fidus.store.sqlite.SqliteEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A process that is killed while it writes loses nothing that it acknowledged: in 20 rounds, in
 * 1,000 where the full counts are run.
 */
@Tag("long")
class KillTest {
  private static final int BOOKS = Boolean.getBoolean("fidus.long") ? 50 : 1;
  private static final int ROUNDS = 20;
  private static final long SEED = 20_250_705;
  private static final int MOST_IN_A_ROUND = 1_000_000;
  private static final int MOST_BEFORE_THE_KILL = 400;
  private static final int CALLERS = 8;

  @Test
  void noAcknowledgedCommandIsLostOrDoubled() throws IOException {
    Random random = new Random(SEED);
    long acknowledged = 0;
    for (int book = 0; book < BOOKS; book++) {
      try (SqliteEngine engine = new SqliteEngine()) {
        acknowledged += killRepeatedly(engine, random);
      }
    }
    Files.writeString(
        Path.of("target", "fault-kills.txt"),
        "%,d kills of a writing process: of %,d acknowledged commands none was lost or doubled\n"
            .formatted(BOOKS * ROUNDS, acknowledged));
  }

  /** Returns how many commands were acknowledged. */
  private static long killRepeatedly(SqliteEngine engine, Random random) {
    try (Store store = engine.open(InstantSource.system())) {
      new Book(store).open();
    }
    Set<Long> acknowledged = new TreeSet<>();
    Child next = start(engine, 0);
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        Child child = next;
        child.go();
        next = start(engine, round);
        child.awaitAcknowledged(1 + random.nextInt(MOST_BEFORE_THE_KILL));
        Set<Long> told = child.kill();
        assertThat(told).as("round %d", round).isNotEmpty();
        acknowledged.addAll(told);
        try (Store store = engine.open(InstantSource.system())) {
          assertThat(new Book(store).check()).as("round %d", round).containsAll(acknowledged);
        }
      }
    } finally {
      next.close();
    }
    return acknowledged.size();
  }

  private static Child start(SqliteEngine engine, int round) {
    return Child.start(engine.folder(), (long) round * MOST_IN_A_ROUND, MOST_IN_A_ROUND, CALLERS);
  }
}
