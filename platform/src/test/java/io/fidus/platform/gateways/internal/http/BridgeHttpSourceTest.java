package io.fidus.platform.gateways.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.DealList;
import io.fidus.platform.gateways.internal.pull.Look;
import io.fidus.platform.gateways.internal.pull.Reading;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import io.fidus.platform.gateways.internal.pull.WrongLogin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every generation of bridge is read for what it says, and for no more than that. */
class BridgeHttpSourceTest {
  private static final Instant NOW = Instant.parse("2026-03-06T08:00:00.500Z");
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final ServerZone ZONE = ServerZone.parse("UTC+2");
  private static final Asked ONE = asked(10_001);
  private static final Asked TWO = asked(10_002);

  private static Asked asked(long login) {
    return new Asked(new AccountIdentity("Harbour-Live", login), Platform.MT5, USD);
  }

  private static BridgeHttpSource source(FakeBridge bridge, String key) {
    return source(bridge, key, Optional.empty());
  }

  private static BridgeHttpSource source(
      FakeBridge bridge, String key, Optional<Generation> pinned) {
    return new BridgeHttpSource(
        bridge.uri(),
        new SourceHttp(Map.of("X-API-Key", key), Duration.ofSeconds(5)),
        pinned,
        InstantSource.fixed(NOW));
  }

