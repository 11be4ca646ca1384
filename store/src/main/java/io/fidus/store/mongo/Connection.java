package io.fidus.store.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.fidus.store.SchemaRefused;
import io.fidus.store.StoreUnavailable;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/** The client and the database that a URL names, checked for what FIDUS needs. */
record Connection(MongoClient client, MongoDatabase database, String version) {
  private static final int LEAST_CONNECTIONS = 5;
  private static final int MOST_CONNECTIONS = 100;
  private static final int LEAST_VERSION = 6;

  static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);

  static Connection open(String url) {
    ConnectionString parsed = parse(url);
    String name = parsed.getDatabase();
    if (name == null) {
      throw new StoreUnavailable(
          "The MongoDB URL names no database: add its name after the hosts, as in"
              + " mongodb://host/fidus");
    }
    MongoClient client = MongoClients.create(settings(parsed));
    try {
      MongoDatabase database = client.getDatabase(name);
      return new Connection(client, database, checked(database));
    } catch (MongoException e) {
      client.close();
      throw new StoreUnavailable(
          "MongoDB cannot be reached at " + parsed.getHosts() + ": " + e.getMessage(), e);
    } catch (RuntimeException e) {
      client.close();
      throw e;
    }
  }

  /** How FIDUS connects. A URL may choose the pool, but cannot make what is acknowledged less. */
  static MongoClientSettings settings(ConnectionString url) {
    return MongoClientSettings.builder()
        .applyToConnectionPoolSettings(
            pool -> pool.minSize(LEAST_CONNECTIONS).maxSize(MOST_CONNECTIONS))
        .applyConnectionString(url)
        .applicationName("fidus")
        .writeConcern(DURABLE)
        .readConcern(ReadConcern.MAJORITY)
        .readPreference(ReadPreference.primary())
        .retryWrites(true)
        .retryReads(true)
        .build();
  }

  private static ConnectionString parse(String url) {
    try {
      return new ConnectionString(url);
    } catch (IllegalArgumentException e) {
      throw new StoreUnavailable("The MongoDB URL cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the version of a server that has transactions and snapshots. */
  private static String checked(MongoDatabase database) {
    BsonDocument hello = command(database, "hello");
    boolean sharded = hello.containsKey("msg");
    if (!hello.containsKey("setName") && !sharded) {
      throw new SchemaRefused(
          "This MongoDB is a standalone server, which has no transactions. Start it with --replSet"
              + " and run rs.initiate() once (one member is enough to begin with), or use the URL"
              + " of a replica set such as MongoDB Atlas");
    }
    BsonDocument build = command(database, "buildInfo");
    String version = build.getString("version").getValue();
    int major = Integer.parseInt(List.of(version.split("\\.", -1)).getFirst());
    if (major < LEAST_VERSION) {
      throw new SchemaRefused(
          "This MongoDB is version " + version + "; FIDUS needs " + LEAST_VERSION + ".0 or newer");
    }
    return version;
  }

  private static BsonDocument command(MongoDatabase database, String name) {
    return database.runCommand(new BsonDocument(name, new BsonInt32(1)), BsonDocument.class);
  }
}
