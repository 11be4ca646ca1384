package io.fidus.platform.trading.internal.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.engine.Known;
import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.Verdict;
import io.fidus.platform.trading.internal.LiveDesk;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Choice;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.QuarantineState;
import io.fidus.store.Versioned;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is believed of what a source says, what is kept of it, and what a restart brings back. */
class IntakeTest {
  private static final AccountIdentity ACCOUNT = new AccountIdentity("Broker-Demo", 70_001);
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final Duration SILENCE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;
  private LiveDesk desk;
  private Reporter reporter;
  private AccountNumber number;

  @BeforeEach
  void open() {
    desk = LiveDesk.open(folder);
    number = desk.services().intake().open(ACCOUNT, Platform.MT5, USD);
    reporter = desk.services().intake().open(new GatewayId("test"), SILENCE);
    assertThat(reporter.claim(claim(true))).isInstanceOf(Admission.Admitted.class);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private AccountClaim claim(boolean simulated) {
    return claim(simulated, USD);
  }

  private AccountClaim claim(boolean simulated, CurrencyUnit currency) {
    return new AccountClaim(
        ACCOUNT,
        Platform.MT5,
        currency,
        Optional.of("Broker"),
        Optional.of(100),
        TradeMode.DEMO,
        MarginMode.HEDGING,
        simulated,
        Optional.empty(),
        desk.now());
  }

  private static Money usd(long cents) {
    return new Money(cents, USD);
  }

  private AccountObservation figures(long balance, long floating, long equity, Instant at) {
    return new AccountObservation(
        ACCOUNT,
        USD,
        Known.of(usd(balance)),
        Known.of(usd(0)),
        Known.of(usd(floating)),
        Known.of(usd(equity)),
        Known.of(usd(0)),
        Known.of(usd(equity)),
        new Provenance(Source.SIMULATED, at, at));
  }

  private Verdict says(long balance, long floating, HistoryTotals counted) {
    return reporter.observed(
        figures(balance, floating, balance + floating, desk.now()), true, Optional.of(counted));
  }

  private static HistoryTotals totals(long last, long deals, long cents) {
    return new HistoryTotals(last, deals, usd(cents));
  }

  private static Deal deposit(long ticket, long cents) {
    LocalDateTime time = LocalDateTime.of(2026, 6, 1, 12, 0).plusMinutes(ticket);
    return new Deal(
        ACCOUNT,
        ticket,
        OptionalLong.empty(),
        OptionalLong.empty(),
        Instant.EPOCH,
        time,
        DealType.BALANCE,
        2,
        DealEntry.IN,
        DealReason.CLIENT,
        Optional.empty(),
        Lots.ZERO,
        Optional.empty(),
        usd(0),
        usd(0),
        usd(0),
        usd(cents),
        0,
        "Deposit");
  }

  private LiveState live() {
    return desk.services().live().state(number).orElseThrow();
  }

  private void brings(long after, Deal... deals) {
    AtomicInteger committed = new AtomicInteger();
    reporter.deals(ACCOUNT, after, List.of(deals), committed::incrementAndGet);
    await().atMost(PATIENCE).until(() -> committed.get() == 1);
  }

  private void funded() {
    brings(0, deposit(1, 100_000));
    assertThat(says(100_000, 0, totals(1, 1, 100_000))).isEqualTo(new Verdict.Accepted());
  }

  private static QuarantineReason reason(Verdict verdict) {
    return verdict instanceof Verdict.Quarantined quarantined
        ? quarantined.reason()
        : throwing(verdict);
  }

  private static QuarantineReason throwing(Verdict verdict) {
    throw new AssertionError("It was believed: " + verdict);
  }

  private List<QuarantineDocument> openQuarantine() {
    return desk.services().liveStore().openQuarantine(number.value()).stream()
        .map(Versioned::document)
        .toList();
  }

  private List<BreakDocument> openBreaks() {
    return desk.services().liveStore().openBreaks(number.value()).stream()
        .map(Versioned::document)
        .toList();
  }

  @Test
  void whatCannotBeBelievedIsNamedAndNotShown() {
    funded();
    desk.pass(Duration.ofSeconds(1));
    HistoryTotals counted = totals(1, 1, 100_000);
    Instant now = desk.now();
    assertThat(reason(says(0, 0, totals(0, 0, 0)))).isEqualTo(QuarantineReason.ALL_ZERO);
    assertThat(
            reason(
                reporter.observed(figures(100_000, 500, 100_000, now), true, Optional.of(counted))))
        .isEqualTo(QuarantineReason.EQUITY_MISMATCH);
    assertThat(reason(says(150_000, 0, counted))).isEqualTo(QuarantineReason.UNEXPLAINED_CHANGE);
    assertThat(
            reason(
                reporter.observed(
                    figures(100_000, 0, 100_000, now.minusSeconds(60)),
                    true,
                    Optional.of(counted))))
        .isEqualTo(QuarantineReason.TIME_BACKWARDS);
    assertThat(
            reason(
                reporter.observed(
                    figures(100_000, 0, 100_000, now.plusSeconds(60)), true, Optional.of(counted))))
        .isEqualTo(QuarantineReason.FUTURE);
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));
    assertThat(says(100_000, 25, counted)).isEqualTo(new Verdict.Accepted());
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_025)));
  }

  @Test
  void aChangeThatADealExplainsIsBelieved() {
    funded();
    desk.pass(Duration.ofSeconds(1));
    assertThat(says(130_000, 0, totals(2, 2, 130_000))).isEqualTo(new Verdict.Accepted());
    desk.pass(Duration.ofSeconds(1));
    assertThat(says(0, 0, totals(3, 3, 0)))
        .as("emptied by a deal")
        .isEqualTo(new Verdict.Accepted());
  }

  @Test
  void aPersonCanDecideThatTheSourceIsRight() {
    funded();
    for (int second = 0; second < 5; second++) {
      desk.pass(Duration.ofSeconds(1));
      says(150_000, 0, totals(1, 1, 100_000));
    }
    await().atMost(PATIENCE).until(() -> openQuarantine().size() == 1);
    QuarantineDocument open = openQuarantine().getFirst();
    assertThat(open.reason()).isEqualTo(QuarantineReason.UNEXPLAINED_CHANGE);
    assertThat(live().health()).isEqualTo(Health.DOWN);

    desk.decide(open.id(), Choice.ACCEPT);
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              desk.pass(Duration.ofMillis(100));
              return says(150_000, 0, totals(1, 1, 100_000)) instanceof Verdict.Accepted;
            });
    await().atMost(PATIENCE).until(() -> live().openBreaks() == 1);
    assertThat(openBreaks())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(BreakKind.BALANCE);
              assertThat(found.difference().orElseThrow()).isEqualByComparingTo("500.00");
            });

    brings(1, deposit(2, 50_000));
    assertThat(says(150_000, 0, totals(2, 2, 150_000)))
        .as("the deal was known to the source all the time")
        .isInstanceOf(Verdict.class);
  }

  @Test
  void aDealThatIsToldDifferentlyIsABreakAndNeverOverwritten() {
    funded();
    brings(0, deposit(1, 99_000));
    assertThat(openBreaks())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(BreakKind.DIFFERING_DEAL);
              assertThat(found.subject()).isEqualTo("1");
              assertThat(found.difference().orElseThrow()).isEqualByComparingTo("-10.00");
            });
    assertThat(desk.services().store().deals().get(number.value(), 1).orElseThrow().profit())
        .isEqualTo(100_000);
  }

  @Test
  void aSimulatorIsNotLetNearARealAccountNorTheOtherWayRound() {
    reporter.close();
    Reporter real = desk.services().intake().open(new GatewayId("real"), SILENCE);
    assertThat(real.claim(claim(false)))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Admission.Reason.SOURCE_CHANGED));
    assertThat(openBreaks())
        .extracting(BreakDocument::kind)
        .containsExactly(BreakKind.SOURCE_CHANGED);
    assertThat(real.claim(claim(true))).isInstanceOf(Admission.Admitted.class);
    assertThat(openBreaks()).isEmpty();
  }

  @Test
  void anotherLoginOnTheTerminalIsShownUntilTheRightOneIsBack() {
    funded();
    String detail = "The terminal is logged in to 70002.";
    reporter.doubted(ACCOUNT, QuarantineReason.WRONG_LOGIN, detail, desk.now());
    assertThat(live().health()).isEqualTo(Health.DOWN);
    assertThat(live().healthReason()).isEqualTo("WRONG_LOGIN: " + detail);
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));
    await().atMost(PATIENCE).until(() -> openQuarantine().size() == 1);
    QuarantineDocument open = openQuarantine().getFirst();
    assertThat(open.reason()).isEqualTo(QuarantineReason.WRONG_LOGIN);
    assertThat(open.detail()).isEqualTo(detail);
    assertThat(open.offered()).as("nobody's figures are kept as this account's").isEmpty();

    desk.pass(Duration.ofSeconds(1));
    assertThat(says(100_000, 0, totals(1, 1, 100_000))).isEqualTo(new Verdict.Accepted());
    assertThat(live().health()).isEqualTo(Health.HEALTHY);
    await().atMost(PATIENCE).until(() -> openQuarantine().isEmpty());
    assertThat(kept(open).state()).isEqualTo(QuarantineState.RECOVERED);
  }

  @Test
  void anotherCurrencyIsNeverBelievedWhateverAPersonDecides() {
    funded();
    CurrencyUnit yen = CurrencyUnit.iso("JPY");
    assertThat(reason(saysIn(yen, 100_025))).isEqualTo(QuarantineReason.CURRENCY_CHANGED);
    await().atMost(PATIENCE).until(() -> openQuarantine().size() == 1);
    QuarantineDocument open = openQuarantine().getFirst();
    assertThat(open.reason()).isEqualTo(QuarantineReason.CURRENCY_CHANGED);
    assertThat(open.detail()).contains("USD", "JPY");
    assertThat(open.offered()).as("yen are not shown as dollars").isEmpty();

    desk.decide(open.id(), Choice.ACCEPT);
    await().atMost(PATIENCE).until(() -> live().openQuarantine() == 0);
    assertThat(reason(saysIn(yen, 100_025))).isEqualTo(QuarantineReason.CURRENCY_CHANGED);
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));

    assertThat(reporter.claim(claim(true, yen)))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Admission.Reason.CURRENCY_CHANGED));
    assertThat(openBreaks())
        .extracting(BreakDocument::kind)
        .containsExactly(BreakKind.SOURCE_CHANGED);
  }

  private Verdict saysIn(CurrencyUnit currency, long minorUnits) {
    Money amount = new Money(minorUnits, currency);
    return reporter.observed(
        new AccountObservation(
            ACCOUNT,
            currency,
            Known.of(amount),
            Known.of(new Money(0, currency)),
            Known.of(new Money(0, currency)),
            Known.of(amount),
            Known.of(new Money(0, currency)),
            Known.of(amount),
            new Provenance(Source.SIMULATED, desk.now(), desk.now())),
        true,
        Optional.of(totals(1, 1, 100_000)));
  }

  private QuarantineDocument kept(QuarantineDocument known) {
    return desk.services().liveStore().quarantine().get(known.id()).orElseThrow().document();
  }

  @Test
  void anArchivedAccountIsReportedByNobodyAndKeepsWhatIsKnown() {
    funded();
    desk.archive(number);
    await().atMost(PATIENCE).until(() -> live().health() == Health.UNWATCHED);
    desk.pass(Duration.ofSeconds(1));
    assertThat(says(100_000, 900, totals(1, 1, 100_000))).isEqualTo(new Verdict.NotHeld());
    AtomicInteger committed = new AtomicInteger();
    reporter.deals(ACCOUNT, 1, List.of(deposit(2, 100)), committed::incrementAndGet);
    assertArchived(reporter);
    assertThat(committed).as("nothing is acknowledged that is not stored").hasValue(0);

    desk.close();
    LiveDesk again = LiveDesk.open(folder, desk.now());
    again.archive(number);
    desk = again;
    await().atMost(PATIENCE).until(() -> live().health() == Health.UNWATCHED);
    assertArchived(desk.services().intake().open(new GatewayId("test"), SILENCE));
  }

  private void assertArchived(Reporter source) {
    assertThat(source.claim(claim(true)))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Admission.Reason.ARCHIVED));
    assertThat(openBreaks()).isEmpty();
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));
    assertThat(desk.services().store().deals().get(number.value(), 1)).isPresent();
    assertThat(desk.services().store().deals().get(number.value(), 2)).isEmpty();
  }

  @Test
  void anAccountHasOneWriter() {
    Reporter second = desk.services().intake().open(new GatewayId("second"), SILENCE);
    assertThat(second.claim(claim(true)))
        .isInstanceOfSatisfying(
            Admission.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Admission.Reason.HELD_BY_ANOTHER));
    assertThat(second.observed(figures(1, 0, 1, desk.now()), true, Optional.empty()))
        .isEqualTo(new Verdict.NotHeld());
    reporter.close();
    assertThat(second.claim(claim(true))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void anUnknownAccountIsNotStored() {
    AccountIdentity stranger = new AccountIdentity("Broker-Demo", 70_002);
    AccountClaim claim = claim(true);
    assertThat(
            reporter.claim(
                new AccountClaim(
                    stranger,
                    claim.platform(),
                    USD,
                    claim.company(),
                    claim.leverage(),
                    claim.tradeMode(),
                    claim.marginMode(),
                    true,
                    Optional.empty(),
                    claim.at())))
        .isEqualTo(new Admission.Unknown());
    assertThat(desk.services().intake().find(stranger)).isEmpty();
  }

  @Test
  void silenceChangesNoFigureAndARestartBringsBackTheLastOnesWithTheirAge() {
    funded();
    Instant seen = live().observation().orElseThrow().provenance().observedAt();
    await().atMost(PATIENCE).until(() -> live().explained().isPresent());
    assertThat(live().explained().orElseThrow().difference()).isEqualTo(usd(0));
    assertThat(live().health()).isEqualTo(Health.HEALTHY);
    desk.pass(Duration.ofSeconds(6));
    await().atMost(PATIENCE).until(() -> live().health() == Health.DOWN);
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));

    desk.close();
    desk = LiveDesk.open(folder, desk.now().plus(Duration.ofHours(1)));
    assertThat(live().observation().orElseThrow().equity()).isEqualTo(Known.of(usd(100_000)));
    assertThat(live().observation().orElseThrow().provenance().observedAt()).isEqualTo(seen);
    assertThat(live().health()).isEqualTo(Health.DOWN);
    Reporter again = desk.services().intake().open(new GatewayId("test"), SILENCE);
    assertThat(again.claim(claim(true)))
        .isInstanceOfSatisfying(
            Admission.Admitted.class,
            admitted -> assertThat(admitted.held()).isEqualTo(totals(1, 1, 100_000)));
  }

  /** Lets time pass, a figure each second that is the number of the second. */
  private void lives(int from, int to) {
    for (int second = from; second < to; second++) {
      desk.pass(Duration.ofSeconds(1));
      assertThat(says(100_000, second, totals(1, 1, 100_000))).isEqualTo(new Verdict.Accepted());
    }
  }

  @Test
  void theEquityIsRecordedAndARestartLosesNoMinute() {
    Instant begin = desk.now();
    funded();
    lives(1, 200);
    desk.close();
    desk = LiveDesk.open(folder, desk.now());
    assertThat(live().explained()).as("compared before the restart").isPresent();
    assertThat(
            new EquityHistory(desk.services().equity(), desk.services().live())
                .read(number.value(), begin, desk.now().plusSeconds(1), 1_000)
                .bars())
        .hasSize(200);
    reporter = desk.services().intake().open(new GatewayId("test"), SILENCE);
    assertThat(reporter.claim(claim(true))).isInstanceOf(Admission.Admitted.class);
    lives(200, 1_000);
    await()
        .atMost(PATIENCE)
        .until(
            () -> desk.services().equity().minutes(number.value(), 0, Long.MAX_VALUE).size() >= 15);
    List<EquityBar> minutes = desk.services().equity().minutes(number.value(), 0, Long.MAX_VALUE);
    long start = begin.toEpochMilli();
    assertThat(minutes.subList(0, 15))
        .as("every minute from the first on, whole")
        .isEqualTo(
            IntStream.range(0, 15)
                .mapToObj(
                    minute ->
                        new EquityBar(
                            start + minute * EquityTape.MINUTE,
                            100_000,
                            100_000 + minute * 60L,
                            100_059 + minute * 60L,
                            100_000 + minute * 60L,
                            100_059 + minute * 60L))
                .toList());
    EquityHistory after = new EquityHistory(desk.services().equity(), desk.services().live());
    EquityHistory.Curve curve =
        after.read(number.value(), begin, begin.plus(Duration.ofHours(3)), 4);
    assertThat(curve.resolution()).isEqualTo("MINUTE");
    assertThat(curve.bars().size()).isLessThanOrEqualTo(4);
    assertThat(curve.bars().getFirst().low()).isEqualTo(100_000);
    assertThat(curve.gaps()).isEmpty();
  }
}
