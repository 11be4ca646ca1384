package io.fidus.platform.approvals;

import io.fidus.platform.api.Actor;

/** Where a module proposes what needs somebody else's approval. */
public interface Approvals {

  /**
   * Keeps a proposal until somebody else decides about it. Joins the open transaction.
   *
   * @return its id
   * @throws io.fidus.platform.api.Refusal when the same is proposed already
   */
  String propose(Actor actor, Proposal proposal);
}
