package io.fidus.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a follower does at each type of event that it follows.
 *
 * @param handlers by the type of the event
 */
public record Changes(Map<Class<? extends Record>, Consumer<Record>> handlers) {
  public Changes {
    handlers = Map.copyOf(handlers);
  }

  /** Does something at each event of a type. */
  public static <E extends Record> Changes of(Class<E> event, Consumer<? super E> handler) {
    return new Changes(Map.of()).and(event, handler);
  }

  /** Does something at each event of another type as well. */
  public <E extends Record> Changes and(Class<E> event, Consumer<? super E> handler) {
    Map<Class<? extends Record>, Consumer<Record>> all = new HashMap<>(handlers);
    all.put(event, told -> handler.accept(event.cast(told)));
    return new Changes(all);
  }
}
