package io.fidus.platform.operations.internal;

import io.fidus.platform.api.PublicRoute;
import io.fidus.store.Store;
import io.fidus.store.StoreHealth;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the platform lives, whether it can work, and what it measures. */
@RestController
class HealthRoutes {
  private final Store store;
  private final Measurements measurements;
  private final MetricsReaders readers;

  HealthRoutes(Store store, Measurements measurements, MetricsReaders readers) {
    this.store = store;
    this.measurements = measurements;
    this.readers = readers;
  }

  /** The word that a probe reads. */
  enum HealthStatus {
    UP,
    DOWN
  }

  /**
   * Whether the process answers.
   *
   * @param status always {@code UP}: a process that does not live does not answer
   */
  record Liveness(HealthStatus status) {}

  /**
   * Something that the platform cannot work without.
   *
   * @param detail its kind and version, and what is wrong or notable if anything is
   */
  record HealthComponent(String name, HealthStatus status, String detail) {}

  /**
   * Whether the platform can work.
   *
   * @param status {@code DOWN} when a component is
   */
  record Readiness(HealthStatus status, List<HealthComponent> components) {}

  /** Whether the process lives. */
  @PublicRoute(reason = "A probe has no account; it says only that the process answers.")
  @GetMapping({"/api/health", "/health"})
  Liveness health() {
    return new Liveness(HealthStatus.UP);
  }

  /** Whether the platform can work; answered with status 503 when it cannot, and says why. */
  @PublicRoute(reason = "A load balancer has no account; it names components, not data.")
  @GetMapping("/api/health/ready")
  ResponseEntity<Readiness> ready() {
    List<HealthComponent> components = List.of(store());
    boolean up = components.stream().allMatch(component -> component.status() == HealthStatus.UP);
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Readiness(up ? HealthStatus.UP : HealthStatus.DOWN, components));
  }

  /**
   * What the platform measures about itself, as text for Prometheus or as JSON: for those who may
   * read system health, and for the addresses that a setting names.
   */
  @PublicRoute(reason = "A collector beside the platform has no account; others are refused.")
  @GetMapping(path = "/api/health/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
  String metricsAsText(HttpServletRequest request) {
    readers.require(request);
    return measurements.text();
  }

  /** What the platform measures about itself, as text for Prometheus or as JSON. */
  @PublicRoute(reason = "As the text form.")
  @GetMapping(path = "/api/health/metrics", produces = MediaType.APPLICATION_JSON_VALUE)
  Measurements.Metrics metrics(HttpServletRequest request) {
    readers.require(request);
    return measurements.snapshot();
  }

  private HealthComponent store() {
    StoreHealth health = store.health();
    return new HealthComponent(
        "store",
        health.writable() ? HealthStatus.UP : HealthStatus.DOWN,
        health.detail().isEmpty() ? health.engine() : health.engine() + ": " + health.detail());
  }
}
