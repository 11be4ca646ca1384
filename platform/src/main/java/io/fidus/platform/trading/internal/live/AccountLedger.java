package io.fidus.platform.trading.internal.live;

import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.platform.trading.internal.storage.ReportedHistory;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Versioned;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is stored about one account, as the persister's thread knows it: it is the only writer, so
 * that it needs to read only once for each tenure of a source.
 */
final class AccountLedger {
  private final LiveAccount account;
  private final long tenure;
  private final Map<String, BreakDocument> breaks = new HashMap<>();
  private StoredTotals totals;
  private ReportedHistory history;
  private Optional<QuarantineDocument> quarantine;
  private Optional<Explained> explained = Optional.empty();
  private Optional<Instant> differsSince = Optional.empty();
  private Optional<Instant> decidedSince = Optional.empty();
  private Instant savedAt = Instant.MIN;
  private Instant trimmedAt = Instant.MIN;
  private long savedObservations = -1;
  private LiveState savedState;

  private AccountLedger(LiveAccount account, Look look, TradingStore store, LiveStore live) {
    long number = account.number().value();
    this.account = account;
    tenure = look.tenure();
    savedState = look.state();
    totals = StoredTotals.of(store, number);
    history =
        store
            .histories()
            .get(Long.toString(number))
            .map(Versioned::document)
            .orElseGet(() -> ReportedHistory.none(number));
    live.openBreaks(number).forEach(open -> keep(open.document()));
    quarantine = live.openQuarantine(number).stream().map(Versioned::document).findFirst();
  }

  /** Reads what is stored. */
  static AccountLedger load(LiveAccount account, Look look, TradingStore store, LiveStore live) {
    return new AccountLedger(account, look, store, live);
  }

  LiveAccount account() {
    return account;
  }

  boolean isOf(Look look) {
    return tenure == look.tenure();
  }

  Optional<QuarantineDocument> quarantine() {
    return quarantine;
  }

  void quarantine(Optional<QuarantineDocument> now) {
    quarantine = now;
  }

  /** A person has decided about what is open. */
  void decided(QuarantineDocument open) {
    quarantine = Optional.empty();
    decidedSince = Optional.of(open.firstAt());
  }

  /** Whether a person has decided about an episode that still goes on. */
  boolean isDecided(Episode episode) {
    return decidedSince
        .map(since -> since.toEpochMilli() == episode.firstAt().toEpochMilli())
        .orElse(false);
  }

  /** Deals were made durable. */
  void wrote(DealWriter.Written written, TradingStore store) {
    history = written.history();
    boolean allNew = written.appended().known() == 0 && written.appended().differing().isEmpty();
    if (allNew) {
      totals = totals.with(written.batch().rows());
    } else if (written.appended().added() > 0) {
      totals = StoredTotals.of(store, account.number().value());
    }
  }

  /** Somebody else, such as an import, has added deals. */
  void recount(TradingStore store) {
    totals = StoredTotals.of(store, account.number().value());
  }

  /** Compares the newest figures with the deals, when no deal can be missing. */
  void explain(Look look, Instant now) {
    Optional<AccountObservation> seen = look.state().observation();
    boolean whole =
        look.counted().map(totalsOf -> totalsOf.equals(held())).orElse(totals.deals() > 0);
    if (seen.isEmpty() || !whole || look.episode().isPresent()) {
      return;
    }
    Optional<Money> balance = seen.get().balance().asOptional();
    Optional<Money> expected =
        totals.movesCredit()
            ? balance.flatMap(amount -> seen.get().credit().asOptional().map(amount::plus))
            : balance;
    explained =
        expected.map(
            amount ->
                new Explained(
                    new Money(totals.sum(), account.currency()), amount, totals.deals(), now));
    boolean differs = explained.map(one -> !one.difference().isZero()).orElse(false);
    differsSince = differs ? differsSince.or(() -> Optional.of(now)) : Optional.empty();
  }

  HistoryTotals held() {
    return history.totals(account.currency());
  }

  /** What does not agree now, of the kinds that close by themselves. */
  Map<BreakKind, Finding> findings(Look look, Instant now) {
    Map<BreakKind, Finding> found = new EnumMap<>(BreakKind.class);
    found.putAll(look.findings());
    boolean counts = look.counted().isPresent();
    Duration patience = counts ? Duration.ZERO : look.state().silence();
    if (differsSince.isPresent() && !now.isBefore(differsSince.get().plus(patience))) {
      Explained one = explained.orElseThrow();
      BigDecimal difference = one.difference().amount();
      found.put(
          BreakKind.BALANCE,
          new Finding(
              "The account holds %s and its %d deals sum up to %s."
                  .formatted(one.expected(), one.deals(), one.sumOfDeals()),
              Optional.of(difference)));
    }
    return found;
  }

  /** Whether the totals that the source has verified are those of the stored deals. */
  boolean confirms(HistoryTotals verified) {
    return verified.deals() == totals.deals() && verified.sum().minorUnits() == totals.sum();
  }

  /** What is stored, in words. */
  String stored() {
    return "%d deals of %s".formatted(totals.deals(), new Money(totals.sum(), account.currency()));
  }

  Optional<BreakDocument> open(BreakKind kind) {
    return breaks.values().stream().filter(one -> one.kind() == kind).findFirst();
  }

  void keep(BreakDocument document) {
    if (document.open()) {
      breaks.put(document.id(), document);
    } else {
      breaks.remove(document.id());
    }
  }

  /** The state with what was compared since. */
  LiveState state(Look look) {
    Comparison found = comparison();
    return look.state().compared(found.explained(), found.openQuarantine(), found.openBreaks());
  }

  /** Whether the last state is to be saved. */
  boolean isDue(Look look, Duration every, Instant now) {
    LiveState state = state(look);
    boolean turned =
        state.health() != savedState.health()
            || state.openBreaks() != savedState.openBreaks()
            || state.openQuarantine() != savedState.openQuarantine()
            || state.explained().isPresent() != savedState.explained().isPresent();
    boolean news = look.observations() != savedObservations;
    return turned || (news && !now.isBefore(savedAt.plus(every)));
  }

  void saved(Look look, LiveState state, Instant now) {
    savedAt = now;
    savedObservations = look.observations();
    savedState = state;
  }

  /** Whether an hour has passed since old rows were removed. */
  boolean trims(Instant now) {
    return !now.isBefore(trimmedAt.plus(Duration.ofHours(1)));
  }

  void trimmed(Instant now) {
    trimmedAt = now;
  }

  Comparison comparison() {
    Optional<String> reservation =
        breaks.values().stream()
            .filter(one -> one.kind() != BreakKind.DIFFERING_DEAL)
            .map(BreakDocument::detail)
            .findFirst();
    return new Comparison(
        held(), explained, quarantine.isPresent() ? 1 : 0, breaks.size(), reservation);
  }
}
