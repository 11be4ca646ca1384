package io.fidus.platform.audit;

import io.fidus.platform.api.Actor;

/** Where every module records what was done. */
@FunctionalInterface
public interface Audit {

  /**
   * Records an act in the open transaction, so that it is kept exactly when the act is; without an
   * open one it is recorded at once. Nothing that was recorded can be changed or removed.
   */
  void record(Actor actor, Act act);
}