  private static Optional<Money> known(Known<Money> figure) {
    return figure.asOptional();
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1.0, 2026-03-06T07:59:58.500Z, LIVE",
    "3.0, 3.0, 2026-03-06T08:00:00.020Z, LIVE",
    "4.0, 4.0, 2026-03-06T07:59:30Z, LIVE",
    "4.0-flat, 4.0, 2026-03-06T07:50:00Z, LIVE",
    "fidus, fidus, 2026-03-06T07:59:59.900Z, SIMULATED"
  })
  void theFiguresOfAnAccountAreReadWithTheTimeAtWhichTheyWereTrue(
      String folder, String generation, Instant observedAt, Source kind) throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of(folder);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      Look look = source.look();
      assertThat(look.generation()).isEqualTo(generation);
      assertThat(look.accounts())
          .first()
          .extracting(found -> found.account().login())
          .isEqualTo(10_001L);

      Reading reading = source.read(ONE);
      AccountObservation seen = reading.figures().orElseThrow();
      assertThat(known(seen.balance())).contains(Money.parse("5041.90 USD"));
      assertThat(known(seen.equity())).contains(Money.parse("5046.00 USD"));
      assertThat(known(seen.floating())).contains(Money.parse("4.10 USD"));
      assertThat(seen.provenance().observedAt()).isEqualTo(observedAt);
      assertThat(seen.provenance().source()).isEqualTo(kind);
      assertThat(known(seen.credit()).isPresent())
          .as("an older bridge knows no credit, which is not the same as none")
          .isEqualTo(generation.equals("fidus"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "3.0", "fidus"})
  void whatWasNeverSeenIsUnknownAndNotZero(String folder) throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of(folder);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      Reading reading = source.read(TWO);

      assertThat(reading.figures()).isEmpty();
      assertThat(reading.without()).contains("10002");
    }
  }

  @Test
  void aCachedFigureWithoutATimeOfItsOwnIsNotTaken() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("3.0");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      bridge.replace(
          "info-10001.json", bridge.file("info-10001.json").replace("mt5_live", "cached"));
      source.look();

      assertThat(source.read(ONE).figures()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"3.0, true", "3.0-disconnected, false", "3.0-dead, false"})
  void theWordHealthyIsNotBelieved(String folder, boolean connected) throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of(folder);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      assertThat(bridge.file("health.json")).contains("\"healthy\"");
      Look look = source.look();

      assertThat(look.detail().isEmpty()).isEqualTo(connected);
      assertThat(source.read(ONE).terminal()).map(TerminalState::connected).contains(connected);
    }
  }

  @Test
  void aBridgeThatSaysNothingOfItsTerminalIsNotBelievedToHaveOne() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("4.0-flat");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      assertThat(source.read(ONE).terminal()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"1.0, false", "3.0, true", "4.0, true", "fidus, true"})
  void dealsCarryTheServersClockWhateverTheirStampSays(String folder, boolean complete)
      throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of(folder);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      DealList list = source.deals(ONE, ZONE, 0);

      assertThat(list.complete()).isEqualTo(complete);
      assertThat(list.deals()).extracting(Deal::ticket).containsExactly(7_001L, 7_002L, 7_003L);
      Deal last = list.deals().getLast();
      assertThat(last.brokerTime()).isEqualTo(LocalDateTime.parse("2026-03-03T11:40:12"));
      assertThat(last.time()).isEqualTo(Instant.parse("2026-03-03T09:40:12Z"));
      assertThat(last.net())
          .isEqualTo(Money.parse(folder.equals("fidus") ? "42.20 USD" : "42.25 USD"));
      assertThat(list.deals().getFirst().symbol()).isEmpty();
    }
  }

  @Test
  void onlyPartOfAHistoryIsNotTheWhole() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("4.0");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      DealList list = source.deals(TWO, ZONE, 0);

      assertThat(list.deals()).hasSize(3);
      assertThat(list.complete()).isFalse();
    }
  }

  @Test
  void anEmptyListOfABridgeWithoutDealsDoesNotMeanThatThereAreNone() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("4.0-flat");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      assertThat(source.deals(ONE, ZONE, 0).complete()).isFalse();
    }
  }

  @Test
  void aTerminalThatIsOnAnotherLoginIsNotAskedForDeals() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("3.0");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      DealList list = source.deals(TWO, ZONE, 0);

      assertThat(list.deals()).isEmpty();
      assertThat(list.isAnswer()).isFalse();
    }
  }

  @Test
  void dealsAndFiguresOfAnotherLoginAreRefused() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("4.0");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      bridge.replace("trades-10001.json", bridge.file("trades-10002.json"));
      bridge.replace("info-10001.json", bridge.file("info-10002.json"));

      assertThatThrownBy(() -> source.deals(ONE, ZONE, 0))
          .isInstanceOf(WrongLogin.class)
          .hasMessage("The bridge gives deals of login 10002 for 10001.");
      assertThatThrownBy(() -> source.read(ONE)).isInstanceOf(WrongLogin.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "unknown, UNKNOWN_SHAPE, 9.9-other",
    "word, REFUSED, the key is missing or not accepted"
  })
  void whatFitsNoGenerationIsRefusedClearly(String folder, Kind kind, String words) {
    try (FakeBridge bridge = FakeBridge.of(folder);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      assertThatThrownBy(source::look)
          .isInstanceOfSatisfying(
              SourceFailure.class, failure -> assertThat(failure.kind()).isEqualTo(kind))
          .hasMessageContaining(words);
    }
  }

  @Test
  void aWrongKeyIsSaidAndAPinnedGenerationIsKept() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("4.0");
        BridgeHttpSource wrong = source(bridge, "another");
        BridgeHttpSource pinned = source(bridge, FakeBridge.KEY, Optional.of(Generation.V1))) {
      assertThatThrownBy(wrong::look)
          .isInstanceOfSatisfying(
              SourceFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.REFUSED));
      assertThat(pinned.look().generation()).isEqualTo("1.0");
      assertThat(pinned.read(ONE).figures()).as("it has no field of that generation").isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "accounts-summary.json | [] | summary is not an object.",
        "accounts-summary.json | {\"accounts\":{}} | summary.accounts is not a list.",
        "info-10001.json | {\"account_id\":10001,\"live_data\":{\"account\":10001,\"balance\":\"1\",\"equity\":1}} | info.live_data.balance is not a number.",
        "info-10001.json | {\"account_id\":10001,\"live_data\":{\"account\":10001,\"equity\":1}} | info.live_data has no balance.",
        "health.json | <html> | /api/mt5/bridge/health does not answer with JSON."
      })
  void aShapeThatIsNotKnownIsNamed(String file, String text, String message) {
    try (FakeBridge bridge = FakeBridge.of("4.0").replace(file, text);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      assertThatThrownBy(
              () -> {
                source.look();
                source.read(ONE);
              })
          .isInstanceOf(SourceFailure.class)
          .hasMessage(message);
    }
  }

  @Test
  void nobodyThereIsUnreachable() {
    FakeBridge bridge = FakeBridge.of("4.0");
    BridgeHttpSource source = source(bridge, FakeBridge.KEY);
    bridge.close();

    assertThatThrownBy(source::look)
        .isInstanceOfSatisfying(
            SourceFailure.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE));
    source.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "3.0", "4.0", "4.0-env"})
  void capturedAnswersOfRealBridgesAreRead(String folder) throws SourceFailure {
    @org.jspecify.annotations.Nullable String samples = System.getenv("FIDUS_SAMPLES");
    assumeTrue(samples != null, "FIDUS_SAMPLES names no folder of captured answers");
    Path captured = Path.of(String.valueOf(samples)).resolve("bridge").resolve(folder);
    assumeTrue(Files.isDirectory(captured), "it has no captured bridges");
    try (FakeBridge bridge = FakeBridge.serving(captured);
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      Look look = source.look();
      assertThat(look.generation()).isEqualTo(folder.substring(0, 3));
      assertThat(look.accounts()).hasSizeGreaterThanOrEqualTo(7);
      long first =
          look.accounts().stream().mapToLong(found -> found.account().login()).min().orElseThrow();
      Asked one = new Asked(new AccountIdentity("BrokerOne-Real", first), Platform.MT5, USD);
      assertThat(source.read(one).figures()).isPresent();
      Asked second = new Asked(new AccountIdentity("BrokerOne-Real", first + 1), Platform.MT5, USD);
      assertThat(source.read(second).figures().isPresent()).isEqualTo(!folder.equals("3.0"));
      assertThat(source.deals(one, ZONE, 0).deals()).hasSize(folder.equals("4.0-env") ? 0 : 6);
      assertThat(source.deals(second, ZONE, 0).deals())
          .hasSize(folder.equals("1.0") || folder.equals("4.0") ? 6 : 0);
      bridge.replace("health.json", captured("health-terminal-dead.json", captured));
      source.look();
      assertThat(source.read(one).terminal().map(TerminalState::connected))
          .isEqualTo(folder.equals("4.0-env") ? Optional.empty() : Optional.of(false));
    }
  }

  private static String captured(String file, Path folder) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void unknownIsAbsentWithAReason() throws SourceFailure {
    try (FakeBridge bridge = FakeBridge.of("3.0");
        BridgeHttpSource source = source(bridge, FakeBridge.KEY)) {
      source.look();
      assertThat(source.read(ONE).figures().orElseThrow().credit())
          .isEqualTo(Known.unknown(Absence.NOT_PROVIDED));
    }
  }
}
