package io.fidus.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import io.fidus.store.Lease;
import io.fidus.store.outbox.Delivery;
import io.fidus.store.outbox.Delivery.Place;
import io.fidus.store.outbox.Mailbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Events with the listeners that have not handled them. Within a key they are numbered by a counter
 * that every publishing transaction changes, so of two that overlap one begins again: the numbers
 * are in the order of the commits. One process at a time serves a listener, under a lease.
 */
final class MongoMailbox implements Mailbox {
  private static final Duration SERVING = Duration.ofSeconds(10);
  private static final Duration RENEWAL = Duration.ofSeconds(5);

  private final MongoStore store;
  private final MongoCollection<BsonDocument> events;
  private final MongoCollection<BsonDocument> keys;
  private final MongoCollection<BsonDocument> listeners;
  private final String node = UUID.randomUUID().toString();
  private final Map<String, Lease> serving = new ConcurrentHashMap<>();

  MongoMailbox(MongoStore store, MongoDatabase database) {
    this.store = store;
    events = database.getCollection(MongoSchema.EVENT, BsonDocument.class);
    keys = database.getCollection(MongoSchema.EVENT_KEY, BsonDocument.class);
    listeners = database.getCollection(MongoSchema.LISTENER, BsonDocument.class);
  }

  /** Stores an event for every listener of its type; without one there is nothing to store. */
  void publish(MongoTransaction transaction, String type, String key, String body) {
    transaction.run(
        session -> {
          List<String> names =
              transaction.listeners().computeIfAbsent(type, _ -> listenersOf(session, type));
          if (!names.isEmpty()) {
            BsonArray pending = new BsonArray();
            names.forEach(name -> pending.add(new BsonString(name)));
            events.insertOne(
                session,
                new BsonDocument("_id", id(key, next(session, key)))
                    .append("type", new BsonString(type))
                    .append("at", new BsonDateTime(store.now()))
                    .append("body", new BsonString(body))
                    .append("pending", pending));
          }
          return transaction.addressed().addAll(names);
        });
  }

  private List<String> listenersOf(ClientSession session, String type) {
    List<String> names = new ArrayList<>();
    listeners
        .find(session, new BsonDocument("_id.type", new BsonString(type)))
        .forEach(found -> names.add(found.getDocument("_id").getString("name").getValue()));
    return names;
  }

  private long next(ClientSession session, String key) {
    try {
      BsonDocument counter =
          keys.findOneAndUpdate(
              session,
              new BsonDocument("_id", new BsonString(key)),
              new BsonDocument("$inc", new BsonDocument("number", new BsonInt64(1))),
              new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
      if (counter == null) {
        throw new IllegalStateException("An upsert answers with its document");
      }
      return counter.getInt64("number").getValue();
    } catch (MongoException e) {
      throw Failures.isDuplicate(e) ? Failures.again(e) : e;
    }
  }

  @Override
  public void remember(String listener, String type) {
    BsonDocument id =
        new BsonDocument(
            "_id",
            new BsonDocument("name", new BsonString(listener))
                .append("type", new BsonString(type)));
    store.plain(() -> listeners.replaceOne(id, id, new ReplaceOptions().upsert(true)));
  }

  /** Forgets a listener and what waits for it. */
  void retire(String listener) {
    BsonString name = new BsonString(listener);
    BsonDocument remembered = new BsonDocument("_id.name", name);
    store.plain(
        () -> {
          if (listeners.find(remembered).first() == null) {
            return false;
          }
          events.updateMany(
              new BsonDocument("pending", name),
              new BsonDocument("$pull", new BsonDocument("pending", name)));
          events.deleteMany(
              new BsonDocument("pending", new BsonDocument("$size", new BsonInt32(0))));
          return listeners.deleteMany(remembered).wasAcknowledged();
        });
  }

  @Override
  public boolean serves(String listener) {
    Lease held = serving.get(listener);
    if (held != null && held.until().minus(RENEWAL).toEpochMilli() > store.now()) {
      return true;
    }
    return store
        .lease(name(listener), node, SERVING)
        .map(lease -> serving.put(listener, lease))
        .isPresent();
  }

  @Override
  public List<Delivery> read(String listener, Place after, Collection<String> without, int limit) {
    List<BsonDocument> conditions = new ArrayList<>();
    conditions.add(new BsonDocument("pending", new BsonString(listener)));
    if (!after.equals(Place.START)) {
      List<BsonValue> values = List.of(new BsonString(after.key()), new BsonInt64(after.number()));
      conditions.add(
          new BsonDocument(
              "$or",
              new BsonArray(
                  new ArrayList<>(
                      MongoLookup.after(List.of("_id.key", "_id.number"), values, false)))));
    }
    if (!without.isEmpty()) {
      BsonArray excluded = new BsonArray();
      without.forEach(key -> excluded.add(new BsonString(key)));
      conditions.add(new BsonDocument("_id.key", new BsonDocument("$nin", excluded)));
    }
    List<Delivery> found = new ArrayList<>();
    store.plain(
        () -> {
          events
              .find(new BsonDocument("$and", new BsonArray(conditions)))
              .sort(
                  new BsonDocument("_id.key", new BsonInt32(1))
                      .append("_id.number", new BsonInt32(1)))
              .limit(limit)
              .forEach(event -> found.add(delivery(event)));
          return found;
        });
    return found;
  }

  private static Delivery delivery(BsonDocument event) {
    BsonDocument id = event.getDocument("_id");
    String key = id.getString("key").getValue();
    return new Delivery(
        new Place(key, id.getInt64("number").getValue()),
        key,
        event.getString("type").getValue(),
        event.getString("body").getValue());
  }

  @Override
  public void handled(String listener, List<Delivery> deliveries) {
    BsonArray ids = new BsonArray();
    deliveries.forEach(d -> ids.add(id(d.key(), d.place().number())));
    BsonDocument these = new BsonDocument("_id", new BsonDocument("$in", ids));
    store.plain(
        () -> {
          events.updateMany(
              these,
              new BsonDocument("$pull", new BsonDocument("pending", new BsonString(listener))));
          return events.deleteMany(
              these.clone().append("pending", new BsonDocument("$size", new BsonInt32(0))));
        });
  }

  @Override
  public void leave(String listener) {
    Lease held = serving.remove(listener);
    if (held != null) {
      store.release(held);
    }
  }

  private static String name(String listener) {
    return "listener " + listener;
  }

  private static BsonDocument id(String key, long number) {
    return new BsonDocument("key", new BsonString(key)).append("number", new BsonInt64(number));
  }
}
