package io.fidus.store.kit;

import io.fidus.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the cases of the contract have in common: a fresh store and a clock that the case moves. */
public abstract class StoreCase {
  protected static final Instant START = Instant.parse("2025-07-05T03:37:04.123Z");

  private final Supplier<TestEngine> fresh;
  protected TestEngine engine;
  protected Store store;
  protected Instant now = START;

  @SuppressWarnings("NullAway") // set before each case
  protected StoreCase(Supplier<TestEngine> fresh) {
    this.fresh = fresh;
  }

  @BeforeEach
  void open() {
    engine = fresh.get();
    store = engine.open(() -> now);
    declare();
  }

  /** Registers the types of the cases, at start and after each restart. */
  protected void declare() {}

  @AfterEach
  void remove() {
    try (TestEngine _ = engine) {
      store.close();
    }
  }

  protected void restart() {
    store.close();
    store = engine.open(() -> now);
    declare();
  }

  protected void later(Duration time) {
    now = now.plus(time);
  }

  /** Waits until a condition holds, for what happens on another thread. */
  protected static void eventually(Callable<Boolean> condition) {
    Instant end = Instant.ofEpochMilli(System.currentTimeMillis()).plusSeconds(20);
    try {
      while (!condition.call()) {
        if (System.currentTimeMillis() > end.toEpochMilli()) {
          throw new AssertionError("It did not happen within 20 seconds");
        }
        Thread.sleep(10);
      }
    } catch (AssertionError e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
