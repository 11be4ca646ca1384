package io.fidus.platform.remote.internal.workflows;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.FidusPlatform;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.RemoteHealer;
import io.fidus.platform.remote.RemoteProgress;
import io.fidus.platform.remote.internal.github.FakeGithub;
import io.fidus.probe.MovableClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The panel of workflows over the API, and the healer that uses the same. */
@TestInstance(Lifecycle.PER_CLASS)
class WorkflowsApiTest {
  private static final String ROUTES = "/api/system/workflows";

  private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T10:00:00Z"));
  private final FakeGithub github;
  private final RunningPlatform platform;

  WorkflowsApiTest(@TempDir Path data) throws IOException {
    github = new FakeGithub(clock);
    platform =
        RunningPlatform.start(
            clock.in(FidusPlatform.application()),
            data,
            "--fidus.github.token=" + FakeGithub.TOKEN,
            "--fidus.github.repository=" + FakeGithub.REPOSITORY,
            "--fidus.github.api-url=" + github.uri());
    Person.administrator(platform);
  }

  @AfterAll
  void stop() {
    platform.close();
    github.close();
  }

  /** What was demanded before is long ago. */
  @BeforeEach
  void later() {
    clock.advance(Duration.ofMinutes(10));
    github.neverRuns = false;
    github.deaf = false;
    github.status = Optional.empty();
    github.headers = Map.of();
  }

  private Person admin() {
    return Person.signIn(platform, "admin", Person.PASSWORD);
  }

  private Answer dispatch(String workflow, String reason) {
    return admin()
        .post(ROUTES + "/" + workflow + "/dispatches", "{\"reason\":\"%s\"}".formatted(reason));
  }

  private JsonNode follow(String id) {
    return admin().get(ROUTES + "/dispatches/" + id).json();
  }

  private RemoteHealer healer() {
    return platform.context().getBean(GithubHealer.class);
  }

  @Test
  void aWorkflowIsDispatchedAndFollowedToItsEnd() {
    Answer accepted = dispatch("test-connection", "before the holidays");
    assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
    assertThat(accepted.json().path("progress").asString()).isEqualTo("WAITING");
    String id = accepted.json().path("id").asString();

    assertThat(follow(id).path("progress").asString()).isEqualTo("WAITING");
    assertThat(follow(id).path("run").path("status").asString()).isEqualTo("queued");
    github.advance("in_progress", Optional.empty());
    assertThat(follow(id).path("progress").asString()).isEqualTo("RUNNING");
    github.advance("completed", Optional.of("failure"));
    assertThat(follow(id).path("progress").asString()).isEqualTo("FAILED");
    assertThat(follow(id).path("run").path("conclusion").asString()).isEqualTo("failure");

    clock.advance(Duration.ofSeconds(6));
    JsonNode all = admin().get(ROUTES).json();
    assertThat(all.path("configured").asBoolean(false)).isTrue();
    assertThat(all.path("trouble").isNull()).isTrue();
    assertThat(all.path("workflows").size()).isEqualTo(6);
    JsonNode shown = workflow(all, "test-connection");
    assertThat(shown.path("state").asString()).isEqualTo("active");
    assertThat(shown.path("lastRun").path("conclusion").asString()).isEqualTo("failure");
    assertThat(workflow(all, "web").path("state").isNull()).isTrue();
    assertThat(admin().get(ROUTES + "/test-connection/runs").json().get(0).path("title").asString())
        .isEqualTo("test-connection before the holidays");
    assertThat(admin().get("/api/audit?verb=dispatched&objectType=workflow").text())
        .contains("before the holidays", "test-connection");
  }

