package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.TerminalMessage;

/** What a {@link TerminalSession} wants its owner to do, in order. */
public sealed interface TerminalOutput {

  /** Connect to the bridge, then call {@code connected} or {@code disconnected}. */
  record Connect() implements TerminalOutput {}

  /** Write what {@link TerminalSession#line} makes of this to the bridge. */
  record Send(TerminalMessage message) implements TerminalOutput {}

  /** Close the transport; the session tries again by itself. */
  record Disconnect(ByeReason reason, String detail) implements TerminalOutput {}
}
