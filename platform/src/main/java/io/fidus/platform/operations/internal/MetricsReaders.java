package io.fidus.platform.operations.internal;

import io.fidus.platform.api.AddressRange;
import io.fidus.platform.api.CallerAuthentication;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who may read the metrics: whoever may read system health, and a collector on this machine or at
 * an address that a setting names. What a proxy hands on does not come from this machine.
 */
@Component
class MetricsReaders {
  private static final List<String> HANDED_ON = List.of("X-Forwarded-For", "Forwarded", "Via");

  private final Optional<List<AddressRange>> ranges;

  MetricsReaders(HttpSettings settings) {
    ranges = settings.metricsFrom().map(text -> AddressRange.ofSetting("METRICS_FROM", text));
  }

  /** Refuses everybody else. */
  void require(HttpServletRequest request) {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof CallerAuthentication authentication) {
      if (!authentication.caller().may(Permission.SYSTEM_READ)) {
        throw new Refusal(
            CommonProblem.FORBIDDEN,
            "This needs the permission '" + Permission.SYSTEM_READ.key() + "'.");
      }
    } else if (!AddressRange.address(request.getRemoteAddr())
        .map(address -> isCollector(address, request))
        .orElse(false)) {
      throw new Refusal(
          CommonProblem.NOT_SIGNED_IN, "From this address the metrics need a signed-in caller.");
    }
  }

  private boolean isCollector(InetAddress address, HttpServletRequest request) {
    return ranges
        .map(named -> named.stream().anyMatch(range -> range.contains(address)))
        .orElseGet(
            () ->
                address.isLoopbackAddress()
                    && HANDED_ON.stream().allMatch(name -> request.getHeader(name) == null));
  }
}
