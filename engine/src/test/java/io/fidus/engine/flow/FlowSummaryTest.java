package io.fidus.engine.flow;

import static io.fidus.engine.DealBook.USD;
import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.flow.FlowSummary.ClassTotal;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowSummaryTest {
  private static final FlowClassifier CLASSIFIER = FlowClassifier.byTypeAndSign();

  @Provide
  Arbitrary<List<Deal>> any() {
    return DealBooks.any();
  }

  @Property(tries = 300)
  void theClassesAddUpToAllCashThatMoved(@ForAll("any") List<Deal> deals) {
    FlowSummary summary = FlowSummary.of(deals, USD, CLASSIFIER);
    List<Deal> cash = deals.stream().filter(deal -> !deal.type().isTrade()).toList();
    assertThat(summary.total()).isEqualTo(Money.sum(cash.stream().map(Deal::net).toList(), USD));
    assertThat(summary.classes().stream().mapToLong(ClassTotal::count).sum())
        .isEqualTo(cash.size());
    assertThat(summary.classes()).extracting(ClassTotal::flowClass).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "BALANCE, 10, EXTERNAL_DEPOSIT",
    "BALANCE, -10, EXTERNAL_WITHDRAWAL",
    "CREDIT, 10, CREDIT",
    "CREDIT, -10, CREDIT",
    "CHARGE, -10, FEE",
    "CORRECTION, -10, CORRECTION",
    "BONUS, 10, BONUS",
    "COMMISSION, -10, COMMISSION",
    "COMMISSION_DAILY, -10, COMMISSION",
    "COMMISSION_MONTHLY, -10, COMMISSION",
    "COMMISSION_AGENT_DAILY, 10, REBATE",
    "COMMISSION_AGENT_DAILY, -10, COMMISSION",
    "COMMISSION_AGENT_MONTHLY, 10, REBATE",
    "COMMISSION_AGENT_MONTHLY, -10, COMMISSION",
    "INTEREST, 10, INTEREST",
    "BUY_CANCELED, -10, CORRECTION",
    "SELL_CANCELED, -10, CORRECTION",
    "DIVIDEND, 10, DIVIDEND",
    "DIVIDEND_FRANKED, 10, DIVIDEND",
    "TAX, -10, TAX",
    "AGENT, 10, REBATE",
    "AGENT, -10, COMMISSION",
    "STOP_OUT_COMPENSATION, 10, CORRECTION",
    "UNCLASSIFIED, 10, UNCLASSIFIED",
    "UNCLASSIFIED, -10, UNCLASSIFIED"
  })
  void classifiesByTypeAndSign(DealType type, String amount, FlowClass expected) {
    Deal deal = DealBook.usd().cash(type, amount).deals().getFirst();
    assertThat(CLASSIFIER.classify(deal)).contains(expected);
  }

  @Test
  void aTradeIsNoFlow() {
    List<Deal> trades = DealBook.usd().in(DealType.BUY, "-1").out(DealType.SELL, "5").deals();
    FlowSummary summary = FlowSummary.of(trades, USD, CLASSIFIER);
    assertThat(summary.classes()).isEmpty();
    assertThat(summary.total()).isEqualTo(usd("0"));
    assertThat(summary.needsReview()).isFalse();
    assertThat(summary.of(FlowClass.TAX)).isEqualTo(new ClassTotal(FlowClass.TAX, 0, usd("0")));
  }

  @Test
  void countsAndSumsEachClassInItsNaturalOrder() {
    List<Deal> deals =
        DealBook.usd()
            .cash(DealType.UNCLASSIFIED, "1")
            .cash(DealType.CREDIT, "30")
            .cash(DealType.CREDIT, "-10")
            .deposit("100")
            .deals();
    FlowSummary summary = FlowSummary.of(deals, USD, CLASSIFIER);
    assertThat(summary.classes())
        .containsExactly(
            new ClassTotal(FlowClass.EXTERNAL_DEPOSIT, 1, usd("100")),
            new ClassTotal(FlowClass.CREDIT, 2, usd("20")),
            new ClassTotal(FlowClass.UNCLASSIFIED, 1, usd("1")));
    assertThat(summary.of(FlowClass.CREDIT).count()).isEqualTo(2);
    assertThat(summary.needsReview()).isTrue();
    List<Deal> classified = deals.subList(1, deals.size());
    assertThat(FlowSummary.of(classified, USD, CLASSIFIER).needsReview()).isFalse();
  }

  @Test
  void aFlowInAnotherCurrencyIsRefused() {
    List<Deal> deals = DealBook.usd().deposit("100").deals();
    CurrencyUnit yen = CurrencyUnit.iso("JPY");
    assertThatThrownBy(() -> FlowSummary.of(deals, yen, CLASSIFIER))
        .isInstanceOf(CurrencyMismatchException.class);
  }
}
