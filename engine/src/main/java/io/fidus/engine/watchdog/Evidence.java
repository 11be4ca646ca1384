package io.fidus.engine.watchdog;

import io.fidus.engine.market.MarketCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** All that was heard of a part, and what it says. */
final class Evidence {
  private final Map<Signal, Track> tracks = new EnumMap<>(Signal.class);
  private MarketCalendar market;
  private Optional<Instant> openSince = Optional.empty();
  private Instant marketKnownUntil = Instant.MIN;
  private Instant excusedUntil;
  private Optional<Instant> observedAt = Optional.empty();

  Evidence(Watched watched, Instant excusedUntil) {
    this.excusedUntil = excusedUntil;
    market = watched.market();
    follow(watched);
  }

  /** Goes on under other rules; what was heard of signals whose rule is the same stays. */
  void follow(Watched watched) {
    Map<Signal, Track> before = new EnumMap<>(tracks);
    tracks.clear();
    for (SignalRule rule : watched.policy().rules()) {
      Track known = before.get(rule.signal());
      tracks.put(
          rule.signal(), known != null && known.rule().equals(rule) ? known : new Track(rule));
    }
    market = watched.market();
    marketKnownUntil = Instant.MIN;
  }

  /** Silence before an instant does not count, nor does anything until then. */
  void excuseUntil(Instant until) {
    excusedUntil = Track.later(excusedUntil, until);
  }

  /** Begins to judge at an instant, which may be sooner than was meant until now. */
  void settleUntil(Instant until) {
    excusedUntil = until;
  }

  void good(Signal signal, Instant at) {
    track(signal).ifPresent(track -> track.good(at));
  }

  void bad(Signal signal, Instant at, String detail) {
    track(signal).ifPresent(track -> track.bad(at, detail));
  }

  /** A fresh observation of the part, or of one that rests on it. */
  void observed(Instant at) {
    observedAt = Optional.of(observedAt.map(known -> Track.later(known, at)).orElse(at));
  }

  Optional<Instant> observedAt() {
    return observedAt;
  }

  /** The newest sign of life of any signal. */
  Optional<Instant> lastGood() {
    return tracks.values().stream()
        .flatMap(track -> track.lastGood().stream())
        .max(Comparator.naturalOrder());
  }

  /** The last instant at which all of some signals were good, as far as it is known. */
  Instant lastGood(Iterable<Signal> signals, Instant otherwise) {
    Instant earliest = otherwise;
    for (Signal signal : signals) {
      Instant good = track(signal).flatMap(Track::lastGood).orElse(otherwise);
      earliest = good.isBefore(earliest) ? good : earliest;
    }
    return earliest;
  }

  boolean hasRule(Signal signal) {
    return tracks.containsKey(signal);
  }

  boolean marketIsOpen(Instant now) {
    return openSince(now).isPresent();
  }

  /** How often a signal misses now; 0 where it is not judged. */
  int misses(Signal signal, Watched watched, Surroundings surroundings, Instant now) {
    Optional<Track> track = track(signal);
    if (track.isEmpty() || isExcused(signal, watched, surroundings, now)) {
      return 0;
    }
    Instant from = excusedUntil;
    if (signal.ofTheMarket()) {
      Optional<Instant> open = openSince(now);
      if (open.isEmpty()) {
        return 0;
      }
      if (!open.get().equals(Instant.MIN)) {
        from = Track.later(from, open.get().plus(watched.policy().opening()));
      }
    }
    return track.get().misses(from, now);
  }

  Verdict judge(Watched watched, Surroundings surroundings, Instant now) {
    Map<Signal, Integer> missing = new EnumMap<>(Signal.class);
    for (Signal signal : tracks.keySet()) {
      int misses = misses(signal, watched, surroundings, now);
      if (misses > 0) {
        missing.put(signal, misses);
      }
    }
    return Verdict.of(missing, watched.policy());
  }

  /** Whether a signal was really good after an instant, or need not be. */
  boolean isGoodSince(
      Signal signal, Instant after, Watched watched, Surroundings surroundings, Instant now) {
    return isExcused(signal, watched, surroundings, now)
        || track(signal).map(track -> track.goodSince(after)).orElse(true);
  }

  /** What was said with the bad readings, in words. */
  String details() {
    return String.join(
        "; ",
        tracks.values().stream()
            .map(Track::detail)
            .filter(detail -> !detail.isEmpty())
            .distinct()
            .toList());
  }

  private static boolean isExcused(
      Signal signal, Watched watched, Surroundings surroundings, Instant now) {
    return switch (signal) {
      case FIGURES -> surroundings.zeroIsPlanned(watched.subject(), now);
      case TRADING -> !watched.mustTrade();
      case HEARTBEAT, PROBE, ALL_ZERO, CONNECTIONS, SYNCING, CONNECTION, DATA, LAG -> false;
    };
  }

  private Optional<Instant> openSince(Instant now) {
    if (!now.isBefore(marketKnownUntil)) {
      openSince = market.openSince(now);
      marketKnownUntil = market.nextChange(now).orElse(Instant.MAX);
    }
    return openSince;
  }

  private Optional<Track> track(Signal signal) {
    return Optional.ofNullable(tracks.get(signal));
  }
}
