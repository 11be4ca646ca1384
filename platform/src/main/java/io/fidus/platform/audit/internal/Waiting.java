package io.fidus.platform.audit.internal;

import io.fidus.store.DocumentType;

/**
 * An act that was recorded and has no link yet.
 *
 * @param act its id
 * @param hash its hash as it was recorded, so that a change before the sealing is found too
 */
record Waiting(String act, String hash) {
  static final DocumentType<Waiting> TYPE =
      DocumentType.of("audit_waiting", Waiting.class, Waiting::act);

  static Waiting of(StoredAct act) {
    return new Waiting(act.id(), act.hash());
  }
}
