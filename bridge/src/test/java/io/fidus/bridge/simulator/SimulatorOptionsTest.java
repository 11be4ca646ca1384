package io.fidus.bridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator's command line, and the environment for what it leaves out. */
class SimulatorOptionsTest {

  @Test
  void everyDefaultIsPinned() {
    assertThat(SimulatorOptions.parse(List.of(), Map.of()))
        .isEqualTo(
            new SimulatorOptions(
                Optional.empty(),
                42,
                8001,
                Optional.empty(),
                8002,
                Path.of("bridge-data").toAbsolutePath()));
  }

  @Test
  void wordsComeBeforeTheEnvironment() {
    Map<String, String> environment =
        Map.of(
            "SIMULATED_ACCOUNTS", "50",
            "SIMULATED_SEED", "9",
            "LINK_PORT", "9001",
            "LINK_KEY", "a key of some length",
            "SIMULATOR_PORT", "",
            "BRIDGE_DATA", "/srv/bridge");
    assertThat(SimulatorOptions.parse(List.of("--accounts", "10000"), environment))
        .isEqualTo(
            new SimulatorOptions(
                Optional.of(10_000),
                9,
                9001,
                Optional.of("a key of some length"),
                8002,
                Path.of("/srv/bridge").toAbsolutePath()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--acounts 5", "--accounts", "--accounts many", "--accounts 0", "--seed x"})
  void whatHasNoSenseIsRefusedInOneSentence(String line) {
    assertThatThrownBy(() -> SimulatorOptions.parse(List.of(line.split(" ")), Map.of()))
        .isInstanceOf(SimulatorFailure.class)
        .hasMessageEndingWith(".");
  }
}
