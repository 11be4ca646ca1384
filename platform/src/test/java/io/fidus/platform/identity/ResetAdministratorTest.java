package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.OwnProcess;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever has the machine gets back in when nobody knows the password any more. */
class ResetAdministratorTest {
  @TempDir Path data;

  @Test
  void theAdministratorGetsANewOneTimePasswordAndLosesEverySession() {
    Person before;
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      before = Person.administrator(platform);
    }

    OwnProcess reset = OwnProcess.start(data, "reset-admin");
    assertThat(reset.exitCode()).as(reset.output()).isZero();
    String password = reset.oneTimePassword();

    try (RunningPlatform platform = RunningPlatform.start(data)) {
      Person old = new Person(platform, before.token(), before.cookie());
      assertThat(old.get("/api/auth/me").status()).isEqualTo(401);
      assertThat(old.refresh().status()).isEqualTo(401);
      assertThat(Person.attempt(platform, "admin", Person.PASSWORD).status()).isEqualTo(401);
      Person after = Person.signIn(platform, "admin", password);
      assertThat(after.get("/api/system/about").code()).isEqualTo("password-change-required");
      assertThat(after.changePassword(password, Person.PASSWORD).get("/api/system/about").status())
          .isEqualTo(200);
    }
  }

  @Test
  void aRunningPlatformKeepsItsFolderToItself() {
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      OwnProcess reset = OwnProcess.start(data, "reset-admin");

      assertThat(reset.exitCode()).isEqualTo(1);
      assertThat(reset.output())
          .contains("The data folder", "in use by another process", "no other FIDUS runs")
          .doesNotContain("\tat ");
      assertThat(Person.attempt(platform, "admin", Person.FIRST_PASSWORD).status()).isEqualTo(200);
    }
  }

  @Test
  void aVerbThatDoesNotExistIsSaidToNotExist() {
    OwnProcess process = OwnProcess.start(data, "rest-admin");

    assertThat(process.exitCode()).isEqualTo(2);
    assertThat(process.output()).contains("There is no verb 'rest-admin'", "reset-admin");
  }
}
