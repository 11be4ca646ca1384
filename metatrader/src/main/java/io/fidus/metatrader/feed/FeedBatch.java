package io.fidus.metatrader.feed;

import java.util.List;

/**
 * One message of the stream.
 *
 * @param v the feed's version, {@value #VERSION}
 * @param stream names the connection; answers carry it
 * @param seq counts the batches of this connection from 1; a gap means that some were lost
 * @param events in the order in which they happened
 */
public record FeedBatch(int v, long stream, long seq, List<FeedEvent> events) {
  public static final int VERSION = 1;

  public FeedBatch {
    events = List.copyOf(events);
  }
}
