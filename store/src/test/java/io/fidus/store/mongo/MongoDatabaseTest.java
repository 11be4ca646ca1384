package io.fidus.store.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.fidus.store.Changes;
import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.LeaseLost;
import io.fidus.store.SchemaRefused;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.StoreUnavailable;
import io.fidus.store.Stores;
import io.fidus.store.Versioned;
import io.fidus.store.kit.Book;
import io.fidus.store.kit.Client;
import io.fidus.store.kit.ReplicaSet;
import io.fidus.store.kit.SharedReplicaSet;
import io.fidus.store.kit.Trade;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only MongoDB has: its refusals at start, its stored form, its several processes. */
class MongoDatabaseTest {
  private static final Instant NOW = Instant.parse("2025-07-05T03:37:04.123Z");

  private MongoEngine engine;
  private MongoClient client;

  @BeforeEach
  void start() {
    engine = MongoEngine.fresh();
    client = MongoClients.create(engine.url());
  }

  @AfterEach
  void remove() {
    client.close();
    engine.close();
  }

  private Store open() {
    return engine.open(() -> NOW);
  }

  private MongoDatabase database() {
    return client.getDatabase(engine.database());
  }

  @Test
  void aStandaloneServerIsRefusedWithWhatToDo() {
    try (ReplicaSet alone = ReplicaSet.standalone(SharedReplicaSet.program())) {
      assertThatThrownBy(() -> openUrl("mongodb://" + alone.host(0) + "/fidus"))
          .isInstanceOf(SchemaRefused.class)
          .hasMessageContaining("standalone")
          .hasMessageContaining("--replSet")
          .hasMessageContaining("rs.initiate()");
    }
  }

  @Test
  void aDatabaseOfAnotherSystemIsRefusedAndNotTouched() {
    database().getCollection("mt5_accounts").insertOne(new Document("equity", 1.5));
    assertThatThrownBy(this::open)
        .isInstanceOf(SchemaRefused.class)
        .hasMessageContaining("another system")
        .hasMessageContaining("mt5_accounts")
        .hasMessageContaining("new database");
    assertThat(database().listCollectionNames().into(new ArrayList<>()))
        .containsExactly("mt5_accounts");
  }

  @Test
  void aDatabaseOfALaterFormatIsRefused() {
    open().close();
    database()
        .getCollection("fidus_schema")
        .updateOne(new Document("_id", "format"), new Document("$set", new Document("number", 99)));
    assertThatThrownBy(this::open)
        .isInstanceOf(SchemaRefused.class)
        .hasMessageContaining("later version");
  }

