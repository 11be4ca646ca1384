package io.fidus.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.fidus.store.Lease;
import io.fidus.store.LeaseLost;
import io.fidus.store.wire.Leasing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/** Leases in a collection of their own. */
final class MongoLeases {
  private final MongoStore store;
  private final MongoCollection<BsonDocument> leases;

  MongoLeases(MongoStore store, MongoCollection<BsonDocument> leases) {
    this.store = store;
    this.leases = leases;
  }

  Optional<Lease> take(String name, String holder, Duration time) {
    BsonDocument id = new BsonDocument("_id", new BsonString(name));
    return store.write(
        session -> {
          Optional<Lease> last =
              Optional.ofNullable(leases.find(session, id).first()).map(MongoLeases::read);
          Optional<Lease> next =
              Leasing.next(last, name, holder, Instant.ofEpochMilli(store.now()), time);
          if (next.isPresent()) {
            try {
              leases.replaceOne(session, id, stored(next.get()), new ReplaceOptions().upsert(true));
            } catch (MongoException e) {
              throw Failures.isDuplicate(e) ? Failures.again(e) : e;
            }
          }
          return next;
        });
  }

  void release(Lease lease) {
    store.write(
        session ->
            leases.updateOne(
                session,
                held(lease),
                new BsonDocument("$set", new BsonDocument("until", new BsonDateTime(0)))));
  }

  void fence(Lease lease) {
    store.inTransaction(
        session -> {
          // Writing to it is what makes this transaction and a take-over conflict.
          long matched =
              leases
                  .updateOne(
                      session,
                      held(lease),
                      new BsonDocument("$inc", new BsonDocument("fenced", new BsonInt64(1))))
                  .getMatchedCount();
          if (matched == 0) {
            throw new LeaseLost(lease);
          }
          return true;
        });
  }

  private static BsonDocument held(Lease lease) {
    return new BsonDocument("_id", new BsonString(lease.name()))
        .append("token", new BsonInt64(lease.token()));
  }

  private static BsonDocument stored(Lease lease) {
    return held(lease)
        .append("holder", new BsonString(lease.holder()))
        .append("until", new BsonDateTime(lease.until().toEpochMilli()));
  }

  private static Lease read(BsonDocument stored) {
    return new Lease(
        stored.getString("_id").getValue(),
        stored.getString("holder").getValue(),
        stored.getInt64("token").getValue(),
        Instant.ofEpochMilli(stored.getDateTime("until").getValue()));
  }
}
