package io.fidus.store.outbox;

import io.fidus.store.wire.Wire;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The listeners of this process, each with a thread of its own. */
public final class Outbox implements AutoCloseable {
  private final Mailbox mailbox;
  private final Wire wire;
  private final Map<String, Listener> listeners = new ConcurrentHashMap<>();

  public Outbox(Mailbox mailbox, Wire wire) {
    this.mailbox = mailbox;
    this.wire = wire;
  }

  /** The name under which the events of a class are stored. */
  public static String typeName(Class<? extends Record> event) {
    return event.getName();
  }

  public <E extends Record> void subscribe(String name, Class<E> event, Consumer<E> handler) {
    mailbox.remember(name, typeName(event));
    Listener listener = listeners.computeIfAbsent(name, _ -> new Listener(name, mailbox));
    listener.handle(typeName(event), body -> handler.accept(wire.read(body, event)));
    listener.wake();
  }

  /** Tells listeners that events for them were committed. */
  public void wake(Collection<String> names) {
    for (String name : names) {
      Listener listener = listeners.get(name);
      if (listener != null) {
        listener.wake();
      }
    }
  }

  /** What keeps listeners from handling their events; empty when nothing does. */
  public String trouble() {
    return listeners.values().stream()
        .map(Listener::trouble)
        .filter(trouble -> !trouble.isEmpty())
        .collect(Collectors.joining("; "));
  }

  /** Waits for the handlers that run, and calls no other. */
  @Override
  public void close() {
    listeners.values().forEach(Listener::stop);
    listeners.values().forEach(Listener::close);
  }
}
