package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.sample.Language;
import io.fidus.metatrader.statement.sample.SampleForm;
import io.fidus.metatrader.statement.sample.SampleSpec;
import io.fidus.metatrader.statement.sample.SampleStatements;
import io.fidus.metatrader.statement.sample.StatementWriter;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a terminal writes of a book is read as that book. */
class RoundTripTest {
  private static final ReadOptions OPTIONS =
      ReadOptions.of(ServerZone.NEW_YORK_CLOSE)
          .withNamed(
              new NamedAccount(
                  Optional.of(SampleStatements.SERVER), OptionalLong.empty(), Optional.empty()));

  @Property(tries = 150)
  void aBookReadsBackFromEveryFormat(
      @ForAll("specs") SampleSpec spec, @ForAll SampleForm form, @ForAll Language language)
      throws IOException {
    Statement written = SampleStatements.of(spec);

    Statement read = read(written, form, language);

    assertThat(read).isEqualTo(expected(written, form));
  }

  @Provide
  Arbitrary<SampleSpec> specs() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(1, 60),
            Arbitraries.of(
                SampleSpec.of(0, 1, Layout.MT5_2016, Container.HTML),
                SampleSpec.of(0, 1, Layout.MT5_2021, Container.HTML),
                SampleSpec.of(0, 1, Layout.MT5_2022, Container.HTML),
                SampleSpec.of(0, 1, Layout.MT5_2021, Container.XLSX),
                SampleSpec.of(0, 1, Layout.MT5_2022, Container.XLSX),
                SampleSpec.of(0, 1, Layout.MT4_STATEMENT, Container.HTML),
                SampleSpec.of(0, 1, Layout.MT4_DETAILED, Container.HTML)),
            Arbitraries.of("USD", "JPY", "EUR", "BHD"),
            Arbitraries.of(MarginMode.HEDGING, MarginMode.NETTING),
            Arbitraries.of(true, false))
        .as(
            (seed, deals, format, currency, marginMode, midLife) ->
                new SampleSpec(
                    seed,
                    deals,
                    format.layout(),
                    format.container(),
                    CurrencyUnit.iso(currency),
                    marginMode,
                    midLife));
  }

  /** A workbook that was saved again lost its header, and the account has to be named. */
  static Statement expected(Statement written, SampleForm form) {
    if (written.container() != Container.XLSX || form == SampleForm.NATIVE) {
      return written;
    }
    return new Statement(
        written.platform(),
        written.layout(),
        written.container(),
        written.account(),
        written.currency(),
        Optional.empty(),
        OptionalInt.empty(),
        TradeMode.UNKNOWN,
        MarginMode.UNKNOWN,
        Optional.empty(),
        written.serverZone(),
        written.deals().stream().map(RoundTripTest::withoutPosition).toList(),
        written.balanceColumn(),
        written.orders(),
        written.positions(),
        written.figures(),
        written.printedStatistics(),
        written.completeness());
  }

  private static Deal withoutPosition(Deal deal) {
    return new Deal(
        deal.account(),
        deal.ticket(),
        deal.order(),
        OptionalLong.empty(),
        deal.time(),
        deal.brokerTime(),
        deal.type(),
        deal.typeCode(),
        deal.entry(),
        deal.reason(),
        deal.symbol(),
        deal.volume(),
        deal.price(),
        deal.commission(),
        deal.swap(),
        deal.fee(),
        deal.profit(),
        deal.magic(),
        deal.comment());
  }

  static Statement read(Statement written, SampleForm form, Language language) throws IOException {
    byte[] file = StatementWriter.bytes(written, form, language);
    ReadOptions options =
        written.container() == Container.XLSX && form == SampleForm.RESAVED
            ? OPTIONS.withNamed(
                new NamedAccount(
                    Optional.of(written.account().server()),
                    OptionalLong.of(written.account().login()),
                    Optional.of(written.currency())))
            : OPTIONS;
    return StatementReader.read(StatementSource.of(file), options);
  }

  @Test
  void theSamplesHoldEverythingThatAReportCan() {
    Statement hedging =
        SampleStatements.of(SampleSpec.of(1, 2_000, Layout.MT5_2022, Container.HTML));
    Statement netting =
        SampleStatements.of(
            SampleSpec.of(1, 2_000, Layout.MT5_2022, Container.HTML).with(MarginMode.NETTING));

    assertThat(hedging.deals())
        .extracting(deal -> deal.type())
        .contains(DealType.BALANCE, DealType.CREDIT, DealType.UNCLASSIFIED);
    assertThat(hedging.deals()).anyMatch(deal -> !deal.fee().isZero());
    assertThat(netting.deals()).anyMatch(deal -> deal.entry() == DealEntry.IN_OUT);
    assertThat(hedging.positions()).isNotEmpty();
    assertThat(hedging.orders()).anyMatch(order -> order.done().isEmpty());
  }
}
