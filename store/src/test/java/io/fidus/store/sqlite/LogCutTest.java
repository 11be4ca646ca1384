package io.fidus.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Store;
import io.fidus.store.kit.Book;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A log that breaks off anywhere opens to a book that balances, with the first of its commands. */
class LogCutTest {
  private static final int COMMANDS = 20;
  private static final int HEADER_BYTES = 32;
  private static final int FRAME_BYTES = 24 + 4096;

  private final SqliteEngine written = new SqliteEngine();
  private final SqliteEngine copy = new SqliteEngine();

  @AfterEach
  void remove() {
    written.close();
    copy.close();
  }

  @Test
  void everyPrefixOfTheLogIsAConsistentBook() throws IOException {
    Path log = writeBook();
    long length = Files.size(log);
    assertThat(length).isGreaterThan(HEADER_BYTES + (long) COMMANDS * FRAME_BYTES);
    long earlier = -1;
    Random random = new Random(length);
    for (long end = HEADER_BYTES; end <= length; end += FRAME_BYTES) {
      long found = commandsOf(log, end);
      assertThat(found).as("cut after %d bytes", end).isGreaterThanOrEqualTo(earlier);
      long torn = end + 1 + random.nextInt(FRAME_BYTES - 1);
      if (torn < length) {
        assertThat(commandsOf(log, torn)).as("torn after %d bytes", torn).isEqualTo(found);
      }
      earlier = found;
    }
    assertThat(earlier).isEqualTo(COMMANDS);
    assertThat(commandsOf(log, 0)).isZero();
    assertThat(commandsOf(log, HEADER_BYTES - 1)).isZero();
  }

  @Test
  void aPageThatWasWrittenWrongIsNotBelieved() throws IOException {
    Path log = writeBook();
    long middle = Files.size(log) / 2;
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "rw")) {
      file.seek(middle);
      int before = file.read();
      file.seek(middle);
      file.write(before ^ 0x40);
    }
    assertThat(commandsOf(log, Files.size(log))).isBetween(1L, COMMANDS - 1L);
  }

  /** Returns a log that holds every command, none of them in the database file yet. */
  private Path writeBook() throws IOException {
    try (Store store = written.open(InstantSource.system())) {
      new Book(store).open();
    }
    Path log = written.folder().resolve("log");
    try (Store store = written.open(InstantSource.system())) {
      ((SqliteStore) store).write(session -> session.number("PRAGMA wal_autocheckpoint = 0"));
      Files.copy(written.folder().resolve("fidus.db"), written.folder().resolve("base"));
      Book book = new Book(store);
      for (long command = 0; command < COMMANDS; command++) {
        book.post(command);
      }
      Files.copy(written.folder().resolve("fidus.db-wal"), log);
    }
    return log;
  }

  private long commandsOf(Path log, long end) throws IOException {
    Path database = copy.folder().resolve("fidus.db");
    Path cut = copy.folder().resolve("fidus.db-wal");
    Files.deleteIfExists(copy.folder().resolve("fidus.db-shm"));
    Files.copy(written.folder().resolve("base"), database, StandardCopyOption.REPLACE_EXISTING);
    Files.copy(log, cut, StandardCopyOption.REPLACE_EXISTING);
    try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
      file.setLength(end);
    }
    try (Session session = Session.writing(database)) {
      assertThat(session.one("PRAGMA quick_check", row -> row.getString(1))).contains("ok");
      assertThat(session.number("SELECT coalesce(sum(amount), 0) FROM book_entries")).isZero();
      assertThat(
              session.number(
                  "SELECT count(*) FROM book_accounts WHERE json_extract(body, '$.balance') <>"
                      + " (SELECT coalesce(sum(amount), 0) FROM book_entries"
                      + " WHERE account = CAST(id AS INTEGER))"))
          .isZero();
      assertThat(
              session.number(
                  "SELECT count(*) FROM (SELECT command FROM book_entries GROUP BY command"
                      + " HAVING count(*) <> 2)"))
          .isZero();
      return session.number("SELECT count(DISTINCT command) FROM book_entries");
    }
  }
}