  @Test
  void aUrlThatNamesNoDatabaseOrNoServerIsRefused() {
    assertThatThrownBy(() -> openUrl("mongodb://localhost"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("names no database");
    assertThatThrownBy(() -> openUrl("mongo://localhost/x"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("cannot be read");
    assertThatThrownBy(() -> openUrl("mongodb://localhost:1/fidus?serverSelectionTimeoutMS=200"))
        .isInstanceOf(StoreUnavailable.class)
        .hasMessageContaining("cannot be reached")
        .hasMessageContaining("localhost:1");
  }

  @Test
  void aUrlCannotMakeWhatIsAcknowledgedLess() {
    MongoClientSettings settings =
        Connection.settings(
            new ConnectionString(
                "mongodb://localhost/fidus?w=1&journal=false&readConcernLevel=local"
                    + "&readPreference=secondary&retryWrites=false"));
    assertThat(settings.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    assertThat(settings.getReadConcern()).isEqualTo(ReadConcern.MAJORITY);
    assertThat(settings.getReadPreference()).isEqualTo(ReadPreference.primary());
    assertThat(settings.getRetryWrites()).isTrue();
    assertThat(settings.getConnectionPoolSettings().getMinSize()).isEqualTo(5);
    assertThat(settings.getConnectionPoolSettings().getMaxSize()).isEqualTo(100);
  }

  private static Store openUrl(String url) {
    return Stores.open(StoreSettings.mongo(url, Path.of("unused"), () -> NOW));
  }

  @Test
  void whatIsStoredHasTypesAndSnakeCaseNames() {
    try (Store store = open()) {
      store.documents(Client.TYPE).insert(Client.of("c1").withBalance("12.50"));
      store.series(Trade.TYPE).append(List.of(Trade.of(7, NOW, 5).full()));
    }
    Document client = only("clients");
    Document body = client.get("body", Document.class);
    assertThat(client.get("_id")).isEqualTo("c1");
    assertThat(client.get("version")).isEqualTo(1L);
    assertThat(client.get("since")).isEqualTo(Date.from(NOW));
    assertThat(body.get("full_name")).isEqualTo("Client c1");
    assertThat(body.get("balance")).isEqualTo(Decimal128.parse("12.50"));
    assertThat(body.get("joined")).isInstanceOf(Date.class);
    assertThat(body.get("points")).isInstanceOf(Long.class);

    Document trade = only("trades");
    assertThat(trade.get("_id")).isEqualTo(new Document("account", 7L).append("ticket", 5L));
    assertThat(trade.get("time")).isEqualTo(Date.from(NOW));
    assertThat(trade.get("broker_time")).isEqualTo("2025-07-05T06:37:04.000");
    assertThat(trade.get("rate")).isEqualTo(Decimal128.parse("1.100000"));
  }

  @Test
  void aUniqueIndexIsPartial() {
    try (Store store = open()) {
      store.documents(Client.TYPE);
    }
    assertThat(index("by_email").getBoolean("unique")).isTrue();
    assertThat(index("by_email").get("partialFilterExpression"))
        .isEqualTo(new Document("body.email", new Document("$type", "string")));
    assertThat(index("by_name").containsKey("unique")).isFalse();
  }

  private Document only(String collection) {
    List<Document> all = database().getCollection(collection).find().into(new ArrayList<>());
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private Document index(String name) {
    for (Document index : database().getCollection("clients").listIndexes()) {
      if (name.equals(index.getString("name"))) {
        return index;
      }
    }
    throw new AssertionError("There is no index " + name);
  }

  @Test
  void twoProcessesShareCommandsLeasesAndDocuments() {
    try (Store one = open();
        Store two = open()) {
      Versioned<Client> client = one.documents(Client.TYPE).insert(Client.of("c1"));
      Documents<Client> others = two.documents(Client.TYPE);
      assertThat(others.get("c1")).contains(client);
      assertThat(one.once("pay", String.class, () -> "one")).isEqualTo("one");
      assertThat(two.once("pay", String.class, () -> "two")).isEqualTo("one");

      Lease lease = one.lease("close", "one", Duration.ofMinutes(1)).orElseThrow();
      assertThat(two.lease("close", "two", Duration.ofMinutes(1))).isEmpty();
      one.release(lease);
      assertThat(two.lease("close", "two", Duration.ofMinutes(1))).isPresent();
      assertThatThrownBy(() -> one.execute(() -> one.fence(lease))).isInstanceOf(LeaseLost.class);
    }
  }

  @Test
  void oneOfTwoProcessesServesAListenerAndTheOtherTakesOver() throws InterruptedException {
    List<Long> first = new CopyOnWriteArrayList<>();
    List<Long> second = new CopyOnWriteArrayList<>();
    try (Store two = open()) {
      try (Store one = open()) {
        one.subscribe("reporter", Book.Posted.class, posted -> first.add(posted.command()));
        publish(one, 1);
        await(first, 1);
        two.subscribe("reporter", Book.Posted.class, posted -> second.add(posted.command()));
        publish(two, 2);
        await(first, 2);
        assertThat(second).isEmpty();
      }
      publish(two, 3);
      await(second, 1);
    }
    assertThat(first).containsExactly(1L, 2L);
    assertThat(second).containsExactly(3L);
  }

  @Test
  void everyProcessHearsWhatAnyCommitsAndLoadsAnewWhenSomeIsLost() throws InterruptedException {
    List<Long> first = new CopyOnWriteArrayList<>();
    List<Long> second = new CopyOnWriteArrayList<>();
    List<Long> loads = new CopyOnWriteArrayList<>();
    try (Store one = open();
        Store two = open()) {
      one.follow("memory", Changes.of(Book.Posted.class, e -> first.add(e.command())), () -> {});
      two.follow(
          "memory",
          Changes.of(Book.Posted.class, e -> second.add(e.command())),
          () -> loads.add(0L));
      publish(one, 1);
      publish(two, 2);
      await(first, 2);
      await(second, 2);

      database().getCollection("fidus_news").drop();
      await(loads, 2);
      publish(one, 3);
      await(second, 3);
      assertThat(two.health().detail()).isEmpty();
    }
    assertThat(second).containsExactly(1L, 2L, 3L);
    assertThat(loads).hasSize(2);
  }

  private static void publish(Store store, long number) {
    store.execute(() -> store.publish(new Book.Posted(number), "book"));
  }

  private static void await(List<Long> heard, int count) throws InterruptedException {
    long end = System.currentTimeMillis() + 20_000;
    while (heard.size() < count && System.currentTimeMillis() < end) {
      Thread.sleep(10);
    }
    assertThat(heard).hasSizeGreaterThanOrEqualTo(count);
  }
}
