package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.List;

/**
 * What must outlive the process to go on with a part where it was. What was heard of its signals is
 * not among it: after a restart they are heard anew.
 *
 * @param ladderStarts when ladders began that still count in the budget, drills left out
 * @param failures when it failed, as far as that counts as coming and going
 */
public record SavedPart(
    Subject subject, State state, List<Instant> ladderStarts, List<Instant> failures) {
  public SavedPart {
    ladderStarts = List.copyOf(ladderStarts);
    failures = List.copyOf(failures);
  }
}
