package io.fidus.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Store;
import io.fidus.store.StoreBusy;
import io.fidus.store.StoreSettings;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.kit.Client;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only the embedded engine has: its file, its lock, its formats, its threads. */
class SqliteFileTest {
  private static final Instant NOW = Instant.parse("2025-07-05T03:37:04.123Z");

  private final SqliteEngine engine = new SqliteEngine();
  private final Path file = engine.folder().resolve("fidus.db");

  @AfterEach
  void remove() {
    engine.close();
  }

  private Store open() {
    return engine.open(() -> NOW);
  }

  @Test
  void everyConnectionIsFullySynchronous() {
    open().close();
    try (Session writing = Session.writing(file);
        Session reading = Session.reading(file);
        Session copying = Session.copying(file)) {
      for (Session session : List.of(writing, reading, copying)) {
        assertThat(session.number("PRAGMA synchronous")).isEqualTo(2);
        assertThat(session.one("PRAGMA journal_mode", row -> row.getString(1))).contains("wal");
      }
    }
  }

  @Test
  void aReaderCannotWrite() {
    open().close();
    try (Session reading = Session.reading(file)) {
      assertThatThrownBy(() -> reading.update("DELETE FROM fidus_once"))
          .isInstanceOf(StoreUnavailable.class);
    }
  }

  @Test
  void aSecondStoreOnTheSameFolderIsKeptOut() {
    try (Store first = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("in use by another process")
          .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
          .hasMessageContaining("stop it first");
      assertThat(first.health().writable()).isTrue();
    }
    open().close();
  }

  @Test
  void aFileOfTheFirstFormatOpensWithItsDocuments() throws IOException {
    restore("format-1.sql");
    try (Store store = open()) {
      Documents<Client> clients = store.documents(Client.TYPE);
      assertThat(clients.get("old").orElseThrow().document()).isEqualTo(Client.of("old"));
      assertThat(store.once("paid", String.class, () -> "again")).isEqualTo("receipt");
      CountDownLatch heard = new CountDownLatch(1);
      store.subscribe("listener", Heard.class, _ -> heard.countDown());
      store.execute(() -> store.publish(new Heard("x"), "x"));
      assertThat(store.lease("work", "me", java.time.Duration.ofMinutes(1))).isPresent();
    }
    open().close();
  }

  /** An event. */
  public record Heard(String what) {}

