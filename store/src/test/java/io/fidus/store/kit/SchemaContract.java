package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Field;
import io.fidus.store.Query;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.StoreHealth;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Declarations that change between versions of FIDUS, and the state of the engine. */
public abstract class SchemaContract extends StoreCase {
  private static final String NAME = "accounts";

  /** The first form. */
  public record AccountV1(String id, String name, String server) {}

  /** A field was renamed and one was added. */
  public record AccountV2(String id, String label, String server, Optional<String> broker) {}

  /** The first form of a fact. */
  public record FactV1(long account, long position, long id, long amount) {}

  /** An optional column was added. */
  public record FactV2(long account, long position, long id, long amount, Optional<String> note) {}

  private static final DocumentType<AccountV1> V1 =
      DocumentType.of(NAME, AccountV1.class, AccountV1::id)
          .index("by_name", Field.text("name"))
          .index("by_server", Field.text("server"));

  private static final DocumentType<AccountV2> V2 =
      DocumentType.of(NAME, AccountV2.class, AccountV2::id)
          .index("by_label", Field.text("label"))
          .unique("by_server", Field.text("server"))
          .upgrade(
              fields -> {
                fields.put("label", fields.remove("name") + "!");
                fields.put("broker", null);
              });

  protected SchemaContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Test
  void documentsOfAnEarlierFormatAreUpgradedWithTheirHistoryAndIndexes() {
    Documents<AccountV1> before = store.documents(V1);
    Versioned<AccountV1> first = before.insert(new AccountV1("a", "Old", "s1"));
    later(Duration.ofDays(1));
    before.replace(first, new AccountV1("a", "New", "s1"));
    before.insert(new AccountV1("b", "Other", "s2"));
    restart();
    Documents<AccountV2> after = store.documents(V2);

    AccountV2 expected = new AccountV2("a", "New!", "s1", Optional.empty());
    assertThat(after.get("a")).contains(new Versioned<>(expected, 2, now));
    assertThat(after.find(Query.on("by_label", "New!")).items()).hasSize(1);
    assertThat(after.get("a", START).orElseThrow().document().label()).isEqualTo("Old!");
    assertThat(after.find(Query.on("by_label", "Old!"), START).items()).hasSize(1);
    assertThatThrownBy(() -> after.find(Query.on("by_name", "New")))
        .hasMessageContaining("by_name");
    assertThatThrownBy(() -> after.insert(new AccountV2("c", "x", "s2", Optional.of("b"))))
        .isInstanceOf(DuplicateKey.class);
    after.insert(new AccountV2("c", "x", "s3", Optional.of("b")));
    restart();
    assertThat(store.documents(V2).count(Query.on("by_label"))).isEqualTo(3);
  }

  @Test
  void aUniqueIndexThatTheDataBreakIsRefusedAndNothingChanges() {
    Documents<AccountV1> before = store.documents(V1);
    before.insert(new AccountV1("a", "One", "same"));
    before.insert(new AccountV1("b", "Two", "same"));
    restart();
    assertThatThrownBy(() -> store.documents(V2))
        .isInstanceOf(SchemaRefused.class)
        .hasMessageContaining("by_server");
    restart();
    assertThat(store.documents(V1).count(Query.on("by_name"))).isEqualTo(2);
  }

  @Test
  void aSeriesMayGainAnOptionalColumnAndNothingElse() {
    SeriesType<FactV1> v1 = SeriesType.of("facts", FactV1.class, "account", "position", "id");
    SeriesType<FactV2> v2 = SeriesType.of("facts", FactV2.class, "account", "position", "id");
    store.series(v1).append(List.of(new FactV1(1, 1, 1, 50)));
    restart();
    Series<FactV2> facts = store.series(v2);

    FactV2 old = new FactV2(1, 1, 1, 50, Optional.empty());
    assertThat(facts.append(List.of(old)).known()).isEqualTo(1);
    facts.append(List.of(new FactV2(1, 2, 2, 50, Optional.of("n"))));
    List<FactV2> all = new ArrayList<>();
    facts.scan(1, 1, all::add);
    assertThat(all).containsExactly(old, new FactV2(1, 2, 2, 50, Optional.of("n")));
    restart();
    assertThatThrownBy(() -> store.series(v1)).isInstanceOf(SchemaRefused.class);
  }

  @Test
  void twoTypesCannotHaveOneName() {
    store.documents(V1);
    assertThat(store.documents(V1)).isSameAs(store.documents(V1));
    assertThatThrownBy(() -> store.documents(V2)).isInstanceOf(SchemaRefused.class);
    assertThatThrownBy(
            () -> store.series(SeriesType.of(NAME, FactV1.class, "account", "position", "id")))
        .isInstanceOf(SchemaRefused.class);
    store.series(SeriesType.of("facts", FactV1.class, "account", "position", "id"));
    restart();
    assertThatThrownBy(
            () -> store.documents(DocumentType.of("facts", AccountV1.class, AccountV1::id)))
        .isInstanceOf(SchemaRefused.class);
  }

  @Test
  void healthNamesTheEngineAndAnswersAtOnce() {
    store.documents(V1).insert(new AccountV1("a", "One", "s"));
    StoreHealth health = store.health();
    assertThat(health.writable()).isTrue();
    assertThat(health.engine()).matches("(SQLite|MongoDB) \\d+\\.\\d+.*");
    assertThat(health.lastCommit()).isPositive();
    assertThat(health.queued()).isZero();
    assertThat(health.detail()).isEmpty();
  }
}
