package io.fidus.platform.trading.internal.storage;

import java.time.Instant;

/**
 * Packed equity history of one account.
 *
 * @param start the first instant in it
 * @param id the milliseconds of {@code start}
 * @param end the last instant in it, milliseconds since 1970
 * @param points how many
 * @param bytes packed by {@link io.fidus.engine.equity.EquityCodec}
 */
@SuppressWarnings("ArrayRecordComponent")
public record EquityBlock(
    long account, Instant start, long id, long end, int points, byte[] bytes) {

  public static EquityBlock of(long account, long start, long end, int points, byte[] bytes) {
    return new EquityBlock(account, Instant.ofEpochMilli(start), start, end, points, bytes);
  }
}
