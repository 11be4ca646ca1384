package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.codec.RefusalReason;
import java.util.EnumMap;
import java.util.Map;

/** Counts what a connection has seen. */
final class Tally {
  private final Map<RefusalReason, Long> refused = new EnumMap<>(RefusalReason.class);
  private long frames;
  private long refusedFrames;
  private long duplicates;
  private long gaps;
  private long resyncs;

  void frame() {
    frames++;
  }

  void refused(RefusalReason reason) {
    refused.merge(reason, 1L, Long::sum);
    refusedFrames++;
  }

  void duplicate() {
    duplicates++;
  }

  void gap() {
    gaps++;
  }

  void resync() {
    resyncs++;
  }

  long refusedFrames() {
    return refusedFrames;
  }

  LinkCounters counters() {
    return new LinkCounters(frames, refused, duplicates, gaps, resyncs);
  }
}
