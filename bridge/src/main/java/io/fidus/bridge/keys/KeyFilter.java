package io.fidus.bridge.keys;

import io.fidus.bridge.http.ProblemWriter;
import io.fidus.bridge.http.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody in without a key, except where a status word or a signature of its own is all there
 * is. The key's holder stands in the request's attribute {@link #HOLDER}.
 */
@Component
public class KeyFilter extends OncePerRequestFilter {
  public static final String HOLDER = "io.fidus.bridge.holder";
  private static final String HEADER = "X-API-Key";
  private static final Set<String> OPEN = Set.of("/", "/api/mt5/bridge/health", "/link");

  /** Acknowledgements come as often as deals do; they are not what the limit is for. */
  private static final String ACKNOWLEDGEMENT = "/api/mt5/stream/ack";

  private static final int A_KEY = 300;
  private static final int AN_ADDRESS = 100;

  private final ApiKeys keys;
  private final ProblemWriter problems;
  private final RequestLimits limits;

  KeyFilter(ApiKeys keys, ProblemWriter problems, InstantSource clock) {
    this.keys = keys;
    this.problems = problems;
    limits = new RequestLimits(clock);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      admit(request, response);
    } catch (Refusal refusal) {
      problems.write(request, response, refusal, refusal);
      return;
    }
    chain.doFilter(request, response);
  }

  private void admit(HttpServletRequest request, HttpServletResponse response) {
    String path = request.getServletPath();
    String text = request.getHeader(HEADER);
    boolean open = OPEN.contains(path);
    if (text == null && open) {
      return;
    }
    Optional<ApiKeys.Holder> holder = text == null ? Optional.empty() : keys.holder(text);
    if (holder.isEmpty()) {
      count(response, "address " + request.getRemoteAddr(), AN_ADDRESS);
      throw new Refusal(
          Refusal.Kind.KEY_NEEDED,
          text == null ? "The request carries no key." : "The key is not valid.");
    }
    if (!path.equals(ACKNOWLEDGEMENT)) {
      count(response, "key " + holder.get().id(), A_KEY);
    }
    Scope needed = needed(path);
    if (!holder.get().scope().includes(needed)) {
      throw new Refusal(Refusal.Kind.KEY_NOT_ALLOWED, "It takes the scope " + needed + ".");
    }
    request.setAttribute(HOLDER, holder.get());
  }

  private void count(HttpServletResponse response, String caller, int limit) {
    RequestLimits.Decision decision = limits.take(caller, limit);
    response.setIntHeader("RateLimit-Limit", decision.limit());
    response.setIntHeader("RateLimit-Remaining", decision.remaining());
    response.setHeader("RateLimit-Reset", String.valueOf(decision.reset().toSeconds()));
    if (!decision.allowed()) {
      throw new Refusal(
          Refusal.Kind.TOO_MANY_REQUESTS,
          "More than " + limit + " requests within a minute.",
          Optional.of(decision.reset()));
    }
  }

  private static Scope needed(String path) {
    if (path.startsWith("/api/keys")) {
      return Scope.ADMIN;
    }
    return path.startsWith("/api/mt5/stream") || path.startsWith("/api/mt5/commands")
        ? Scope.PLATFORM
        : Scope.READ;
  }
}
