package io.fidus.platform.api;

import java.util.Optional;

/** Looks up again who a session belongs to; implemented by the module that keeps sessions. */
public interface SessionWatch {

  /** The caller as they were a few seconds ago at most; empty when the session has ended. */
  Optional<Caller> caller(String sessionId);

  /** The caller as they are in the store this moment; empty when the session has ended. */
  Optional<Caller> callerNow(String sessionId);
}
