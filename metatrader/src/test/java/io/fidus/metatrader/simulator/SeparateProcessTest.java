package io.fidus.metatrader.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must hold of a simulation in any process. */
class SeparateProcessTest {
  private static final int DAYS = 60;

  /** Any change of market, server, strategy or scenario shows here; then every demo changes too. */
  private static final String HISTORY =
      "91-e0-d1-ab-74-c0-4e-90-58-d5-55-78-74-4c-ea-18-"
          + "8f-c5-65-97-69-70-4c-46-15-c0-0c-11-5f-d4-e5-3d";

  private static String run(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(SeparateRun.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output.strip();
  }

  @Test
  void aSeedHasThisHistory() {
    assertThat(SeparateRun.house(DAYS)).isEqualTo(HISTORY);
  }

  @Test
  void itHasTheSameOneInAnotherPlaceAndLanguage() throws IOException, InterruptedException {
    List<String> elsewhere =
        List.of(
            "-Duser.timezone=Pacific/Kiritimati",
            "-Duser.language=ar",
            "-Duser.country=SA",
            "-XX:TieredStopAtLevel=1");
    assertThat(run(elsewhere, "house", Integer.toString(DAYS))).isEqualTo(HISTORY);
  }

  @Test
  void tenThousandAccountsAndTheirHistoryFitIntoLittleMemory()
      throws IOException, InterruptedException {
    assertThat(run(List.of("-Xmx80m", "-XX:+UseSerialGC"), "crowd", "10000"))
        .isEqualTo("10000 observed, 10000 shown");
  }
}
