package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.RunningPlatform.Answer;
import java.net.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Someone who is signed in to a running platform, and what their browser holds.
 *
 * @param token the access token
 * @param cookie the refresh cookie as name and value; empty without one
 */
public record Person(RunningPlatform platform, String token, String cookie) {
  /** The one-time password with which {@link RunningPlatform#start} creates the administrator. */
  public static final String FIRST_PASSWORD = "blue-harbour-nine-lamps";

  /** What {@link #administrator} changes it to. */
  public static final String PASSWORD = "quiet river under stones";

  private static final Pattern COOKIE = Pattern.compile("(fidus-refresh=[^;]*)");

  /** The administrator of a platform on a new folder, who has changed the one-time password. */
  public static Person administrator(RunningPlatform platform) {
    return signIn(platform, "admin", FIRST_PASSWORD).changePassword(FIRST_PASSWORD, PASSWORD);
  }

  public static Person signIn(RunningPlatform platform, String username, String password) {
    Answer answer = attempt(platform, username, password);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return of(platform, answer);
  }

  /** Tries to sign in. */
  public static Answer attempt(RunningPlatform platform, String username, String password) {
    return platform.post(
        "/api/auth/sign-in",
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
  }

  /** Whom an answer of a sign-in route is about. */
  public static Person of(RunningPlatform platform, Answer answer) {
    Matcher cookie = COOKIE.matcher(answer.header("Set-Cookie"));
    return new Person(
        platform,
        answer.json().path("accessToken").asString(),
        cookie.find() ? cookie.group(1) : "");
  }

  public Person changePassword(String current, String next) {
    Answer answer = tryToChangePassword(current, next);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return of(platform, answer);
  }

  /** Tries to change the password. */
  public Answer tryToChangePassword(String current, String next) {
    return post(
        "/api/auth/change-password",
        "{\"currentPassword\":\"%s\",\"newPassword\":\"%s\"}".formatted(current, next));
  }

  /** Renews the session with the cookie. */
  public Answer refresh() {
    return platform.send(
        platform
            .request("/api/auth/refresh")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  public Answer signOut() {
    return platform.send(
        platform
            .request("/api/auth/sign-out")
            .header("Cookie", cookie)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  /** A request that carries the access token. */
  public HttpRequest.Builder request(String path) {
    return platform.request(path).header("Authorization", "Bearer " + token);
  }

  public Answer get(String path) {
    return platform.send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return platform.send(
        request(path).header("Content-Type", "application/json").POST(RunningPlatform.body(json)));
  }

  /** Does something about what was read in a version. */
  public Answer post(String path, long version, String json) {
    return platform.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .POST(RunningPlatform.body(json)));
  }

  /** Changes something whose version was read before. */
  public Answer put(String path, long version, String json) {
    return platform.send(
        request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + version + "\"")
            .PUT(RunningPlatform.body(json)));
  }
}
