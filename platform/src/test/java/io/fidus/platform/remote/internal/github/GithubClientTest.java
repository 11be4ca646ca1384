package io.fidus.platform.remote.internal.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fidus.platform.remote.GithubSettings;
import io.fidus.platform.remote.internal.github.GithubFailure.Kind;
import io.fidus.probe.MovableClock;
import io.fidus.program.InvalidSettingException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is asked of GitHub, and what is made of its answers. */
class GithubClientTest {
  private static final Instant NOW = Instant.parse("2026-03-06T10:00:00Z");

  private final MovableClock clock = new MovableClock(NOW);
  private final FakeGithub github;
  private final GithubClient client;

  GithubClientTest() throws IOException {
    github = new FakeGithub(clock);
    client = new GithubClient(github.settings(), clock);
  }

  @AfterEach
  void stop() {
    client.close();
    github.close();
  }

  private GithubFailure failure() {
    return catchThrowableOfType(GithubFailure.class, client::workflows);
  }

  @Test
  void anEventIsRaisedWithItsPayload() throws GithubFailure {
    client.raise("mt5-full-restart", Map.of("trigger", "watchdog"));
    assertThat(github.asked)
        .containsExactly(
            "POST /repos/harbour/lights/dispatches"
                + " {\"event_type\":\"mt5-full-restart\",\"client_payload\":{\"trigger\":\"watchdog\"}}");
    assertThat(client.runs("mt5-full-restart.yml", 5))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.event()).isEqualTo("repository_dispatch");
              assertThat(run.file()).isEqualTo("mt5-full-restart.yml");
              assertThat(run.createdAt()).isEqualTo(NOW);
              assertThat(run.isOver()).isFalse();
            });
  }

  @Test
  void aDispatchNamesItsRun() throws GithubFailure {
    long id = client.dispatch("test-connection.yml", Map.of("reason", "drill")).orElseThrow();
    assertThat(client.run(id).title()).isEqualTo("test-connection drill");
    github.advance("completed", Optional.of("success"));
    assertThat(client.run(id).isWell()).isTrue();
    assertThat(client.runs(9)).hasSize(1);
  }

  @Test
  void anOlderGithubIsAskedInItsOwnWords() throws GithubFailure {
    github.old = true;
    assertThat(client.dispatch("test-connection.yml", Map.of("reason", "drill"))).isEmpty();
    assertThat(github.runCount()).isOne();
  }

  @Test
  void whatCannotBeDispatchedIsNotAskedTwice() {
    GithubFailure failure =
        catchThrowableOfType(
            GithubFailure.class, () -> client.dispatch("backend.yml", Map.of("reason", "drill")));
    assertThat(failure.kind()).isEqualTo(Kind.NOT_POSSIBLE);
    assertThat(failure.sentence()).contains("does not have 'workflow_dispatch' trigger");
    assertThat(github.asked).hasSize(1);
  }

  @Test
  void everyFailureHasItsKind() {
    for (Map.Entry<Integer, Kind> expected :
        Map.of(
                401, Kind.TOKEN_REFUSED,
                403, Kind.NOT_PERMITTED,
                404, Kind.NOT_FOUND,
                422, Kind.NOT_POSSIBLE,
                301, Kind.NOT_FOUND,
                503, Kind.UNREACHABLE)
            .entrySet()) {
      github.status = Optional.of(expected.getKey());
      assertThat(failure().kind())
          .as("status %d", expected.getKey())
          .isEqualTo(expected.getValue());
      assertThat(failure().sentence()).doesNotContain(FakeGithub.TOKEN);
    }
    github.status = Optional.of(200);
    assertThat(failure().kind()).isEqualTo(Kind.UNKNOWN_SHAPE);
  }

  @Test
  void aConnectionThatBreaksLeavesOpenWhetherItWasHeard() {
    github.deaf = true;
    assertThat(failure().kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure().sentence()).contains("whether it has heard is not known");
  }

  @Test
  void nothingIsAskedUntilTheTimeThatALimitNames() {
    github.status = Optional.of(403);
    github.headers = Map.of("retry-after", "30");
    assertThat(failure().waiting()).contains(Duration.ofSeconds(30));
    github.status = Optional.empty();
    clock.advance(Duration.ofSeconds(29));
    assertThat(failure().kind()).isEqualTo(Kind.LIMITED);
    assertThat(github.asked).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    assertThat(catchThrowableOfType(GithubFailure.class, client::workflows)).isNull();
  }

  @Test
  void aLimitThatIsSpentNamesItsEndInSeconds() {
    github.status = Optional.of(429);
    github.headers =
        Map.of(
            "x-ratelimit-remaining",
            "0",
            "x-ratelimit-reset",
            String.valueOf(NOW.plusSeconds(600).getEpochSecond()));
    assertThat(failure().waiting()).contains(Duration.ofMinutes(10));
  }

  @Test
  void aSecondLimitIsNamedInWordsOnly() {
    github.status = Optional.of(403);
    github.message = "You have exceeded a secondary rate limit.";
    assertThat(failure().waiting()).contains(Duration.ofMinutes(1));
  }

  @Test
  void theEndOfTheTokenIsTakenFromEachAnswer() throws GithubFailure {
    assertThat(client.tokenExpiry()).isEmpty();
    github.headers = Map.of("github-authentication-token-expiration", "2026-05-01 08:30:00 UTC");
    client.workflows();
    assertThat(client.tokenExpiry()).contains(Instant.parse("2026-05-01T08:30:00Z"));
    github.headers = Map.of("github-authentication-token-expiration", "2026-05-01 08:30:00 -0600");
    client.workflows();
    assertThat(client.tokenExpiry()).contains(Instant.parse("2026-05-01T14:30:00Z"));
  }

  @Test
  void settingsThatCannotBeMeantStopTheStart() {
    GithubSettings well = github.settings();
    assertThat(well.toString()).doesNotContain(FakeGithub.TOKEN);
    GithubSettings alone = settings(well.token(), Optional.empty(), well.apiUrl());
    alone.check();
    assertThat(alone.absence()).contains("GITHUB_REPOSITORY is not set.");
    assertThatThrownBy(() -> settings(well.token(), Optional.of("lights"), well.apiUrl()).check())
        .isInstanceOf(InvalidSettingException.class)
        .hasMessage("GITHUB_REPOSITORY must be owner/name, but it is 'lights'.");
    assertThatThrownBy(
            () ->
                settings(well.token(), well.repository(), URI.create("http://example.com")).check())
        .hasMessageStartingWith("GITHUB_API_URL must begin with https://");
  }

  private static GithubSettings settings(
      Optional<String> token, Optional<String> repository, URI address) {
    return new GithubSettings(token, repository, "main", address, Duration.ofDays(90));
  }
}
