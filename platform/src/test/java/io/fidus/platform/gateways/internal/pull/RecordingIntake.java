package io.fidus.platform.gateways.internal.pull;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Admission;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.Reporter;
import io.fidus.platform.trading.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes everything in and keeps it as lines. */
final class RecordingIntake implements Intake, Reporter {
  final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  Optional<Duration> silence = Optional.empty();
  volatile Optional<HistoryTotals> counted = Optional.empty();

  @Override
  public Reporter open(GatewayId gateway, Duration allowed) {
    silence = Optional.of(allowed);
    return this;
  }

  @Override
  public List<Admission> claim(List<AccountClaim> claims) {
    return claims.stream().map(this::admitted).toList();
  }

  private Admission admitted(AccountClaim claim) {
    lines.add("claim " + claim.account().login());
    return new Admission.Admitted(
        new AccountNumber(claim.account().login()),
        HistoryTotals.none(claim.currency()),
        ServerZone.parse("UTC+2"));
  }

  @Override
  public Verdict observed(
      AccountObservation seen, boolean tradeAllowed, Optional<HistoryTotals> history) {
    lines.add("figures " + seen.account().login());
    counted = history;
    return new Verdict.Accepted();
  }

  @Override
  public void doubted(AccountIdentity account, QuarantineReason reason, String detail, Instant at) {
    lines.add("doubted " + account.login() + ' ' + reason);
  }

  @Override
  public void deals(AccountIdentity account, long after, List<Deal> deals, Runnable committed) {
    lines.add(
        "deals %d after %d: %s"
            .formatted(account.login(), after, deals.stream().map(Deal::ticket).toList()));
    committed.run();
  }

  @Override
  public void positions(AccountIdentity account, List<Position> some, Provenance provenance) {
    lines.add("positions " + account.login() + ' ' + some.size());
  }

  @Override
  public void orders(AccountIdentity account, List<Order> some, Provenance provenance) {
    lines.add("orders " + account.login() + ' ' + some.size());
  }

  @Override
  public void terminal(TerminalState state) {
    lines.add("terminal " + state.account().login() + ' ' + state.connected());
  }

  @Override
  public void clock(
      AccountIdentity account,
      LocalDateTime serverTime,
      Optional<Duration> gmtOffset,
      Instant receivedAt) {
    lines.add("clock " + account.login());
  }

  @Override
  public void historyVerified(AccountIdentity account, HistoryTotals totals) {
    lines.add("verified " + account.login());
  }

  @Override
  public void historyDiffers(
      AccountIdentity account, HistoryTotals reported, HistoryTotals received) {
    lines.add("differs " + account.login());
  }

  @Override
  public void gap(AccountIdentity account, String detail) {
    lines.add("gap " + account.login());
  }

  @Override
  public void gone(AccountIdentity account, String reason, Instant at) {
    lines.add("gone " + account.login());
  }

  @Override
  public void close() {
    lines.add("closed");
  }

  List<String> drain() {
    List<String> all = List.copyOf(lines);
    lines.clear();
    return all;
  }
}
