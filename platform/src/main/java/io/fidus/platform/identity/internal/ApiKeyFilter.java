package io.fidus.platform.identity.internal;

import io.fidus.platform.api.CallerAuthentication;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.RateLimits;
import io.fidus.platform.api.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out which program is calling, where a request carries an API key. */
final class ApiKeyFilter extends OncePerRequestFilter {
  static final String HEADER = "X-API-Key";
  private static final String BEARER = "Bearer ";

  private final ApiKeys keys;
  private final RateLimits limits;
  private final ProblemWriter problems;

  ApiKeyFilter(ApiKeys keys, RateLimits limits, ProblemWriter problems) {
    this.keys = keys;
    this.limits = limits;
    this.problems = problems;
  }

  /** Whether a header carries an API key and not an access token. */
  static boolean isKey(String authorization) {
    return authorization.regionMatches(
        true, 0, BEARER + ApiKeySecret.PREFIX, 0, BEARER.length() + ApiKeySecret.PREFIX.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<String> presented = presented(request);
    if (presented.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    Optional<ApiKey> key = presented.flatMap(ApiKeySecret::parse).flatMap(keys::accept);
    if (key.isEmpty()) {
      if (limits.admits(request, response)) {
        problems.write(
            request,
            response,
            new Refusal(CommonProblem.NOT_SIGNED_IN, "The API key is not valid, or not any more."));
      }
      return;
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new CallerAuthentication(key.get().caller(), key.get().expiresAt()));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static Optional<String> presented(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return isKey(authorization)
          ? Optional.of(authorization.substring(BEARER.length()).strip())
          : Optional.empty();
    }
    return Optional.ofNullable(request.getHeader(HEADER)).map(String::strip);
  }
}
