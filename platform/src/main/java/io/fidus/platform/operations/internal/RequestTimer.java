package io.fidus.platform.operations.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Measures how long each route takes to answer. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimer extends OncePerRequestFilter {
  private static final Duration[] STEPS = {
    Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50),
    Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
    Duration.ofSeconds(5)
  };

  /** A caller may make up methods, but not as many meters. */
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private final MeterRegistry registry;
  private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

  RequestTimer(MeterRegistry registry) {
    this.registry = registry;
  }

  private record Key(String method, String route, int status) {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long began = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      timer(request, response).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }
  }

  private Timer timer(HttpServletRequest request, HttpServletResponse response) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return timers.computeIfAbsent(
        new Key(
            METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
            pattern == null ? "none" : pattern.toString(),
            response.getStatus()),
        this::register);
  }

  private Timer register(Key key) {
    return Timer.builder("http.server.requests")
        .description("How long a route takes to answer")
        .tag("method", key.method())
        .tag("route", key.route())
        .tag("status", String.valueOf(key.status()))
        .serviceLevelObjectives(STEPS)
        .register(registry);
  }
}
