package io.fidus.platform.operations.internal;

import io.fidus.platform.api.PublicRoute;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the platform lives. */
@RestController
class HealthRoutes {

  /** The word that a liveness probe reads. */
  enum Status {
    UP
  }

  /**
   * @param status {@code UP} whenever the process answers
   */
  record Liveness(Status status) {}

  @PublicRoute(reason = "A probe has no account; it says only that the process answers.")
  @GetMapping({"/api/health", "/health"})
  Liveness health() {
    return new Liveness(Status.UP);
  }
}
