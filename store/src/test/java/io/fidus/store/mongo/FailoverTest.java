package io.fidus.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Store;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.kit.Book;
import io.fidus.store.kit.ReplicaSet;
import io.fidus.store.kit.SharedReplicaSet;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The primary is killed in the middle of a write load. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class FailoverTest {
  private static final int CALLERS = 4;
  private static final int BEFORE = 25;
  private static final int AFTER = 25;

  private final AtomicLong next = new AtomicLong();
  private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();
  private final AtomicBoolean ending = new AtomicBoolean();

  @Test
  void everyAcknowledgedCommandTookEffectOnce() throws InterruptedException {
    ReplicaSet set = SharedReplicaSet.get();
    List<Long> heard = new CopyOnWriteArrayList<>();
    try (MongoEngine engine = MongoEngine.fresh();
        Store store = engine.open(InstantSource.system())) {
      Book book = new Book(store);
      book.open();
      store.subscribe("reporter", Book.Posted.class, posted -> heard.add(posted.command()));
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        callers.add(Thread.ofVirtual().start(() -> post(book)));
      }
      awaitAcknowledged(BEFORE);
      int killed = set.killPrimary();
      awaitAcknowledged(acknowledged.size() + AFTER);
      ending.set(true);
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(book.check()).isEqualTo(acknowledged);
      set.restart(killed);
      while (!Set.copyOf(heard).equals(acknowledged)) {
        Thread.sleep(20);
      }
      assertThat(book.check()).isEqualTo(acknowledged);
    }
  }

  /** Repeats a command under its own number until it is acknowledged, as a client does. */
  private void post(Book book) {
    while (!ending.get()) {
      long command = next.getAndIncrement();
      while (!acknowledged.contains(command)) {
        try {
          book.post(command);
          acknowledged.add(command);
        } catch (StoreUnavailable e) {
          assertThat(e).hasMessageContaining("Mongo");
        }
      }
    }
  }

  private void awaitAcknowledged(int count) throws InterruptedException {
    while (acknowledged.size() < count) {
      Thread.sleep(10);
    }
  }
}
