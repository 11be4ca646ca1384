package io.fidus.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.DealBook;
import io.fidus.engine.explain.DealQuery.NetSign;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealQueryTest {
  private static final List<Deal> HISTORY =
      DealBook.usd()
          .deposit("100")
          .in(DealType.BUY, "-1")
          .out(DealType.SELL, "5")
          .out(DealType.SELL, "0")
          .out(DealType.BUY, "-5")
          .deals();

  @Property
  void whatIsPrintedIsReadBack(
      @ForAll @NotEmpty Set<DealType> types,
      @ForAll @NotEmpty Set<DealEntry> entries,
      @ForAll NetSign net,
      @ForAll long first,
      @ForAll long last) {
    DealQuery query =
        new DealQuery(types, entries, net, OptionalLong.of(first), OptionalLong.of(last));
    assertThat(DealQuery.parse(query.toString())).isEqualTo(query);
  }

  @Test
  void aConditionThatDoesNotRestrictIsLeftOut() {
    assertThat(DealQuery.ALL).hasToString("");
    assertThat(DealQuery.parse("")).isEqualTo(DealQuery.ALL);
    assertThat(DealQuery.TRADES).hasToString("type=BUY,SELL");
    assertThat(DealQuery.EXITS).hasToString("type=BUY,SELL&entry=OUT,IN_OUT,OUT_BY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type",
        "type=",
        "type=BOUGHT",
        "entry=out",
        "net=LARGE",
        "firstTicket=x",
        "&",
        "sort=time"
      })
  void anUnknownConditionIsRefused(String text) {
    assertThatThrownBy(() -> DealQuery.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void selectsByTypeDirectionAndSign() {
    assertThat(tickets(DealQuery.ALL)).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(tickets(DealQuery.TRADES)).containsExactly(2L, 3L, 4L, 5L);
    assertThat(tickets(DealQuery.EXITS)).containsExactly(3L, 4L, 5L);
    assertThat(tickets(DealQuery.TRADES.entries(DealEntry.IN))).containsExactly(2L);
    assertThat(tickets(DealQuery.TRADES.net(NetSign.POSITIVE))).containsExactly(3L);
    assertThat(tickets(DealQuery.TRADES.net(NetSign.NOT_NEGATIVE))).containsExactly(3L, 4L);
    assertThat(tickets(DealQuery.TRADES.net(NetSign.NEGATIVE))).containsExactly(2L, 5L);
  }

  @Test
  void selectsFromOneDealToAnotherInChronologicalOrder() {
    assertThat(tickets(DealQuery.EXITS.between(2, 4))).containsExactly(3L, 4L);
    assertThat(tickets(DealQuery.ALL.between(5, 5))).containsExactly(5L);
    assertThat(DealQuery.ALL.between(2, 3).select(HISTORY.reversed()))
        .extracting(Deal::ticket)
        .containsExactly(2L, 3L);
    assertThat(tickets(DealQuery.parse("firstTicket=4"))).containsExactly(4L, 5L);
    assertThat(tickets(DealQuery.parse("lastTicket=2"))).containsExactly(1L, 2L);
  }

  private static List<Long> tickets(DealQuery query) {
    return query.select(HISTORY).stream().map(Deal::ticket).toList();
  }
}
