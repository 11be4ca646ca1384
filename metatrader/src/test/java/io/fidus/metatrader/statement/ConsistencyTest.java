package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Completeness.StartsMidLife;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A statement agrees with itself, or it is refused. */
class ConsistencyTest {

  @Test
  void aWrongProfitContradictsTheBalanceBesideIt() {
    Statement whole = Files.read(Files.html());
    Deal exit = whole.deals().stream().filter(Deal::isExit).findFirst().orElseThrow();
    byte[] wrong =
        Files.edited(
            Files.html(),
            page -> {
              int row = page.indexOf(">" + exit.ticket() + "<");
              int end = page.indexOf("</tr>", row);
              String old = ">" + exit.profit().amount() + "<";
              int at = page.indexOf(old, row);
              assertThat(at).isBetween(row, end);
              return page.substring(0, at) + ">1.23<" + page.substring(at + old.length());
            });
    StatementRefusal refusal = Files.refusal(wrong);
    assertThat(refusal.code()).isEqualTo(Code.INCONSISTENT);
    assertThat(refusal).hasMessageContaining(String.valueOf(exit.ticket()));
  }

  @Test
  void aReportThatEndsBeforeItsBalanceIsRefused() {
    Statement whole = Files.read(Files.html());
    long last = whole.deals().getLast().ticket();
    byte[] shorter =
        Files.edited(
            Files.html(),
            page -> {
              int row = page.lastIndexOf("<tr", page.indexOf(">" + last + "<"));
              return page.substring(0, row) + page.substring(page.indexOf("</tr>", row) + 5);
            });
    assertThat(Files.refusal(shorter).code()).isEqualTo(Code.INCONSISTENT);
  }

  @Test
  void columnsInAnotherOrderAreNoticed() {
    byte[] swapped =
        Files.sheetEdited(
            Files.xlsx(),
            sheet ->
                sheet
                    .replaceAll("r=\"I(\\d+)\"", "r=\"J$1\"")
                    .replaceAll("(?s)r=\"J(\\d+)\"(.{0,60})r=\"J\\1\"", "r=\"J$1\"$2r=\"I$1\""));
    assertThat(Files.refusal(swapped).code())
        .isIn(Code.INCONSISTENT, Code.UNREADABLE_ROW, Code.UNREADABLE_NUMBER, Code.UNREADABLE_TIME);
  }

  @ParameterizedTest
  @CsvSource({
    "Patrimonio:, inconsistent",
    "P/L flotante:, inconsistent",
    "Balance:, inconsistent",
    "Crédito:, inconsistent",
  })
  void theAccountBlockMustAddUp(String label, String code) {
    byte[] wrong =
        Files.edited(
            Files.html(),
            page -> page.replaceFirst("(" + label + "</td><td nowrap><b>)[^<]*", "$177.77"));
    assertThat(Files.refusal(wrong).code().code()).isEqualTo(code);
  }

  @Test
  void theSumsUnderTheDealsMustAddUp() {
    byte[] wrong =
        Files.edited(
            Files.html(),
            page ->
                page.replaceFirst(
                    "(height: 30px\"></td><td nowrap><b>)[^<]*(</b></td><td nowrap><b>)",
                    "$177.77$2"));
    assertThat(Files.refusal(wrong).code()).isEqualTo(Code.INCONSISTENT);
  }

  @ParameterizedTest
  @EnumSource(Layout.class)
  void aHistoryThatStartsMidLifeSaysWhatIsMissing(Layout layout) {
    Statement written =
        SampleStatements.of(SampleSpec.of(9, 21, layout, Container.HTML).fromMidLife());

    Statement read =
        Files.read(StatementWriter.bytes(written, SampleForm.NATIVE, Language.ENGLISH));

    assertThat(read.completeness())
        .isEqualTo(new StartsMidLife(new Money(10_000_000, CurrencyUnit.iso("USD"))));
    Files.assertAgreesWithItself(read);
  }

  @ParameterizedTest
  @CsvSource({
    "Closed P/L:",
    "Floating P/L:",
  })
  void theSumsOfMt4MustAddUp(String label) {
    byte[] wrong =
        Files.edited(
            Files.mt4(),
            page -> page.replaceFirst("(" + label + "</b></td><td class=mspt>)[^<]*", "$177.77"));
    assertThat(Files.refusal(wrong).code()).isIn(Code.INCONSISTENT);
  }

  @Test
  void aTradeThatIsMissingFromMt4IsNoticed() {
    Statement whole = Files.read(Files.mt4());
    long exit = whole.deals().stream().filter(Deal::isExit).findFirst().orElseThrow().ticket();
    byte[] shorter =
        Files.edited(
            Files.mt4(),
            page -> {
              int row = page.lastIndexOf("<tr", page.indexOf(">" + exit + "<"));
              return page.substring(0, row) + page.substring(page.indexOf("</tr>", row) + 5);
            });
    assertThat(Files.refusal(shorter).code()).isIn(Code.INCONSISTENT, Code.UNREADABLE_ROW);
  }

  @ParameterizedTest
  @EnumSource(
      value = Layout.class,
      names = {"MT5_2016", "MT5_2021", "MT5_2022"})
  void importingALaterSnapshotEqualsImportingItAlone(Layout layout) {
    Statement earlier = read(layout, 30);
    Statement later = read(layout, 75);

    Map<Long, Deal> union = new HashMap<>();
    later.deals().forEach(deal -> union.put(deal.ticket(), deal));
    for (Deal deal : earlier.deals()) {
      assertThat(union.put(deal.ticket(), deal)).isEqualTo(deal);
    }

    Set<Deal> alone = new HashSet<>(later.deals());
    assertThat(new HashSet<>(union.values())).isEqualTo(alone).hasSize(75);
  }

  private static Statement read(Layout layout, int deals) {
    return Files.read(
        StatementWriter.bytes(
            SampleStatements.of(SampleSpec.of(3, deals, layout, Container.HTML)),
            SampleForm.NATIVE,
            Language.JAPANESE));
  }

  @Test
  void aTypeThatNobodyKnowsStaysInEverySum() {
    Statement statement =
        Files.read(
            StatementWriter.bytes(
                SampleStatements.of(SampleSpec.of(1, 400, Layout.MT5_2022, Container.XLSX)),
                SampleForm.NATIVE,
                Language.ENGLISH));
    List<Deal> unknown =
        statement.deals().stream().filter(deal -> deal.type() == DealType.UNCLASSIFIED).toList();
    assertThat(unknown).isNotEmpty();
    assertThat(unknown).allMatch(deal -> deal.comment().equals("loyalty reward: spring"));
    assertThat(unknown).allMatch(deal -> deal.typeCode() == -1);
    Files.assertAgreesWithItself(statement);
  }
}
