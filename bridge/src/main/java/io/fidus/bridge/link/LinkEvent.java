package io.fidus.bridge.link;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.time.ServerZone;
import java.time.Instant;

/** What the bridge has to tell the platform. */
public sealed interface LinkEvent {

  /**
   * A terminal claims an account; the platform is to say what it knows of its history.
   *
   * @param live whether the terminal was admitted already, before the platform connected
   */
  record Claimed(Claim claim, boolean live, Instant at) implements LinkEvent {}

  /**
   * Something was observed.
   *
   * @param zone the rule by which its times were read
   */
  record Observed(BridgeOutput.Observed output, CurrencyUnit currency, ServerZone zone)
      implements LinkEvent {}

  /** The terminal of an account is not connected any more. */
  record Gone(AccountIdentity account, String reason, Instant at) implements LinkEvent {}
}
