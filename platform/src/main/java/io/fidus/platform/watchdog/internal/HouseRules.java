package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Limit;
import io.fidus.engine.watchdog.Measure;
import io.fidus.engine.watchdog.MeasureRule;
import io.fidus.engine.watchdog.MeasureWatch;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Alerts;
import io.fidus.program.Rounds;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Measures the house every half minute and has people told of what passes a limit. */
@Component
@ConditionalOnWebApplication
class HouseRules implements SmartLifecycle {
  static final Duration EVERY = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(HouseRules.class);

  private final HouseMeasures measures;
  private final WatchdogRunner runner;
  private final Alerts alerts;
  private final InstantSource clock;
  private final Map<String, MeasureWatch> watches = new HashMap<>();
  private final Map<String, Optional<Limit>> told = new HashMap<>();
  private final Map<String, Instant> measuredSince = new HashMap<>();
  private final Rounds rounds =
      new Rounds("house-rules", EVERY, this::round, "The house cannot be measured", LOG);

  /**
   * A value of a measure.
   *
   * @param key of the alert about it
   * @param name of what was measured, as people know it
   */
  record Sample(Measure measure, String key, String name, BigDecimal value, long observations) {}

  HouseRules(HouseMeasures measures, WatchdogRunner runner, Alerts alerts, InstantSource clock) {
    this.measures = measures;
    this.runner = runner;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public void start() {
    rounds.start();
  }

  @Override
  public void stop() {
    rounds.stop();
  }

  @Override
  public boolean isRunning() {
    return rounds.isRunning();
  }

  /** Measures once. */
  synchronized void round() {
    Instant now = clock.instant();
    List<Sample> samples = measures.take(now);
    samples.forEach(sample -> judge(sample, now));
    Set<String> measured = samples.stream().map(Sample::key).collect(Collectors.toSet());
    if (runner.isWatchingHere()) {
      told.entrySet().stream()
          .filter(one -> one.getValue().isPresent() && !measured.contains(one.getKey()))
          .forEach(one -> alerts.resolve(one.getKey(), now, HouseWords.OVER));
    }
    watches.keySet().retainAll(measured);
    told.keySet().retainAll(measured);
    measuredSince.keySet().retainAll(measured);
  }

  private void judge(Sample sample, Instant now) {
    String key = sample.key();
    MeasureRule rule = MeasureRule.of(sample.measure());
    MeasureWatch watch = watches.computeIfAbsent(key, _ -> new MeasureWatch(rule));
    Instant since = measuredSince.computeIfAbsent(key, _ -> now);
    Optional<Limit> limit = watch.take(sample.value(), sample.observations(), now);
    // An alert that was open at the last start ends only when enough was measured since then.
    boolean known =
        sample.observations() >= rule.fewest() && !now.isBefore(since.plus(rule.lasts()));
    if (!limit.equals(told.get(key)) && (limit.isPresent() || known || told.containsKey(key))) {
      told.put(key, limit);
      tell(sample, limit, now);
    }
  }

  private void tell(Sample sample, Optional<Limit> limit, Instant now) {
    if (limit.isEmpty()) {
      alerts.resolve(sample.key(), now, HouseWords.OVER);
    } else {
      alerts.raise(
          AlertRequest.of(
                  sample.key(),
                  limit.get().severity(),
                  HouseWords.title(sample),
                  HouseWords.detail(sample, limit.get()),
                  now)
              .at("/system"));
    }
  }
}
