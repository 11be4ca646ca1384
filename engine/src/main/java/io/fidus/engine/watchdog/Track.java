package io.fidus.engine.watchdog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What was heard of one signal of one part. */
final class Track {
  private final SignalRule rule;
  private Optional<Instant> lastGood = Optional.empty();
  private Optional<Instant> badSince = Optional.empty();
  private int badAnswers;
  private String detail = "";

  Track(SignalRule rule) {
    this.rule = rule;
  }

  SignalRule rule() {
    return rule;
  }

  Optional<Instant> lastGood() {
    return lastGood;
  }

  String detail() {
    return detail;
  }

  void good(Instant at) {
    lastGood = lastGood.filter(known -> known.isAfter(at)).or(() -> Optional.of(at));
    badSince = Optional.empty();
    badAnswers = 0;
    detail = "";
  }

  void bad(Instant at, String why) {
    badSince = badSince.or(() -> Optional.of(at));
    badAnswers++;
    detail = why;
  }

  /** Whether something good was heard after an instant, and nothing bad since. */
  boolean goodSince(Instant after) {
    return switch (rule.signal().manner()) {
      case BEAT, ANSWER -> badSince.isEmpty() && lastGood.filter(after::isBefore).isPresent();
      case STATE -> badSince.isEmpty();
    };
  }

  /** Misses until now, of which none lies before {@code from}. */
  int misses(Instant from, Instant now) {
    if (now.isBefore(from)) {
      return 0;
    }
    return switch (rule.signal().manner()) {
      case BEAT -> rule.misses(Duration.between(later(from, lastGood.orElse(from)), now));
      case ANSWER -> Math.min(badAnswers, answers(from, now));
      case STATE ->
          badSince.map(since -> rule.misses(Duration.between(later(from, since), now))).orElse(0);
    };
  }

  /** Answers that were bad before anything counted are as many as a bad state would be by now. */
  private int answers(Instant from, Instant now) {
    boolean before = badSince.filter(from::isAfter).isPresent();
    return before ? rule.misses(Duration.between(from, now)) : rule.alone();
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
