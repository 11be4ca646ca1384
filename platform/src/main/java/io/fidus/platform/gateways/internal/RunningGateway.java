package io.fidus.platform.gateways.internal;

import java.util.List;

/** A gateway that runs on this node, from its making until it is closed. */
public interface RunningGateway extends AutoCloseable {

  /** How it is now. Answers from memory. */
  GatewayStatus status();

  /** The accounts that it reports and nobody has added, the latest that it knows. */
  List<FoundAccount> found();

  /** Somebody has added an account, or assigned one to this gateway: it looks at once. */
  default void accountsChanged() {}

  /** Ends it; its accounts grow old and turn stale. */
  @Override
  void close();
}
