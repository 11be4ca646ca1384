package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How far the bridge has followed an account's deals, and when to ask for them again.
 *
 * <p>Deals are only taken when they follow the last one that was taken, or begin the history anew.
 * While an answer to a request is outstanding whatever else arrives is dropped. Requests that do
 * not help come ever more rarely, so that a terminal that counts wrongly does not send its history
 * for ever.
 */
final class HistoryChain {

  /** How what the terminal counts compares with what it sent. */
  enum Comparison {
    /** Equal, and it was not known before that this history is. */
    VERIFIED,
    /** Equal as before. */
    STILL_VERIFIED,
    /** The terminal has not sent everything yet. */
    BEHIND,
    /** All was sent, and the totals differ. */
    DIFFERENT,
    /** The totals differ although the whole history was sent again. */
    DIFFERENT_AFTER_ALL
  }

  private enum Want {
    NOTHING,
    REST,
    WHOLE
  }

  private static final long BEGINNING = 0;

  private final LinkSettings settings;
  private final ArrayDeque<Long> unacknowledged = new ArrayDeque<>();
  private long cursor;
  private long acknowledged;
  private long deals;
  private Money sum;

  private Want want = Want.NOTHING;
  private OptionalLong asked = OptionalLong.empty();
  private Instant askedAt = Instant.MIN;
  private Instant quietUntil = Instant.MIN;
  private Duration pause;
  private boolean askedForWhole;

  private Optional<Instant> behindSince = Optional.empty();
  private boolean wasStuck;
  private Optional<HistoryTotals> verified = Optional.empty();

  HistoryChain(LinkSettings settings, HistoryTotals known) {
    this.settings = settings;
    cursor = known.last();
    acknowledged = known.last();
    deals = known.deals();
    sum = known.sum();
    pause = settings.resyncPause();
  }

  long cursor() {
    return cursor;
  }

  long acknowledged() {
    return acknowledged;
  }

  HistoryTotals received() {
    return new HistoryTotals(cursor, deals, sum);
  }

  /** Whether deals after this one are the next to be taken. */
  boolean follows(long after) {
    return after == BEGINNING || after == asked.orElse(cursor);
  }

  /** Whether a request to send again is wanted or was not answered yet. */
  boolean isAsking() {
    return asked.isPresent() || want != Want.NOTHING;
  }

  /** Takes deals that follow. */
  void take(long after, List<Deal> some) {
    Money net = Money.sum(some.stream().map(Deal::net).toList(), sum.currency());
    asked = OptionalLong.empty();
    if (after == BEGINNING) {
      restart();
    }
    if (some.isEmpty()) {
      return;
    }
    sum = sum.plus(net);
    deals += some.size();
    cursor = some.getLast().ticket();
    unacknowledged.add(cursor);
    behindSince = Optional.empty();
  }

  /** Deals up to this one are safely stored: the ticket to acknowledge, if that is news. */
  OptionalLong committed(long ticket) {
    if (!unacknowledged.contains(ticket)) {
      return OptionalLong.empty();
    }
    long oldest = unacknowledged.remove();
    while (oldest != ticket) {
      oldest = unacknowledged.remove();
    }
    behindSince = Optional.empty();
    acknowledged = ticket;
    return OptionalLong.of(ticket);
  }

  /** Compares with what the terminal counts, and wants deals again where that can help. */
  Comparison compare(HistoryTotals reported, Instant now) {
    if (isAsking()) {
      return Comparison.BEHIND;
    }
    if (reported.last() != cursor) {
      return behind(now);
    }
    behindSince = Optional.empty();
    if (reported.equals(received())) {
      boolean news = !verified.equals(Optional.of(reported));
      verified = Optional.of(reported);
      askedForWhole = false;
      wasStuck = false;
      pause = settings.resyncPause();
      return news ? Comparison.VERIFIED : Comparison.STILL_VERIFIED;
    }
    boolean nothingHelped = askedForWhole;
    wants(Want.WHOLE);
    return nothingHelped ? Comparison.DIFFERENT_AFTER_ALL : Comparison.DIFFERENT;
  }

  /** Something was lost: everything after the last deal is wanted again. */
  void wantRest() {
    wants(Want.REST);
  }

  /** The request to send now, if one is wanted and not too soon after the last. */
  OptionalLong due(Instant now) {
    if (asked.isPresent() && !now.isBefore(askedAt.plus(settings.resyncPatience()))) {
      wants(Want.REST);
    }
    if (want == Want.NOTHING || now.isBefore(quietUntil)) {
      return OptionalLong.empty();
    }
    if (want == Want.WHOLE) {
      restart();
      askedForWhole = true;
    }
    want = Want.NOTHING;
    asked = OptionalLong.of(cursor);
    askedAt = now;
    quietUntil = now.plus(pause);
    pause = shorter(pause.multipliedBy(2), settings.longestResyncPause());
    return asked;
  }

  private Comparison behind(Instant now) {
    Instant since = behindSince.orElse(now);
    behindSince = Optional.of(since);
    if (unacknowledged.isEmpty() && !now.isBefore(since.plus(settings.resyncPatience()))) {
      behindSince = Optional.empty();
      wants(wasStuck ? Want.WHOLE : Want.REST);
      wasStuck = true;
    }
    return Comparison.BEHIND;
  }

  private void wants(Want what) {
    if (want != Want.WHOLE) {
      want = what;
    }
    verified = Optional.empty();
  }

  private void restart() {
    cursor = BEGINNING;
    acknowledged = BEGINNING;
    deals = 0;
    sum = Money.zero(sum.currency());
    unacknowledged.clear();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
