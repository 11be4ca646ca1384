package io.fidus.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.OwnProcess;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator verifies the log beside the platform and without it, and is told where it breaks. */
class VerifyAuditTest {
  @TempDir Path data;

  @Test
  void itSaysWhetherTheLogIsWholeAndWhereItIsNot() throws SQLException {
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      Person admin = Person.administrator(platform);
      for (int i = 1; i <= 3; i++) {
        admin.post("/api/catalog/managers", "{\"name\":\"Manager " + i + "\"}");
      }
      OwnProcess beside =
          OwnProcess.start(
              Map.of(
                  "FIDUS_DATA",
                  data.toString(),
                  "FIDUS_URL",
                  platform.uri("").toString(),
                  "FIDUS_USER",
                  "admin",
                  "FIDUS_PASSWORD",
                  Person.PASSWORD),
              "verify-audit");
      assertThat(beside.exitCode()).as(beside.output()).isZero();
      assertThat(beside.output()).contains("The chain is whole up to number");
    }

    OwnProcess alone = OwnProcess.start(data, "verify-audit");
    assertThat(alone.exitCode()).as(alone.output()).isZero();
    assertThat(alone.output()).contains("0 wait to be chained", "The chain is whole up to number");

    try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("fidus.db"));
        Statement statement = file.createStatement()) {
      statement.executeUpdate(
          "UPDATE audit_log SET body = replace(body, 'Manager 2', 'Manager 9')");
    }
    OwnProcess changed = OwnProcess.start(data, "verify-audit");
    assertThat(changed.exitCode()).isEqualTo(1);
    assertThat(changed.output()).contains("BROKEN. Number ", "The act was changed");
    OwnProcess wrong = OwnProcess.start(data, "verify-audit", "now");
    assertThat(wrong.exitCode()).isEqualTo(2);
  }
}
