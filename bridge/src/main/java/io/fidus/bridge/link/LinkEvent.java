package io.fidus.bridge.link;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import java.time.Instant;

/** What the bridge has to tell the platform. */
public sealed interface LinkEvent {

  /**
   * A terminal claims an account; the platform is to say what it knows of its history.
   *
   * @param live whether the terminal was admitted already, before the platform connected
   */
  record Claimed(Claim claim, boolean live, Instant at) implements LinkEvent {}

  /** Something was observed. */
  record Observed(BridgeOutput.Observed output) implements LinkEvent {}

  /** The terminal of an account is not connected any more. */
  record Gone(AccountIdentity account, String reason, Instant at) implements LinkEvent {}
}
