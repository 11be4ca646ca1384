package io.fidus.store.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.fidus.store.Blobs;
import io.fidus.store.Changes;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.InvalidValue;
import io.fidus.store.Lease;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.Store;
import io.fidus.store.StoreBusy;
import io.fidus.store.StoreHealth;
import io.fidus.store.StoreSettings;
import io.fidus.store.outbox.Followers;
import io.fidus.store.outbox.Outbox;
import io.fidus.store.wire.DocumentShape;
import io.fidus.store.wire.Registry;
import io.fidus.store.wire.SeriesShape;
import io.fidus.store.wire.Wire;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.BsonString;

/** The store on a MongoDB replica set. */
public final class MongoStore implements Store {
  private static final int MOST_WAITING = 10_000;
  private static final ClientSessionOptions SNAPSHOT =
      ClientSessionOptions.builder().snapshot(true).build();
  private static final TransactionOptions DURABLE =
      TransactionOptions.builder()
          .readConcern(ReadConcern.SNAPSHOT)
          .readPreference(ReadPreference.primary())
          .writeConcern(Connection.DURABLE)
          .build();

  private final ScopedValue<MongoTransaction> open = ScopedValue.newInstance();
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Registry registry = new Registry();
  private final Connection connection;
  private final MongoDatabase database;
  private final InstantSource clock;
  private final Wire wire;
  private final MongoCollection<BsonDocument> commands;
  private final MongoCollection<BsonDocument> types;
  private final MongoLeases leases;
  private final GridBlobs blobs;
  private final MongoMailbox mailbox;
  private final Outbox outbox;
  private final Followers followers;
  private final MongoNews news;
  private volatile Duration lastCommit = Duration.ZERO;

  private MongoStore(StoreSettings settings, Connection connection) {
    this.connection = connection;
    database = connection.database();
    clock = settings.clock();
    wire = new Wire(settings.codecs());
    MongoSchema.prepare(database, now());
    commands = database.getCollection(MongoSchema.ONCE, BsonDocument.class);
    types = database.getCollection(MongoSchema.TYPE, BsonDocument.class);
    leases = new MongoLeases(this, database.getCollection(MongoSchema.LEASE, BsonDocument.class));
    blobs = new GridBlobs(this, database);
    mailbox = new MongoMailbox(this, database);
    outbox = new Outbox(mailbox, wire);
    followers = new Followers(wire);
    news = new MongoNews(this, database, followers);
  }

  /** Opens the store at the URL of the settings. */
  public static MongoStore open(StoreSettings settings) {
    Connection connection = Connection.open(settings.mongoUrl().orElseThrow());
    try {
      return new MongoStore(settings, connection);
    } catch (MongoException e) {
      connection.client().close();
      throw Failures.told(e);
    } catch (RuntimeException e) {
      connection.client().close();
      throw e;
    }
  }

  @Override
  public <T> Documents<T> documents(DocumentType<T> type) {
    return registry.register(
        type.name(),
        List.of(type.type(), type.format(), type.indexes()),
        open.isBound(),
        () -> {
          DocumentShape<T> shape = new DocumentShape<>(type, wire);
          DocumentCollections<T> collections = new DocumentCollections<>(database, shape);
          declare(
              type.name(),
              "documents",
              collections.declared(),
              collections::create,
              _ -> collections.change());
          return new MongoDocuments<>(this, shape, collections);
        });
  }

  @Override
  public <T extends Record> Series<T> series(SeriesType<T> type) {
    return registry.register(
        type.name(),
        type,
        open.isBound(),
        () -> {
          SeriesShape<T> shape = new SeriesShape<>(type);
          MongoSeries<T> series = new MongoSeries<>(this, shape, database);
          declare(type.name(), "series", shape.declared(), series::create, series::change);
          return series;
        });
  }

  private void declare(
      String name, String kind, String declared, Runnable create, Consumer<String> change) {
    plain(
        () -> {
          BsonDocument id = new BsonDocument("_id", new BsonString(name));
          BsonDocument stored = types.find(id).first();
          if (stored != null && !stored.getString("kind").getValue().equals(kind)) {
            throw new SchemaRefused(name + " holds " + stored.getString("kind").getValue());
          }
          if (stored == null) {
            create.run();
          } else if (!stored.getString("declared").getValue().equals(declared)) {
            change.accept(stored.getString("declared").getValue());
          } else {
            return true;
          }
          types.replaceOne(
              id,
              id.clone()
                  .append("kind", new BsonString(kind))
                  .append("declared", new BsonString(declared)),
              new ReplaceOptions().upsert(true));
          return true;
        });
  }

