package io.fidus.metatrader.simulator.treasury;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies cash rules to the accounts of a house. */
public final class Treasury {
  private static final BigDecimal PER_MILLE = BigDecimal.valueOf(1000);
  private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
  private static final Duration REBATE_PERIOD = Duration.ofDays(30);

  private final Map<AccountIdentity, TradingAccount> accounts;

  /** A treasury that can reach these accounts. */
  public Treasury(Map<AccountIdentity, TradingAccount> accounts) {
    this.accounts = accounts;
  }

  /**
   * Applies a rule that is due.
   *
   * @return another account whose book has changed with it
   */
  public Optional<AccountIdentity> apply(CashRule rule, TradingAccount account, Instant now) {
    return switch (rule) {
      case CashRule.Once once -> {
        account.cash(now, once.type(), once.amount(), once.comment());
        yield Optional.empty();
      }
      case CashRule.EveryMonth monthly -> {
        account.cash(now, monthly.type(), monthly.amount(), monthly.comment());
        yield Optional.empty();
      }
      case CashRule.Transfer transfer -> transfer(account, transfer.to(), transfer.amount(), now);
      case CashRule.SeparateProfit separation -> separate(account, separation, now);
      case CashRule.Rebate rebate -> {
        Money amount = rebate(account, rebate, now);
        if (amount.isPositive()) {
          account.cash(now, rebate.type(), amount, "Rebate " + rebate.from().login());
        }
        yield Optional.empty();
      }
      case CashRule.Interest interest -> {
        Money amount = interest(account, interest.yearlyPerMille());
        if (amount.isPositive()) {
          account.cash(now, DealType.INTEREST, amount, "Interest");
        }
        yield Optional.empty();
      }
    };
  }

  /** Nothing is transferred that the account could not do without. */
  private Optional<AccountIdentity> transfer(
      TradingAccount from, AccountIdentity to, Money amount, Instant now) {
    if (!amount.isPositive() || from.figures(now).freeMargin() < 2 * amount.minorUnits()) {
      return Optional.empty();
    }
    from.cash(now, DealType.BALANCE, amount.negated(), transferTo(to));
    account(to)
        .cash(now, DealType.BALANCE, amount, "Transfer from " + from.profile().identity().login());
    return Optional.of(to);
  }

  private static String transferTo(AccountIdentity to) {
    return "Transfer to " + to.login();
  }

  private Optional<AccountIdentity> separate(
      TradingAccount account, CashRule.SeparateProfit rule, Instant now) {
    Money available = Money.zero(account.profile().currency());
    for (Deal deal : account.deals()) {
      boolean separation = deal.comment().equals(transferTo(rule.to()));
      if (deal.type() != DealType.CREDIT && (deal.type() != DealType.BALANCE || separation)) {
        available = available.plus(deal.net());
      }
    }
    BigDecimal share = BigDecimal.valueOf(rule.sharePerMille()).divide(PER_MILLE);
    return transfer(account, rule.to(), available.multipliedBy(share, RoundingMode.DOWN), now);
  }

  /** Lots of opening deals only: both sides of a trade counted would be twice the truth. */
  private Money rebate(TradingAccount receiver, CashRule.Rebate rule, Instant now) {
    Lots lots = Lots.ZERO;
    List<Deal> deals = account(rule.from()).deals();
    for (Deal deal : deals) {
      if (deal.type().isTrade()
          && deal.entry() == DealEntry.IN
          && deal.time().isAfter(now.minus(REBATE_PERIOD))) {
        lots = lots.plus(deal.volume());
      }
    }
    return new Money(rule.minorUnitsPerLot(), receiver.profile().currency())
        .multipliedBy(lots.value(), RoundingMode.HALF_UP);
  }

  private static Money interest(TradingAccount account, int yearlyPerMille) {
    BigDecimal monthly =
        BigDecimal.valueOf(yearlyPerMille)
            .divide(PER_MILLE)
            .divide(MONTHS_OF_A_YEAR, 12, RoundingMode.HALF_EVEN);
    return new Money(account.state().balance(), account.profile().currency())
        .multipliedBy(monthly, RoundingMode.HALF_UP);
  }

  private TradingAccount account(AccountIdentity identity) {
    TradingAccount account = accounts.get(identity);
    if (account == null) {
      throw new IllegalArgumentException("The scenario has no account " + identity);
    }
    return account;
  }
}
