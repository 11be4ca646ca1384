package io.fidus.platform.trading.internal.live;

import io.fidus.engine.equity.EquityBar;
import io.fidus.engine.equity.EquitySample;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.TerminalState;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.BreakKind;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.LiveState.Explained;
import io.fidus.platform.trading.QuarantineReason;
import io.fidus.platform.trading.Verdict;
import io.fidus.platform.trading.internal.storage.HealthFlip;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known now of one account: its cell. The source that holds the account writes it; the
 * persister makes it durable and adds what it compares; everybody sees {@link #state}.
 */
final class LiveAccount {
  private static final int MOST_FLIPS = 1_000;

  private final AccountNumber number;
  private final AccountIdentity identity;
  private final CurrencyUnit currency;
  private final Surroundings around;
  private final ClockWatch clock;
  private final Map<BreakKind, Finding> findings = new EnumMap<>(BreakKind.class);
  private final List<HealthFlip> flips = new ArrayList<>();
  private EquityTape tape = new EquityTape();

  private GatewayId gateway;
  private Duration silence;
  private Optional<LiveReporter> holder = Optional.empty();
  private Duration lag = Duration.ZERO;
  private boolean archived;
  private long tenure;
  private long observations;
  private Optional<AccountObservation> observation = Optional.empty();
  private Optional<Boolean> tradeAllowed = Optional.empty();
  private Optional<HistoryTotals> counted = Optional.empty();
  private Optional<HistoryTotals> verified = Optional.empty();
  private HistoryTotals held;
  private Optional<TerminalState> terminal = Optional.empty();
  private Optional<Explained> explained = Optional.empty();
  private Optional<String> gone = Optional.empty();
  private Optional<Episode> episode = Optional.empty();
  private boolean believesNext;
  private Instant movedAt;
  private int openQuarantine;
  private int openBreaks;
  private Optional<String> reservation = Optional.empty();
  private volatile Optional<Said<Position>> positions = Optional.empty();
  private volatile Optional<Said<Order>> orders = Optional.empty();
  private volatile LiveState state;

  /** An account of which nothing was observed yet. */
  LiveAccount(
      AccountNumber number,
      AccountIdentity identity,
      CurrencyUnit currency,
      GatewayId gateway,
      ServerZone zone,
      Surroundings around) {
    this.number = number;
    this.identity = identity;
    this.currency = currency;
    this.around = around;
    this.gateway = gateway;
    clock = new ClockWatch(zone);
    silence = Duration.ZERO;
    held = HistoryTotals.none(currency);
    movedAt = around.clock().instant();
    state = state(new HealthRule.Judgement(Health.WAITING, ""), movedAt);
  }

  AccountNumber number() {
    return number;
  }

  AccountIdentity identity() {
    return identity;
  }

  CurrencyUnit currency() {
    return currency;
  }

  LiveState state() {
    return state;
  }

  Optional<Said<Position>> positions() {
    return positions;
  }

  Optional<Said<Order>> orders() {
    return orders;
  }

  /**
   * What was saved by an earlier process, or is told by another node that holds the account.
   *
   * @param late how old the account may be because another node holds it; zero when none does
   */
  synchronized void restore(LiveState saved, Optional<HistoryTotals> savedCount, Duration late) {
    if (holder.isPresent() || archived) {
      return;
    }
    lag = late;
    gateway = saved.gateway();
    silence = saved.silence();
    observation = saved.observation();
    tradeAllowed = saved.tradeAllowed();
    terminal = saved.terminal();
    counted = savedCount;
    explained = saved.explained();
    openQuarantine = saved.openQuarantine();
    openBreaks = saved.openBreaks();
    state = state(told(saved), saved.healthSince());
    around.changes().changed(number, AccountAspect.FIGURES);
  }

  /** The node that held the account is gone. */
  synchronized void leave() {
    lag = Duration.ZERO;
  }

  /** Whether another node holds the account. */
  synchronized boolean isForeign() {
    return lag.isPositive();
  }

  /** Whether a source that is connected here has reported about it last. */
  synchronized boolean wasTaken() {
    return tenure > 0 && !isForeign();
  }

  synchronized Optional<HistoryTotals> counted() {
    return counted;
  }

  /** Goes on recording where an earlier process was interrupted, or another node has ended. */
  synchronized void resume(List<EquityBar> minutes, List<EquitySample> samples) {
    tape = new EquityTape();
    tape.resume(minutes, samples);
  }

  /** A source takes the account unless another one holds it. */
  synchronized boolean take(LiveReporter reporter, HistoryTotals history, ServerZone zone) {
    if (archived || (holder.isPresent() && !holder.get().equals(reporter))) {
      return false;
    }
    holder = Optional.of(reporter);
    lag = Duration.ZERO;
    tenure++;
    gateway = reporter.gateway();
    silence = reporter.silence();
    held = history;
    clock.follow(zone);
    gone = Optional.empty();
    show(AccountAspect.HEALTH);
    return true;
  }

  synchronized void release(LiveReporter reporter, String reason) {
    if (isHeldBy(reporter)) {
      holder = Optional.empty();
      gone = Optional.of(reason);
      show(AccountAspect.HEALTH);
    }
  }

  /** The house is done with the account: whoever reports about it is not heard any more. */
  synchronized void archive() {
    if (!archived) {
      archived = true;
      holder = Optional.empty();
      show(AccountAspect.HEALTH);
    }
  }

  synchronized boolean isHeld() {
    return holder.isPresent();
  }

  synchronized boolean isHeldBy(LiveReporter reporter) {
    return holder.isPresent() && holder.get().equals(reporter);
  }

  synchronized Verdict observed(
      AccountObservation seen, boolean allowed, Optional<HistoryTotals> totals) {
    Instant now = around.clock().instant();
    Verdict verdict = observed(seen, allowed, totals, now);
    around.meter().judged(verdict, seen.provenance().observedAt(), around.clock().instant());
    return verdict;
  }

  private Verdict observed(
      AccountObservation seen, boolean allowed, Optional<HistoryTotals> totals, Instant now) {
    Plausibility rules = new Plausibility(currency, observation, counted, held);
    Optional<Plausibility.Doubt> doubt = rules.impossible(seen, now);
    if (doubt.isEmpty() && !believesNext) {
      doubt = rules.doubtful(seen, totals).or(() -> frozen(seen, now));
    }
    if (doubt.isPresent()) {
      doubt(doubt.get(), now, Optional.of(seen));
      return new Verdict.Quarantined(doubt.get().reason(), doubt.get().detail());
    }
    believesNext = false;
    episode = Optional.empty();
    moves(seen, now);
    observation = Optional.of(seen);
    tradeAllowed = Optional.of(allowed);
    counted = totals;
    gone = Optional.empty();
    observations++;
    tape.record(seen);
    show(AccountAspect.FIGURES);
    return new Verdict.Accepted();
  }

  synchronized void doubted(QuarantineReason reason, String detail) {
    doubt(new Plausibility.Doubt(reason, detail), around.clock().instant(), Optional.empty());
  }

  /** A person has decided that the source is right. */
  synchronized void believeNext() {
    believesNext = true;
    movedAt = around.clock().instant();
  }

  synchronized void terminal(TerminalState said) {
    terminal = Optional.of(said);
    show(AccountAspect.HEALTH);
  }

  synchronized void clock(LocalDateTime serverTime, Optional<Duration> offset, Instant at) {
    clock.seen(serverTime, offset, at);
  }

  synchronized void follow(ServerZone zone) {
    clock.follow(zone);
  }

  synchronized void verified(HistoryTotals totals) {
    verified = Optional.of(totals);
  }

  synchronized void found(BreakKind kind, Finding finding) {
    findings.put(kind, finding);
  }

  synchronized void gone(String reason) {
    gone = Optional.of(reason);
    show(AccountAspect.HEALTH);
  }

  void positions(Said<Position> said) {
    List<Position> before = positions.map(Said::items).orElse(List.of());
    around.pulse().compare(number, before, said.items(), around.clock().instant());
    positions = Optional.of(said);
    around.changes().changed(number, AccountAspect.POSITIONS);
  }

  void orders(Said<Order> said) {
    orders = Optional.of(said);
    around.changes().changed(number, AccountAspect.ORDERS);
  }

  /** Everything that the persister needs, taken at once, after the health was judged anew. */
  synchronized Look look() {
    Optional<String> drift = clock.drift();
    drift.ifPresentOrElse(
        detail -> findings.put(BreakKind.CLOCK_DRIFT, Finding.of(detail)),
        () -> findings.remove(BreakKind.CLOCK_DRIFT));
    show(Optional.empty());
    return new Look(
        holder.isPresent(),
        isForeign(),
        tenure,
        observations,
        state,
        counted,
        verified,
        episode.filter(Episode::isSettled),
        Map.copyOf(findings),
        List.copyOf(flips),
        tape.finished(around.clock().instant()));
  }

  /** What was observed and is not stored yet. */
  synchronized List<EquitySample> unsaved() {
    return tape.unsaved();
  }

  /** The program ends: what is recorded is handed over with the next look. */
  synchronized void pack() {
    tape.pack();
  }

  /** What was taken with a look is durable. */
  synchronized void saved(Look look) {
    flips.subList(0, Math.min(flips.size(), look.flips().size())).clear();
    tape.saved(look.blocks());
  }

  /** The source's own statements about its history are settled. */
  synchronized void settled(BreakKind... kinds) {
    for (BreakKind kind : kinds) {
      findings.remove(kind);
    }
    verified = Optional.empty();
  }

  /** What the persister has found out. */
  synchronized void compared(Comparison found) {
    held = found.held();
    boolean news =
        openQuarantine != found.openQuarantine()
            || openBreaks != found.openBreaks()
            || !reservation.equals(found.reservation());
    explained = found.explained();
    openQuarantine = found.openQuarantine();
    openBreaks = found.openBreaks();
    reservation = found.reservation();
    show(news ? Optional.of(AccountAspect.BREAKS) : Optional.empty());
  }

  private boolean standsStill(AccountObservation seen) {
    return observation
        .map(known -> known.equity().equals(seen.equity()) && known.margin().equals(seen.margin()))
        .orElse(false);
  }

  private void moves(AccountObservation seen, Instant now) {
    if (!standsStill(seen)) {
      movedAt = now;
    }
  }

  private Optional<Plausibility.Doubt> frozen(AccountObservation seen, Instant now) {
    if (!standsStill(seen)) {
      return Optional.empty();
    }
    List<Position> open = positions.map(Said::items).orElse(List.of());
    return around
        .pulse()
        .frozen(number, open, movedAt, now)
        .map(
            instrument ->
                new Plausibility.Doubt(
                    QuarantineReason.FROZEN,
                    "The figures stand still since %s while %s moves."
                        .formatted(movedAt, instrument)));
  }

  private void doubt(Plausibility.Doubt doubt, Instant now, Optional<AccountObservation> seen) {
    episode = Optional.of(Episode.of(episode, doubt, now, seen));
    show(AccountAspect.QUARANTINE);
  }

  private void show(AccountAspect aspect) {
    show(Optional.of(aspect));
  }

  private void show(Optional<AccountAspect> aspect) {
    LiveState before = state;
    Instant now = around.clock().instant();
    HealthRule.Judgement judged = judged(now);
    boolean same = judged.health() == before.health();
    Instant since = same ? before.healthSince() : turned(judged, now);
    state = state(judged, since);
    if (!same) {
      flip(before, judged, since);
      around.changes().changed(number, AccountAspect.HEALTH);
    }
    aspect.ifPresent(changed -> around.changes().changed(number, changed));
  }

  private HealthRule.Judgement judged(Instant now) {
    if (archived) {
      return HealthRule.ARCHIVED;
    }
    return isForeign() ? asTold(now) : rule().judge(now);
  }

  private HealthRule rule() {
    return new HealthRule(
        observation,
        tradeAllowed,
        terminal,
        silence,
        gone,
        episode.filter(Episode::isSettled).map(Episode::doubt),
        reservation);
  }

  /** The node that holds the account judges it, and tells what it knows. */
  private HealthRule.Judgement asTold(Instant now) {
    boolean silent =
        observation
            .map(seen -> seen.provenance().observedAt().plus(silence).plus(lag))
            .map(now::isAfter)
            .orElse(false);
    return silent ? rule().judge(now) : told(state);
  }

  private static HealthRule.Judgement told(LiveState state) {
    return new HealthRule.Judgement(state.health(), state.healthReason(), state.doubt());
  }

  /** Silence begins when the last figures grow too old, whoever notices it and when. */
  private Instant turned(HealthRule.Judgement judged, Instant now) {
    return judged.health() == Health.DOWN && gone.isEmpty() && episode.isEmpty()
        ? observation
            .map(seen -> seen.provenance().observedAt().plus(silence))
            .filter(now::isAfter)
            .orElse(now)
        : now;
  }

  private void flip(LiveState before, HealthRule.Judgement judged, Instant at) {
    if (flips.size() < MOST_FLIPS && !isForeign()) {
      long last = flips.isEmpty() ? 0 : flips.getLast().id();
      long id = Math.max(at.toEpochMilli(), last + 1);
      flips.add(
          new HealthFlip(
              number.value(),
              at.truncatedTo(ChronoUnit.MILLIS),
              id,
              before.health(),
              judged.health(),
              judged.reason()));
    }
  }

  private LiveState state(HealthRule.Judgement judged, Instant since) {
    return new LiveState(
        gateway,
        observation,
        tradeAllowed,
        terminal,
        silence,
        judged.health(),
        since,
        judged.reason(),
        judged.doubt(),
        explained,
        openQuarantine,
        openBreaks);
  }
}
