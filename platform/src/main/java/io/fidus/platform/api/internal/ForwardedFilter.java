package io.fidus.platform.api.internal;

import io.fidus.platform.api.AddressRange;
import io.fidus.platform.api.HttpSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says from where a request really comes when a reverse proxy of the house hands it on. Only what a
 * trusted proxy itself has added is believed: of X-Forwarded-For the last address that is not one
 * of the proxies, since everything before it can be made up by the client. Without trusted proxies,
 * and from any other address, no forwarded header counts.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class ForwardedFilter extends OncePerRequestFilter {
  private static final String FOR = "X-Forwarded-For";
  private static final String PROTOCOL = "X-Forwarded-Proto";
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final List<AddressRange> proxies;

  ForwardedFilter(HttpSettings settings) {
    proxies =
        settings
            .trustedProxies()
            .map(text -> AddressRange.ofSetting("TRUSTED_PROXIES", text))
            .orElse(List.of());
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean trusted =
        AddressRange.address(request.getRemoteAddr()).filter(this::isProxy).isPresent();
    chain.doFilter(trusted ? new Forwarded(request, client(request)) : request, response);
  }

  /** The last address that is not a proxy; the nearest proxy when there is none. */
  private String client(HttpServletRequest request) {
    List<String> hops =
        Collections.list(request.getHeaders(FOR)).stream()
            .flatMap(line -> Arrays.stream(line.split(",")))
            .toList();
    String client = request.getRemoteAddr();
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = AddressRange.address(hop);
      if (address.isEmpty()) {
        return client;
      }
      client = address.get().getHostAddress();
      if (!isProxy(address.get())) {
        return client;
      }
    }
    return client;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }

  /** A request as the proxy has received it. */
  private static final class Forwarded extends HttpServletRequestWrapper {
    private final String client;
    private final boolean secure;

    Forwarded(HttpServletRequest request, String client) {
      super(request);
      this.client = client;
      String protocol = request.getHeader(PROTOCOL);
      this.secure = protocol == null ? request.isSecure() : protocol.equalsIgnoreCase("https");
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getRemoteHost() {
      return client;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getScheme() {
      return secure ? "https" : "http";
    }

    @Override
    public int getServerPort() {
      int port = super.getServerPort();
      return secure && port == HTTP_PORT ? HTTPS_PORT : port;
    }

    @Override
    public StringBuffer getRequestURL() {
      int port = getServerPort();
      boolean usual = port == (secure ? HTTPS_PORT : HTTP_PORT);
      return new StringBuffer(getScheme())
          .append("://")
          .append(getServerName())
          .append(usual ? "" : ":" + port)
          .append(getRequestURI());
    }
  }
}
