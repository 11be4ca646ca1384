package io.fidus.engine.watchdog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what happens, and sees to it that a part only takes turns that exist. */
final class Journal {
  private final List<Happening> happenings = new ArrayList<>();
  private final Set<String> joined = new HashSet<>();

  void add(Happening happening) {
    happenings.add(happening);
  }

  /** Says once of each incident that a part suffers with it. */
  void joined(String incident, Subject symptom, Instant at) {
    if (joined.add(incident + " " + symptom)) {
      add(new Happening.Joined(incident, symptom, at));
    }
  }

  void turn(Part part, Turn turn, State next, String why, Instant at) {
    if (part.state().phase() != turn.from() || next.phase() != turn.to()) {
      throw new IllegalStateException(
          part.subject() + " cannot take " + turn + " from " + part.state().phase());
    }
    part.become(next);
    add(new Happening.Turned(part.subject(), turn, why, at));
  }

  /** Everything since the last call, in order. */
  List<Happening> drain() {
    List<Happening> all = List.copyOf(happenings);
    happenings.clear();
    return all;
  }
}
