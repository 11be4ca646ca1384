package io.fidus.store.sqlite;

import io.fidus.store.Blobs;
import io.fidus.store.Changes;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.Store;
import io.fidus.store.StoreHealth;
import io.fidus.store.StoreSettings;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.outbox.Followers;
import io.fidus.store.outbox.News;
import io.fidus.store.outbox.Outbox;
import io.fidus.store.wire.DocumentShape;
import io.fidus.store.wire.Registry;
import io.fidus.store.wire.SeriesShape;
import io.fidus.store.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The embedded engine. */
public final class SqliteStore implements Store {
  private static final String FILE = "fidus.db";
  private static final int READERS = 3;
  private static final int SCANNERS = 2;

  private final ScopedValue<Transaction> open = ScopedValue.newInstance();
  private final InstantSource clock;
  private final Wire wire;
  private final Path file;
  private final LockFile lock;
  private final FileBlobs blobs;
  private final Leases leases;
  private final SqliteMailbox mailbox;
  private final Outbox outbox;
  private final Followers followers;
  private final Writer writer;
  private final Readers readers;

  /** Scans have threads of their own, so that a short reading never waits behind a long one. */
  private final Readers scanners;

  private final String engine;
  private final Registry registry = new Registry();

  private SqliteStore(StoreSettings settings, LockFile lock) {
    this.lock = lock;
    clock = settings.clock();
    wire = new Wire(settings.codecs());
    file = settings.folder().resolve(FILE);
    Session session = Session.writing(file);
    try {
      Schema.prepare(session, file, now());
      engine =
          "SQLite "
              + session.one("SELECT sqlite_version()", row -> row.getString(1)).orElse("unknown");
      blobs = new FileBlobs(settings.folder());
      readers = new Readers(file, "store-reader", READERS);
      scanners = new Readers(file, "store-scanner", SCANNERS);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
    leases = new Leases(this);
    mailbox = new SqliteMailbox(this, wire);
    outbox = new Outbox(mailbox, wire);
    followers = new Followers(wire);
    writer =
        new Writer(
            session,
            open,
            news -> {
              followers.tell(news);
              outbox.wake(mailbox.addressed());
            });
  }

  /** Opens the store in the folder of the settings, which is created when it is missing. */
  public static SqliteStore open(StoreSettings settings) {
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new StoreUnavailable("Cannot create the data folder " + settings.folder(), e);
    }
    LockFile lock = LockFile.take(settings.folder());
    try {
      return new SqliteStore(settings, lock);
    } catch (RuntimeException e) {
      lock.close();
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
          DocumentTable<T> table = new DocumentTable<>(shape, wire);
          declare(
              type.name(),
              "documents",
              table.declared(),
              table::create,
              (session, _) -> table.change(session));
          return new SqliteDocuments<>(this, shape, table, wire);
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
          SeriesTable<T> table = new SeriesTable<>(shape);
          declare(type.name(), "series", shape.declared(), table::create, table::change);
          return new SqliteSeries<>(this, shape, table);
        });
  }

  /** Brings a stored type to its declaration. */
  private interface Change {
    void from(Session session, String declared);
  }

  private record Declared(String kind, String declared) {}

  private void declare(
      String name, String kind, String declared, Consumer<Session> create, Change change) {
    execute(
        () ->
            inTransaction(
                session -> {
                  Optional<Declared> stored =
                      session.one(
                          "SELECT kind, declared FROM fidus_type WHERE name = ?",
                          row -> new Declared(row.getString(1), row.getString(2)),
                          name);
                  if (stored.isEmpty()) {
                    create.accept(session);
                  } else if (!stored.get().kind().equals(kind)) {
                    throw new SchemaRefused(name + " holds " + stored.get().kind());
                  } else if (!stored.get().declared().equals(declared)) {
                    change.from(session, stored.get().declared());
                  }
                  return session.update(
                      "INSERT INTO fidus_type VALUES (?, ?, ?)"
                          + " ON CONFLICT (name) DO UPDATE SET declared = excluded.declared",
                      name,
                      kind,
                      declared);
                }));
  }

  @Override
  public <R> R transaction(Supplier<R> body) {
    return open.isBound() ? body.get() : writer.run(body);
  }

  @Override
  public <R> R once(String commandId, Class<R> result, Supplier<R> body) {
    return transaction(
        () -> {
          Optional<String> kept =
              inTransaction(
                  session ->
                      session.one(
                          "SELECT result FROM fidus_once WHERE command = ?",
                          row -> row.getString(1),
                          commandId));
          if (kept.isPresent()) {
            return wire.read(kept.get(), result);
          }
          R answer = body.get();
          inTransaction(
              session ->
                  session.update(
                      "INSERT INTO fidus_once VALUES (?, ?, ?)",
                      commandId,
                      wire.text(answer),
                      now()));
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
    mailbox.publish(type, key, body);
    open.get().add(new News(type, body));
  }

  @Override
  public <E extends Record> void subscribe(String listener, Class<E> event, Consumer<E> handler) {
    outbox.subscribe(listener, event, handler);
  }

  @Override
  public void retire(String listener) {
    mailbox.retire(listener);
  }

  /** The one process that may open the file hears of each commit when it is made. */
  @Override
  public void follow(String follower, Changes changes, Runnable load) {
    followers.follow(follower, changes, load, () -> {});
  }

  @Override
  public boolean isShared() {
    return false;
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

  /**
   * Writes a consistent copy of the database to a new file while work goes on. The contents of
   * {@link #blobs} are files of their own and are copied as such.
   *
   * @throws StoreUnavailable when the file is there already or cannot be written
   */
  public void backup(Path target) {
    Backup.write(file, target);
  }

  @Override
  public StoreHealth health() {
    String failure = writer.failure();
    return new StoreHealth(
        engine,
        failure.isEmpty(),
        writer.lastCommit(),
        writer.queued(),
        failure.isEmpty() ? trouble() : failure);
  }

  private String trouble() {
    return Stream.of(outbox.trouble(), followers.trouble())
        .filter(trouble -> !trouble.isEmpty())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    outbox.close();
    followers.close();
    writer.close();
    readers.close();
    scanners.close();
    lock.close();
  }

  /** Milliseconds since 1970 UTC. */
  long now() {
    return clock.millis();
  }

  <R> R read(Function<Session, R> reading) {
    return open.isBound() ? open.get().run(reading) : readers.read(reading);
  }

  /** Begins a reading that may take long. */
  <R> CompletableFuture<R> start(Function<Session, R> reading) {
    return open.isBound()
        ? CompletableFuture.completedFuture(open.get().run(reading))
        : scanners.start(reading);
  }

  <R> R write(Function<Session, R> change) {
    return transaction(() -> inTransaction(change));
  }

  /** Runs a part of the open transaction. */
  <R> R inTransaction(Function<Session, R> part) {
    if (!open.isBound()) {
      throw new IllegalStateException("This is done inside a transaction");
    }
    return open.get().run(part);
  }
}
