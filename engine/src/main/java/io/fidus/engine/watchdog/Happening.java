package io.fidus.engine.watchdog;

import java.time.Instant;

/** Something that follows from what the watchdog was told. All of them together are its log. */
public sealed interface Happening {

  Instant at();

  /** A part went from one state to another. */
  record Turned(Subject subject, Turn turn, String why, Instant at) implements Happening {}

  /** Something was decided that changes no state, for example not to heal now. */
  record Noted(Subject subject, String why, Instant at) implements Happening {}

  /** A part is to be asked how it is, at once. */
  record ProbeWanted(Subject subject, Instant at) implements Happening {}

  /** A rung is to be carried out, after the state was made durable and never twice. */
  record Ordered(Order order, Instant at) implements Happening {}

  /** An incident begins. */
  record Opened(Subject subject, Fault fault, Instant at) implements Happening {}

  /** It is worse than was said. */
  record Worsened(String incident, Severity severity, String why, Instant at)
      implements Happening {}

  /** Another part suffers from the same cause. */
  record Joined(String incident, Subject symptom, Instant at) implements Happening {}

  /** An incident turned out to be a symptom of another. */
  record Absorbed(String incident, String into, Instant at) implements Happening {}

  /** A person is needed. */
  record PersonNeeded(String incident, Subject subject, String why, Instant at)
      implements Happening {}

  /** The first fresh observation after the fault was accepted; this ends the recovery time. */
  record Restored(String incident, Subject subject, Instant at) implements Happening {}

  /** It failed again before it was closed. */
  record Relapsed(String incident, Subject subject, Instant at) implements Happening {}

  /** It is over. */
  record Closed(String incident, Subject subject, Instant at) implements Happening {}
}
