package io.fidus.engine.curve;

import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.curve.BalanceCurve.FlowMarker;
import io.fidus.engine.curve.BalanceCurve.Point;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.flow.FlowClass;
import io.fidus.engine.flow.FlowClassifier;
import io.fidus.engine.money.Money;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BalanceCurveTest {

  @Provide
  Arbitrary<List<Deal>> funded() {
    return DealBooks.funded();
  }

  @Test
  void stepsAfterEveryDealAndMarksTheFlows() {
    List<Deal> deals = DealBook.usd().deposit("100").out(DealType.SELL, "5").deposit("-30").deals();
    BalanceCurve curve = curve(deals, "50");
    assertThat(curve.openingBalance()).isEqualTo(usd("50"));
    assertThat(curve.currency()).isEqualTo(DealBook.USD);
    assertThat(curve.closingBalance()).isEqualTo(usd("125"));
    assertThat(curve.points())
        .containsExactly(
            new Point(deals.get(0).time(), usd("150")),
            new Point(deals.get(1).time(), usd("155")),
            new Point(deals.get(2).time(), usd("125")));
    assertThat(curve.flows())
        .containsExactly(
            new FlowMarker(deals.get(0).time(), 1, FlowClass.EXTERNAL_DEPOSIT, usd("100")),
            new FlowMarker(deals.get(2).time(), 3, FlowClass.EXTERNAL_WITHDRAWAL, usd("-30")));
  }

  @Test
  void withoutDealsTheBalanceIsTheOpeningOne() {
    BalanceCurve curve = curve(List.of(), "50");
    assertThat(curve.points()).isEmpty();
    assertThat(curve.points(10)).isEmpty();
    assertThat(curve.closingBalance()).isEqualTo(usd("50"));
  }

  @Test
  void aSpikeOfOneDealAmongAThousandIsKept() {
    DealBook book = DealBook.usd().deposit("100");
    for (int deal = 1; deal <= 1_000; deal++) {
      book.out(DealType.SELL, deal == 500 ? "90" : deal == 501 ? "-90" : "0.01");
    }
    List<Point> thinned = curve(book.deals(), "0").points(10);
    assertThat(thinned).hasSizeLessThanOrEqualTo(10);
    assertThat(thinned).extracting(Point::balance).contains(usd("194.99"));
  }

  @Test
  void aCurveOfFewPointsIsNotThinned() {
    List<Deal> deals = DealBook.usd().deposit("1").deposit("2").deposit("3").deposit("4").deals();
    BalanceCurve curve = curve(deals, "0");
    assertThat(curve.points(4)).isEqualTo(curve.points());
    assertThatThrownBy(() -> curve.points(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 4");
  }

  @Property(tries = 300)
  void thinningKeepsTheEndsAndTheExtremesAndInventsNothing(
      @ForAll("funded") List<Deal> deals, @ForAll @IntRange(min = 4, max = 50) int most) {
    BalanceCurve curve = curve(deals, "0");
    List<Point> all = curve.points();
    List<Point> thinned = curve.points(most);
    Comparator<Point> byBalance = Comparator.comparing(Point::balance);
    assertThat(thinned).hasSizeLessThanOrEqualTo(most).isSubsetOf(all);
    assertThat(thinned.getFirst()).isEqualTo(all.getFirst());
    assertThat(thinned.getLast()).isEqualTo(all.getLast());
    assertThat(thinned.stream().min(byBalance).orElseThrow().balance())
        .isEqualTo(all.stream().min(byBalance).orElseThrow().balance());
    assertThat(thinned.stream().max(byBalance).orElseThrow().balance())
        .isEqualTo(all.stream().max(byBalance).orElseThrow().balance());
    assertThat(thinned).isSortedAccordingTo(Comparator.comparing(Point::time));
  }

  @Property(tries = 200)
  void theLastPointIsTheOpeningBalanceAndAllNets(@ForAll("funded") List<Deal> deals) {
    Money nets = Money.sum(deals.stream().map(Deal::net).toList(), DealBook.USD);
    assertThat(curve(deals, "7").closingBalance()).isEqualTo(nets.plus(usd("7")));
  }

  private static BalanceCurve curve(List<Deal> deals, String opening) {
    return BalanceCurve.of(deals, usd(opening), FlowClassifier.byTypeAndSign());
  }
}
