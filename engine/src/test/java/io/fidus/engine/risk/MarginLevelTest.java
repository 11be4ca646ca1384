package io.fidus.engine.risk;

import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.Known;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import org.junit.jupiter.api.Test;

class MarginLevelTest {

  @Test
  void itIsTheEquityInPercentOfTheMargin() {
    assertThat(MarginLevel.of(Known.of(usd("1500.00")), Known.of(usd("600.00"))).text())
        .contains("250");
    assertThat(MarginLevel.of(Known.of(usd("100.00")), Known.of(usd("300.00"))).text())
        .contains("33.333333");
    assertThat(MarginLevel.of(Known.of(usd("-5.00")), Known.of(usd("10.00"))).text())
        .contains("-50");
  }

  @Test
  void withoutMarginInUseThereIsNone() {
    assertThat(MarginLevel.of(Known.of(usd("1500.00")), Known.of(usd("0.00"))))
        .isEqualTo(new Figure.Absent(Absence.NO_MARGIN));
  }

  @Test
  void whatIsUnknownKeepsItsReason() {
    Known<Money> unknown = Known.unknown(Absence.NOT_PROVIDED);
    assertThat(MarginLevel.of(unknown, Known.of(usd("1.00"))))
        .isEqualTo(new Figure.Absent(Absence.NOT_PROVIDED));
    assertThat(MarginLevel.of(Known.of(usd("1.00")), unknown))
        .isEqualTo(new Figure.Absent(Absence.NOT_PROVIDED));
  }

  @Test
  void differentCurrenciesAreRefused() {
    Known<Money> euro = Known.of(Money.zero(CurrencyUnit.iso("EUR")));
    assertThatThrownBy(() -> MarginLevel.of(Known.of(usd("1.00")), euro))
        .isInstanceOf(CurrencyMismatchException.class);
  }
}
