package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One source's way in. */
final class LiveReporter implements Reporter {
  private final GatewayId gateway;
  private final Duration silence;
  private final LiveIntake intake;
  private final LiveAccounts accounts;
  private final Persister persister;
  private volatile boolean closed;

  LiveReporter(
      GatewayId gateway,
      Duration silence,
      LiveIntake intake,
      LiveAccounts accounts,
      Persister persister) {
    this.gateway = gateway;
    this.silence = silence;
    this.intake = intake;
    this.accounts = accounts;
    this.persister = persister;
  }

  GatewayId gateway() {
    return gateway;
  }

  Duration silence() {
    return silence;
  }

  @Override
  public List<Admission> claim(List<AccountClaim> claims) {
    if (closed) {
      throw new IllegalStateException("The source " + gateway + " was closed");
    }
    return intake.claim(this, claims);
  }

  @Override
  public Verdict observed(
      AccountObservation seen, boolean tradeAllowed, Optional<HistoryTotals> history) {
    return held(seen.account())
        .map(account -> account.observed(seen, tradeAllowed, history))
        .orElseGet(Verdict.NotHeld::new);
  }

  @Override
  public void doubted(AccountIdentity account, QuarantineReason reason, String detail, Instant at) {
    held(account).ifPresent(held -> held.doubted(reason, detail));
  }

  @Override
  public void deals(AccountIdentity account, long after, List<Deal> some, Runnable committed) {
    held(account).ifPresent(held -> persister.deals(held, this, after, some, committed));
  }

  @Override
  public void positions(AccountIdentity account, List<Position> some, Provenance provenance) {
    held(account).ifPresent(held -> held.positions(new Said<>(some, provenance)));
  }

  @Override
  public void orders(AccountIdentity account, List<Order> some, Provenance provenance) {
    held(account).ifPresent(held -> held.orders(new Said<>(some, provenance)));
  }

  @Override
  public void terminal(TerminalState state) {
    held(state.account()).ifPresent(held -> held.terminal(state));
  }

  @Override
  public void clock(
      AccountIdentity account,
      LocalDateTime serverTime,
      Optional<Duration> gmtOffset,
      Instant receivedAt) {
    held(account).ifPresent(held -> held.clock(serverTime, gmtOffset, receivedAt));
  }

  @Override
  public void historyVerified(AccountIdentity account, HistoryTotals totals) {
    held(account).ifPresent(held -> held.verified(totals));
  }

  @Override
  public void historyDiffers(
      AccountIdentity account, HistoryTotals reported, HistoryTotals received) {
    Finding finding =
        Finding.of(
            "The source counts %d deals of %s, and handed over %d of %s."
                .formatted(reported.deals(), reported.sum(), received.deals(), received.sum()));
    held(account).ifPresent(held -> held.found(BreakKind.HISTORY_DIFFERS, finding));
  }

  @Override
  public void gap(AccountIdentity account, String detail) {
    held(account).ifPresent(held -> held.found(BreakKind.GAP, Finding.of(detail)));
  }

  @Override
  public void gone(AccountIdentity account, String reason, Instant at) {
    held(account).ifPresent(held -> held.gone(reason));
  }

  @Override
  public void close() {
    closed = true;
    accounts.all().forEach(account -> account.release(this, "its source is not connected"));
  }

  private Optional<LiveAccount> held(AccountIdentity account) {
    return accounts.find(account).filter(found -> found.isHeldBy(this));
  }
}
