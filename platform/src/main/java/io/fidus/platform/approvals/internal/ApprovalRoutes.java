package io.fidus.platform.approvals.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.SignedIn;
import io.fidus.platform.approvals.internal.StoredApproval.ApprovalState;
import io.fidus.platform.approvals.internal.StoredApproval.Decision;
import io.fidus.platform.approvals.internal.StoredApproval.Ending;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What waits for somebody's approval. Each kind has a permission of its own; whoever has it sees
 * its proposals, and everybody sees their own.
 */
@RestController
@RequestMapping("/api/approvals")
class ApprovalRoutes {
  private static final int PAGE = 100;

  private final KeptApprovals approvals;

  ApprovalRoutes(KeptApprovals approvals) {
    this.approvals = approvals;
  }

  /** Which proposals are shown. */
  enum ShownApprovals {
    OPEN,
    ALL
  }

  /** Why something is approved; null when there is nothing to say. */
  record ApprovalForm(Optional<String> reason) {
    ApprovalForm {
      new Checks()
          .require(
              reason.map(text -> text.length() <= Checks.LONGEST_REASON).orElse(true),
              "reason",
              "The reason must have at most 500 characters.")
          .done();
    }
  }

  /** Why something is rejected or withdrawn. */
  record EndForm(String reason) {
    EndForm {
      new Checks().requireReason(reason).done();
    }
  }

  /** One value of what is proposed. */
  record ApprovalValue(String name, String value) {}

  /**
   * A proposal.
   *
   * @param kind what is proposed, for example archive-account
   * @param subjectType what it is about
   * @param subjectId which one
   * @param own whether the caller has proposed it, and so may withdraw but not decide
   * @param mayDecide whether the caller may approve or reject it now
   * @param decidedBy null while it is open
   * @param version to be sent as If-Match with a decision
   */
  record ApprovalView(
      String id,
      String kind,
      String subjectType,
      String subjectId,
      List<ApprovalValue> values,
      String reason,
      String proposedBy,
      Instant proposedAt,
      Instant expiresAt,
      ApprovalState state,
      boolean own,
      boolean mayDecide,
      Optional<String> decidedBy,
      Optional<Instant> decidedAt,
      Optional<String> decisionReason,
      long version) {}

  /**
   * Proposals, the newest first.
   *
   * @param next to be sent as after; null on the last page
   */
  record ApprovalPage(List<ApprovalView> items, Optional<String> next) {}

  /**
   * The proposals that the caller may decide about or has made, the newest first. A page may hold
   * fewer than there are.
   *
   * @param state OPEN, which is usual, or ALL
   * @param after the cursor of the page before
   */
  @GetMapping
  @SignedIn
  ApprovalPage list(
      @RequestParam Optional<ShownApprovals> state,
      @RequestParam Optional<String> after,
      Caller caller) {
    boolean onlyOpen = state.orElse(ShownApprovals.OPEN) == ShownApprovals.OPEN;
    Query query =
        onlyOpen ? Query.on(StoredApproval.BY_STATE, true) : Query.on(StoredApproval.BY_TIME);
    Page<Versioned<StoredApproval>> page;
    try {
      page = approvals.documents().find(query.descending().limit(PAGE).after(after));
    } catch (QueryRefused notACursor) {
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
    return new ApprovalPage(
        page.items().stream()
            .filter(read -> sees(read.document(), caller))
            .map(read -> view(read, caller))
            .filter(view -> !onlyOpen || view.state() == ApprovalState.OPEN)
            .toList(),
        page.next());
  }

  /** One proposal. */
  @GetMapping("/{id}")
  @SignedIn
  ApprovalView one(@PathVariable String id, Caller caller) {
    return view(seen(id, caller), caller);
  }

  /** Approves a proposal, which does what it proposes. Nobody approves their own. */
  @PostMapping("/{id}/approve")
  @SignedIn
  ApprovalView approve(
      @PathVariable String id,
      @RequestBody ApprovalForm form,
      IfMatch version,
      Caller caller,
      Actor actor) {
    requireDecider(id, caller);
    return view(approvals.end(id, version, Ending.APPROVED, form.reason(), actor), caller);
  }

  /** Rejects a proposal of somebody else. */
  @PostMapping("/{id}/reject")
  @SignedIn
  ApprovalView reject(
      @PathVariable String id,
      @RequestBody EndForm form,
      IfMatch version,
      Caller caller,
      Actor actor) {
    requireDecider(id, caller);
    Optional<String> reason = Optional.of(form.reason());
    return view(approvals.end(id, version, Ending.REJECTED, reason, actor), caller);
  }

  /** Withdraws the caller's own proposal. */
  @PostMapping("/{id}/withdraw")
  @SignedIn
  ApprovalView withdraw(
      @PathVariable String id,
      @RequestBody EndForm form,
      IfMatch version,
      Caller caller,
      Actor actor) {
    seen(id, caller);
    Optional<String> reason = Optional.of(form.reason());
    return view(approvals.end(id, version, Ending.WITHDRAWN, reason, actor), caller);
  }

  private void requireDecider(String id, Caller caller) {
    Permission needed = permission(seen(id, caller).document());
    if (!caller.may(needed)) {
      throw new Refusal(
          CommonProblem.FORBIDDEN, "This needs the permission '" + needed.key() + "'.");
    }
  }

  /** What somebody may not see is not there for them. */
  private Versioned<StoredApproval> seen(String id, Caller caller) {
    Versioned<StoredApproval> read = approvals.get(id);
    if (!sees(read.document(), caller)) {
      throw new Refusal(CommonProblem.NOT_FOUND, "There is no proposal '" + id + "'.");
    }
    return read;
  }

  private boolean sees(StoredApproval approval, Caller caller) {
    return isOwn(approval, caller) || caller.may(permission(approval));
  }

  private Permission permission(StoredApproval approval) {
    return approvals.handler(approval.kind()).permission();
  }

  private static boolean isOwn(StoredApproval approval, Caller caller) {
    return approval.proposerId().equals(caller.userId());
  }

  private ApprovalView view(Versioned<StoredApproval> read, Caller caller) {
    StoredApproval approval = read.document();
    ApprovalState state = approval.stateAt(approvals.now());
    boolean own = isOwn(approval, caller);
    return new ApprovalView(
        approval.id(),
        approval.kind(),
        approval.subjectType(),
        approval.subjectId(),
        approval.payload().stream()
            .map(value -> new ApprovalValue(value.name(), value.value()))
            .toList(),
        approval.reason(),
        approval.proposer(),
        approval.proposedAt(),
        approval.expiresAt(),
        state,
        own,
        state == ApprovalState.OPEN && !own && caller.may(permission(approval)),
        approval.decision().map(Decision::by),
        approval.decision().map(Decision::at),
        approval.decision().flatMap(Decision::reason),
        read.version());
  }
}
