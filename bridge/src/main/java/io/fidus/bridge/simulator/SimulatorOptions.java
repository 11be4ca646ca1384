package io.fidus.bridge.simulator;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the simulator is started.
 *
 * @param accounts how many accounts of a crowd; empty for the house of seven
 * @param seed decides everything that is left to chance
 * @param linkPort where the bridge on this machine takes terminals
 * @param linkKey the link's key; empty when it stands in the folder
 * @param controlPort where faults are ordered, 0 for any
 * @param data the bridge's folder, which has the link's key, and keeps how the history began
 */
record SimulatorOptions(
    Optional<Integer> accounts,
    long seed,
    int linkPort,
    Optional<String> linkKey,
    int controlPort,
    Path data) {
  private static final long USUAL_SEED = 42;
  private static final int HIGHEST_PORT = 65_535;
  private static final int MOST_ACCOUNTS = 50_000;
  private static final Map<String, String> NAMES =
      Map.of(
          "--accounts", "SIMULATED_ACCOUNTS",
          "--seed", "SIMULATED_SEED",
          "--link-port", "LINK_PORT",
          "--control-port", "SIMULATOR_PORT",
          "--data", "BRIDGE_DATA");

  /**
   * Reads the words of the command line, and for what they leave out the environment.
   *
   * @throws SimulatorFailure when a word is unknown or has no sense
   */
  static SimulatorOptions parse(List<String> words, Map<String, String> environment) {
    Map<String, String> given = new HashMap<>();
    NAMES.forEach(
        (word, variable) -> {
          String value = environment.getOrDefault(variable, "");
          if (!value.isBlank()) {
            given.put(word, value);
          }
        });
    for (int i = 0; i < words.size(); i += 2) {
      if (!NAMES.containsKey(words.get(i)) || i + 1 == words.size()) {
        throw new SimulatorFailure(
            "simulate knows --accounts, --seed, --link-port, --control-port and --data, each with"
                + " a value; it was given '"
                + words.get(i)
                + "'.");
      }
      given.put(words.get(i), words.get(i + 1));
    }
    return new SimulatorOptions(
        given.containsKey("--accounts")
            ? Optional.of((int) number(given, "--accounts", 0, 1, MOST_ACCOUNTS))
            : Optional.empty(),
        number(given, "--seed", USUAL_SEED, Long.MIN_VALUE, Long.MAX_VALUE),
        (int) number(given, "--link-port", 8001, 1, HIGHEST_PORT),
        Optional.ofNullable(environment.get("LINK_KEY")).filter(key -> !key.isBlank()),
        (int) number(given, "--control-port", 8002, 0, HIGHEST_PORT),
        Path.of(given.getOrDefault("--data", "./bridge-data")).toAbsolutePath().normalize());
  }

  private static long number(
      Map<String, String> given, String word, long usual, long least, long most) {
    String text = given.get(word);
    if (text == null) {
      return usual;
    }
    try {
      long number = Long.parseLong(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new SimulatorFailure(word + " is a whole number, not '" + text + "'.", e);
    }
    throw new SimulatorFailure(word + " is " + least + " to " + most + ", not " + text + ".");
  }
}
