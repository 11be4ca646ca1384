package io.fidus.bridge.simulator;

import io.fidus.bridge.settings.PrivateFile;
import io.fidus.metatrader.simulator.Scenario;
import io.fidus.metatrader.simulator.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a history began, which is all that has to be kept of it.
 *
 * @param format the form of this file
 * @param seed decides everything that is left to chance
 * @param accounts how many accounts of a crowd; empty for the house of seven
 * @param start when the accounts were opened
 */
record Beginning(int format, long seed, Optional<Integer> accounts, Instant start) {
  private static final int FORMAT = 1;
  private static final String FILE = "simulation.json";
  private static final Duration PAST_OF_A_HOUSE = Duration.ofDays(182);
  private static final Duration PAST_OF_A_CROWD = Duration.ofHours(6);

  /**
   * The one that the folder keeps, or a new one, which it keeps from now on.
   *
   * @throws SimulatorFailure when the folder keeps another one than is asked for
   */
  static Beginning of(SimulatorOptions options, Instant now) {
    Path file = options.data().resolve(FILE);
    JsonMapper mapper = new JsonMapper();
    try {
      if (Files.exists(file)) {
        Beginning kept = mapper.readValue(Files.readString(file), Beginning.class);
        kept.check(options, file, now);
        return kept;
      }
      Instant start =
          options.accounts().isEmpty()
              ? now.minus(PAST_OF_A_HOUSE).truncatedTo(ChronoUnit.DAYS)
              : now.minus(PAST_OF_A_CROWD).truncatedTo(ChronoUnit.HOURS);
      Beginning made = new Beginning(FORMAT, options.seed(), options.accounts(), start);
      PrivateFile.write(file, mapper.writeValueAsString(made) + "\n");
      return made;
    } catch (IOException | JacksonException e) {
      throw new SimulatorFailure(file + " cannot be read or written: " + e.getMessage(), e);
    }
  }

  Scenario scenario() {
    return accounts
        .map(size -> Scenarios.crowd(seed, start, size))
        .orElseGet(() -> Scenarios.house(seed, start));
  }

  private void check(SimulatorOptions options, Path file, Instant now) {
    if (format != FORMAT) {
      throw new SimulatorFailure(file + " was written by another version; remove it.");
    }
    if (seed != options.seed() || !accounts.equals(options.accounts())) {
      throw new SimulatorFailure(
          "The accounts of this folder have the seed %d and are %s; others need another folder, since histories must not mix (%s)."
              .formatted(
                  seed, accounts.map(size -> "a crowd of " + size).orElse("the house"), file));
    }
    if (start.isAfter(now)) {
      throw new SimulatorFailure("By this machine's clock the history begins in the future.");
    }
  }
}