  private void restore(String script) throws IOException {
    String sql =
        new String(
            SqliteFileTest.class.getResourceAsStream(script).readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    Files.createDirectories(engine.folder());
    try (Session session = Session.writing(file)) {
      for (String statement : sql.split(";\n", -1)) {
        if (!statement.isBlank()) {
          session.execute(statement);
        }
      }
    }
  }

  @Test
  void aFileOfALaterFormatIsRefused() {
    open().close();
    try (Session session = Session.writing(file)) {
      session.update("INSERT INTO fidus_schema VALUES (?, 0)", Schema.format() + 1);
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(SchemaRefused.class)
        .hasMessageContaining("later version of FIDUS");
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndNotTouched() {
    try (Session session = Session.writing(file)) {
      session.execute("CREATE TABLE clients (name TEXT)");
    }
    assertThatThrownBy(this::open)
        .isInstanceOf(SchemaRefused.class)
        .hasMessageContaining("another program");
    try (Session session = Session.writing(file)) {
      assertThat(session.number("SELECT count(*) FROM sqlite_master")).isEqualTo(1);
    }
  }

  @Test
  void aFileThatIsNoDatabaseIsRefused() throws IOException {
    Files.writeString(file, "This is a letter, not a database. ".repeat(100));
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("not a database");
  }

  @Test
  void aBackupIsACompleteStoreOfItsMoment() {
    Path copies = engine.folder().resolve("copies");
    try (Store store = open()) {
      Documents<Client> clients = store.documents(Client.TYPE);
      clients.insert(Client.of("before"));
      assertThat(copies.toFile().mkdir()).isTrue();
      ((SqliteStore) store).backup(copies.resolve("fidus.db"));
      clients.insert(Client.of("after"));
      assertThatThrownBy(() -> ((SqliteStore) store).backup(copies.resolve("fidus.db")))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("there already");
    }
    try (Store copy = SqliteStore.open(StoreSettings.embedded(copies, () -> NOW))) {
      Documents<Client> clients = copy.documents(Client.TYPE);
      assertThat(clients.get("before")).isPresent();
      assertThat(clients.get("after")).isEmpty();
    }
  }

  @Test
  void aFullDiskLosesNothingAndIsSaid() {
    try (Store store = open()) {
      Documents<Client> clients = store.documents(Client.TYPE);
      clients.insert(Client.of("kept"));
      SqliteStore sqlite = (SqliteStore) store;
      sqlite.write(session -> session.number("PRAGMA max_page_count = 1"));
      String big = "x".repeat(2_000_000);
      assertThatThrownBy(() -> clients.insert(Client.of("big").withName(big)))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("full");
      assertThat(store.health().writable()).isFalse();
      assertThat(store.health().detail()).contains("full");
      assertThat(clients.get("kept")).isPresent();
      assertThat(clients.get("big")).isEmpty();

      sqlite.write(session -> session.number("PRAGMA max_page_count = 1000000000"));
      clients.insert(Client.of("big").withName(big));
      assertThat(store.health().writable()).isTrue();
    }
  }

  @Test
  void aStoreThatCouldNotWriteRecoversWithoutBeingAsked() throws InterruptedException {
    try (Store store = open()) {
      Documents<Client> clients = store.documents(Client.TYPE);
      SqliteStore sqlite = (SqliteStore) store;
      sqlite.write(session -> session.number("PRAGMA max_page_count = 1"));
      assertThatThrownBy(() -> clients.insert(Client.of("b").withName("x".repeat(2_000_000))))
          .isInstanceOf(StoreUnavailable.class);
      assertThat(store.health().writable()).isFalse();
      for (int i = 0; i < 500 && !store.health().writable(); i++) {
        Thread.sleep(10);
      }
      assertThat(store.health().writable()).isTrue();
    }
  }

  @Test
  void whoeverComesWhenTooManyWaitIsToldAtOnce() throws InterruptedException {
    try (Store store = open()) {
      CountDownLatch started = new CountDownLatch(1);
      CountDownLatch finish = new CountDownLatch(1);
      AtomicInteger done = new AtomicInteger();
      List<Thread> callers = new ArrayList<>();
      callers.add(
          Thread.ofVirtual()
              .start(
                  () ->
                      store.execute(
                          () -> {
                            started.countDown();
                            awaiting(finish);
                          })));
      started.await();
      for (int i = 0; i < 10_000; i++) {
        callers.add(Thread.ofVirtual().start(() -> store.execute(done::incrementAndGet)));
      }
      while (store.health().queued() < 10_000) {
        Thread.sleep(5);
      }
      assertThatThrownBy(() -> store.execute(done::incrementAndGet))
          .isInstanceOf(StoreBusy.class)
          .hasMessageContaining("10000");
      finish.countDown();
      for (Thread caller : callers) {
        caller.join();
      }
      assertThat(done).hasValue(10_000);
    }
  }

  private static void awaiting(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void bodiesNeverRunOnAVirtualThread() throws InterruptedException {
    try (Store store = open()) {
      Documents<Client> clients = store.documents(Client.TYPE);
      List<Boolean> virtual = new ArrayList<>();
      Thread.ofVirtual()
          .start(
              () -> {
                virtual.add(store.transaction(() -> Thread.currentThread().isVirtual()));
                clients.insert(Client.of("c"));
                virtual.add(((SqliteStore) store).read(_ -> Thread.currentThread().isVirtual()));
              })
          .join();
      assertThat(virtual).containsExactly(false, false);
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    Store store = open();
    Documents<Client> clients = store.documents(Client.TYPE);
    store.close();
    assertThatThrownBy(() -> clients.insert(Client.of("c")))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> clients.get("c"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("closed");
  }

  @Test
  void anUnfinishedContentIsClearedAtStart() throws IOException {
    try (Store store = open()) {
      store.blobs().put("whole", new ByteArrayInputStream(new byte[10]));
    }
    Path unfinished = engine.folder().resolve("blobs").resolve("cut.part");
    Files.write(unfinished, new byte[5]);
    try (Store store = open()) {
      assertThat(unfinished).doesNotExist();
      assertThat(store.blobs().get("cut")).isEmpty();
      assertThat(store.blobs().get("whole")).isPresent();
    }
  }
}
