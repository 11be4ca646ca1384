package io.fidus.platform.api.internal.limits;

import io.fidus.platform.api.AddressRange;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.CallerAuthentication;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.LimitSettings;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.RateLimits;
import io.fidus.platform.api.Refusal;
import io.fidus.program.InvalidSettingException;
import io.fidus.program.Sha256;
import io.fidus.store.StoreException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Limits the requests of a minute: of a person or key by its id, of those who are not signed in by
 * their address. While the store does not answer nobody is limited, since what the store is needed
 * for is refused anyway and live figures must still be seen.
 */
@Component
@ConditionalOnWebApplication
class RateLimiter implements RateLimits {
  private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
  private static final Set<String> OUTSIDE = Set.of("CLIENT", "AGENT", "PARTNER");
  private static final int MOST_BUCKETS = 50_000;

  private final LimitSettings settings;
  private final GrantBook book;
  private final ProblemWriter problems;
  private final InstantSource clock;
  private final Map<Group, Counter> refused = new EnumMap<>(Group.class);
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  RateLimiter(
      LimitSettings settings,
      GrantBook book,
      ProblemWriter problems,
      InstantSource clock,
      MeterRegistry meters) {
    require("RATE_LIMIT_STAFF", settings.staff());
    require("RATE_LIMIT_CLIENT", settings.client());
    require("RATE_LIMIT_GUEST", settings.guest());
    this.settings = settings;
    this.book = book;
    this.problems = problems;
    this.clock = clock;
    for (Group group : Group.values()) {
      String name = group.name().toLowerCase(Locale.ROOT);
      refused.put(group, meters.counter("fidus.limits.refused", "group", name));
    }
    meters.gaugeMapSize("fidus.limits.callers", List.of(), buckets);
  }

  private static void require(String setting, int limit) {
    if (limit < 1) {
      throw new InvalidSettingException(
          setting + " must be 1 or more, but is " + limit + ".",
          "Correct " + setting + " and start again.");
    }
  }

  /** Who is limited together. */
  private enum Group {
    STAFF,
    CLIENT,
    GUEST
  }

  @Override
  public boolean admits(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Caller> caller = caller();
    Group group = caller.map(RateLimiter::group).orElse(Group.GUEST);
    String name =
        caller
            .map(known -> "caller/" + known.userId())
            .orElseGet(() -> "address/" + network(request.getRemoteAddr()));
    Instant now = clock.instant();
    Bucket.Allowance allowance;
    try {
      allowance = bucket(name, limit(group), now).take(book, now);
    } catch (StoreException unavailable) {
      LOG.warn("Requests are not limited while the store does not answer");
      return true;
    }
    response.setHeader("RateLimit-Policy", allowance.limit() + ";w=60");
    response.setHeader("RateLimit-Limit", Long.toString(allowance.limit()));
    response.setHeader("RateLimit-Remaining", Long.toString(allowance.left()));
    response.setHeader("RateLimit-Reset", Long.toString(seconds(allowance.reset())));
    if (!allowance.granted()) {
      Objects.requireNonNull(refused.get(group)).increment();
      response.setHeader(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
      problems.write(
          request,
          response,
          new Refusal(
              CommonProblem.TOO_MANY_REQUESTS,
              "There were more than %d requests in a minute.".formatted(allowance.limit()),
              Duration.ofSeconds(seconds(allowance.reset()))));
    }
    return allowance.granted();
  }

  private Bucket bucket(String name, long limit, Instant now) {
    if (buckets.size() >= MOST_BUCKETS) {
      forgetIdle(now);
    }
    return buckets.computeIfAbsent(name, _ -> new Bucket(number(name), limit));
  }

  /** What no request was counted in lately starts anew from the store. */
  void forgetIdle(Instant now) {
    buckets.values().removeIf(bucket -> bucket.isIdle(now));
  }

  private int limit(Group group) {
    return switch (group) {
      case STAFF -> settings.staff();
      case CLIENT -> settings.client();
      case GUEST -> settings.guest();
    };
  }

  private static Group group(Caller caller) {
    return !caller.roles().isEmpty() && OUTSIDE.containsAll(caller.roles())
        ? Group.CLIENT
        : Group.STAFF;
  }

  /** Whoever has one address of IPv6 has the 64 bits behind its network, so those count as one. */
  private static String network(String address) {
    return AddressRange.address(address)
        .filter(Inet6Address.class::isInstance)
        .map(InetAddress::getAddress)
        .map(bytes -> HexFormat.of().formatHex(bytes, 0, Long.BYTES))
        .orElse(address);
  }

  private static Optional<Caller> caller() {
    return SecurityContextHolder.getContext().getAuthentication()
            instanceof CallerAuthentication authentication
        ? Optional.of(authentication.caller())
        : Optional.empty();
  }

  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }

  private static long number(String name) {
    return ByteBuffer.wrap(Sha256.of(name)).getLong() & Long.MAX_VALUE;
  }
}
