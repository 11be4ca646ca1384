package io.fidus.platform.trading.internal.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.Reconciliation;
import io.fidus.metatrader.statement.NamedAccount;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.ReportFile;
import io.fidus.platform.trading.internal.ReportFile.Trade;
import io.fidus.platform.trading.internal.TradingDesk;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.DealFilter;
import io.fidus.platform.trading.internal.deals.DealLine;
import io.fidus.platform.trading.internal.figures.HistoryFigures;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.ImportEntry.Note;
import io.fidus.platform.trading.internal.storage.ImportEntry.Taken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementImportsTest {
  private static final long LOGIN = 70_001;
  private static final Trade DEPOSIT = Trade.deposit("2025-03-03T10:00:00", 11, "1000.00");
  private static final Trade OPEN = Trade.open("2025-03-03T11:00:00", 12, "buy");
  private static final Trade CLOSE = Trade.close("2025-03-04T12:00:00", 13, "sell", "25.00");
  private static final Trade SECOND_OPEN = Trade.open("2025-03-05T11:00:00", 14, "sell");
  private static final Trade SECOND_CLOSE = Trade.close("2025-03-06T12:00:00", 15, "buy", "-9.00");

  @TempDir private Path folder;
  private TradingDesk desk;

  @BeforeEach
  void open() {
    desk = TradingDesk.open(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aStatementBecomesAnAccountThatReconciles() {
    ImportEntry entry = take(ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE));

    assertThat(taken(entry).dealsAdded()).isEqualTo(3);
    assertThat(taken(entry).changed()).isTrue();
    AccountEntry account = account();
    assertThat(account.account().server()).isEqualTo("Fixture-Demo");
    assertThat(account.printed().balance().asOptional()).contains(usd("1024.35"));
    assertThat(account.netProfit().asOptional()).contains(usd("24.35"));
    assertThat(account.reconciliation()).isEqualTo(ReconciliationStatus.RECONCILED);
    assertThat(lines()).extracting(line -> line.balanceAfter()).first().isEqualTo(usd("1024.35"));
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Path file = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN).write(folder, "a.html");
    desk.take(file);
    AccountEntry before = account();

    ImportEntry again = desk.take(file);

    assertThat(taken(again).changed()).isFalse();
    assertThat(taken(again).dealsAdded()).isZero();
    assertThat(taken(again).dealsKnown()).isEqualTo(2);
    assertThat(account()).isEqualTo(before);
  }

  @Test
  void anOlderSnapshotNeitherReopensAPositionNorOverwritesFigures() {
    take(
        ReportFile.of(LOGIN)
            .deals(DEPOSIT, OPEN, CLOSE)
            .order("2025-03-03T10:30:00", 41, "2025-03-04T09:00:00"));
    take(
        ReportFile.of(LOGIN)
            .deals(DEPOSIT, OPEN)
            .position("2025-03-03T11:00:00", 512, "7.00")
            .workingOrder("2025-03-03T10:30:00", 41));

    AccountEntry account = account();
    assertThat(desk.services().book().open(account).orElseThrow().positions()).isEmpty();
    assertThat(account.printed().balance().asOptional()).contains(usd("1024.35"));
    Sort newest = new Sort("placed", Sort.Direction.DESC);
    assertThat(desk.services().book().orders(account, newest, Optional.empty(), 10).items())
        .singleElement()
        .satisfies(order -> assertThat(order.state().isOpen()).isFalse());
  }

  @Test
  void aHistoryThatStartsMidLifeSaysWhatIsMissingUntilAnotherFileSuppliesIt() {
    take(ReportFile.of(LOGIN, "1024.35").deals(SECOND_OPEN, SECOND_CLOSE));
    assertThat(account().reconciliation()).isEqualTo(ReconciliationStatus.INCOMPLETE);
    assertThat(figures().openingBalance()).isEqualTo(usd("1024.35"));
    assertThat(lines()).extracting(DealLine::balanceAfter).first().isEqualTo(usd("1014.70"));

    take(ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE));

    assertThat(account().reconciliation()).isEqualTo(ReconciliationStatus.RECONCILED);
    assertThat(figures().openingBalance()).isEqualTo(usd("0.00"));
    assertThat(lines()).extracting(DealLine::balanceAfter).first().isEqualTo(usd("1014.70"));
  }

  @Test
  void aGapInTheMiddleIsABreakThatSaysWhereItBeginsUntilItIsFilled() {
    take(ReportFile.of(LOGIN).deals(DEPOSIT));
    take(ReportFile.of(LOGIN, "1024.35").deals(SECOND_OPEN, SECOND_CLOSE));

    assertThat(figures().reconciliation())
        .isInstanceOfSatisfying(
            Reconciliation.Break.class,
            broken -> {
              assertThat(broken.difference()).isEqualTo(usd("24.35"));
              assertThat(broken.firstDifference()).contains(Instant.parse("2025-03-03T08:00:00Z"));
            });

    take(ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE));
    assertThat(account().reconciliation()).isEqualTo(ReconciliationStatus.RECONCILED);
  }

  @Test
  void aDealToldDifferentlyIsKeptAsItWasAndOpensABreak() {
    take(ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE));
    ReportFile contradiction = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE.profit("30.00"));

    ImportEntry entry = take(contradiction);

    assertThat(taken(entry).dealsDiffering()).isEqualTo(1);
    assertThat(taken(entry).notes()).extracting(Note::code).contains("deals-differ");
    assertThat(account().reconciliation()).isEqualTo(ReconciliationStatus.BREAK);
    assertThat(lines()).first().extracting(line -> line.deal().profit()).isEqualTo(usd("25.00"));
    assertThat(figures().conflicts()).singleElement().matches(conflict -> conflict.ticket() == 13);

    take(contradiction);
    assertThat(figures().conflicts()).hasSize(1);
  }

  @Test
  void aFileThatIsRefusedLeavesNothingButALineThatSaysSo() throws IOException {
    String report = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE).html();
    Path cut = Files.writeString(folder.resolve("cut.html"), report.substring(0, 2_000));

    assertThatThrownBy(() -> desk.take(cut)).isInstanceOf(Refusal.class);

    assertThat(desk.services().store().allAccounts()).isEmpty();
    assertThat(desk.services().store().deals().scan(0, Long.MAX_VALUE, _ -> {})).isZero();
    assertThat(desk.services().store().statements().count(io.fidus.store.Query.all())).isZero();
    assertThat(imports())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.taken()).isEmpty();
              assertThat(line.problem().orElseThrow().code()).isEqualTo("statement-cut");
              assertThat(line.problem().orElseThrow().action()).isNotBlank();
            });
  }

  @Test
  void anAccountKeepsItsCurrency() {
    take(ReportFile.of(LOGIN).deals(DEPOSIT));
    Path euros = folder.resolve("eur.html");
    String report = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN).html().replace("(USD,", "(EUR,");

    assertThatThrownBy(() -> desk.take(Files.writeString(euros, report)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ImportProblem.CURRENCY_MISMATCH));
    assertThat(lines()).hasSize(1);
  }

  @Test
  void theServersClockMovesInstantsAndNoDeal() {
    Path file = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN).write(folder, "a.html");
    ImportEntry assumed = desk.take(file);
    assertThat(taken(assumed).notes()).extracting(Note::code).contains("server-zone-assumed");
    assertThat(lines().getFirst().deal().time()).isEqualTo("2025-03-03T09:00:00Z");

    ImportEntry said =
        desk.take(
            ImportRequest.of(file, Actor.operator("tester"), ImportEntry.Channel.UPLOAD)
                .zone(ServerZone.parse("UTC+8")));

    assertThat(taken(said).dealsDiffering()).isZero();
    assertThat(taken(said).notes()).isEmpty();
    Deal deal = lines().getFirst().deal();
    assertThat(deal.time()).isEqualTo("2025-03-03T03:00:00Z");
    assertThat(deal.brokerTime()).isEqualTo("2025-03-03T11:00:00");
    assertThat(account().provenance().orElseThrow().observedAt()).isEqualTo("2025-03-03T03:00:00Z");
  }

  @Test
  void twoImportsAtOnceGiveWhatTheyGiveOneAfterTheOther() throws Exception {
    Path first = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE).write(folder, "1.html");
    Path second =
        ReportFile.of(LOGIN)
            .deals(DEPOSIT, OPEN, CLOSE, SECOND_OPEN, SECOND_CLOSE)
            .write(folder, "2.html");
    List<Callable<ImportEntry>> attempts =
        IntStream.range(0, 8)
            .<Callable<ImportEntry>>mapToObj(i -> () -> desk.take(i % 2 == 0 ? first : second))
            .toList();

    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long added = 0;
      for (Future<ImportEntry> attempt : threads.invokeAll(attempts)) {
        added += taken(attempt.get()).dealsAdded();
      }
      assertThat(added).isEqualTo(5);
    }

    assertThat(desk.services().accounts().all()).hasSize(1);
    assertThat(lines()).hasSize(5);
    assertThat(account().printed().balance().asOptional()).contains(usd("1014.70"));
    assertThat(account().reconciliation()).isEqualTo(ReconciliationStatus.RECONCILED);
  }

  @Test
  void aLoginIsAnotherAccountOnAnotherServer() throws IOException {
    take(ReportFile.of(LOGIN).deals(DEPOSIT));
    Path other = folder.resolve("other.html");
    String report = ReportFile.of(LOGIN).deals(DEPOSIT).html().replace("Fixture-", "Second-");

    desk.take(Files.writeString(other, report));

    assertThat(desk.services().accounts().all())
        .extracting(entry -> entry.account().number())
        .containsExactly(1L, 2L);
  }

  @Test
  void aServersNameIsComparedWithoutCapitals() throws IOException {
    take(ReportFile.of(LOGIN).deals(DEPOSIT));
    Path other = folder.resolve("other.html");
    String report = ReportFile.of(LOGIN).deals(DEPOSIT, OPEN).html();

    desk.take(Files.writeString(other, report.replace("Fixture-Demo", "FIXTURE-demo")));

    assertThat(desk.services().accounts().all()).hasSize(1);
  }

  @Test
  void anotherAccountThanTheOneNamedIsRefused() {
    Path file = ReportFile.of(LOGIN).deals(DEPOSIT).write(folder, "a.html");
    NamedAccount named =
        new NamedAccount(Optional.empty(), OptionalLong.of(70_002), Optional.empty());

    assertThatThrownBy(
            () ->
                desk.take(
                    ImportRequest.of(file, Actor.operator("tester"), ImportEntry.Channel.UPLOAD)
                        .named(named)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ImportProblem.ACCOUNT_MISMATCH));
  }

  @Test
  void everythingIsThereAgainAfterARestart() {
    take(ReportFile.of(LOGIN).deals(DEPOSIT, OPEN, CLOSE));
    AccountEntry before = account();
    List<DealLine> linesBefore = lines();

    desk.close();
    desk = TradingDesk.open(folder.resolve("data"));

    assertThat(account()).isEqualTo(before);
    assertThat(lines()).isEqualTo(linesBefore);
    assertThat(imports()).hasSize(1);
  }

  private ImportEntry take(ReportFile report) {
    return desk.take(report.write(folder, "report.html"));
  }

  private AccountEntry account() {
    return desk.services().accounts().find(new AccountNumber(1)).orElseThrow();
  }

  private HistoryFigures figures() {
    return desk.services().figures().of(account().account());
  }

  private List<DealLine> lines() {
    Page<DealLine> page =
        desk.services()
            .deals()
            .page(account().account(), DealFilter.NONE, AccountDeals.USUAL, Optional.empty(), 100);
    assertThat(page.items()).hasSize(Math.toIntExact(page.total()));
    return page.items();
  }

  private List<ImportEntry> imports() {
    return desk.services()
        .store()
        .imports(new Sort("at", Sort.Direction.DESC), Optional.empty(), 100)
        .items();
  }

  private static Taken taken(ImportEntry entry) {
    return entry.taken().orElseThrow();
  }

  private static Money usd(String amount) {
    return Money.parse(amount + " USD");
  }
}
