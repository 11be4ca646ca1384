package io.fidus.platform.audit.internal;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.Locale;

/**
 * One link of the chain. There is one for each act, numbered from 1 without a gap.
 *
 * @param id the number, padded so that ids are in its order
 * @param act the id of the act
 * @param actHash the hash of the act
 * @param previous the hash of the link before; {@link #NONE} for the first
 * @param hash the hash of this link
 */
record Link(
    String id,
    long number,
    String act,
    String actHash,
    Instant sealedAt,
    String previous,
    String hash) {
  static final String NONE = "0".repeat(64);
  static final String BY_ACT = "act";

  static final DocumentType<Link> TYPE =
      DocumentType.of("audit_chain", Link.class, Link::id).unique(BY_ACT, Field.text("act"));

  static Link after(Head head, Waiting waiting, Instant sealedAt) {
    long number = head.number() + 1;
    return new Link(
        id(number),
        number,
        waiting.act(),
        waiting.hash(),
        sealedAt,
        head.hash(),
        hash(number, waiting.act(), waiting.hash(), sealedAt, head.hash()));
  }

  static String id(long number) {
    return String.format(Locale.ROOT, "%015d", number);
  }

  /** Whether the link holds together in itself. */
  boolean sound() {
    return id.equals(id(number)) && hash.equals(hash(number, act, actHash, sealedAt, previous));
  }

  private static String hash(
      long number, String act, String actHash, Instant sealedAt, String previous) {
    return new Digest("fidus-audit-link-1")
        .whole(number)
        .text(act)
        .text(actHash)
        .whole(sealedAt.toEpochMilli())
        .text(previous)
        .hex();
  }
}
