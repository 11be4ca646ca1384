package io.fidus.platform.gateways.internal.accounts;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.approvals.ApprovalHandler;
import io.fidus.platform.approvals.ApprovalSettings;
import io.fidus.platform.approvals.Approvals;
import io.fidus.platform.approvals.Proposal;
import io.fidus.platform.gateways.internal.accounts.AccountKeepingRoutes.ArchiveOutcome;
import io.fidus.platform.gateways.internal.registry.GatewayRunner;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.AssignedAccount;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Archives accounts: at once, or, where the house wants it, when a second person has approved. What
 * was proposed is done only while nothing else about the account has changed since.
 */
@Component
@ConditionalOnWebApplication
class Archiving implements ApprovalHandler {
  private static final String KIND = "archive-account";
  private static final String VERSION = "version";

  private final ApprovalSettings settings;
  private final Approvals approvals;
  private final Assignments assignments;
  private final GatewayRunner runner;
  private final InstantSource clock;

  Archiving(
      ApprovalSettings settings,
      Approvals approvals,
      Assignments assignments,
      GatewayRunner runner,
      InstantSource clock) {
    this.settings = settings;
    this.approvals = approvals;
    this.assignments = assignments;
    this.runner = runner;
    this.clock = clock;
  }

  /** Archives an account, or proposes it. */
  ArchiveOutcome archive(AccountNumber account, IfMatch version, String reason, Actor actor) {
    Proposal proposal =
        new Proposal(
            KIND,
            "account",
            account.toString(),
            Map.of(VERSION, Long.toString(version.version())),
            reason);
    if (settings.archiving()) {
      return new ArchiveOutcome(false, Optional.of(approvals.propose(actor, proposal)));
    }
    apply(proposal, actor);
    applied(proposal);
    return new ArchiveOutcome(true, Optional.empty());
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Permission permission() {
    return Permission.ACCOUNTS_APPROVE;
  }

  @Override
  public void apply(Proposal proposal, Actor actor) {
    long version = Long.parseLong(Objects.requireNonNull(proposal.payload().get(VERSION)));
    assignments.archive(
        AccountNumber.parse(proposal.subjectId()),
        version,
        new AssignedAccount.Archived(proposal.reason(), actor.name(), clock.instant()),
        actor);
  }

  @Override
  public void applied(Proposal proposal) {
    AccountNumber account = AccountNumber.parse(proposal.subjectId());
    assignments.reload(account);
    assignments.today(account).flatMap(Assignment::gateway).ifPresent(runner::accountsChanged);
  }
}
