package io.fidus.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** A clock that stands still until a test moves it. */
public final class MovableClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public MovableClock(Instant start) {
    this.now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  /** Makes a program read this clock instead of the machine's. */
  public SpringApplication in(SpringApplication application) {
    application.addInitializers(
        context ->
            ((GenericApplicationContext) context)
                .registerBean(
                    "movableClock",
                    InstantSource.class,
                    () -> this,
                    definition -> definition.setPrimary(true)));
    return application;
  }
}
