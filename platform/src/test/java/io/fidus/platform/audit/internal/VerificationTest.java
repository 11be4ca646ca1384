package io.fidus.platform.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.audit.internal.Verification.Damage;
import io.fidus.platform.store.DataSettings;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever changes the log in the database's own file is found out. */
class VerificationTest {
  private static final int ACTS = 12;
  private static final Actor TESTER = Actor.operator("tester");

  @TempDir Path data;

  @BeforeEach
  void write() {
    try (Store store = open()) {
      AuditLog log = new AuditLog(store, Clock.systemUTC());
      for (int i = 1; i <= ACTS; i++) {
        // Each a millisecond after the one before: acts of one instant are chained in any order.
        log = new AuditLog(store, Clock.offset(Clock.systemUTC(), Duration.ofMillis(i)));
        log.record(
            TESTER,
            Act.of("changed", "fund", "f" + i)
                .before(Facts.of("name", "Core " + i))
                .after(Facts.of("name", "Core " + (i + 1)))
                .reason("reason " + i));
        if (i % 5 == 0) {
          seal(log);
        }
      }
      seal(log);
    }
  }

  private void seal(AuditLog log) {
    new HeadFile(settings()).advance(log.seal(100).head());
  }

  private Store open() {
    return Stores.open(StoreSettings.embedded(data, Clock.systemUTC()));
  }

  private DataSettings settings() {
    return new DataSettings(data.toString(), Optional.empty());
  }

  private Verification.Result verify() {
    try (Store store = open()) {
      AuditLog log = new AuditLog(store, Clock.systemUTC());
      return new Verification(log, new HeadFile(settings()), Clock.systemUTC()).verify();
    }
  }

