package io.fidus.platform.operations.internal;

import io.fidus.platform.store.DataSettings;
import io.fidus.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.File;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What the platform measures about itself. Technical figures, for which binary numbers will do. */
@Component
class Measurements implements DisposableBean {
  private static final double NANOS = 1e9;

  private final PrometheusMeterRegistry registry;
  private final InstantSource clock;
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Measurements(
      PrometheusMeterRegistry registry, InstantSource clock, Store store, DataSettings data) {
    this.registry = registry;
    this.clock = clock;
    List.<MeterBinder>of(
            new JvmMemoryMetrics(),
            collections,
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new UptimeMetrics(),
            new FileDescriptorMetrics())
        .forEach(binder -> binder.bindTo(registry));
    measure(store);
    Path folder = data.folder();
    disk("disk.free", "Free where the data is kept", folder, File::getUsableSpace);
    disk("disk.total", "All there is where the data is kept", folder, File::getTotalSpace);
  }

  /** The path of the disk is nobody's business. */
  private void disk(String name, String about, Path folder, ToDoubleFunction<File> size) {
    Gauge.builder(name, folder.toFile(), size)
        .description(about)
        .baseUnit("bytes")
        .strongReference(true)
        .register((MeterRegistry) registry);
  }

  /**
   * What one meter shows.
   *
   * @param values the measurements by their name, for example {@code count} and {@code total}
   */
  record Metric(String name, Map<String, String> tags, Map<String, Double> values) {}

  /** Every meter at an instant. */
  record Metrics(Instant time, List<Metric> metrics) {}

  /** In the text format of Prometheus. */
  String text() {
    return registry.scrape();
  }

  Metrics snapshot() {
    return new Metrics(
        clock.instant(),
        registry.getMeters().stream()
            .map(Measurements::metric)
            .sorted(
                Comparator.comparing(Metric::name)
                    .thenComparing(metric -> metric.tags().toString()))
            .toList());
  }

  private static Metric metric(Meter meter) {
    Map<String, Double> values = new LinkedHashMap<>();
    for (Measurement measurement : meter.measure()) {
      if (Double.isFinite(measurement.getValue())) {
        values.put(measurement.getStatistic().getTagValueRepresentation(), measurement.getValue());
      }
    }
    Map<String, String> tags =
        meter.getId().getTags().stream()
            .collect(
                Collectors.toMap(
                    Tag::getKey, Tag::getValue, (first, _) -> first, LinkedHashMap::new));
    return new Metric(meter.getId().getName(), tags, values);
  }

  private void measure(Store store) {
    gauge(
        "fidus.store.writable",
        "1 when the store can be written to",
        store,
        s -> s.health().writable() ? 1 : 0);
    gauge("fidus.store.queued", "Transactions that wait", store, s -> s.health().queued());
    gauge(
        "fidus.store.commit.seconds",
        "How long the last commit took",
        store,
        s -> s.health().lastCommit().toNanos() / NANOS);
  }

  private void gauge(String name, String about, Store store, ToDoubleFunction<Store> value) {
    Gauge.builder(name, store, value).description(about).register((MeterRegistry) registry);
  }

  @Override
  public void destroy() {
    collections.close();
  }
}
