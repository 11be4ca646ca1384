package io.fidus.store.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Changes;
import io.fidus.store.wire.Wire;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a follower does when more is told than it can take. */
class FollowerTest {
  private static final String TYPE = Outbox.typeName(Told.class);

  /** Something was told. */
  public record Told(int number) {}

  @Test
  void whatIsTooMuchIsPassedOverAndLoadedAnew() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch last = new CountDownLatch(1);
    List<Integer> heard = new CopyOnWriteArrayList<>();
    AtomicInteger loads = new AtomicInteger();
    Follower follower =
        new Follower(
            "slow",
            Changes.of(
                Told.class,
                told -> {
                  heard.add(told.number());
                  entered.countDown();
                  hold(held);
                  if (told.number() == 99) {
                    last.countDown();
                  }
                }),
            loads::incrementAndGet,
            new Wire(List.of()),
            3);
    follower.start();
    try {
      tell(follower, 0);
      assertThat(entered.await(10, TimeUnit.SECONDS)).isTrue();
      for (int i = 1; i < 10; i++) {
        tell(follower, i);
      }
      held.countDown();
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
      while (loads.get() == 0 && System.nanoTime() - end < 0) {
        Thread.sleep(5);
      }
      tell(follower, 99);
      assertThat(last.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      follower.stop();
      follower.close();
    }
    assertThat(loads).hasValue(1);
    assertThat(heard).containsExactly(0, 99);
  }

  private static void tell(Follower follower, int number) {
    follower.tell(new News(TYPE, "{\"number\":" + number + "}"));
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
