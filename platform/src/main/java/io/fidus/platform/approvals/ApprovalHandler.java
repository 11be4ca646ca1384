package io.fidus.platform.approvals;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Permission;
import java.time.Duration;

/** What happens when proposals of one kind are approved. Each kind is a bean of its own. */
public interface ApprovalHandler {

  /** Names the kind for ever, for example {@code archive-account}. */
  String kind();

  /** What somebody must be permitted to decide about it. */
  Permission permission();

  /** How long a proposal can be approved. */
  default Duration lifetime() {
    return Duration.ofDays(7);
  }

  /**
   * Does it, in the transaction of the approval, which is undone when this throws. Like every body
   * of a transaction it may run again; of its effects exactly one is kept.
   *
   * @param approver who has approved it
   */
  void apply(Proposal proposal, Actor approver);

  /** After the transaction, for what is kept in memory. */
  default void applied(Proposal proposal) {}
}
