package io.fidus.platform.trading.internal.storage;

import io.fidus.platform.trading.QuarantineReason;
import java.time.Instant;
import java.util.Optional;

/**
 * Observations of one account that were not believed for one reason, from the first to the last of
 * them without a good one between.
 *
 * @param times how many there were
 * @param offered what the latest of them said
 * @param open whether it goes on and nobody has decided
 * @param decision what a person decided
 */
public record QuarantineDocument(
    String id,
    long account,
    QuarantineReason reason,
    String detail,
    String gateway,
    Instant firstAt,
    Instant lastAt,
    long times,
    Optional<Offered> offered,
    boolean open,
    Optional<Decision> decision) {

  /** The figures of an observation. */
  public record Offered(Instant observedAt, PrintedFigures figures) {}

  /** What a person decided, and why. */
  public record Decision(Choice choice, String by, Instant at, String reason) {}

  /** The two things that can be decided. */
  public enum Choice {
    /** What the source says is right: its next observation is taken. */
    ACCEPT,
    /** What the source says is wrong, which is noted. */
    DISCARD
  }

  /** How it stands. */
  public enum QuarantineState {
    OPEN,
    /** The source has become plausible again by itself. */
    RECOVERED,
    ACCEPTED,
    DISCARDED
  }

  public QuarantineState state() {
    return decision
        .map(
            made ->
                made.choice() == Choice.ACCEPT
                    ? QuarantineState.ACCEPTED
                    : QuarantineState.DISCARDED)
        .orElse(open ? QuarantineState.OPEN : QuarantineState.RECOVERED);
  }

  /** It goes on. */
  public QuarantineDocument continued(
      String newDetail, Instant at, long count, Optional<Offered> newest) {
    return new QuarantineDocument(
        id, account, reason, newDetail, gateway, firstAt, at, count, newest, open, decision);
  }

  public QuarantineDocument ended() {
    return new QuarantineDocument(
        id, account, reason, detail, gateway, firstAt, lastAt, times, offered, false, decision);
  }

  public QuarantineDocument decided(Decision made) {
    return new QuarantineDocument(
        id,
        account,
        reason,
        detail,
        gateway,
        firstAt,
        lastAt,
        times,
        offered,
        false,
        Optional.of(made));
  }
}
