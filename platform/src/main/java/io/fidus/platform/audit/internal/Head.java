package io.fidus.platform.audit.internal;

import io.fidus.store.DocumentType;

/**
 * The newest link, kept apart from the chain so that links cut off its end are missed.
 *
 * @param id always {@link #ID}
 * @param number of the newest link; 0 before the first
 * @param hash of the newest link
 */
record Head(String id, long number, String hash) {
  static final String ID = "chain";
  static final Head EMPTY = new Head(ID, 0, Link.NONE);

  static final DocumentType<Head> TYPE = DocumentType.of("audit_head", Head.class, Head::id);

  static Head of(Link link) {
    return new Head(ID, link.number(), link.hash());
  }
}
