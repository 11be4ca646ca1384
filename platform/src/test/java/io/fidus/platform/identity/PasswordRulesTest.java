package io.fidus.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords are taken. */
@TestInstance(Lifecycle.PER_CLASS)
class PasswordRulesTest {
  private final RunningPlatform platform;
  private final Person admin;

  PasswordRulesTest(@TempDir Path data) {
    platform = RunningPlatform.start(data);
    admin = Person.signIn(platform, "admin", Person.FIRST_PASSWORD);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eleven char",
        "aaaaaaaaaaaaaaaa",
        "1234567890123456",
        "abcdefghijklmnop",
        "passwordpassword",
        "Password12345678",
        "qwertyuiop123456",
        "Bienvenido123456",
        "my admin secret of the year"
      })
  void whatIsTriedFirstIsRefused(String password) {
    Answer answer = admin.tryToChangePassword(Person.FIRST_PASSWORD, password);

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("weak-password");
    assertThat(answer.json().path("errors").path(0).path("field").asString())
        .isEqualTo("newPassword");
  }

  @Test
  void aPasswordOfAnyCharactersIsTakenAsItIs() {
    String[] passwords = {
      "la niña del río 7", "correct horse battery", "K9#vT2!qLm4$", "  spaces around  "
    };
    String current = Person.FIRST_PASSWORD;
    Person person = admin;
    for (String next : passwords) {
      person = person.changePassword(current, next);
      assertThat(Person.attempt(platform, "admin", next).status()).as(next).isEqualTo(200);
      assertThat(Person.attempt(platform, "admin", next.strip() + ' ').status())
          .as("another than " + next)
          .isEqualTo(401);
      current = next;
    }
    person.changePassword(current, Person.FIRST_PASSWORD);
  }
}
