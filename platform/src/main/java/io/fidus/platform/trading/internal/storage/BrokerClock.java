package io.fidus.platform.trading.internal.storage;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * A trade server's wall clock as MetaTrader itself keeps it: the milliseconds since 1970 that would
 * show it if the server stood in UTC. It orders the history of an account as its terminal does.
 */
public final class BrokerClock {
  private BrokerClock() {}

  public static long millis(LocalDateTime wallClock) {
    return wallClock.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  public static LocalDateTime wallClock(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
