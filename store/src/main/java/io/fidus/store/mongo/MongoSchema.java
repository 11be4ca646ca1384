package io.fidus.store.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.fidus.store.SchemaRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** The marker of our databases, and the store's own collections. */
final class MongoSchema {
  static final String ONCE = "fidus_once";
  static final String TYPE = "fidus_type";
  static final String EVENT = "fidus_event";
  static final String EVENT_KEY = "fidus_event_key";
  static final String LISTENER = "fidus_listener";
  static final String NEWS = "fidus_news";
  static final String LEASE = "fidus_lease";

  private static final String MARKER = "fidus_schema";
  private static final int FORMAT = 1;
  private static final int NAMESPACE_EXISTS = 48;
  private static final long NEWS_KEPT_MINUTES = 10;

  private MongoSchema() {}

  /**
   * Marks an empty database as ours and creates the store's collections.
   *
   * @throws SchemaRefused when the database is another system's, or of a later format
   */
  static void prepare(MongoDatabase database, long now) {
    List<String> found = database.listCollectionNames().into(new ArrayList<>());
    if (!found.isEmpty() && !found.contains(MARKER)) {
      throw new SchemaRefused(
          "The database '"
              + database.getName()
              + "' holds collections of another system ("
              + String.join(", ", found.subList(0, Math.min(3, found.size())))
              + " ...) and FIDUS does not mix with it: put the name of a new database into the URL"
              + " and migrate into that");
    }
    MongoCollection<BsonDocument> marker = database.getCollection(MARKER, BsonDocument.class);
    BsonDocument format = marker.find(new BsonDocument("_id", new BsonString("format"))).first();
    if (format == null) {
      marker.replaceOne(
          new BsonDocument("_id", new BsonString("format")),
          new BsonDocument("_id", new BsonString("format"))
              .append("number", new BsonInt32(FORMAT))
              .append("at", new BsonDateTime(now)),
          new ReplaceOptions().upsert(true));
    } else if (format.getInt32("number").getValue() > FORMAT) {
      throw new SchemaRefused(
          "The database '"
              + database.getName()
              + "' was written by a later version of FIDUS: start that version");
    }
    for (String name : List.of(ONCE, TYPE, EVENT, EVENT_KEY, LISTENER, LEASE, NEWS)) {
      if (!found.contains(name)) {
        create(database, name);
      }
    }
    database
        .getCollection(EVENT)
        .createIndex(
            Indexes.ascending("pending", "_id.key", "_id.number"),
            new IndexOptions().name("by_pending"));
    database
        .getCollection(NEWS)
        .createIndex(
            Indexes.ascending("at"),
            new IndexOptions().name("by_age").expireAfter(NEWS_KEPT_MINUTES, TimeUnit.MINUTES));
  }

  /** Creates a collection if it is not there; another process may do so at the same time. */
  static void create(MongoDatabase database, String name) {
    try {
      database.createCollection(name);
    } catch (MongoCommandException e) {
      if (e.getErrorCode() != NAMESPACE_EXISTS) {
        throw e;
      }
    }
  }
}
