package io.fidus.platform.trading.internal.web;

import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.platform.trading.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A source that is connected to a running platform and holds one account with one deposit. */
final class ConnectedSource implements AutoCloseable {
  static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final Money DEPOSIT = usd("1000.00");

  private final AccountIdentity account;
  private final AccountNumber number;
  private final Reporter reporter;

  ConnectedSource(RunningPlatform platform, long login, Duration silence, Instant now) {
    account = new AccountIdentity("Example-Live", login);
    number = platform.context().getBean(TradingAccounts.class).open(account, Platform.MT5, USD);
    reporter =
        platform.context().getBean(Intake.class).open(new GatewayId("test-" + login), silence);
    Admission admission =
        reporter.claim(
            new AccountClaim(
                account,
                Platform.MT5,
                USD,
                Optional.of("Example"),
                Optional.of(100),
                TradeMode.REAL,
                MarginMode.HEDGING,
                false,
                Optional.empty(),
                now));
    if (!(admission instanceof Admission.Admitted)) {
      throw new IllegalStateException(admission.toString());
    }
    CompletableFuture<Void> durable = new CompletableFuture<>();
    reporter.deals(account, 0, List.of(deposit(now)), () -> durable.complete(null));
    try {
      durable.get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String id() {
    return number.toString();
  }

  /** Says what the floating profit is at an instant; the balance is the deposit. */
  Verdict floats(String floating, Instant at) {
    Money equity = DEPOSIT.plus(usd(floating));
    return says("1000.00", floating, equity.amount().toPlainString(), at);
  }

  /** Says figures as they are given, plausible or not. */
  Verdict says(String balance, String floating, String equity, Instant at) {
    return reporter.observed(
        new AccountObservation(
            account,
            USD,
            Known.of(usd(balance)),
            Known.of(Money.zero(USD)),
            Known.of(usd(floating)),
            Known.of(usd(equity)),
            Known.of(usd("200.00")),
            Known.of(usd(equity).minus(usd("200.00"))),
            new Provenance(Source.LIVE, at, at)),
        true,
        Optional.empty());
  }

  @Override
  public void close() {
    reporter.close();
  }

  private Deal deposit(Instant now) {
    Instant time = now.minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
    Money zero = Money.zero(USD);
    return new Deal(
        account,
        11,
        OptionalLong.empty(),
        OptionalLong.empty(),
        time,
        LocalDateTime.ofInstant(time, ZoneOffset.UTC),
        DealType.BALANCE,
        2,
        DealEntry.IN,
        DealReason.CLIENT,
        Optional.empty(),
        Lots.ZERO,
        Optional.empty(),
        zero,
        zero,
        zero,
        DEPOSIT,
        0,
        "");
  }

  private static Money usd(String amount) {
    return Money.of(new BigDecimal(amount), USD);
  }
}
