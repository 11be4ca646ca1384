package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Measure;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.watchdog.internal.HouseRules.Sample;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * What is measured of the house: of this node always, of gateways and parts by the node that
 * watches.
 */
@Component
@ConditionalOnWebApplication
class HouseMeasures {
  private static final Duration DAY = Duration.ofDays(1);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MILLIS = 3;

  private final WatchdogRunner runner;
  private final WatchdogStore store;
  private final ProbeTimes probes;
  private final MeterRegistry registry;
  private final RequestWindow requests;

  HouseMeasures(
      WatchdogRunner runner, WatchdogStore store, ProbeTimes probes, MeterRegistry registry) {
    this.runner = runner;
    this.store = store;
    this.probes = probes;
    this.registry = registry;
    requests = new RequestWindow(registry);
  }

  /** Everything that is known now; what is not known is left out. */
  List<Sample> take(Instant now) {
    List<Sample> samples = new ArrayList<>();
    String node = node();
    share("jvm.gc.live.data.size", "jvm.gc.max.data.size")
        .filter(used -> used.signum() > 0)
        .ifPresent(used -> samples.add(ofNode(Measure.MEMORY, node, used, 1)));
    share("disk.free", "disk.total")
        .ifPresent(free -> samples.add(ofNode(Measure.DISK, node, HUNDRED.subtract(free), 1)));
    gauge("fidus.github.token.days.left")
        .ifPresent(left -> samples.add(ofNode(Measure.GITHUB_TOKEN, "", left.negate(), 1)));
    RequestWindow.Count window = requests.look(now);
    samples.add(
        ofNode(Measure.API_ERRORS, node, percent(window.failed(), window.all()), window.all()));
    samples.add(ofNode(Measure.API_SLOW, node, percent(window.slow(), window.all()), window.all()));
    if (runner.isWatchingHere()) {
      samples.addAll(gateways(now));
      samples.addAll(restarts(now));
    }
    return samples;
  }

  private List<Sample> gateways(Instant now) {
    Map<Subject, String> names = names();
    List<Sample> samples = new ArrayList<>();
    probes
        .spreads(now)
        .forEach(
            (gateway, spread) ->
                samples.add(
                    new Sample(
                        Measure.GATEWAY_SLOW,
                        "rule:gateway-slow:" + gateway,
                        names.getOrDefault(gateway, gateway.id()),
                        BigDecimal.valueOf(spread.p95().toMillis()).movePointLeft(MILLIS),
                        spread.count())));
    return samples;
  }

  /** How often each part was restarted within a day, by whomever and for whichever fault. */
  private List<Sample> restarts(Instant now) {
    Map<Subject, String> names = names();
    Map<Subject, Long> counts = new HashMap<>();
    Query lately = Query.on("opened").from(now.minus(DAY.multipliedBy(2))).limit(Query.MOST);
    store.incidents().find(lately).items().stream()
        .map(Versioned::document)
        .filter(incident -> !incident.drill())
        .forEach(
            incident ->
                counts.merge(
                    Subject.parse(incident.subject()),
                    restarts(incident, now.minus(DAY)),
                    Long::sum));
    counts.keySet().retainAll(names.keySet());
    List<Sample> samples = new ArrayList<>();
    counts.forEach(
        (part, count) ->
            samples.add(
                new Sample(
                    Measure.RESTARTS,
                    "rule:restarts:" + part,
                    names.getOrDefault(part, part.id()),
                    BigDecimal.valueOf(count),
                    1)));
    return samples;
  }

  private static long restarts(IncidentDocument incident, Instant from) {
    return incident.steps().stream()
        .filter(step -> step.kind() == StepKind.ORDERED && !step.at().isBefore(from))
        .map(Step::what)
        .map(Rung::valueOf)
        .filter(HouseMeasures::restarts)
        .count();
  }

  private static boolean restarts(Rung rung) {
    return switch (rung) {
      case RESTART_TERMINAL, RESTART_BRIDGE, RESTART_ALL_TERMINALS -> true;
      case RECONNECT_SESSION, FAIL_OVER -> false;
    };
  }

  private Map<Subject, String> names() {
    Map<Subject, String> names = new HashMap<>();
    runner.status().forEach(part -> names.put(part.item().subject(), part.item().name()));
    return names;
  }

  private static Sample ofNode(Measure measure, String node, BigDecimal value, long observations) {
    String key = "rule:" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Sample(measure, node.isEmpty() ? key : key + ':' + node, node, value, observations);
  }

  /** Which of several nodes this is; empty where there is one alone. */
  private String node() {
    if (!store.store().isShared()) {
      return "";
    }
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "?";
    }
  }

  private Optional<BigDecimal> share(String part, String whole) {
    return gauge(whole)
        .filter(all -> all.signum() > 0)
        .flatMap(
            all -> gauge(part).map(of -> of.multiply(HUNDRED).divide(all, MathContext.DECIMAL32)));
  }

  /** What a meter of the platform shows now; empty when there is none, or it does not know. */
  private Optional<BigDecimal> gauge(String name) {
    return Optional.ofNullable(registry.find(name).gauge())
        .map(Gauge::value)
        .filter(Double::isFinite)
        .map(BigDecimal::new);
  }

  private static BigDecimal percent(long part, long of) {
    return of == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), MathContext.DECIMAL32);
  }
}
