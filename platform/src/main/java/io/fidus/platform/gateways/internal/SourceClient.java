package io.fidus.platform.gateways.internal;

import java.net.http.HttpClient;
import java.time.Duration;

/** How sources are asked over HTTP. */
public final class SourceClient {
  /** The header in which a bridge expects its key. */
  public static final String BRIDGE_KEY = "X-API-Key";

  private SourceClient() {}

  /**
   * A client that goes nowhere but where it is sent: a redirection would carry the key elsewhere.
   *
   * @param connect how long a connection may take to be made
   */
  public static HttpClient connectingWithin(Duration connect) {
    return HttpClient.newBuilder()
        .connectTimeout(connect)
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }
}
