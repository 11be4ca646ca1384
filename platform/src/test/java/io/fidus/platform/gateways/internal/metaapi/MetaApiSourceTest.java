package io.fidus.platform.gateways.internal.metaapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Position;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.DealList;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.gateways.internal.pull.Reading;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MetaApi's protocol as its service speaks it. */
class MetaApiSourceTest {
  private static final ServerZone ZONE = ServerZone.parse("UTC+2");
  private static final Asked ONE = asked(30_001);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-06T08:00:00Z"));
  private FakeMetaApi server;
  private MetaApiSource source;

  private static Asked asked(long login) {
    return new Asked(
        new AccountIdentity("Pier-Live", login), Platform.MT5, CurrencyUnit.iso("USD"));
  }

  MetaApiSourceTest() throws IOException {
    server = new FakeMetaApi();
    source = source(FakeMetaApi.TOKEN);
  }

  private MetaApiSource source(String token) {
    return new MetaApiSource(
        server.uri(), new SourceHttp(Map.of("auth-token", token), Duration.ofSeconds(5)), clock);
  }

  @BeforeEach
  void nothingIsCalledBeforeItIsAsked() {
    assertThat(server.asked).isEmpty();
  }

  @AfterEach
  void stop() {
    source.close();
    server.close();
  }

  @Test
  void theAccountsAreNamedAndTheirAddressIsKeptForTenMinutes() throws SourceFailure {
    assertThat(source.look().accounts())
        .extracting(found -> found.account().login())
        .containsExactly(30_001L, 30_002L);
    int once = server.asked.size();
    clock.advance(Duration.ofMinutes(9));
    source.look();
    assertThat(server.asked).hasSize(once);
    clock.advance(Duration.ofMinutes(1));
    source.look();
    assertThat(server.asked).hasSize(2 * once);
  }

  @Test
  void figuresProfileAndClockAreRead() throws SourceFailure {
    Reading reading = source.read(ONE);

    AccountObservation seen = reading.figures().orElseThrow();
    assertThat(seen.balance().asOptional()).contains(Money.parse("1234.50 USD"));
    assertThat(seen.credit().asOptional()).contains(Money.parse("0.00 USD"));
    assertThat(seen.floating().asOptional()).as("it has no such field").isEmpty();
    assertThat(reading.tradeAllowed()).isFalse();
    assertThat(reading.profile().tradeMode()).isEqualTo(TradeMode.REAL);
    assertThat(reading.profile().leverage()).contains(200);
    assertThat(reading.profile().zoneProposal()).contains(ServerZone.parse("UTC+3"));
  }

  @Test
  void theWholeHistoryIsReadInPagesOfAThousand() throws SourceFailure {
    DealList list = source.deals(ONE, ZONE, 0);

    assertThat(list.complete()).isTrue();
    assertThat(list.deals()).hasSize(FakeMetaApi.DEALS);
    assertThat(server.asked)
        .filteredOn(path -> path.contains("history-deals"))
        .hasSize(3)
        .first()
        .asString()
        .contains("/2000-01-01T00:00:00Z/2026-03-07T08:00:00Z?offset=0&limit=1000");
    Deal deposit = list.deals().getFirst();
    assertThat(deposit.type()).isEqualTo(DealType.BALANCE);
    assertThat(deposit.time()).isEqualTo(Instant.parse("2026-01-05T08:00:00Z"));
    assertThat(list.deals().getLast().reason()).isEqualTo(DealReason.TAKE_PROFIT);
    assertThat(list.deals().stream().map(Deal::net).reduce(Money::plus))
        .as("what the deals add up to is the balance")
        .contains(Money.parse("1234.50 USD"));
    assertThat(source.deals(ONE, ZONE, list.deals().getLast().ticket()).complete())
        .as("from the last day on only")
        .isFalse();
  }

  @Test
  void aListThatIsStillSynchronizingIsNotOne() throws SourceFailure {
    server.synchronizing = true;
    DealList list = source.deals(ONE, ZONE, 0);

    assertThat(list.isAnswer()).isFalse();
    assertThat(list.deals()).isEmpty();
  }

  @Test
  void positionsAndOrdersAreRead() throws SourceFailure {
    Optional<PullSource.Book> book = source.book(ONE, ZONE);

    Position position = book.orElseThrow().positions().getFirst();
    assertThat(position.profit()).as("without swap").isEqualTo(Money.parse("6.25 USD"));
    assertThat(position.ticket()).isEqualTo(501);
    assertThat(book.orElseThrow().orders()).contains(java.util.List.of());
  }

  @Test
  void whoIsNotDeployedOrNotThereIsSaid() {
    assertThatThrownBy(() -> source.read(asked(30_002)))
        .isInstanceOf(SourceFailure.class)
        .hasMessage("The account is not deployed at MetaApi.");
    assertThatThrownBy(() -> source.read(asked(30_003)))
        .hasMessage("MetaApi has no account 30003@Pier-Live.");
  }

  @Test
  void anAnswerAboutAnotherLoginIsNotBelieved() {
    server.replaced.put(
        "/users/current/accounts/abc1/account-information",
        "{\"login\":30009,\"balance\":1,\"equity\":1,\"currency\":\"USD\"}");
    assertThatThrownBy(() -> source.read(ONE)).isInstanceOf(WrongLogin.class);
  }

  @Test
  void itWaitsAsLongAsTheServiceRecommends() throws SourceFailure {
    source.look();
    server.busy = true;
    assertThatThrownBy(() -> source.read(ONE))
        .isInstanceOfSatisfying(
            SourceFailure.class,
            failure -> {
              assertThat(failure.kind()).isEqualTo(Kind.BUSY);
              assertThat(failure.waiting()).as("an hour at the most").contains(Duration.ofHours(1));
            });
  }

  @Test
  void aWrongTokenIsSaid() {
    try (MetaApiSource wrong = source("another")) {
      assertThatThrownBy(wrong::look)
          .isInstanceOfSatisfying(
              SourceFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
    }
  }
}
