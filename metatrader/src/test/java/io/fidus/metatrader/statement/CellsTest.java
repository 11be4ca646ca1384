package io.fidus.metatrader.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.StatementRefusal.Code;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single cells of a report. */
class CellsTest {
  private static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final CurrencyUnit JPY = CurrencyUnit.iso("JPY");

  private static CellReader in(CurrencyUnit currency) {
    return new CellReader(currency, ServerZone.NEW_YORK_CLOSE);
  }

  private static Row row(String... cells) {
    Row row = new Row();
    row.next();
    for (String cell : cells) {
      row.add(cell);
    }
    return row;
  }

  private static void assertRefused(Code code, ThrowingCallable reading) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            StatementRefusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({
    "0.30000000000000004, 30",
    "17.999999999999996, 1800",
    "-4.850000000000001, -485",
    "5822.080000, 582208",
    "1E-12, 0",
  })
  void binaryNoiseIsTakenOffAnAmount(String text, long cents) {
    assertThat(in(USD).money(row(text), 0)).isEqualTo(new Money(cents, USD));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.005", "1.234", "0.00001", "99999999999999999999", "1E40", "x", ""})
  void anAmountThatTheCurrencyCannotHoldIsRefused(String text) {
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(USD).money(row(text), 0));
  }

  @Test
  void yenHaveNoDecimals() {
    assertThat(in(JPY).money(row("3 000 065"), 0)).isEqualTo(new Money(3_000_065, JPY));
    assertThat(in(JPY).money(row("12.00"), 0)).isEqualTo(new Money(12, JPY));
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(JPY).money(row("12.50"), 0));
  }

  @Test
  void aVolumeIsExactButForNoise() {
    assertThat(in(USD).lots(row("0.30000000000000004"), 0)).isEqualTo(Lots.parse("0.3"));
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(USD).lots(row("0.123456789"), 0));
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(USD).lots(row("-1"), 0));
  }

  @Test
  void aPriceKeepsItsDigits() {
    assertThat(in(USD).price(row("1.17640"), 0)).isEqualTo(Price.parse("1.17640"));
    assertThat(in(USD).price(row("1.1764000000000001"), 0)).isEqualTo(Price.parse("1.1764"));
    assertThat(in(USD).optionalPrice(row("0.00000"), 0)).isEmpty();
    assertThat(in(USD).optionalPrice(row(""), 0)).isEmpty();
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(USD).price(row("1E30"), 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "1.5", "abc", "1E30"})
  void aTicketIsAPositiveWholeNumber(String text) {
    assertRefused(Code.UNREADABLE_NUMBER, () -> in(USD).ticket(row(text), 0));
    assertThat(in(USD).ticket(row("50123456789"), 0)).isEqualTo(50_123_456_789L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025.13.01 00:00:00", "2025.02.30 00:00:00", "1989.12.31 00:00:00", "2100.01.01 00:00:00",
        "2025.01.01 24:00:00", "2025.01.01", "2025-01-01 00:00:00", "9999.99.99 99:99:99"
      })
  void aTimeThatIsNoneIsRefused(String text) {
    assertRefused(Code.UNREADABLE_TIME, () -> in(USD).brokerTime(row(text), 0));
  }

  @Test
  void aTimeMayLackItsSeconds() {
    assertThat(in(USD).brokerTime(row("2016.08.08 10:06"), 0))
        .isEqualTo(LocalDateTime.parse("2016-08-08T10:06:00"));
    assertThat(Times.parseMt4Header("2020 March 2, 07:57"))
        .contains(LocalDateTime.parse("2020-03-02T07:57"));
    assertThat(Times.parseMt4Header("2 marzo 2020")).isEmpty();
  }

  @Test
  void aCommentIsCutAndCleanedOfWhatNobodySees() {
    assertThat(in(USD).comment("a\u0000b\u202ec\ud800d")).isEqualTo("a\ufffdb\ufffdc\ufffdd");
    assertThat(in(USD).comment("Señal 信号 \ud83d\ude80")).isEqualTo("Señal 信号 \ud83d\ude80");
    assertThat(in(USD).comment("x".repeat(300))).hasSize(255);
    assertThat(in(USD).comment("x".repeat(254) + "\ud83d\ude80")).isEqualTo("x".repeat(254));
  }

  @Test
  void aSymbolIsShortText() {
    assertThat(in(USD).symbol(row("#US100_Z21"), 0)).isEqualTo("#US100_Z21");
    assertRefused(Code.UNREADABLE_ROW, () -> in(USD).symbol(row(""), 0));
    assertRefused(Code.UNREADABLE_ROW, () -> in(USD).symbol(row("x".repeat(65)), 0));
  }

  @Test
  void aFailureQuotesTheCellButNotAllOfIt() {
    assertThatThrownBy(() -> in(USD).money(row("a", "b".repeat(100)), 1))
        .hasMessageContaining("Row 1, cell 2: '" + "b".repeat(40) + "...'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "20003 (USD, 1:100, MetaQuotes-Demo, demo)|USD|MetaQuotes-Demo|100|DEMO|UNKNOWN",
        "200 (EUR, Broker-MT5 7, real, Hedge)|EUR|Broker-MT5 7|-1|REAL|HEDGING",
        "200 (USC, 1:500, One, Two-Live, contest, Netting)|USC|One, Two-Live|500|CONTEST|NETTING",
        "200 (JPY, Somewhere)|JPY|Somewhere|-1|UNKNOWN|UNKNOWN",
      })
  void theAccountLineIsReadByPosition(
      String text,
      String currency,
      String server,
      int leverage,
      TradeMode trade,
      MarginMode margin) {
    AccountLine line = AccountLine.parse(text).orElseThrow();

    assertThat(line.currency()).contains(currency);
    assertThat(line.server()).contains(server);
    assertThat(line.leverage())
        .isEqualTo(leverage < 0 ? OptionalInt.empty() : OptionalInt.of(leverage));
    assertThat(line.tradeMode()).isEqualTo(trade);
    assertThat(line.marginMode()).isEqualTo(margin);
  }

  @Test
  void aLineWithoutServerNeedsOne() {
    AccountLine line = AccountLine.parse("200 (USD)").orElseThrow();
    assertThat(line.server()).isEmpty();
    assertThat(AccountLine.parse("nobody (in particular)")).isEmpty();
    assertRefused(Code.ACCOUNT_NEEDED, () -> AccountNaming.of(line, NamedAccount.none()));
  }

  @Test
  void fileAndCallerMustAgreeOnTheAccount() {
    AccountLine line = AccountLine.parse("200 (USD, Here)").orElseThrow();
    for (NamedAccount other :
        new NamedAccount[] {
          new NamedAccount(Optional.of("There"), OptionalLong.empty(), Optional.empty()),
          new NamedAccount(Optional.empty(), OptionalLong.of(201), Optional.empty()),
          new NamedAccount(Optional.empty(), OptionalLong.empty(), Optional.of(JPY)),
        }) {
      assertRefused(Code.ACCOUNT_MISMATCH, () -> AccountNaming.of(line, other));
    }
    assertThat(AccountNaming.of(line, NamedAccount.none()).currency()).isEqualTo(USD);
  }

  @Test
  void aCurrencyThatNoStandardListsHasTwoDigitsUnlessNamed() {
    AccountLine cents = AccountLine.parse("200 (USC, Here)").orElseThrow();
    AccountLine coins = AccountLine.parse("200 (BTC, Here)").orElseThrow();
    CurrencyUnit bitcoin = new CurrencyUnit("BTC", 8);

    assertThat(AccountNaming.of(cents, NamedAccount.none()).currency().digits()).isEqualTo(2);
    assertThat(
            AccountNaming.of(
                    coins,
                    new NamedAccount(Optional.empty(), OptionalLong.empty(), Optional.of(bitcoin)))
                .currency())
        .isEqualTo(bitcoin);
    AccountLine strange = AccountLine.parse("200 ($$$, Here)").orElseThrow();
    assertRefused(Code.ACCOUNT_NEEDED, () -> AccountNaming.of(strange, NamedAccount.none()));
    AccountLine nobody = AccountLine.parse("0 (USD, Here)").orElseThrow();
    assertRefused(Code.ACCOUNT_NEEDED, () -> AccountNaming.of(nobody, NamedAccount.none()));
  }

  @Test
  void aRowHasNoMoreColumnsThanAReport() {
    Row row = row("a");
    row.set(40, "");
    assertThat(row.size()).isEqualTo(1);
    assertRefused(Code.UNREADABLE_ROW, () -> row.set(40, "x"));
  }
}
