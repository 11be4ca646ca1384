package io.fidus.bridge.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * One open stream: the events that wait to be written, as JSON. What does not fit closes it, so
 * that the platform opens another one and goes on from what it has committed.
 */
final class Subscriber {
  /** A limit on what waits, in characters, nearly all of which are bytes. */
  static final int MOST_WAITING = 1_048_576;

  private final long number;
  private List<String> waiting = new ArrayList<>();
  private int size;
  private boolean closed;
  private String reason = "";

  Subscriber(long number) {
    this.number = number;
  }

  long number() {
    return number;
  }

  /** Adds an event; false when there is no room, after which it is closed. */
  synchronized boolean offer(String event) {
    if (closed) {
      return true;
    }
    if (size + event.length() > MOST_WAITING) {
      close("overflow");
      return false;
    }
    waiting.add(event);
    size += event.length();
    return true;
  }

  /** Takes what waits. */
  synchronized List<String> take() {
    List<String> taken = waiting;
    waiting = new ArrayList<>();
    size = 0;
    return taken;
  }

  synchronized void close(String why) {
    if (!closed) {
      closed = true;
      reason = why;
      waiting.clear();
      size = 0;
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
