package io.fidus.store.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.ReplicaSet;
import io.fidus.store.kit.SharedReplicaSet;
import io.fidus.store.kit.TestEngine;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.bson.Document;

/** A database of the shared replica set. */
public final class MongoEngine implements TestEngine {
  private static final String USUAL = "kit";
  private static final Set<String> DECLARATIONS = Set.of(MongoSchema.TYPE, "fidus_schema");

  private final ReplicaSet set = SharedReplicaSet.get();
  private final String database;

  private MongoEngine(String database) {
    this.database = database;
  }

  /** The usual database, emptied after each case; its collections and indexes stay. */
  public static MongoEngine usual() {
    return new MongoEngine(USUAL);
  }

  /** A database of its own, for cases that change declarations. */
  public static MongoEngine fresh() {
    return new MongoEngine("case_" + UUID.randomUUID().toString().replace("-", ""));
  }

  public String database() {
    return database;
  }

  public String url() {
    return set.url(database);
  }

  @Override
  public Store open(InstantSource clock, UnaryOperator<StoreSettings> change) {
    return Stores.open(change.apply(StoreSettings.mongo(url(), Path.of("unused"), clock)));
  }

  @Override
  public void close() {
    if (!database.equals(USUAL)) {
      set.drop(database);
      return;
    }
    try (MongoClient client = MongoClients.create(url())) {
      MongoDatabase emptied = client.getDatabase(database);
      for (String name : emptied.listCollectionNames()) {
        if (!DECLARATIONS.contains(name)) {
          emptied.getCollection(name).deleteMany(new Document());
        }
      }
    }
  }
}
