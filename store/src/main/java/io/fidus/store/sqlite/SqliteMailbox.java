package io.fidus.store.sqlite;

import io.fidus.store.outbox.Delivery;
import io.fidus.store.outbox.Delivery.Place;
import io.fidus.store.outbox.Mailbox;
import io.fidus.store.wire.Wire;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Events and what each listener has not handled. One writer numbers them in commit order. */
final class SqliteMailbox implements Mailbox {
  private final SqliteStore store;
  private final Wire wire;

  /** Listeners with events in the group that is not committed yet; used by the writer alone. */
  private final Set<String> addressed = new HashSet<>();

  SqliteMailbox(SqliteStore store, Wire wire) {
    this.store = store;
    this.wire = wire;
  }

  /** Stores an event for every listener of its type; without one there is nothing to store. */
  void publish(String type, String key, String body) {
    store.inTransaction(
        session -> {
          List<String> listeners =
              session.list(
                  "SELECT name FROM fidus_listener WHERE type = ?", row -> row.getString(1), type);
          if (!listeners.isEmpty()) {
            session.update(
                "INSERT INTO fidus_event (type, key, at, body) VALUES (?, ?, ?, ?)",
                type,
                key,
                store.now(),
                body);
            long id = session.number("SELECT last_insert_rowid()");
            for (String listener : listeners) {
              session.update("INSERT INTO fidus_delivery VALUES (?, ?, ?)", listener, id, key);
            }
          }
          return addressed.addAll(listeners);
        });
  }

  /** The listeners to wake after a commit; those of a body that was undone look in vain, once. */
  Set<String> addressed() {
    Set<String> names = Set.copyOf(addressed);
    addressed.clear();
    return names;
  }

  @Override
  public void remember(String listener, String type) {
    store.write(
        session ->
            session.update(
                "INSERT INTO fidus_listener VALUES (?, ?) ON CONFLICT DO NOTHING", listener, type));
  }

  /** Forgets a listener and what waits for it. */
  void retire(String listener) {
    store.write(
        session -> {
          session.update("DELETE FROM fidus_delivery WHERE listener = ?", listener);
          int known = session.update("DELETE FROM fidus_listener WHERE name = ?", listener);
          return known == 0
              ? 0
              : session.update(
                  "DELETE FROM fidus_event"
                      + " WHERE NOT EXISTS (SELECT 1 FROM fidus_delivery WHERE event = id)");
        });
  }

  @Override
  public boolean serves(String listener) {
    return true;
  }

  @Override
  public List<Delivery> read(String listener, Place after, Collection<String> without, int limit) {
    return store.read(
        session ->
            session.list(
                "SELECT event, fidus_delivery.key, type, body FROM fidus_delivery"
                    + " JOIN fidus_event ON id = event WHERE listener = ? AND event > ?"
                    + " AND fidus_delivery.key NOT IN (SELECT value FROM json_each(?))"
                    + " ORDER BY event LIMIT ?",
                row ->
                    new Delivery(
                        new Place("", row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                listener,
                after.number(),
                wire.text(without),
                limit));
  }

  @Override
  public void handled(String listener, List<Delivery> deliveries) {
    store.write(
        session -> {
          for (Delivery delivery : deliveries) {
            long event = delivery.place().number();
            session.update(
                "DELETE FROM fidus_delivery WHERE listener = ? AND event = ?", listener, event);
            session.update(
                "DELETE FROM fidus_event WHERE id = ?1"
                    + " AND NOT EXISTS (SELECT 1 FROM fidus_delivery WHERE event = ?1)",
                event);
          }
          return deliveries.size();
        });
  }

  @Override
  public void leave(String listener) {
    // The one process that may open the file serves every listener.
  }
}
