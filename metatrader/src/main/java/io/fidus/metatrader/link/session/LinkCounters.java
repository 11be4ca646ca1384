package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.codec.RefusalReason;
import java.util.Map;

/**
 * What a connection has seen so far.
 *
 * @param frames messages that were understood
 * @param refused lines that were refused, by reason
 * @param duplicates messages that came twice
 * @param gaps times that messages were missing
 * @param resyncs times that the terminal was asked to send again
 */
public record LinkCounters(
    long frames, Map<RefusalReason, Long> refused, long duplicates, long gaps, long resyncs) {
  public LinkCounters {
    refused = Map.copyOf(refused);
  }

  /** All refused lines. */
  public long refusedFrames() {
    return refused.values().stream().mapToLong(Long::longValue).sum();
  }
}
