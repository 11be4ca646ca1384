package io.fidus.platform.remote.internal.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.RemoteHealer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A platform without a repository says so, and does without. */
class WithoutGithubTest {

  @Test
  void whatIsNotConfiguredIsAbsentAndSaysWhy(@TempDir Path data) {
    try (RunningPlatform platform =
        RunningPlatform.start(data, "--fidus.github.token=", "--fidus.github.repository=")) {
      Person admin = Person.administrator(platform);
      JsonNode all = admin.get("/api/system/workflows").json();
      assertThat(all.path("configured").asBoolean(true)).isFalse();
      assertThat(all.path("trouble").asString()).contains("GITHUB_REPOSITORY");
      assertThat(all.path("token").isNull()).isTrue();
      assertThat(admin.get("/api/system/workflows/web/runs").code())
          .isEqualTo("workflows-not-configured");

      assertThat(platform.context().getBeansOfType(RemoteHealer.class).values())
          .hasSize(2)
          .allSatisfy(
              healer -> {
                assertThat(healer.absence()).as(healer.name()).isPresent();
                assertThat(healer.actions()).isEmpty();
                assertThat(healer.carryOut(RemoteAction.RESTART_BRIDGE, "test", "none"))
                    .isInstanceOf(RemoteAnswer.Refused.class);
              });
    }
  }
}
