package io.fidus.engine.watchdog;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the signals of a part say together. */
sealed interface Verdict {

  /** No signal misses. */
  record Good() implements Verdict {}

  /** Some do, not enough to be sure. */
  record Doubtful(Map<Signal, Integer> missing) implements Verdict {}

  /** Enough of them do. */
  record Failed(Map<Signal, Integer> missing) implements Verdict {}

  /** Judges the misses of each signal, of which none is 0. */
  static Verdict of(Map<Signal, Integer> missing, WatchPolicy policy) {
    if (missing.isEmpty()) {
      return new Good();
    }
    boolean alone = policy.rules().stream().anyMatch(rule -> misses(missing, rule) >= rule.alone());
    long together =
        policy.rules().stream().filter(rule -> misses(missing, rule) >= rule.together()).count();
    return alone || together >= 2 ? new Failed(missing) : new Doubtful(missing);
  }

  private static int misses(Map<Signal, Integer> missing, SignalRule rule) {
    return missing.getOrDefault(rule.signal(), 0);
  }

  /** The signals that miss. */
  default Set<Signal> signals() {
    return switch (this) {
      case Good _ -> Set.of();
      case Doubtful(var missing) -> missing.keySet();
      case Failed(var missing) -> missing.keySet();
    };
  }

  /** In words, for the log. */
  default String said() {
    return switch (this) {
      case Good _ -> "every signal is good";
      case Doubtful(var missing) -> said(missing);
      case Failed(var missing) -> said(missing);
    };
  }

  private static String said(Map<Signal, Integer> missing) {
    return missing.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> entry.getKey() + " missed " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
