package io.fidus.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.EventReader;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.internal.People;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * A caller has so many requests a minute, and an address that nobody has signed in from as well.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RateLimitTest {
  private static final int STAFF = 40;
  private static final int GUEST = 20;

  private final RunningPlatform platform;

  RateLimitTest(@TempDir Path data) {
    platform =
        RunningPlatform.start(
            data,
            "--fidus.limits.staff=" + STAFF,
            "--fidus.limits.guest=" + GUEST,
            "--fidus.http.trusted-proxies=127.0.0.0/8,::1/128");
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  /** A request as the proxy hands it on. */
  private Answer from(String forwardedFor) {
    return platform.send(
        platform.request("/api/system/about").header("X-Forwarded-For", forwardedFor).GET());
  }

  @Test
  void aSignedInCallerIsToldWhatIsLeftAndWhenThereIsMore() {
    Person admin = Person.administrator(platform);
    Answer first = admin.get("/api/system/about");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("RateLimit-Limit")).isEqualTo(Integer.toString(STAFF));
    int left = Integer.parseInt(first.header("RateLimit-Remaining"));
    assertThat(left).isBetween(STAFF - 5, STAFF - 1);
    assertThat(Integer.parseInt(first.header("RateLimit-Reset"))).isBetween(1, 60);

    for (int i = 0; i < left; i++) {
      assertThat(admin.get("/api/system/about").status()).as("request %d", i).isEqualTo(200);
    }
    Answer refused = admin.get("/api/system/about");
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.code()).isEqualTo("too-many-requests");
    assertThat(refused.header("RateLimit-Remaining")).isEqualTo("0");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.header("Content-Security-Policy")).contains("default-src");
    assertThat(admin.get("/api/health").status()).as("a probe").isEqualTo(200);
    assertThat(admin.get("/").status()).as("a page").isNotEqualTo(429);
  }

  @Test
  void aStreamCountsOnceHoweverLongItIs() throws InterruptedException {
    Person person = People.add(platform, "streamer", Role.VIEWER);
    int before = left(person);
    try (EventReader _ = EventReader.open(person, "/api/accounts/stream")) {
      Thread.sleep(1_500);
      assertThat(left(person)).isEqualTo(before - 2);
    }
  }

  private static int left(Person person) {
    return Integer.parseInt(person.get("/api/system/about").header("RateLimit-Remaining"));
  }

  @Test
  void everyAddressBehindATrustedProxyHasItsOwnShareAndAForgedOneHasNone() {
    for (int i = 0; i < GUEST; i++) {
      assertThat(from("203.0.113.7").status()).isEqualTo(401);
    }
    assertThat(from("203.0.113.7").status()).isEqualTo(429);
    assertThat(from("198.51.100.1, 203.0.113.7").status())
        .as("what the client itself has written before the proxy's word")
        .isEqualTo(429);
    assertThat(from("198.51.100.2, 203.0.113.7, 127.0.0.9").status())
        .as("over two proxies")
        .isEqualTo(429);
    assertThat(from("203.0.113.8").status()).as("another address").isEqualTo(401);
  }

  @Test
  void anInvalidTokenCountsForTheAddress() {
    int refused = 0;
    for (int i = 0; i < GUEST + 10; i++) {
      Answer answer =
          platform.send(
              platform
                  .request("/api/system/about")
                  .header("X-Forwarded-For", "203.0.113.20")
                  .header("Authorization", "Bearer made-up-" + i)
                  .GET());
      refused += answer.status() == 429 ? 1 : 0;
    }
    assertThat(refused).isEqualTo(10);
  }

  @Test
  void whoIsNoTrustedProxyIsNotBelieved(@TempDir Path other) {
    try (RunningPlatform alone = RunningPlatform.start(other, "--fidus.limits.guest=" + GUEST)) {
      int answered = 0;
      for (int i = 0; i < 2 * GUEST; i++) {
        Answer answer =
            alone.send(
                alone
                    .request("/api/system/about")
                    .header("X-Forwarded-For", "203.0.113." + i)
                    .header("Forwarded", "for=198.51.100." + i)
                    .header("X-Real-IP", "198.51.100." + i)
                    .GET());
        answered += answer.status() == 401 ? 1 : 0;
      }
      assertThat(answered).isEqualTo(GUEST);
    }
  }
}
