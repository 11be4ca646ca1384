package io.fidus.platform.approvals.internal;

import io.fidus.platform.approvals.Proposal;
import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A proposal and what became of it.
 *
 * @param payload names and values, in the order of the names
 * @param openKey names what is proposed while nobody has decided, so that it is proposed once
 * @param proposerId the id of the person
 * @param open whether nobody has decided
 * @param decision how it ended
 */
record StoredApproval(
    String id,
    String kind,
    String subjectType,
    String subjectId,
    List<Value> payload,
    String reason,
    String proposerId,
    String proposer,
    Instant proposedAt,
    Instant expiresAt,
    boolean open,
    Optional<String> openKey,
    Optional<Decision> decision) {
  static final String BY_STATE = "open";
  static final String BY_TIME = "proposed";
  static final String ONCE = "once";

  static final DocumentType<StoredApproval> TYPE =
      DocumentType.of("approvals", StoredApproval.class, StoredApproval::id)
          .index(BY_STATE, Field.flag("open"), Field.instant("proposedAt"))
          .index(BY_TIME, Field.instant("proposedAt"))
          .unique(ONCE, Field.text("openKey"));

  StoredApproval {
    payload = List.copyOf(payload);
  }

  /** One value of a payload. */
  record Value(String name, String value) {}

  /** How it ended, by whom and why. */
  record Decision(Ending ending, String byId, String by, Instant at, Optional<String> reason) {}

  /** The ways in which somebody ends a proposal. */
  enum Ending {
    APPROVED,
    REJECTED,
    WITHDRAWN
  }

  /** How it stands. */
  enum ApprovalState {
    OPEN,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** Nobody decided in time. */
    EXPIRED
  }

  ApprovalState stateAt(Instant now) {
    return decision
        .map(
            made ->
                switch (made.ending()) {
                  case APPROVED -> ApprovalState.APPROVED;
                  case REJECTED -> ApprovalState.REJECTED;
                  case WITHDRAWN -> ApprovalState.WITHDRAWN;
                })
        .orElse(now.isBefore(expiresAt) ? ApprovalState.OPEN : ApprovalState.EXPIRED);
  }

  static String openKey(Proposal proposal) {
    return proposal.kind() + '/' + proposal.subjectType() + '/' + proposal.subjectId();
  }

  static List<Value> values(Proposal proposal) {
    return new TreeMap<>(proposal.payload())
        .entrySet().stream().map(entry -> new Value(entry.getKey(), entry.getValue())).toList();
  }

  Proposal proposal() {
    TreeMap<String, String> values = new TreeMap<>();
    payload.forEach(value -> values.put(value.name(), value.value()));
    return new Proposal(kind, subjectType, subjectId, values, reason);
  }

  StoredApproval decided(Decision made) {
    return closed(Optional.of(made));
  }

  /** The same when nobody has decided in time: another one can be proposed. */
  StoredApproval expired() {
    return closed(decision);
  }

  private StoredApproval closed(Optional<Decision> how) {
    return new StoredApproval(
        id,
        kind,
        subjectType,
        subjectId,
        payload,
        reason,
        proposerId,
        proposer,
        proposedAt,
        expiresAt,
        false,
        Optional.empty(),
        how);
  }
}
