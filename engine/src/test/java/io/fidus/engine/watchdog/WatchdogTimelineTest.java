package io.fidus.engine.watchdog;

import static io.fidus.engine.watchdog.Bench.terminal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Whole stories, second by second. */
class WatchdogTimelineTest {
  @Test
  void aDeadBridgeIsOneIncident() {
    Bench bench = new Bench(2);
    Instant fault = bench.now();
    bench.killBridge().pass(12).mendAll().pass(40);
    assertThat(String.join("\n", bench.timeline(fault)))
        .isEqualTo(
            """
            1s BRIDGE:local DOUBTED: PROBE missed 1
            3s TERMINAL:1 DOUBTED: DATA missed 1
            3s TERMINAL:2 DOUBTED: DATA missed 1
            5s BRIDGE:local CONFIRMED: HEARTBEAT missed 2, PROBE missed 5, SYNCING missed 2 (broken; 0 % of the accounts advance)
            5s BRIDGE:local opened CRITICAL DEAD
            5s BRIDGE:local ORDERED: RESTART_BRIDGE: HEARTBEAT missed 2, PROBE missed 5, SYNCING missed 2 (broken; 0 % of the accounts advance)
            5s BRIDGE:local order RESTART_BRIDGE
            5s BRIDGE:local ACCEPTED: the healer
            6s TERMINAL:1 CONFIRMED: DATA missed 3
            6s TERMINAL:1 joined
            6s TERMINAL:1 note: not healed now: SYMPTOM
            6s TERMINAL:2 CONFIRMED: DATA missed 3
            6s TERMINAL:2 joined
            6s TERMINAL:2 note: not healed now: SYMPTOM
            13s BRIDGE:local VERIFIED: a fresh observation came after RESTART_BRIDGE
            13s BRIDGE:local restored
            13s TERMINAL:1 EXCUSED: every signal is good
            13s TERMINAL:2 note: not healed now: CAUSE_SETTLING
            13s TERMINAL:2 EXCUSED: every signal is good
            43s BRIDGE:local CLOSED: good since 2026-03-04T12:01:13Z
            43s BRIDGE:local closed
            """
                .stripTrailing());
  }

  @Test
  void aFrozenTerminalIsReconnectedThenRestarted() {
    Bench bench = new Bench(2);
    Instant fault = bench.now();
    bench.silence(terminal(1)).pass(22).mendAll().pass(40);
    assertThat(String.join("\n", bench.timeline(fault)))
        .isEqualTo(
            """
            3s TERMINAL:1 DOUBTED: DATA missed 1
            6s TERMINAL:1 CONFIRMED: DATA missed 3
            6s TERMINAL:1 note: not healed now: GATHERING
            8s TERMINAL:1 opened WARNING SILENT
            8s TERMINAL:1 ORDERED: RECONNECT_SESSION: DATA missed 3
            8s TERMINAL:1 order RECONNECT_SESSION
            8s TERMINAL:1 ACCEPTED: the healer
            18s TERMINAL:1 NOT_VERIFIED: RESTART_TERMINAL: no fresh observation after RECONNECT_SESSION
            18s TERMINAL:1 order RESTART_TERMINAL
            18s TERMINAL:1 ACCEPTED: the healer
            23s TERMINAL:1 VERIFIED: a fresh observation came after RESTART_TERMINAL
            23s TERMINAL:1 restored
            53s TERMINAL:1 CLOSED: good since 2026-03-04T12:01:23Z
            53s TERMINAL:1 closed
            """
                .stripTrailing());
  }

  @Test
  void aLostTradeServerIsNobodysToHeal() {
    Bench bench = new Bench(2);
    Instant fault = bench.now();
    bench.lose(terminal(1), terminal(2)).pass(40).mendAll().pass(75);
    assertThat(String.join("\n", bench.timeline(fault)))
        .isEqualTo(
            """
            1s TERMINAL:1 DOUBTED: CONNECTION missed 1
            1s TERMINAL:2 DOUBTED: CONNECTION missed 1
            1s TRADE_SERVER:Broker-Server DOUBTED: CONNECTIONS missed 1
            5s TERMINAL:1 CONFIRMED: CONNECTION missed 3 (broken)
            5s TERMINAL:1 note: not healed now: CAUSE_IN_DOUBT
            5s TERMINAL:2 CONFIRMED: CONNECTION missed 3 (broken)
            5s TERMINAL:2 note: not healed now: CAUSE_IN_DOUBT
            21s TRADE_SERVER:Broker-Server CONFIRMED: CONNECTIONS missed 3 (100 % of the terminals lost it)
            21s TRADE_SERVER:Broker-Server opened CRITICAL TRADE_SERVER_LOST
            21s TRADE_SERVER:Broker-Server GIVEN_UP: nothing that can be ordered would help: CONNECTIONS missed 3 (100 % of the terminals lost it)
            21s TRADE_SERVER:Broker-Server person needed
            21s TERMINAL:1 joined
            21s TERMINAL:1 note: not healed now: SYMPTOM
            21s TERMINAL:2 joined
            21s TERMINAL:2 note: not healed now: SYMPTOM
            41s TERMINAL:1 EXCUSED: every signal is good
            41s TERMINAL:2 EXCUSED: every signal is good
            41s TRADE_SERVER:Broker-Server RETURNED: it came back
            41s TRADE_SERVER:Broker-Server restored
            71s TRADE_SERVER:Broker-Server CLOSED: good since 2026-03-04T12:01:41Z
            71s TRADE_SERVER:Broker-Server closed
            """
                .stripTrailing());
  }

  @Test
  void whatHelpsInNoWayEndsWithAPerson() {
    Bench bench = new Bench(2);
    Instant fault = bench.now();
    bench.silence(terminal(1)).pass(450);
    assertThat(String.join("\n", bench.timeline(fault)))
        .isEqualTo(
            """
            3s TERMINAL:1 DOUBTED: DATA missed 1
            6s TERMINAL:1 CONFIRMED: DATA missed 3
            6s TERMINAL:1 note: not healed now: GATHERING
            8s TERMINAL:1 opened WARNING SILENT
            8s TERMINAL:1 ORDERED: RECONNECT_SESSION: DATA missed 3
            8s TERMINAL:1 order RECONNECT_SESSION
            8s TERMINAL:1 ACCEPTED: the healer
            18s TERMINAL:1 NOT_VERIFIED: RESTART_TERMINAL: no fresh observation after RECONNECT_SESSION
            18s TERMINAL:1 order RESTART_TERMINAL
            18s TERMINAL:1 ACCEPTED: the healer
            63s TERMINAL:1 EXHAUSTED: the last rung did not help: no fresh observation after RESTART_TERMINAL
            63s worse CRITICAL
            63s TERMINAL:1 person needed
            363s TERMINAL:1 RETRIED: rested
            363s TERMINAL:1 ORDERED: RECONNECT_SESSION: DATA missed 3
            363s TERMINAL:1 order RECONNECT_SESSION
            363s TERMINAL:1 ACCEPTED: the healer
            373s TERMINAL:1 NOT_VERIFIED: RESTART_TERMINAL: no fresh observation after RECONNECT_SESSION
            373s TERMINAL:1 order RESTART_TERMINAL
            373s TERMINAL:1 ACCEPTED: the healer
            418s TERMINAL:1 EXHAUSTED: the last rung did not help: no fresh observation after RESTART_TERMINAL
            418s TERMINAL:1 person needed
            """
                .stripTrailing());
  }
}
