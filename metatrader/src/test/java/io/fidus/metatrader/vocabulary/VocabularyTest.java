package io.fidus.metatrader.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {

  @ParameterizedTest
  @CsvSource({
    "0, BUY",
    "1, SELL",
    "2, BALANCE",
    "3, CREDIT",
    "4, CHARGE",
    "5, CORRECTION",
    "6, BONUS",
    "7, COMMISSION",
    "8, COMMISSION_DAILY",
    "9, COMMISSION_MONTHLY",
    "10, COMMISSION_AGENT_DAILY",
    "11, COMMISSION_AGENT_MONTHLY",
    "12, INTEREST",
    "13, BUY_CANCELED",
    "14, SELL_CANCELED",
    "15, DIVIDEND",
    "16, DIVIDEND_FRANKED",
    "17, TAX",
    "18, AGENT",
    "19, STOP_OUT_COMPENSATION",
  })
  void dealTypesAreNumberedAsInMql5(int number, DealType expected) {
    assertThat(Vocabulary.dealType(number)).isEqualTo(expected);
    assertThat(Vocabulary.DEAL_TYPE.numberOf(expected)).contains(number);
    assertThat(Vocabulary.DEAL_TYPE.wordOf(expected).flatMap(Vocabulary.DEAL_TYPE::ofWord))
        .contains(expected);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 20, 21, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void anUnknownDealTypeIsKeptForReview(int number) {
    assertThat(Vocabulary.dealType(number)).isEqualTo(DealType.UNCLASSIFIED);
  }

  @ParameterizedTest
  @CsvSource({
    "balance, BALANCE",
    "Credit, CREDIT",
    "commission daily, COMMISSION_DAILY",
    "so compensation, STOP_OUT_COMPENSATION",
    "interest rate, INTEREST"
  })
  void dealTypesAreKnownByTheirWords(String word, DealType expected) {
    assertThat(Vocabulary.DEAL_TYPE.ofWord(word)).contains(expected);
  }

  @Test
  void aWordThatNobodyPrintsMeansNothing() {
    assertThat(Vocabulary.DEAL_TYPE.ofWord("unclassified")).isEmpty();
    assertThat(Vocabulary.DEAL_TYPE.wordOf(DealType.UNCLASSIFIED)).isEmpty();
    assertThat(Vocabulary.DEAL_TYPE.numberOf(DealType.UNCLASSIFIED)).isEmpty();
    assertThat(Vocabulary.DEAL_ENTRY.ofWord("")).isEmpty();
  }

  @Test
  void entriesReasonsAndPositionsFollowMql5() {
    assertThat(numbered(Vocabulary.DEAL_ENTRY))
        .containsExactly(DealEntry.IN, DealEntry.OUT, DealEntry.IN_OUT, DealEntry.OUT_BY);
    assertThat(numbered(Vocabulary.DEAL_REASON))
        .containsExactly(
            DealReason.CLIENT,
            DealReason.MOBILE,
            DealReason.WEB,
            DealReason.EXPERT,
            DealReason.STOP_LOSS,
            DealReason.TAKE_PROFIT,
            DealReason.STOP_OUT,
            DealReason.ROLLOVER,
            DealReason.VARIATION_MARGIN,
            DealReason.SPLIT);
    assertThat(numbered(Vocabulary.POSITION_TYPE)).containsExactly(Direction.BUY, Direction.SELL);
    assertThat(Vocabulary.dealReason(4)).isEqualTo(DealReason.STOP_LOSS);
    assertThat(Vocabulary.dealReason(99)).isEqualTo(DealReason.UNKNOWN);
  }

  @Test
  void ordersFollowMql5() {
    assertThat(numbered(Vocabulary.ORDER_TYPE)).containsExactly(OrderType.values());
    assertThat(numbered(Vocabulary.ORDER_STATE)).containsExactly(OrderState.values());
    assertThat(Vocabulary.ORDER_STATE.ofWord("cancelled")).contains(OrderState.CANCELED);
    assertThat(Arrays.stream(OrderType.values()).map(Vocabulary.ORDER_TYPE::wordOf))
        .allMatch(word -> word.isPresent());
  }

  @Test
  void accountModesFollowMql5() {
    assertThat(IntStream.range(0, 4).mapToObj(Vocabulary::tradeMode))
        .containsExactly(TradeMode.DEMO, TradeMode.CONTEST, TradeMode.REAL, TradeMode.UNKNOWN);
    assertThat(IntStream.range(0, 4).mapToObj(Vocabulary::marginMode))
        .containsExactly(
            MarginMode.NETTING, MarginMode.EXCHANGE, MarginMode.HEDGING, MarginMode.UNKNOWN);
    assertThat(Vocabulary.MARGIN_MODE.ofWord("Hedge")).contains(MarginMode.HEDGING);
  }

  private static <E extends Enum<E>> List<E> numbered(Codes<E> codes) {
    return IntStream.range(0, codes.size())
        .mapToObj(number -> codes.ofNumber(number).orElseThrow())
        .toList();
  }
}
