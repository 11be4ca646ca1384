package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.time.Instant;
import java.util.Optional;

/**
 * An account in the read model.
 *
 * @param rule the clock of its server
 * @param brief its computed figures; absent until they have been computed
 */
public record AccountEntry(
    AccountDocument account, ServerClocks.Rule rule, Optional<AccountBrief> brief) {
  private static final AccountFigures NO_FIGURES =
      new AccountFigures(
          Known.unknown(Absence.NOT_PROVIDED),
          Known.unknown(Absence.NOT_PROVIDED),
          Known.unknown(Absence.NOT_PROVIDED),
          Known.unknown(Absence.NOT_PROVIDED),
          Known.unknown(Absence.NOT_PROVIDED),
          Known.unknown(Absence.NOT_PROVIDED));

  /** The account's own figures as its newest statement prints them. */
  public AccountFigures printed() {
    return account.figures().map(figures -> figures.in(account.currencyUnit())).orElse(NO_FIGURES);
  }

  public Known<Money> netProfit() {
    return brief
        .map(known -> Known.of(Money.of(known.netProfit(), account.currencyUnit())))
        .orElseGet(() -> Known.unknown(Absence.NOT_OBTAINED));
  }

  public ReconciliationStatus reconciliation() {
    return brief.map(AccountBrief::reconciliation).orElse(ReconciliationStatus.NOT_CHECKED);
  }

  public Optional<Instant> lastDeal() {
    return brief.flatMap(AccountBrief::lastDeal);
  }

  public Source source() {
    return Source.STATEMENT;
  }

  /** Where the account's figures come from; absent for an account without any statement. */
  public Optional<Provenance> provenance() {
    return account
        .asOf()
        .flatMap(
            asOf ->
                account
                    .receivedAt()
                    .map(
                        received ->
                            new Provenance(source(), rule.zone().toInstant(asOf), received)));
  }
}
