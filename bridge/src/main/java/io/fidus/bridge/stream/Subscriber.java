package io.fidus.bridge.stream;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One open stream: the events that wait to be written, as JSON. Of what replaces itself, such as an
 * account's figures, only the latest waits, so that a slow reader misses what it would not have
 * shown and nothing else. When more of the rest waits than fits, the stream is closed, so that the
 * platform opens another one and goes on from what it has committed.
 */
final class Subscriber {
  /** A limit on what must be delivered and waits, in characters, nearly all of which are bytes. */
  static final int MOST_WAITING = 1_048_576;

  /** How much is written at once. */
  static final int MOST_AT_ONCE = 262_144;

  private final long number;
  private final Map<Object, Waiting> waiting = new LinkedHashMap<>();
  private int size;
  private int bound;
  private boolean closed;
  private String reason = "";

  private record Waiting(String event, boolean counts) {}

  Subscriber(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  /**
   * Adds an event that must be delivered; false when there is no room, after which it is closed.
   */
  synchronized boolean offer(String event) {
    if (closed) {
      return true;
    }
    if (bound + event.length() > MOST_WAITING) {
      close("overflow");
      return false;
    }
    bound += event.length();
    add(new Object(), new Waiting(event, true));
    return true;
  }

  /** Adds an event behind all others, in place of an earlier one about the same subject. */
  synchronized void replace(Object subject, String event) {
    if (!closed) {
      Waiting before = waiting.remove(subject);
      size -= before == null ? 0 : before.event().length();
      add(subject, new Waiting(event, false));
    }
  }

  private void add(Object subject, Waiting added) {
    waiting.put(subject, added);
    size += added.event().length();
  }

  /** Takes what has waited longest, as much as is written at once. */
  synchronized List<String> take() {
    List<String> taken = new ArrayList<>();
    int length = 0;
    Iterator<Waiting> left = waiting.values().iterator();
    while (left.hasNext() && length < MOST_AT_ONCE) {
      Waiting next = left.next();
      left.remove();
      taken.add(next.event());
      length += next.event().length();
      bound -= next.counts() ? next.event().length() : 0;
    }
    size -= length;
    return taken;
  }

  /** Whether less waits than is written at once. */
  synchronized boolean hasRoom() {
    return size < MOST_AT_ONCE;
  }

  synchronized void close(String why) {
    if (!closed) {
      closed = true;
      reason = why;
      waiting.clear();
      size = 0;
      bound = 0;
    }
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Why it was closed; empty while it is open. */
  synchronized String reason() {
    return reason;
  }
}
