package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.AccountFigures;
import java.math.BigDecimal;
import java.util.Optional;

/** The account's own figures as a statement prints them, in the account's currency. */
public record PrintedFigures(
    Optional<BigDecimal> balance,
    Optional<BigDecimal> credit,
    Optional<BigDecimal> floating,
    Optional<BigDecimal> equity,
    Optional<BigDecimal> margin,
    Optional<BigDecimal> freeMargin) {

  public static PrintedFigures of(AccountFigures figures) {
    return new PrintedFigures(
        stored(figures.balance()),
        stored(figures.credit()),
        stored(figures.floating()),
        stored(figures.equity()),
        stored(figures.margin()),
        stored(figures.freeMargin()));
  }

  public AccountFigures in(CurrencyUnit currency) {
    return new AccountFigures(
        known(balance, currency),
        known(credit, currency),
        known(floating, currency),
        known(equity, currency),
        known(margin, currency),
        known(freeMargin, currency));
  }

  /** Whether the statement has an account block at all. */
  public boolean printed() {
    return balance.isPresent();
  }

  private static Optional<BigDecimal> stored(Known<Money> amount) {
    return amount.asOptional().map(Money::amount);
  }

  private static Known<Money> known(Optional<BigDecimal> amount, CurrencyUnit currency) {
    return amount
        .map(value -> Known.of(Money.of(value, currency)))
        .orElseGet(() -> Known.unknown(Absence.NOT_PROVIDED));
  }
}
