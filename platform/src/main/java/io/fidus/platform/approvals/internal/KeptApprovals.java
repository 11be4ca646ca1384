package io.fidus.platform.approvals.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.approvals.ApprovalHandler;
import io.fidus.platform.approvals.Approvals;
import io.fidus.platform.approvals.Proposal;
import io.fidus.platform.approvals.internal.StoredApproval.ApprovalState;
import io.fidus.platform.approvals.internal.StoredApproval.Decision;
import io.fidus.platform.approvals.internal.StoredApproval.Ending;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The proposals over the platform's store. */
@Component
class KeptApprovals implements Approvals {
  private static final String OBJECT = "approval";

  private final Store store;
  private final Documents<StoredApproval> documents;
  private final ObjectProvider<ApprovalHandler> handlers;
  private final Audit audit;
  private final InstantSource clock;
  private final Map<String, ApprovalHandler> byKind = new ConcurrentHashMap<>();

  KeptApprovals(
      Store store, ObjectProvider<ApprovalHandler> handlers, Audit audit, InstantSource clock) {
    this.store = store;
    this.handlers = handlers;
    this.audit = audit;
    this.clock = clock;
    documents = store.documents(StoredApproval.TYPE);
  }

  Documents<StoredApproval> documents() {
    return documents;
  }

  Instant now() {
    return clock.instant();
  }

  /** Looked up when first asked for: handlers themselves need what proposes. */
  ApprovalHandler handler(String kind) {
    return byKind.computeIfAbsent(
        kind,
        _ ->
            handlers.stream()
                .filter(handler -> handler.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No handler of '" + kind + "'")));
  }

  @Override
  public String propose(Actor actor, Proposal proposal) {
    ApprovalHandler handler = handler(proposal.kind());
    String id = UUID.randomUUID().toString();
    try {
      store.execute(
          () -> {
            Instant now = clock.instant();
            endExpired(proposal, now);
            documents.insert(
                new StoredApproval(
                    id,
                    proposal.kind(),
                    proposal.subjectType(),
                    proposal.subjectId(),
                    StoredApproval.values(proposal),
                    proposal.reason(),
                    actor.id().orElse(""),
                    actor.name(),
                    now,
                    now.plus(handler.lifetime()),
                    true,
                    Optional.of(StoredApproval.openKey(proposal)),
                    Optional.empty()));
            audit.record(actor, act("proposed", id, proposal).reason(proposal.reason()));
          });
    } catch (DuplicateKey before) {
      throw new Refusal(
          ApprovalProblem.ALREADY_PROPOSED, "Somebody has proposed it, and nobody has decided.");
    }
    return id;
  }

  /** One that nobody decided about in time does not stand in the way of the next. */
  private void endExpired(Proposal proposal, Instant now) {
    Query same = Query.on(StoredApproval.ONCE, StoredApproval.openKey(proposal)).limit(1);
    documents.find(same).items().stream()
        .filter(read -> read.document().stateAt(now) == ApprovalState.EXPIRED)
        .forEach(read -> documents.replace(read, read.document().expired()));
  }

  /** Ends a proposal; when it is approved, what it proposes happens in the same transaction. */
  Versioned<StoredApproval> end(
      String id, IfMatch version, Ending ending, Optional<String> reason, Actor actor) {
    Versioned<StoredApproval> ended =
        store.transaction(() -> ended(id, version, ending, reason, actor));
    if (ending == Ending.APPROVED) {
      Proposal proposal = ended.document().proposal();
      handler(proposal.kind()).applied(proposal);
    }
    return ended;
  }

  private Versioned<StoredApproval> ended(
      String id, IfMatch version, Ending ending, Optional<String> reason, Actor actor) {
    Versioned<StoredApproval> read = get(id);
    StoredApproval approval = read.document();
    version.require(read.version());
    ApprovalState state = approval.stateAt(clock.instant());
    if (state != ApprovalState.OPEN) {
      throw new Refusal(ApprovalProblem.APPROVAL_OVER, "It is " + state + " already.");
    }
    requireOther(approval, ending, actor);
    Decision decision =
        new Decision(
            ending,
            actor.id().orElse(""),
            actor.name(),
            clock.instant(),
            reason.map(String::strip));
    Versioned<StoredApproval> ended = documents.replace(read, approval.decided(decision));
    Proposal proposal = approval.proposal();
    Act act = act(ending.name().toLowerCase(Locale.ROOT), id, proposal);
    audit.record(actor, reason.map(act::reason).orElse(act));
    if (ending == Ending.APPROVED) {
      handler(proposal.kind()).apply(proposal, actor);
    }
    return ended;
  }

  /** The proposer withdraws; whoever else decides approves or rejects. */
  private static void requireOther(StoredApproval approval, Ending ending, Actor actor) {
    boolean own = actor.id().map(approval.proposerId()::equals).orElse(false);
    if (own && ending != Ending.WITHDRAWN) {
      throw new Refusal(
          ApprovalProblem.OWN_PROPOSAL, "You have proposed it, so somebody else has to decide.");
    }
    if (!own && ending == Ending.WITHDRAWN) {
      throw new Refusal(
          ApprovalProblem.NOT_OWN_PROPOSAL, "Only " + approval.proposer() + " can withdraw it.");
    }
  }

  Versioned<StoredApproval> get(String id) {
    return documents
        .get(id)
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no proposal '" + id + "'."));
  }

  private static Act act(String verb, String id, Proposal proposal) {
    return Act.of(verb, OBJECT, id)
        .after(
            Facts.of("kind", proposal.kind())
                .and("subjectType", proposal.subjectType())
                .and("subjectId", proposal.subjectId()));
  }
}
