package io.fidus.engine.flow;

import static io.fidus.engine.flow.ExternalFlow.FOR_ACCOUNT;
import static io.fidus.engine.flow.ExternalFlow.FOR_ACCOUNT_AND_FUND;
import static io.fidus.engine.flow.ExternalFlow.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The table of flow classes, written a second time. */
class FlowClassTest {

  @Test
  void capitalMovesAllocationAndIsNoProfit() {
    for (FlowClass capital :
        new FlowClass[] {
          FlowClass.EXTERNAL_DEPOSIT, FlowClass.EXTERNAL_WITHDRAWAL, FlowClass.TRANSFER
        }) {
      assertThat(capital.movesAllocation()).isTrue();
      assertThat(capital.profitEffect()).isEqualTo(ProfitEffect.NONE);
    }
    assertThat(FlowClass.EXTERNAL_DEPOSIT.externalFlow()).isEqualTo(FOR_ACCOUNT_AND_FUND);
    assertThat(FlowClass.EXTERNAL_WITHDRAWAL.externalFlow()).isEqualTo(FOR_ACCOUNT_AND_FUND);
    assertThat(FlowClass.TRANSFER.externalFlow()).isEqualTo(FOR_ACCOUNT);
  }

  @Test
  void profitThatIsMovedWasEarnedBefore() {
    for (FlowClass moved : new FlowClass[] {FlowClass.PROFIT_WITHDRAWAL, FlowClass.PROFIT_RETURN}) {
      assertThat(moved.movesAllocation()).isFalse();
      assertThat(moved.profitEffect()).isEqualTo(ProfitEffect.EARNED_BEFORE);
      assertThat(moved.externalFlow()).isEqualTo(FOR_ACCOUNT);
    }
  }

  @Test
  void whatTheBrokerPaysOrChargesIsProfitOrLoss() {
    for (FlowClass charge :
        new FlowClass[] {
          FlowClass.INTEREST,
          FlowClass.REBATE,
          FlowClass.FEE,
          FlowClass.COMMISSION,
          FlowClass.TAX,
          FlowClass.DIVIDEND,
          FlowClass.CORRECTION
        }) {
      assertThat(charge.movesAllocation()).isFalse();
      assertThat(charge.profitEffect()).isEqualTo(ProfitEffect.PROFIT_OR_LOSS);
      assertThat(charge.externalFlow()).isEqualTo(NEVER);
    }
  }

  @Test
  void creditIsLentAndNeitherProfitNorExternal() {
    for (FlowClass lent : new FlowClass[] {FlowClass.CREDIT, FlowClass.BONUS}) {
      assertThat(lent.movesAllocation()).isFalse();
      assertThat(lent.profitEffect()).isEqualTo(ProfitEffect.LENT);
      assertThat(lent.externalFlow()).isEqualTo(NEVER);
    }
  }

  @Test
  void onlyTheUnclassifiedNeedsReview() {
    assertThat(FlowClass.UNCLASSIFIED.movesAllocation()).isFalse();
    assertThat(FlowClass.UNCLASSIFIED.profitEffect()).isEqualTo(ProfitEffect.UNKNOWN);
    assertThat(FlowClass.UNCLASSIFIED.externalFlow()).isEqualTo(NEVER);
    for (FlowClass flowClass : FlowClass.values()) {
      assertThat(flowClass.needsReview()).isEqualTo(flowClass == FlowClass.UNCLASSIFIED);
    }
  }
}
