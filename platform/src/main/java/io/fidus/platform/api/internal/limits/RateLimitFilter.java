package io.fidus.platform.api.internal.limits;

import io.fidus.platform.api.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts every request to the API behind the filters that find out who is calling. A stream counts
 * once, when it begins. Probes are answered always, and so are the files of the web app, which many
 * people behind one address load at once.
 */
@Component
@ConditionalOnWebApplication
@Order(RateLimitFilter.BEHIND_SECURITY)
class RateLimitFilter extends OncePerRequestFilter {
  static final int BEHIND_SECURITY = -50;

  private final RateLimits limits;

  RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return !path.startsWith("/api/")
        || path.equals("/api/health")
        || path.startsWith("/api/health/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (limits.admits(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
