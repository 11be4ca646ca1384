package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.RunningPlatform.Answer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: first start, kill -9, start again, orderly end. */
class ProcessTest {
  @TempDir Path data;

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private Map<String, String> environment(int port) {
    return Map.of("PORT", String.valueOf(port), "FIDUS_DATA", data.toString(), "MONGO_URL", "");
  }

  @Test
  void itComesBackAfterBeingKilledAndKeepsWhatItAcknowledged()
      throws IOException, InterruptedException {
    int port = freePort();
    Person admin;
    try (OwnProcess first = OwnProcess.start(environment(port))) {
      RunningPlatform platform = RunningPlatform.at(port);
      ready(first, platform);
      String password = first.oneTimePassword();
      assertThat(password).matches("[2-9a-z]{5}(-[2-9a-z]{5}){3}");
      admin = Person.signIn(platform, "admin", password).changePassword(password, Person.PASSWORD);
      first.kill();
    }
    try (OwnProcess second = OwnProcess.start(environment(port))) {
      RunningPlatform platform = RunningPlatform.at(port);
      ready(second, platform);
      assertThat(second.output()).doesNotContain("one-time password");
      Answer renewed = new Person(platform, admin.token(), admin.cookie()).refresh();
      assertThat(renewed.status()).isEqualTo(200);
      assertThat(Person.of(platform, renewed).get("/api/system/about").status()).isEqualTo(200);

      long began = System.nanoTime();
      second.terminate();
      assertThat(second.exitCode()).as(second.output()).isEqualTo(143);
      assertThat(second.output()).contains("FIDUS is ready on http://localhost:" + port);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void aMalformedVariableIsNamedOnTheConsole() {
    OwnProcess process = OwnProcess.start(Map.of("PORT", "eighty", "FIDUS_DATA", data.toString()));

    assertThat(process.exitCode()).isEqualTo(1);
    assertThat(process.output())
        .contains("PORT (fidus.http.port) must be a whole number, but it is 'eighty'.")
        .doesNotContain("\tat ");
  }

  private static void ready(OwnProcess process, RunningPlatform platform)
      throws InterruptedException {
    for (int attempt = 0; attempt < 600; attempt++) {
      assertThat(process.isAlive()).as(process.output()).isTrue();
      if (platform.answers() && platform.get("/api/health/ready").status() == 200) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("It does not become ready: " + process.output());
  }
}
