package io.fidus.platform.trading.internal.storage;

import io.fidus.platform.trading.BreakKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that does not agree on an account. It closes by itself when it agrees again.
 *
 * @param subject what it is about within its kind, for example a ticket; empty for the account
 * @param difference the amount, where it is one
 */
public record BreakDocument(
    String id,
    long account,
    BreakKind kind,
    String subject,
    String detail,
    Optional<BigDecimal> difference,
    Instant openedAt,
    boolean open,
    Optional<Instant> closedAt,
    Optional<Acknowledgement> acknowledgement) {

  /** Somebody has seen it. */
  public record Acknowledgement(String by, Instant at, String reason) {}

  /** A break that begins. */
  public static BreakDocument opened(
      long account,
      BreakKind kind,
      String subject,
      String detail,
      Optional<BigDecimal> difference,
      Instant at) {
    String id = account + "-" + kind + "-" + subject + "-" + at.toEpochMilli();
    return new BreakDocument(
        id,
        account,
        kind,
        subject,
        detail,
        difference,
        at,
        true,
        Optional.empty(),
        Optional.empty());
  }

  public BreakDocument told(String newDetail, Optional<BigDecimal> newDifference) {
    return new BreakDocument(
        id,
        account,
        kind,
        subject,
        newDetail,
        newDifference,
        openedAt,
        open,
        closedAt,
        acknowledgement);
  }

  public BreakDocument closed(Instant at) {
    return new BreakDocument(
        id,
        account,
        kind,
        subject,
        detail,
        difference,
        openedAt,
        false,
        Optional.of(at),
        acknowledgement);
  }

  public BreakDocument acknowledged(Acknowledgement seen) {
    return new BreakDocument(
        id,
        account,
        kind,
        subject,
        detail,
        difference,
        openedAt,
        open,
        closedAt,
        Optional.of(seen));
  }
}
