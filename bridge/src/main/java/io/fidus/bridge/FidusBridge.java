package io.fidus.bridge;

import io.fidus.bridge.keys.KeyProgram;
import io.fidus.bridge.simulator.SimulatorFailure;
import io.fidus.bridge.simulator.SimulatorProgram;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The bridge as a program; with the word {@code simulate} the terminals that it is tried with, and
 * with the word {@code keys} an operator's order about its keys.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class FidusBridge {

  public static void main(String[] arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    if (words.remove(InputWatch.WORD)) {
      InputWatch.start();
    }
    switch (words.isEmpty() ? "" : words.getFirst()) {
      case "simulate" -> simulate(words.subList(1, words.size()));
      case "keys" ->
          System.exit(
              KeyProgram.run(
                  words.subList(1, words.size()),
                  System.getenv(),
                  new ClockConfiguration().clock(),
                  System.out,
                  System.err));
      default -> application().run(words.toArray(String[]::new));
    }
  }

  private static void simulate(List<String> words) {
    try {
      SimulatorProgram.run(words, System.getenv(), new ClockConfiguration().clock());
    } catch (SimulatorFailure failure) {
      System.err.println("The FIDUS simulator cannot run: " + failure.getMessage());
      System.exit(1);
    }
  }

  /** The application as {@link #main} starts it; the tests start the same. */
  public static SpringApplication application() {
    SpringApplication application = new SpringApplication(FidusBridge.class);
    application.setBannerMode(Banner.Mode.OFF);
    return application;
  }
}
