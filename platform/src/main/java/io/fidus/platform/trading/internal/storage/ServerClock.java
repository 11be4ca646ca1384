package io.fidus.platform.trading.internal.storage;

import io.fidus.metatrader.time.ServerZone;

/**
 * The clock of a trade server, as somebody said it. A server without this document runs on the
 * configured assumption.
 *
 * @param serverKey the server's name as it is compared
 * @param zone the rule, as {@link ServerZone} prints it
 * @param chosenBy who said it
 */
public record ServerClock(String serverKey, String zone, String chosenBy) {

  public ServerZone rule() {
    return ServerZone.parse(zone);
  }
}
