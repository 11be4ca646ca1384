package io.fidus.metatrader.link.message;

/** A message that the bridge sends to a terminal. */
public sealed interface BridgeMessage extends LinkMessage
    permits Challenge, Welcome, Ack, Resync, Bye {}
