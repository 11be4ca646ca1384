package io.fidus.platform.api;

import java.util.Optional;

/** Looks up again who a session belongs to; implemented by the module that keeps sessions. */
@FunctionalInterface
public interface SessionWatch {

  /** The caller as they are now; empty when the session has ended. */
  Optional<Caller> caller(String sessionId);
}
