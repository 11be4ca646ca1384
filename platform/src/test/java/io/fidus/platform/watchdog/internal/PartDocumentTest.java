package io.fidus.platform.watchdog.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Fault;
import io.fidus.engine.watchdog.Order;
import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Rung;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Severity;
import io.fidus.engine.watchdog.Signal;
import io.fidus.engine.watchdog.State;
import io.fidus.engine.watchdog.Subject;
import io.fidus.engine.watchdog.Wait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartDocumentTest {
  private static final Subject PART = Subject.terminal("7");
  private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
  private static final Fault FAULT =
      new Fault(
          "terminal-7-abc",
          Cause.DISCONNECTED,
          Set.of(Signal.CONNECTION),
          Severity.WARNING,
          NOON,
          NOON.plusSeconds(5),
          true,
          true,
          new Fault.Climb(3, 2, 1, true));
  private static final Order ORDER =
      new Order("o-1", PART, Rung.RESTART_TERMINAL, Cause.DISCONNECTED, "terminal-7-abc", NOON);

  /** A part that cannot be gone on with after a restart would be healed twice, or never. */
  @ParameterizedTest
  @EnumSource
  void everyStateIsReadAsItWasKept(Phase phase) {
    SavedPart part =
        new SavedPart(PART, state(phase), List.of(NOON), List.of(NOON, NOON.plusSeconds(1)));
    assertThat(part.state().phase()).isEqualTo(phase);
    assertThat(PartDocument.of(part).part()).isEqualTo(part);
  }

  private static State state(Phase phase) {
    Instant later = NOON.plusSeconds(60);
    return switch (phase) {
      case HEALTHY -> new State.Healthy(NOON);
      case SUSPECT -> new State.Suspect(NOON);
      case FAILED -> new State.Failed(NOON, FAULT, Optional.of(Wait.HELD));
      case HEALING -> new State.Healing(NOON, FAULT, ORDER);
      case VERIFYING -> new State.Verifying(NOON, FAULT, ORDER, later);
      case RECOVERED -> new State.Recovered(NOON, FAULT, true, later);
      case MANUAL_REQUIRED -> new State.ManualRequired(NOON, FAULT, "why", Optional.of(later));
      case FLAPPING -> new State.Flapping(NOON, FAULT, later, Optional.of(NOON));
    };
  }
}
