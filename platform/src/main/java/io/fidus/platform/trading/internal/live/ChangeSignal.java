package io.fidus.platform.trading.internal.live;

import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveChanges;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers changes and hands them over four times a second. */
public final class ChangeSignal implements LiveChanges, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeSignal.class);
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Map<AccountNumber, Set<AccountAspect>> waiting = new ConcurrentHashMap<>();
  private final List<Consumer<Map<AccountNumber, Set<AccountAspect>>>> listeners =
      new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean running = true;

  public ChangeSignal() {
    thread = Thread.ofPlatform().daemon().name("live-changes").start(this::run);
  }

  @Override
  public Subscription subscribe(Consumer<Map<AccountNumber, Set<AccountAspect>>> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void changed(AccountNumber account, AccountAspect aspect) {
    waiting.compute(
        account,
        (_, known) -> {
          Set<AccountAspect> aspects = known == null ? EnumSet.noneOf(AccountAspect.class) : known;
          aspects.add(aspect);
          return aspects;
        });
  }

  @Override
  public void close() {
    running = false;
    thread.interrupt();
  }

  private void run() {
    while (running) {
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
      Map<AccountNumber, Set<AccountAspect>> batch = take();
      if (!batch.isEmpty()) {
        listeners.forEach(listener -> tell(listener, batch));
      }
    }
  }

  private Map<AccountNumber, Set<AccountAspect>> take() {
    Map<AccountNumber, Set<AccountAspect>> batch = new HashMap<>();
    for (AccountNumber account : List.copyOf(waiting.keySet())) {
      Set<AccountAspect> aspects = waiting.remove(account);
      if (aspects != null) {
        batch.put(account, aspects);
      }
    }
    return Map.copyOf(batch);
  }

  private static void tell(
      Consumer<Map<AccountNumber, Set<AccountAspect>>> listener,
      Map<AccountNumber, Set<AccountAspect>> batch) {
    try {
      listener.accept(batch);
    } catch (RuntimeException e) {
      LOG.warn("Somebody who follows the accounts failed", e);
    }
  }
}
