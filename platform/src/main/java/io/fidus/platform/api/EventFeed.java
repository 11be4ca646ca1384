package io.fidus.platform.api;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one stream carries. Changes are told by key only, and what to send is read when it is sent:
 * of a key that changed often in between, only the latest state goes out.
 *
 * @param <K> names what can change
 */
public interface EventFeed<K> {

  /**
   * Begins to tell which keys change.
   *
   * @param changed takes a key and returns at once, whatever the caller at the other end does
   * @return ends the telling
   */
  Telling follow(Consumer<K> changed);

  /** The events for keys that have changed, with the state as it is now. */
  List<ServerEvent> events(Set<K> changed);

  /** A telling of changes, until it is closed. */
  interface Telling extends AutoCloseable {
    @Override
    void close();
  }
}
