package io.fidus.platform.identity.internal;

import io.fidus.platform.api.HttpSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The address at which people open the web app. */
@Component
class PublicAddress {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private final Optional<URI> configured;

  PublicAddress(HttpSettings settings) {
    this.configured = settings.frontendUrl();
  }

  /** The configured address, or else the one that the request was sent to; without a path. */
  URI origin(HttpServletRequest request) {
    return configured
        .map(address -> origin(address.getScheme(), address.getHost(), address.getPort()))
        .orElseGet(
            () -> origin(request.getScheme(), request.getServerName(), request.getServerPort()));
  }

  /**
   * The address of a link that carries a token. It is put behind a {@code #}, which browsers keep
   * to themselves: no log of a server or proxy shows it.
   */
  String link(String page, String token, HttpServletRequest request) {
    String base =
        configured
            .map(address -> address.toString().replaceFirst("/+$", ""))
            .orElseGet(() -> origin(request).toString());
    return base + '/' + page + '#' + token;
  }

  private static URI origin(String scheme, String host, int port) {
    boolean usual =
        port < 0
            || (port == HTTP && scheme.equals("http"))
            || (port == HTTPS && scheme.equals("https"));
    return URI.create(scheme + "://" + host + (usual ? "" : ":" + port));
  }
}
