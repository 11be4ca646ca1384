package io.fidus.metatrader.simulator;

import java.time.Duration;
import java.time.Instant;

/** A simulation in a process of its own. It prints the hash of its history and ends. */
public final class SeparateRun {
  private SeparateRun() {}

  /** Runs {@code house days} or {@code crowd accounts}. */
  public static void main(String[] arguments) {
    int number = Integer.parseInt(arguments[1]);
    System.out.println(arguments[0].equals("house") ? house(number) : crowd(number));
  }

  static String house(int days) {
    Instant start = Instant.parse("2026-01-05T08:00:00Z");
    Simulation simulation = new Simulation(Scenarios.house(42, start));
    simulation.advance(start.plus(Duration.ofDays(days)));
    return Histories.hash(Histories.of(simulation));
  }

  static String crowd(int accounts) {
    Instant start = Instant.parse("2026-03-03T04:00:00Z");
    Simulation simulation = new Simulation(Scenarios.crowd(42, start, accounts));
    simulation.advance(start.plus(Duration.ofHours(3)));
    int observed = simulation.observations().size();
    int shown = simulation.terminals().stream().mapToInt(SeparateRun::shown).sum();
    return observed + " observed, " + shown + " shown";
  }

  private static int shown(SimulatedTerminal terminal) {
    return terminal.view().isPresent() ? 1 : 0;
  }
}
