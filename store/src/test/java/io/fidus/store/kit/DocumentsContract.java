package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Index;
import io.fidus.store.InvalidValue;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Versions, kept history and exact values of documents. */
public abstract class DocumentsContract extends StoreCase {
  private Documents<Client> clients;

  @SuppressWarnings("NullAway") // set in declare
  protected DocumentsContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
  }

  @Test
  void whatIsInsertedIsReadBackExactlyAlsoAfterARestart() {
    Client client =
        Client.of("c1")
            .withName("María Ñandú 🐎 \"x\" \\ \n")
            .withEmail("maria at home")
            .withBalance("12345678901234.50")
            .withBirthDate(LocalDate.of(1979, 2, 28))
            .withPoints(Long.MAX_VALUE)
            .withTags("a", "b");
    Versioned<Client> inserted = clients.insert(client);

    assertThat(inserted).isEqualTo(new Versioned<>(client, 1, START));
    assertThat(clients.get("c1")).contains(inserted);
    restart();
    assertThat(clients.get("c1")).contains(inserted);
    assertThat(clients.get("c2")).isEmpty();
  }

  @Test
  void instantsAreCutToMilliseconds() {
    Instant fine = Instant.parse("2025-01-02T03:04:05.678999999Z");
    clients.insert(Client.of("c1").withJoined(Client.Level.FULL, fine));
    Instant before1970 = Instant.parse("1931-01-02T03:04:05.678999999Z");
    clients.insert(Client.of("c2").withJoined(Client.Level.FULL, before1970));

    assertThat(document("c1").joined()).isEqualTo(Instant.parse("2025-01-02T03:04:05.678Z"));
    assertThat(document("c2").joined()).isEqualTo(Instant.parse("1931-01-02T03:04:05.678Z"));
  }

  @Test
  void decimalsKeepTheirScaleAndRefuseWhatDoesNotFit() {
    clients.insert(Client.of("c1").withBalance("1.0"));
    clients.insert(Client.of("c2").withBalance("-0.10"));

    assertThat(document("c1").balance()).isEqualTo(new BigDecimal("1.0"));
    assertThat(document("c2").balance()).isEqualTo(new BigDecimal("-0.10"));
    assertThatThrownBy(() -> clients.insert(Client.of("c3").withBalance("1.001")))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("clients.balance")
        .hasMessageContaining("1.001");
    assertThat(clients.get("c3")).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // the null is the case
  void aNullIsRefusedWhereItWasMade() {
    assertThatThrownBy(() -> clients.insert(Client.of("c1").withName(null)))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("full_name");
  }

  @Test
  void anIdentityIsNotEmptyAndNotTooLong() {
    assertThatThrownBy(() -> clients.insert(Client.of(""))).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> clients.insert(Client.of("x".repeat(201))))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void replacingCountsTheVersion() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    later(Duration.ofSeconds(1));
    Versioned<Client> second = clients.replace(first, first.document().withName("Two"));

    assertThat(second.version()).isEqualTo(2);
    assertThat(second.since()).isEqualTo(START.plusSeconds(1));
    assertThat(clients.get("c1")).contains(second);
  }

  @Test
  void aVersionThatIsNoLongerCurrentIsNeitherReplacedNorRemoved() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    Versioned<Client> second = clients.replace(first, first.document().withName("Two"));

    assertThatThrownBy(() -> clients.replace(first, first.document().withName("Other")))
        .isInstanceOf(StaleVersion.class)
        .hasMessageContaining("c1");
    assertThatThrownBy(() -> clients.remove(first)).isInstanceOf(StaleVersion.class);
    assertThat(clients.get("c1")).contains(second);
    clients.remove(second);
    assertThatThrownBy(() -> clients.replace(second, second.document()))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void theIdentityOfADocumentDoesNotChange() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    assertThatThrownBy(() -> clients.replace(first, Client.of("c2")))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void everyVersionIsKept() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    later(Duration.ofMinutes(1));
    Versioned<Client> second = clients.replace(first, first.document().withName("Two"));
    later(Duration.ofMinutes(1));
    clients.remove(second);
    later(Duration.ofMinutes(1));
    restart();
    Versioned<Client> third = clients.insert(Client.of("c1").withName("Three"));

    assertThat(clients.get("c1", START.minusMillis(1))).isEmpty();
    assertThat(clients.get("c1", START)).contains(first);
    assertThat(clients.get("c1", START.plusSeconds(60).minusMillis(1))).contains(first);
    assertThat(clients.get("c1", START.plusSeconds(60))).contains(second);
    assertThat(clients.get("c1", START.plusSeconds(120))).isEmpty();
    assertThat(clients.get("c1", START.plusSeconds(180))).contains(third);
    assertThat(third.version()).isEqualTo(3);
  }

  @Test
  void versionsNeverOverlapWhenTheClockRunsBackwards() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    later(Duration.ofHours(-1));
    Versioned<Client> second = clients.replace(first, first.document().withName("Two"));

    assertThat(second.since()).isEqualTo(START);
    assertThat(clients.get("c1", START)).contains(second);
    clients.remove(second);
    assertThat(clients.insert(Client.of("c1")).since()).isEqualTo(START);
  }

  @Test
  void aTakenIdentityIsNamed() {
    clients.insert(Client.of("c1"));
    assertDuplicate(Client.of("c1").withPoints(2), Index.ID);
  }

  @Test
  void aUniqueIndexRefusesTheSecondAndIsNamed() {
    clients.insert(Client.of("c1").withEmail("a at home").withHome("MX", "Puebla"));
    assertDuplicate(Client.of("c2").withEmail("a at home"), "by_email");
    assertDuplicate(Client.of("c2").withHome("MX", "Puebla"), "by_place");
    clients.insert(Client.of("c2").withHome("US", "Puebla"));
    clients.insert(Client.of("c3").withHome("MX", "Toluca"));
  }

  @Test
  void aUniqueIndexIgnoresDocumentsThatLackTheField() {
    clients.insert(Client.of("c1"));
    Versioned<Client> second = clients.insert(Client.of("c2"));
    clients.insert(Client.of("c3").withEmail("a at home"));

    assertThatThrownBy(() -> clients.replace(second, second.document().withEmail("a at home")))
        .isInstanceOf(DuplicateKey.class);
    assertThat(clients.get("c2")).contains(second);
  }

  @Test
  void aKeyIsFreeAgainAfterItsDocumentIsRemovedOrChanged() {
    Versioned<Client> first = clients.insert(Client.of("c1").withEmail("a at home"));
    clients.replace(first, first.document().withEmail("b at home"));
    Versioned<Client> second = clients.insert(Client.of("c2").withEmail("a at home"));
    clients.remove(second);
    clients.insert(Client.of("c3").withEmail("a at home"));
  }

  private Client document(String id) {
    return clients.get(id).orElseThrow().document();
  }

  private void assertDuplicate(Client client, String index) {
    assertThatThrownBy(() -> clients.insert(client))
        .isInstanceOfSatisfying(
            DuplicateKey.class,
            duplicate -> {
              assertThat(duplicate.index()).isEqualTo(index);
              assertThat(duplicate.type()).isEqualTo("clients");
            });
  }
}
