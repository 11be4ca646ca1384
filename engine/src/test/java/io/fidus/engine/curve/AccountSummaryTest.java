package io.fidus.engine.curve;

import static io.fidus.engine.DealBook.USD;
import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.DealBook;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountSummaryTest {

  @Test
  void netProfitIsThatOfTradesAndLotsAreThoseOpened() {
    List<Deal> deals =
        DealBook.usd()
            .deposit("100")
            .in(DealType.BUY, "-1")
            .out(DealType.SELL, "5")
            .in(DealType.SELL, "-1")
            .add(DealType.BUY, DealEntry.OUT_BY, "0.1", "0", "-0.50", "0", "3")
            .deals();
    AccountSummary summary = AccountSummary.of(deals.reversed(), USD);
    assertThat(summary.netProfit()).isEqualTo(usd("5.50"));
    assertThat(summary.deals()).isEqualTo(5);
    assertThat(summary.lots()).isEqualTo(Lots.parse("0.2"));
    assertThat(summary.firstDeal()).contains(deals.getFirst().time());
    assertThat(summary.lastDeal()).contains(deals.getLast().time());
  }

  @Test
  void aReversalOpensOnlyWhatExceedsTheOldPosition() {
    List<Deal> deals =
        DealBook.usd()
            .in(DealType.BUY, "0")
            .add(DealType.SELL, DealEntry.IN_OUT, "0.3", "0", "0", "0", "-2")
            .add(DealType.BUY, DealEntry.IN_OUT, "0.25", "0", "0", "0", "-2")
            .deals();
    assertThat(AccountSummary.of(deals, USD).lots()).isEqualTo(Lots.parse("0.35"));
  }

  @Test
  void aReversalOfAPositionFromBeforeTheHistoryOpensNoMoreThanItsVolume() {
    List<Deal> deals =
        DealBook.usd()
            .out(DealType.SELL, "1")
            .add(DealType.SELL, DealEntry.IN_OUT, "0.05", "0", "0", "0", "-2")
            .deals();
    assertThat(AccountSummary.of(deals, USD).lots()).isEqualTo(Lots.parse("0.05"));
  }

  @Test
  void withoutDealsThereIsNoFirstAndNoLast() {
    AccountSummary summary = AccountSummary.of(List.of(), USD);
    assertThat(summary.netProfit()).isEqualTo(usd("0"));
    assertThat(summary.lots()).isEqualTo(Lots.ZERO);
    assertThat(summary.firstDeal()).isEmpty();
    assertThat(summary.lastDeal()).isEmpty();
  }
}
