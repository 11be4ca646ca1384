package io.fidus.bridge.simulator;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;

/** The verb {@code simulate} of the bridge's program. */
public final class SimulatorProgram {
  private SimulatorProgram() {}

  /**
   * Starts the simulator, which runs until the process is ended.
   *
   * @param words what follows the verb
   * @param clock the time
   * @throws SimulatorFailure when it cannot start, or go on
   */
  public static void run(List<String> words, Map<String, String> environment, InstantSource clock) {
    Simulator simulator = Simulator.start(SimulatorOptions.parse(words, environment), clock);
    Runtime.getRuntime()
        .addShutdownHook(Thread.ofPlatform().name("goodbye").unstarted(simulator::close));
    try {
      simulator.complete().join();
      System.out.println(ready(simulator));
      simulator.awaitEnd();
    } catch (CompletionException broken) {
      throw new SimulatorFailure("the simulation broke: " + broken.getMessage(), broken);
    }
    throw new SimulatorFailure("the simulation has ended.");
  }

  private static String ready(Simulator simulator) {
    Beginning beginning = simulator.beginning();
    return "The FIDUS simulator is ready: %d simulated accounts (seed %d, history since %s), faults on http://localhost:%d"
        .formatted(
            simulator.accounts(), beginning.seed(), beginning.start(), simulator.controlPort());
  }
}
