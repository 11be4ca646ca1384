package io.fidus.bridge.link;

import io.fidus.metatrader.link.session.Claim;

/** Whoever wants to know that a terminal has proved which account it holds. */
public interface ClaimWatch {

  /** A terminal was admitted; called on the connection's thread, so that it must not wait. */
  void claimed(Claim claim);
}