  @Override
  public <R> R transaction(Supplier<R> body) {
    if (open.isBound()) {
      return body.get();
    }
    if (!places.tryAcquire()) {
      throw new StoreBusy(MOST_WAITING);
    }
    try (ClientSession session = connection.client().startSession()) {
      AtomicInteger attempts = new AtomicInteger();
      long[] bodyDone = {0};
      MongoTransaction[] last = new MongoTransaction[1];
      R result =
          session.withTransaction(
              () -> {
                MongoTransaction attempt =
                    new MongoTransaction(session, attempts.getAndIncrement() == 0);
                last[0] = attempt;
                R answer = ScopedValue.where(open, attempt).call(body::get);
                attempt.check();
                bodyDone[0] = System.nanoTime();
                return answer;
              },
              DURABLE);
      lastCommit = Duration.ofNanos(System.nanoTime() - bodyDone[0]);
      outbox.wake(last[0].addressed());
      return result;
    } catch (MongoException e) {
      throw Failures.told(e);
    } catch (BsonMaximumSizeExceededException e) {
      throw new InvalidValue("A document is larger than MongoDB stores (16 MB)", e);
    } finally {
      places.release();
    }
  }

  @Override
  public <R> R once(String commandId, Class<R> result, Supplier<R> body) {
    BsonDocument id = new BsonDocument("_id", new BsonString(commandId));
    return transaction(
        () -> {
          Optional<BsonDocument> kept =
              inTransaction(session -> Optional.ofNullable(commands.find(session, id).first()));
          if (kept.isPresent()) {
            return wire.read(kept.get().getString("result").getValue(), result);
          }
          R answer = body.get();
          BsonDocument done =
              id.clone()
                  .append("result", new BsonString(wire.text(answer)))
                  .append("at", new BsonDateTime(now()));
          inTransaction(
              session -> {
                try {
                  return commands.insertOne(session, done);
                } catch (MongoException e) {
                  throw Failures.isDuplicate(e) ? Failures.again(e) : e;
                }
              });
          return answer;
        });
  }

  @Override
  public Blobs blobs() {
    return blobs;
  }

  @Override
  public void publish(Record event, String key) {
    String type = Outbox.typeName(event.getClass());
    String body = wire.text(event);
    mailbox.publish(current(), type, key, body);
    news.publish(current(), type, body);
  }

  @Override
  public <E extends Record> void subscribe(String listener, Class<E> event, Consumer<E> handler) {
    outbox.subscribe(listener, event, handler);
  }

  @Override
  public void retire(String listener) {
    mailbox.retire(listener);
  }

  @Override
  public void follow(String follower, Changes changes, Runnable load) {
    followers.follow(follower, changes, load, news::begin);
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public Optional<Lease> lease(String name, String holder, Duration time) {
    return leases.take(name, holder, time);
  }

  @Override
  public void release(Lease lease) {
    leases.release(lease);
  }

  @Override
  public void fence(Lease lease) {
    leases.fence(lease);
  }

  @Override
  public StoreHealth health() {
    boolean writable = connection.client().getClusterDescription().hasWritableServer();
    return new StoreHealth(
        "MongoDB " + connection.version(),
        writable,
        lastCommit,
        MOST_WAITING - places.availablePermits(),
        writable ? trouble() : "MongoDB has no primary that can be reached");
  }

  private String trouble() {
    return Stream.of(outbox.trouble(), followers.trouble(), news.trouble())
        .filter(trouble -> !trouble.isEmpty())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    outbox.close();
    news.close();
    followers.close();
    connection.client().close();
  }

  /** Milliseconds since 1970 UTC. */
  long now() {
    return clock.millis();
  }

  /** Whether the open transaction is at its first attempt. */
  boolean isFirstAttempt() {
    return current().first();
  }

  <R> R write(Function<ClientSession, R> change) {
    return transaction(() -> inTransaction(change));
  }

  /** Runs a part of the open transaction. */
  <R> R inTransaction(Function<ClientSession, R> part) {
    return current().run(part);
  }

  /** Reads in the open transaction, or else from one snapshot of what is committed. */
  <R> R read(Function<ClientSession, R> reading) {
    if (open.isBound()) {
      return open.get().run(reading);
    }
    return plain(
        () -> {
          try (ClientSession session = connection.client().startSession(SNAPSHOT)) {
            return reading.apply(session);
          }
        });
  }

  /** Reads in the open transaction, or else piece by piece without holding a snapshot back. */
  <R> R stream(Function<Optional<ClientSession>, R> reading) {
    return open.isBound()
        ? open.get().run(session -> reading.apply(Optional.of(session)))
        : plain(() -> reading.apply(Optional.empty()));
  }

  /** Runs something outside transactions, in the words of the store when it fails. */
  <R> R plain(Supplier<R> work) {
    try {
      return work.get();
    } catch (MongoException e) {
      throw Failures.told(e);
    }
  }

  private MongoTransaction current() {
    if (!open.isBound()) {
      throw new IllegalStateException("This is done inside a transaction");
    }
    return open.get();
  }
}
