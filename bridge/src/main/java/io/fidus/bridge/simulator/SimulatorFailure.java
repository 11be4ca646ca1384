package io.fidus.bridge.simulator;

/** The simulator cannot start, for a reason that whoever started it can act on. */
public final class SimulatorFailure extends RuntimeException {
  SimulatorFailure(String sentence) {
    super(sentence);
  }

  SimulatorFailure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