  private static JsonNode workflow(JsonNode all, String name) {
    return all.path("workflows")
        .valueStream()
        .filter(one -> one.path("name").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void acceptedIsNotHealed() {
    github.neverRuns = true;
    RemoteAnswer answer =
        healer().carryOut(RemoteAction.RESTART_EVERYTHING, "watchdog", "no terminal reports");
    assertThat(answer).isInstanceOf(RemoteAnswer.Accepted.class);
    String reference = ((RemoteAnswer.Accepted) answer).reference();
    assertThat(github.asked.getLast())
        .isEqualTo(
            "POST /repos/harbour/lights/dispatches {\"event_type\":\"mt5-full-restart\","
                + "\"client_payload\":{\"reason\":\"no terminal reports\",\"timestamp\":\""
                + clock.instant()
                + "\",\"trigger\":\"watchdog\"}}");
    assertThat(healer().progress(reference)).isEqualTo(RemoteProgress.WAITING);
    clock.advance(Workflows.LONGEST_WAIT.minusSeconds(1));
    assertThat(healer().progress(reference)).isEqualTo(RemoteProgress.WAITING);
    clock.advance(Duration.ofSeconds(1));
    assertThat(healer().progress(reference)).isEqualTo(RemoteProgress.NEVER_RAN);
    assertThat(follow(reference).path("progress").asString()).isEqualTo("NEVER_RAN");
  }

  @Test
  void theRunOfAnEventIsFoundByItsInstantAlone() {
    RemoteAnswer first = healer().carryOut(RemoteAction.RESTART_EVERYTHING, "watchdog", "first");
    github.advance("completed", Optional.of("success"));
    clock.advance(Duration.ofSeconds(31));
    github.neverRuns = true;
    RemoteAnswer second = healer().carryOut(RemoteAction.RESTART_EVERYTHING, "watchdog", "second");

    assertThat(healer().progress(((RemoteAnswer.Accepted) first).reference()))
        .isEqualTo(RemoteProgress.SUCCEEDED);
    assertThat(healer().progress(((RemoteAnswer.Accepted) second).reference()))
        .isEqualTo(RemoteProgress.WAITING);
    assertThat(healer().progress("nothing")).isEqualTo(RemoteProgress.UNKNOWN);
  }

  @Test
  void twoHealersAtOnceAreOne() {
    int before = github.runCount();
    assertThat(dispatch("mt5-full-restart", "by hand").status()).isEqualTo(202);
    RemoteAnswer answer = healer().carryOut(RemoteAction.RESTART_EVERYTHING, "watchdog", "too");
    assertThat(answer).isInstanceOf(RemoteAnswer.Refused.class);
    assertThat(((RemoteAnswer.Refused) answer).reason()).contains("admin");
    Answer again = dispatch("mt5-full-restart", "by hand");
    assertThat(again.code()).isEqualTo("workflow-just-dispatched");
    assertThat(again.header("Retry-After")).isNotEmpty();
    assertThat(github.runCount()).isEqualTo(before + 1);
  }

  @Test
  void whatGithubRefusesIsSaidAndMayBeTriedAgain() {
    assertThat(dispatch("backend", "now").code()).isEqualTo("workflow-refused");
    assertThat(dispatch("backend", "now").json().path("detail").asString())
        .contains("does not have 'workflow_dispatch' trigger");
    github.status = Optional.of(401);
    assertThat(dispatch("test-connection", "now").json().path("detail").asString())
        .contains("does not accept the token");
    JsonNode all = admin().get(ROUTES).json();
    assertThat(all.path("trouble").asString()).contains("does not accept the token");
    assertThat(workflow(all, "test-connection").path("lastRun").isNull()).isTrue();
    assertThat(all.toString()).doesNotContain(FakeGithub.TOKEN);
  }

  @Test
  void nobodyKnowsWhetherABrokenLineWasHeard() {
    github.deaf = true;
    assertThat(dispatch("monitor-bridge-health", "now").code()).isEqualTo("github-not-reached");
    github.deaf = false;
    assertThat(dispatch("monitor-bridge-health", "now").code())
        .isEqualTo("workflow-just-dispatched");
    JsonNode kept = admin().get(ROUTES + "/dispatches").json().get(0);
    assertThat(kept.path("outcome").asString()).isEqualTo("DEMANDED");
    assertThat(kept.path("detail").asString()).contains("whether it has heard is not known");
    clock.advance(Duration.ofMinutes(3));
    assertThat(follow(kept.path("id").asString()).path("progress").asString())
        .isEqualTo("NEVER_RAN");
  }

  @Test
  void aLimitIsHandedOn() {
    github.status = Optional.of(429);
    github.headers = Map.of("retry-after", "45");
    Answer limited = admin().get(ROUTES + "/web/runs");
    assertThat(limited.status()).isEqualTo(503);
    assertThat(limited.header("Retry-After")).isEqualTo("45");
  }

  @Test
  void theTokenIsAnnouncedBeforeItIsTooOld() {
    JsonNode token = admin().get(ROUTES).json().path("token");
    Instant first = Instant.parse(token.path("firstSeenAt").asString());
    Instant before = Instant.parse(token.path("rotateBefore").asString());
    assertThat(Duration.between(first, before)).isEqualTo(Duration.ofDays(90));
    assertThat(token.path("rotation").asString()).isEqualTo("NOT_YET");

    Instant expiry = clock.instant().plus(Duration.ofDays(10)).truncatedTo(ChronoUnit.SECONDS);
    github.headers =
        Map.of(
            "github-authentication-token-expiration",
            expiry.toString().replace('T', ' ').replace("Z", " UTC"));
    clock.advance(Duration.ofSeconds(6));
    admin().get(ROUTES);
    token = admin().get(ROUTES).json().path("token");
    assertThat(token.path("expiresAt").asString()).startsWith(expiry.toString().substring(0, 19));
    assertThat(token.path("rotation").asString()).isEqualTo("SOON");
  }

  @Test
  void onlyWhatIsKnownIsRunAndOnlyWithAReason() {
    int asked = github.asked.size();
    assertThat(dispatch("format-disk", "now").status()).isEqualTo(404);
    assertThat(dispatch("test-connection", " ").status()).isEqualTo(422);
    assertThat(dispatch("test-connection", "two\\nlines").status()).isEqualTo(422);
    assertThat(admin().get(ROUTES + "/dispatches/none").status()).isEqualTo(404);
    assertThat(platform.get(ROUTES).status()).isEqualTo(401);
    assertThat(github.asked).hasSize(asked);
  }

  @Test
  void anOldProofIsNotEnough() {
    Person admin = admin();
    clock.advance(Duration.ofMinutes(6));
    Answer refused = admin.post(ROUTES + "/test-connection/dispatches", "{\"reason\":\"now\"}");
    assertThat(refused.code()).isEqualTo("step-up-required");
  }
}
