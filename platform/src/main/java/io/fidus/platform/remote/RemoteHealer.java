package io.fidus.platform.remote;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One way to act on the machine of a bridge. Every way is a bean; their order is theirs. */
public interface RemoteHealer {

  /** The name of the way, for example {@code github} or {@code ssh}. */
  String name();

  /** Why it cannot be used at all; empty when it can. */
  Optional<String> absence();

  /** What it can be asked for; nothing when it is absent. */
  Set<RemoteAction> actions();

  /** How long what was asked for may take until the bridge shows it. */
  Duration patience();

  /**
   * Asks for an action, once: what failed half way is not repeated. It may take as long as the
   * setting of the way allows, so it is not called where others wait.
   *
   * @param trigger what asks, for example {@code watchdog}
   * @param reason why, in one line of 1 to 500 characters
   */
  RemoteAnswer carryOut(RemoteAction action, String trigger, String reason);

  /** What became of something that was accepted. */
  RemoteProgress progress(String reference);
}
