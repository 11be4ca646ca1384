package io.fidus.engine.facts;

import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.DealBook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DealTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void netIsProfitWithAllThatWasCharged() {
    Deal deal =
        DealBook.deal(1, NOON, DealType.SELL, DealEntry.OUT)
            .money(usd("-1.50"), usd("-0.25"), usd("-0.05"), usd("10.00"));
    assertThat(deal.net()).isEqualTo(usd("8.20"));
  }

  @ParameterizedTest
  @EnumSource
  void everyDirectionButInIsAnExit(DealEntry entry) {
    assertThat(deal(1, NOON, DealType.BUY, entry).isExit()).isEqualTo(entry != DealEntry.IN);
    assertThat(deal(1, NOON, DealType.BALANCE, entry).isExit()).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void onlyBuyAndSellTrade(DealType type) {
    assertThat(type.isTrade()).isEqualTo(List.of(DealType.BUY, DealType.SELL).contains(type));
  }

  @ParameterizedTest
  @EnumSource
  void anOrderIsOpenUntilItIsDone(OrderState state) {
    assertThat(state.isOpen())
        .isEqualTo(
            !List.of(
                    OrderState.CANCELED, OrderState.FILLED, OrderState.REJECTED, OrderState.EXPIRED)
                .contains(state));
  }

  @Test
  void dealsAreOrderedByInstantAndThenByTicket() {
    Deal early = deal(9, NOON.minusSeconds(1), DealType.BUY, DealEntry.IN);
    Deal first = deal(2, NOON, DealType.BUY, DealEntry.IN);
    Deal second = deal(3, NOON, DealType.BUY, DealEntry.IN);
    assertThat(DealOrder.chronological(List.of(second, first, early)))
        .containsExactly(early, first, second);
    List<Deal> ordered = List.of(early, first, second);
    assertThat(DealOrder.chronological(ordered)).isSameAs(ordered);
    assertThat(DealOrder.chronological(List.of())).isEmpty();
  }

  private static Deal deal(long ticket, Instant time, DealType type, DealEntry entry) {
    return DealBook.deal(ticket, time, type, entry).money(usd("0"), usd("0"), usd("0"), usd("0"));
  }
}
