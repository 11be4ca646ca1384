package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.RunningPlatform.Answer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Invites people to a running platform, as an administrator does, and signs them in. */
public final class People {
  /** What everybody who is invited here chooses. */
  public static final String PASSWORD = "eleven paper boats afloat";

  private People() {}

  /** What an administrator says about somebody new. */
  public static String form(
      String username, String role, Optional<Instant> until, Optional<String> subject) {
    return """
        {"username":"%s","displayName":"%s","email":null,"language":null,
         "roles":[{"role":"%s","until":%s,"subject":%s}]}
        """
        .formatted(username, username, role, quoted(until), quoted(subject));
  }

  /** Invites somebody; the answer holds the person and the link. */
  public static Answer invite(Person admin, String username, String role) {
    return admin.post("/api/users", form(username, role, Optional.empty(), Optional.empty()));
  }

  /** Somebody who was invited, has chosen {@link #PASSWORD} and is signed in. */
  public static Person signedIn(Person admin, String username, String form) {
    Answer invited = admin.post("/api/users", form);
    assertThat(invited.status()).as(invited.text()).isEqualTo(201);
    Answer accepted = accept(admin.platform(), token(invited), PASSWORD);
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(204);
    return Person.signIn(admin.platform(), username.toLowerCase(Locale.ROOT), PASSWORD);
  }

  /** As {@link #signedIn(Person, String, String)}, with one role that lasts. */
  public static Person signedIn(Person admin, String username, String role, String subject) {
    return signedIn(
        admin,
        username,
        form(
            username,
            role,
            Optional.empty(),
            subject.isEmpty() ? Optional.empty() : Optional.of(subject)));
  }

  public static Answer accept(RunningPlatform platform, String token, String password) {
    return platform.post(
        "/api/auth/invitation/accept",
        "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(token, password));
  }

  /** The token of the link in an answer. */
  public static String token(Answer answer) {
    String url =
        answer.json().has("link")
            ? answer.json().at("/link/url").asString()
            : answer.json().path("url").asString();
    return url.substring(url.indexOf('#') + 1);
  }

  /** Proves again who somebody is, with a password. */
  public static Answer stepUp(Person person, String password) {
    return person.post(
        "/api/auth/step-up",
        "{\"password\":\"%s\",\"code\":null,\"passkey\":null}".formatted(password));
  }

  private static String quoted(Optional<?> value) {
    return value.map(text -> "\"" + text + '"').orElse("null");
  }
}
