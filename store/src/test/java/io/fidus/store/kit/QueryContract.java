package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Versioned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Queries that a declared index answers, their order, their cursors and their past. */
public abstract class QueryContract extends StoreCase {
  private Documents<Client> clients;

  @SuppressWarnings("NullAway") // set in declare
  protected QueryContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
  }

  @Test
  void everythingIsListedByIdentity() {
    insert(Client.of("b"), Client.of("a"), Client.of("é"), Client.of("Z"));
    assertThat(ids(Query.all())).containsExactly("Z", "a", "b", "é");
    assertThat(ids(Query.all().descending())).containsExactly("é", "b", "a", "Z");
    assertThat(ids(Query.all().from("a").to("b"))).containsExactly("a");
    assertThat(clients.count(Query.all())).isEqualTo(4);
  }

  @Test
  void textIsOrderedByCodePoint() {
    insert(
        Client.of("1").withName("apple"),
        Client.of("2").withName("Zebra"),
        Client.of("3").withName("Ángel"),
        Client.of("4").withName("apple pie"),
        Client.of("5").withName("🐎"),
        Client.of("6").withName("\uffee"),
        Client.of("7").withName(""));
    assertThat(ids(Query.on("by_name"))).containsExactly("7", "2", "1", "4", "3", "6", "5");
  }

  @Test
  void decimalsAreOrderedAndFoundByTheirValue() {
    insert(
        Client.of("1").withBalance("10"),
        Client.of("2").withBalance("9.50"),
        Client.of("3").withBalance("-1"),
        Client.of("4").withBalance("1.0"),
        Client.of("5").withBalance("1.00"));
    assertThat(ids(Query.on("by_balance"))).containsExactly("3", "4", "5", "2", "1");
    assertThat(ids(Query.on("by_balance", new BigDecimal("1")))).containsExactly("4", "5");
    assertThat(ids(Query.on("by_balance").from(new BigDecimal("1.00")).to(new BigDecimal("10"))))
        .containsExactly("4", "5", "2");
  }

  @Test
  void datesAndFlagsAreFound() {
    insert(
        Client.of("1").withBirthDate(LocalDate.of(1970, 1, 1)),
        Client.of("2").withBirthDate(LocalDate.of(1969, 12, 31)),
        Client.of("3"));
    assertThat(ids(Query.on("by_birth_date"))).containsExactly("2", "1");
    assertThat(ids(Query.on("by_birth_date", LocalDate.of(1969, 12, 31)))).containsExactly("2");
    assertThat(ids(Query.on("by_active", true))).containsExactly("1", "2", "3");
    assertThat(ids(Query.on("by_active", false))).isEmpty();
  }

  @Test
  void aDocumentThatLacksTheFieldIsNotInTheIndex() {
    insert(
        Client.of("1").withHome(new Client.Home("MX", Optional.of("Mérida"))),
        Client.of("2").withHome(new Client.Home("US", Optional.empty())));
    assertThat(ids(Query.on("by_city"))).containsExactly("1");
    assertThat(ids(Query.on("by_city").descending())).containsExactly("1");
    assertThat(clients.count(Query.on("by_city"))).isEqualTo(1);
    assertThat(ids(Query.on("by_email"))).isEmpty();
  }

  @Test
  void equalitiesThenARangeThenAnOrder() {
    for (int i = 0; i < 10; i++) {
      Client.Level level = i % 2 == 0 ? Client.Level.BASIC : Client.Level.FULL;
      insert(Client.of("c" + i).withJoined(level, START.plusSeconds(i)));
    }
    Query full = Query.on("by_level_and_joined", Client.Level.FULL);
    assertThat(ids(full)).containsExactly("c1", "c3", "c5", "c7", "c9");
    assertThat(ids(full.from(START.plusSeconds(3)).to(START.plusSeconds(7)).descending()))
        .containsExactly("c5", "c3");
    assertThat(ids(Query.on("by_level_and_joined", "FULL", START.plusSeconds(5))))
        .containsExactly("c5");
    assertThat(clients.count(full.from(START.plusSeconds(3)).limit(1))).isEqualTo(4);
    assertThat(ids(Query.on("by_level_and_joined")))
        .containsExactly("c0", "c2", "c4", "c6", "c8", "c1", "c3", "c5", "c7", "c9");
  }

  @Test
  void pagesMeetWithoutGapOrRepetition() {
    List<String> expected =
        IntStream.range(0, 25)
            .mapToObj(i -> "c%02d".formatted(i))
            .peek(id -> insert(Client.of(id).withName("Same")))
            .toList();
    for (Query query : List.of(Query.on("by_name"), Query.on("by_name", "Same"), Query.all())) {
      assertThat(pages(query.limit(7))).isEqualTo(expected);
      assertThat(pages(query.limit(7).descending())).isEqualTo(expected.reversed());
      assertThat(pages(query.limit(25))).isEqualTo(expected);
    }
  }

  @Test
  void aPageHoldsAcrossWritesBetweenPages() {
    insert(Client.of("a"), Client.of("c"), Client.of("e"));
    Page<Versioned<Client>> first = clients.find(Query.all().limit(2));
    clients.remove(clients.get("c").orElseThrow());
    insert(Client.of("b"), Client.of("d"));
    Page<Versioned<Client>> second = clients.find(Query.all().limit(2).after(first.next()));
    assertThat(second.items()).extracting(item -> item.document().id()).containsExactly("d", "e");
  }

  @Test
  void whatNoDeclaredIndexAnswersIsRefused() {
    assertRefused(Query.on("by_tag", "x"));
    assertRefused(Query.on("by_name", "x", "y"));
    assertRefused(Query.on("id", "x"));
    assertRefused(Query.on("by_name", 5));
    assertRefused(Query.on("by_name", "x").from("y"));
    assertRefused(Query.on("by_balance", new BigDecimal("1.001")));
    assertRefused(Query.all().after("nonsense"));
    assertThatThrownBy(() -> Query.all().limit(0)).isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> Query.all().limit(10_001)).isInstanceOf(QueryRefused.class);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    insert(Client.of("a"), Client.of("b"));
    String cursor = clients.find(Query.all().limit(1)).next().orElseThrow();
    assertRefused(Query.on("by_name").after(cursor));
    assertRefused(Query.on("by_level_and_joined").after(cursor));
  }

  @Test
  void thePastIsFoundAsItWas() {
    Versioned<Client> a = clients.insert(Client.of("a").withName("Old"));
    Versioned<Client> b = clients.insert(Client.of("b").withName("Old"));
    later(Duration.ofDays(1));
    Instant change = now;
    clients.replace(a, a.document().withName("New"));
    clients.remove(b);
    insert(Client.of("c").withName("New"));

    assertThat(found(Query.on("by_name", "Old"), START)).containsExactly("a", "b");
    assertThat(found(Query.on("by_name", "Old"), change)).isEmpty();
    assertThat(found(Query.on("by_name", "New"), change)).containsExactly("a", "c");
    assertThat(found(Query.all(), START)).containsExactly("a", "b");
    assertThat(found(Query.all().descending(), change.minusMillis(1))).containsExactly("b", "a");
    assertThat(found(Query.all(), START.minusMillis(1))).isEmpty();
  }

  @Test
  void pagesOfThePastMeet() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String id = "c%02d".formatted(i);
      expected.add(id);
      Versioned<Client> client = clients.insert(Client.of(id).withName("N" + i % 2));
      if (i % 3 == 0) {
        later(Duration.ofHours(1));
        clients.replace(client, client.document().withName("Later"));
        later(Duration.ofHours(-1));
      }
    }
    assertThat(pages(Query.all().limit(5), START)).isEqualTo(expected);
    assertThat(pages(Query.on("by_name").limit(5), START))
        .containsExactly(
            "c00", "c02", "c04", "c06", "c08", "c10", "c01", "c03", "c05", "c07", "c09", "c11");
    assertThat(pages(Query.on("by_name").limit(5).descending(), START))
        .startsWith("c11", "c09")
        .hasSize(12);
  }

  private void insert(Client... several) {
    for (Client client : several) {
      clients.insert(client);
    }
  }

  private List<String> ids(Query query) {
    return clients.find(query).items().stream().map(item -> item.document().id()).toList();
  }

  private List<String> found(Query query, Instant asOf) {
    return clients.find(query, asOf).items().stream().map(item -> item.document().id()).toList();
  }

  private List<String> pages(Query query) {
    return pages(after -> clients.find(query.after(after)));
  }

  private List<String> pages(Query query, Instant asOf) {
    return pages(after -> clients.find(query.after(after), asOf));
  }

  private interface Finder {
    Page<Versioned<Client>> find(Optional<String> after);
  }

  private static List<String> pages(Finder finder) {
    List<String> all = new ArrayList<>();
    Optional<String> after = Optional.empty();
    do {
      Page<Versioned<Client>> page = finder.find(after);
      page.items().forEach(item -> all.add(item.document().id()));
      after = page.next();
    } while (after.isPresent());
    return all;
  }

  private void assertRefused(Query query) {
    assertThatThrownBy(() -> clients.find(query)).isInstanceOf(QueryRefused.class);
    assertThatThrownBy(() -> clients.find(query, START)).isInstanceOf(QueryRefused.class);
  }
}
