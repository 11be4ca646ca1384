package io.fidus.store.outbox;

import io.fidus.store.outbox.Delivery.Place;
import java.util.Collection;
import java.util.List;

/** Where an engine keeps listeners and what they have not yet handled. */
public interface Mailbox {

  /** Remembers a listener, so that it receives the events published from now on. */
  void remember(String listener, String type);

  /** Whether this process is the one that serves the listener now. */
  boolean serves(String listener);

  /** Up to {@code limit} deliveries after a place, without those of some keys. */
  List<Delivery> read(String listener, Place after, Collection<String> without, int limit);

  /** Forgets what was handled. */
  void handled(String listener, List<Delivery> deliveries);

  /** Lets another process serve the listener. */
  void leave(String listener);
}
