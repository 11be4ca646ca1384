package io.fidus.platform.trading.internal.accounts;

import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.Known;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.Money;
import io.fidus.engine.risk.MarginLevel;
import io.fidus.metatrader.statement.AccountFigures;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.api.ProvenanceView.Freshness;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.internal.figures.ReconciliationStatus;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An account in the read model.
 *
 * @param rule the clock of its server
 * @param brief its computed figures; absent until they have been computed
 * @param live what a connected source says; absent when none ever did
 * @param assigned what it is for; absent when nobody has said it
 */
public record AccountEntry(
    AccountDocument account,
    ServerClocks.Rule rule,
    Optional<AccountBrief> brief,
    Optional<LiveState> live,
    Optional<Assigned> assigned) {
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

  /** The account's figures: live ones when they are newer than every statement. */
  public AccountFigures figures() {
    return newest().map(AccountFigures::of).orElseGet(this::printed);
  }

  /** How long the source may be silent before its figures are stale. */
  public Duration silence() {
    return live.map(LiveState::silence).orElse(Duration.ZERO);
  }

  /** How the figures stand to an instant; empty when none are known. */
  public Optional<Freshness> freshness(Instant now) {
    return provenance()
        .map(known -> ProvenanceView.of(known, now, silence()))
        .map(ProvenanceView::freshness);
  }

  public boolean archived() {
    return assigned.map(Assigned::archived).orElse(false);
  }

  /** Equity in percent of the margin in use. */
  public Figure marginLevel() {
    return MarginLevel.of(figures().equity(), figures().margin());
  }

  /** Since when the health is what it is. */
  public Optional<Instant> healthSince() {
    return live.map(LiveState::healthSince);
  }

  /** Whether the terminal is connected to the trade server; absent when nobody says it. */
  public Optional<Boolean> connected() {
    return live.flatMap(LiveState::terminal).map(TerminalState::connected);
  }

  /** Whether the server lets the login trade; absent when nobody says it. */
  public Optional<Boolean> tradeAllowed() {
    return live.flatMap(LiveState::tradeAllowed);
  }

  /** How many quarantined observations wait for a decision. */
  public int openQuarantine() {
    return live.map(LiveState::openQuarantine).orElse(0);
  }

  /** How many differences are open. */
  public int openBreaks() {
    return live.map(LiveState::openBreaks).orElse(0);
  }

  public Health health() {
    return live.map(LiveState::health)
        .orElseGet(() -> isToBeWatched() ? Health.WAITING : Health.UNWATCHED);
  }

  /** Whether somebody has said through which gateway its facts arrive. */
  private boolean isToBeWatched() {
    return assigned.map(Assigned::assignment).flatMap(Assignment::gateway).isPresent();
  }

  public Known<Money> netProfit() {
    return brief
        .map(known -> Known.of(Money.of(known.netProfit(), account.currencyUnit())))
        .orElseGet(() -> Known.unknown(Absence.NOT_OBTAINED));
  }

  /**
   * The deals compared with the live figures, which happens whenever either changes. Empty where
   * what the statements say counts: the live figures are older, or two sources tell a deal
   * differently.
   */
  public Optional<Explained> compared() {
    boolean conflicting = brief.map(AccountBrief::conflicting).orElse(false);
    return newest().isEmpty() || conflicting
        ? Optional.empty()
        : live.flatMap(LiveState::explained);
  }

  /** Whether the deals explain what the account holds. */
  public ReconciliationStatus reconciliation() {
    return compared()
        .map(
            compared ->
                compared.difference().isZero()
                    ? ReconciliationStatus.RECONCILED
                    : ReconciliationStatus.BREAK)
        .orElseGet(
            () -> brief.map(AccountBrief::reconciliation).orElse(ReconciliationStatus.NOT_CHECKED));
  }

  public Optional<Instant> lastDeal() {
    return brief.flatMap(AccountBrief::lastDeal);
  }

  public Source source() {
    return newest().map(seen -> seen.provenance().source()).orElse(Source.STATEMENT);
  }

  /** Where the account's figures come from; absent for an account of which none are known. */
  public Optional<Provenance> provenance() {
    return newest().map(AccountObservation::provenance).or(this::stated);
  }

  private Optional<AccountObservation> newest() {
    Instant stated = stated().map(Provenance::observedAt).orElse(Instant.MIN);
    return live.flatMap(LiveState::observation)
        .filter(seen -> seen.provenance().observedAt().isAfter(stated));
  }

  private Optional<Provenance> stated() {
    return account
        .asOf()
        .flatMap(
            asOf ->
                account
                    .receivedAt()
                    .map(
                        received ->
                            new Provenance(
                                Source.STATEMENT, rule.zone().toInstant(asOf), received)));
  }
}
