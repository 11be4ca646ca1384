package io.fidus.engine.flow;

import static io.fidus.engine.DealBook.USD;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a person says goes before what a deal looks like, within what it can have been. */
class FlowClassifierTest {
  private static final FlowClassifier LOOKS = FlowClassifier.byTypeAndSign();

  @Provide
  Arbitrary<List<Deal>> any() {
    return DealBooks.any();
  }

  @Test
  void aDecisionGoesBeforeTheLooksAndATradeStaysNoFlow() {
    List<Deal> deals = DealBook.usd().deposit("5").in(DealType.BUY, "0").deposit("7").deals();
    FlowClassifier decided = LOOKS.overruledBy(Map.of(1L, FlowClass.TRANSFER, 2L, FlowClass.FEE));

    assertThat(deals.stream().map(decided::classify).toList())
        .extracting(found -> found.map(Enum::name).orElse("-"))
        .containsExactly("TRANSFER", "-", "EXTERNAL_DEPOSIT");
  }

  @Property(tries = 200)
  void decisionsMoveAmountsBetweenClassesAndNeverChangeTheirSum(@ForAll("any") List<Deal> deals) {
    Map<Long, FlowClass> decisions = new HashMap<>();
    deals.forEach(
        deal ->
            FlowClass.possibleFor(deal).stream()
                .skip(deal.ticket() % 3)
                .findFirst()
                .ifPresent(chosen -> decisions.put(deal.ticket(), chosen)));

    assertThat(FlowSummary.of(deals, USD, LOOKS.overruledBy(decisions)).total())
        .isEqualTo(FlowSummary.of(deals, USD, LOOKS).total());
  }

  @Property(tries = 200)
  void whatADealLooksLikeIsAmongWhatItCanHaveBeen(@ForAll("any") List<Deal> deals) {
    for (Deal deal : deals) {
      Set<FlowClass> possible = FlowClass.possibleFor(deal);
      assertThat(possible.isEmpty()).isEqualTo(deal.type().isTrade());
      LOOKS.classify(deal).ifPresent(looks -> assertThat(possible).contains(looks));
    }
  }

  @Test
  void theSignAndWhatWasLentDecideWhatIsPossible() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("5")
            .deposit("-5")
            .cash(DealType.CREDIT, "5")
            .cash(DealType.BONUS, "5")
            .deals();

    assertThat(FlowClass.possibleFor(deals.get(0)))
        .contains(FlowClass.EXTERNAL_DEPOSIT, FlowClass.PROFIT_RETURN, FlowClass.TRANSFER)
        .doesNotContain(FlowClass.EXTERNAL_WITHDRAWAL, FlowClass.PROFIT_WITHDRAWAL)
        .doesNotContain(FlowClass.CREDIT);
    assertThat(FlowClass.possibleFor(deals.get(1)))
        .contains(FlowClass.EXTERNAL_WITHDRAWAL, FlowClass.PROFIT_WITHDRAWAL)
        .doesNotContain(FlowClass.EXTERNAL_DEPOSIT, FlowClass.PROFIT_RETURN);
    assertThat(FlowClass.possibleFor(deals.get(2)))
        .containsExactly(FlowClass.CREDIT, FlowClass.BONUS, FlowClass.UNCLASSIFIED);
    assertThat(FlowClass.possibleFor(deals.get(3))).contains(FlowClass.BONUS, FlowClass.CREDIT);
  }
}