  private void tamper(String... statements) throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("fidus.db"));
        Statement statement = file.createStatement()) {
      for (String sql : statements) {
        assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
      }
    }
  }

  private static String act(int number) {
    return "(SELECT json_extract(body, '$.act') FROM audit_chain WHERE id = '%s')"
        .formatted(Link.id(number));
  }

  @Test
  void aLogThatNobodyTouchedIsWhole() {
    Verification.Result result = verify();

    assertThat(result.broken()).isEmpty();
    assertThat(result.acts()).isEqualTo(ACTS);
    assertThat(result.chained()).isEqualTo(ACTS);
    assertThat(result.waiting()).isZero();
  }

  @Test
  void whatWaitsToBeChainedIsNoBreakAndIsChainedLater() {
    try (Store store = open()) {
      new AuditLog(store, Clock.systemUTC()).record(TESTER, Act.of("added", "fund", "late"));
    }
    assertThat(verify().broken()).isEmpty();
    assertThat(verify().waiting()).isEqualTo(1);

    try (Store store = open()) {
      seal(new AuditLog(store, Clock.systemUTC()));
    }
    assertThat(verify().chained()).isEqualTo(ACTS + 1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          who      | "tester"  | "somebody"
          verb     | "changed" | "approved"
          reason   | "reason 7"| "no reason"
          object   | "f7"      | "f8"
          after    | Core 8    | Core 9
          """)
  void aChangedActIsFound(String what, String from, String to) throws SQLException {
    tamper(
        "UPDATE audit_log SET body = replace(body, '%s', '%s') WHERE id = %s"
            .formatted(from, to, act(7)));

    assertThat(verify().broken())
        .as(what)
        .get()
        .satisfies(
            broken -> {
              assertThat(broken.damage()).isEqualTo(Damage.ACT_CHANGED);
              assertThat(broken.number()).contains(7L);
            });
    assertThat(verify().chained()).isEqualTo(6);
  }

  @Test
  void aRemovedActIsFound() throws SQLException {
    tamper("DELETE FROM audit_log WHERE id = " + act(3));

    assertBroken(Damage.ACT_MISSING, 3);
  }

  @Test
  void aRemovedActWithItsLinkIsFound() throws SQLException {
    tamper(
        "DELETE FROM audit_log WHERE id = " + act(3),
        "DELETE FROM audit_chain WHERE id = '" + Link.id(3) + "'");

    assertBroken(Damage.LINK_MISSING, 3);
  }

  @Test
  void anInsertedActIsFound() throws SQLException {
    tamper(
        """
        INSERT INTO audit_log SELECT 'forged', version, since, format,
          replace(body, '"id":"' || id || '"', '"id":"forged"') %s
        FROM audit_log WHERE id = %s"""
            .formatted(columns(), act(4)));

    Verification.Broken broken = verify().broken().orElseThrow();
    assertThat(broken.damage()).isEqualTo(Damage.ACT_INSERTED);
    assertThat(broken.act()).contains("forged");
  }

  /** The indexed columns behind the first five. */
  private String columns() throws SQLException {
    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("fidus.db"));
        Statement statement = file.createStatement();
        var rows = statement.executeQuery("PRAGMA table_info(audit_log)")) {
      StringBuilder names = new StringBuilder();
      while (rows.next()) {
        String name = rows.getString("name");
        if (!List.of("id", "version", "since", "format", "body").contains(name)) {
          names.append(", ").append('"').append(name).append('"');
        }
      }
      return names.toString();
    }
  }

  @Test
  void twoActsThatChangedPlacesAreFound() throws SQLException {
    tamper(
        "UPDATE audit_log SET id = 'aside' WHERE id = " + act(5),
        "UPDATE audit_log SET id = %s WHERE id = %s".formatted(act(5), act(6)),
        "UPDATE audit_log SET id = " + act(6) + " WHERE id = 'aside'");

    assertBroken(Damage.ACT_CHANGED, 5);
  }

  @Test
  void twoLinksThatChangedPlacesAreFound() throws SQLException {
    tamper(
        "UPDATE audit_chain SET id = 'aside' WHERE id = '" + Link.id(8) + "'",
        "UPDATE audit_chain SET id = '%s' WHERE id = '%s'".formatted(Link.id(8), Link.id(9)),
        "UPDATE audit_chain SET id = '" + Link.id(9) + "' WHERE id = 'aside'");

    assertThat(verify().broken().orElseThrow().damage())
        .isIn(Damage.LINK_CHANGED, Damage.LINK_MISSING);
  }

  @Test
  void aCutOffEndIsFoundByTheHead() throws SQLException {
    tamper(
        "DELETE FROM audit_log WHERE id IN (%s, %s)".formatted(act(11), act(12)),
        "DELETE FROM audit_chain WHERE id > '" + Link.id(10) + "'");

    assertThat(verify().broken().orElseThrow().damage()).isEqualTo(Damage.END_CUT);
  }

  @Test
  void aCutOffEndIsFoundByTheFileAlthoughTheHeadWasSetBack() throws SQLException {
    tamper(
        "DELETE FROM audit_log WHERE id IN (%s, %s)".formatted(act(11), act(12)),
        "DELETE FROM audit_chain WHERE id > '" + Link.id(10) + "'",
        """
        UPDATE audit_head SET body = json_set(body, '$.number', 10, '$.hash',
          (SELECT json_extract(body, '$.hash') FROM audit_chain WHERE id = '%s'))"""
            .formatted(Link.id(10)));

    assertThat(verify().broken().orElseThrow().damage()).isEqualTo(Damage.END_CUT);
    assertThat(Files.exists(data.resolve("audit-head"))).isTrue();
  }

  @Test
  void aWholeLogThatWasEmptiedIsFound() throws SQLException {
    tamper("DELETE FROM audit_log", "DELETE FROM audit_chain", "DELETE FROM audit_head");

    assertThat(verify().broken().orElseThrow().damage()).isEqualTo(Damage.END_CUT);
  }

  @Test
  void anUnreadableActIsFound() throws SQLException {
    tamper("UPDATE audit_log SET body = '{' WHERE id = " + act(2));

    assertBroken(Damage.ACT_UNREADABLE, 2);
  }

  private void assertBroken(Damage damage, long number) {
    Verification.Broken broken = verify().broken().orElseThrow();
    assertThat(broken.damage()).isEqualTo(damage);
    assertThat(broken.number()).contains(number);
  }
}
