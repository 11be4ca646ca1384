package io.fidus.platform.api.internal.limits;

import io.fidus.store.DocumentType;

/** What two nodes that take for one caller at once both confirm, so that one waits. */
record GrantLock(String id) {
  static final DocumentType<GrantLock> TYPE =
      DocumentType.of("rate_locks", GrantLock.class, GrantLock::id);
}
