package io.fidus.metatrader.simulator.treasury;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CashRuleTest {
  private static final Instant AT = Instant.parse("2026-02-10T09:00:00Z");
  private static final Money ONE = new Money(100, CurrencyUnit.iso("USD"));

  @Test
  void whatHappensOnceDoesNotHappenAgain() {
    CashRule once = new CashRule.Once(AT, DealType.BALANCE, ONE, "");
    CashRule transfer = new CashRule.Transfer(AT, new AccountIdentity("S", 1), ONE);
    for (CashRule rule : new CashRule[] {once, transfer}) {
      assertThat(rule.next(AT.minusSeconds(1))).isEqualTo(AT);
      assertThat(rule.next(AT)).isEqualTo(Instant.MAX);
    }
  }

  @Test
  void aWeekendIsPassedOverToItsMonday() {
    CashRule interest = new CashRule.Interest(25, 20);
    // 2026-01-25 is a Sunday, 2026-04-25 a Saturday.
    assertThat(interest.next(Instant.parse("2026-01-10T00:00:00Z")))
        .isEqualTo("2026-01-26T14:55:00Z");
    assertThat(interest.next(Instant.parse("2026-01-26T14:55:00Z")))
        .isEqualTo("2026-02-25T14:55:00Z");
    assertThat(interest.next(Instant.parse("2026-04-10T00:00:00Z")))
        .isEqualTo("2026-04-27T14:55:00Z");
  }

  @Property
  void aMonthlyRuleComesOnceAMonthOnAWorkingDay(
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
    CashRule rule = new CashRule.EveryMonth(day, DealType.CHARGE, ONE, "");
    Instant first = rule.next(Instant.ofEpochSecond(second));
    Instant next = rule.next(first);
    assertThat(first).isAfter(Instant.ofEpochSecond(second));
    OffsetDateTime date = first.atOffset(ZoneOffset.UTC);
    assertThat(date.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(Duration.between(first, next)).isBetween(Duration.ofDays(26), Duration.ofDays(33));
  }
}
