package io.fidus.platform.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.EventReader;
import io.fidus.platform.Person;
import io.fidus.platform.RunningPlatform;
import io.fidus.platform.RunningPlatform.Answer;
import io.fidus.platform.identity.Role;
import io.fidus.platform.identity.internal.People;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Alerts and mail over HTTP, as the bell and the screens of the web app use them. */
@TestInstance(Lifecycle.PER_CLASS)
class AlertsApiTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock = InstantSource.system();
  private final RunningPlatform platform;
  private final Person admin;
  private final Person viewer;

  AlertsApiTest(@TempDir Path data) {
    platform = RunningPlatform.start(data, "--fidus.alerts.recipients=desk@house.example en");
    admin = Person.administrator(platform);
    viewer = People.add(platform, "viewer", Role.VIEWER);
  }

  @AfterAll
  void stop() {
    platform.close();
  }

  private JsonNode raise(String key, Severity severity) {
    platform
        .context()
        .getBean(Alerts.class)
        .raise(
            AlertRequest.of(
                    key,
                    severity,
                    new Bilingual("Falla de " + key, "Failure of " + key),
                    new Bilingual("Detalle", "Detail"),
                    clock.instant())
                .at("/gateways"));
    return admin
        .get("/api/alerts")
        .json()
        .path("items")
        .valueStream()
        .filter(alert -> alert.path("key").asString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String path(JsonNode alert) {
    return "/api/alerts/" + alert.path("id").asString();
  }

  @Test
  void anAlertIsSeenAcknowledgedAndEndedByAPersonAndTheAuditKnows() {
    JsonNode alert = raise("bridge:first", Severity.CRITICAL);
    assertThat(alert.path("state").asString()).isEqualTo("OPENED");
    assertThat(alert.at("/title/spanish").asString()).isEqualTo("Falla de bridge:first");

    String note = "{\"note\":\"On it\"}";
    assertThat(viewer.post(path(alert) + "/acknowledge", note).code()).isEqualTo("forbidden");
    Answer acknowledged = admin.post(path(alert) + "/acknowledge", note);
    assertThat(acknowledged.json().path("acknowledgedBy").asString()).isEqualTo("admin");
    Answer ended = admin.post(path(alert) + "/resolve", "{\"reason\":\"Bridge was sold\"}");
    assertThat(ended.json().path("state").asString()).isEqualTo("RESOLVED");
    assertThat(admin.post(path(alert) + "/acknowledge", note).code()).isEqualTo("alert-over");

    JsonNode detail = viewer.get(path(alert)).json();
    assertThat(detail.path("happenings").valueStream().map(h -> h.path("kind").asString()))
        .containsExactly("OPENED", "ACKNOWLEDGED", "RESOLVED");
    assertThat(
            admin
                .get("/api/audit?objectType=alert")
                .json()
                .path("items")
                .valueStream()
                .filter(act -> act.path("objectId").asString().equals(alert.path("id").asString()))
                .map(act -> act.path("verb").asString()))
        .containsExactly("resolved", "acknowledged");
  }

  @Test
  void anAlertIsSilencedForATimeAndTheSilenceCanBeEnded() {
    JsonNode alert = raise("disk:second", Severity.WARNING);
    String past = "{\"until\":\"2020-01-01T00:00:00Z\",\"reason\":\"Too late\"}";
    assertThat(admin.post(path(alert) + "/silence", past).code()).isEqualTo("invalid-fields");

    Instant until = clock.instant().plus(Duration.ofHours(2));
    Answer silenced =
        admin.post(
            path(alert) + "/silence",
            "{\"until\":\"%s\",\"reason\":\"We move disks\"}".formatted(until));
    assertThat(silenced.status()).as(silenced.text()).isEqualTo(200);
    assertThat(silenced.json().path("author").asString()).isEqualTo("admin");
    assertThat(viewer.get(path(alert)).json().at("/alert/silencedUntil").isNull()).isFalse();
    JsonNode silences = viewer.get("/api/alerts/silences").json();
    assertThat(silences.valueStream().map(one -> one.path("reason").asString()))
        .contains("We move disks");

    String end = "/api/alerts/silences/" + silenced.json().path("id").asString() + "/end";
    assertThat(admin.post(end, "{}").json().path("active").asBoolean()).isFalse();
    assertThat(admin.post(end, "{}").code()).isEqualTo("silence-over");
    assertThat(viewer.get(path(alert)).json().at("/alert/silencedUntil").isNull()).isTrue();
  }

  @Test
  void theBellHearsOfAnAlertAtOnce() {
    try (EventReader stream = EventReader.open(viewer, "/api/alerts/stream")) {
      assertThat(stream.next("summary", PATIENCE)).isPresent();
      raise("backup:third", Severity.WARNING);

      JsonNode alert = stream.next("alert", PATIENCE).orElseThrow().data();
      assertThat(alert.path("key").asString()).isEqualTo("backup:third");
      JsonNode summary = stream.next("summary", PATIENCE).orElseThrow().data();
      assertThat(summary.path("warning").asLong()).isPositive();
      assertThat(summary.path("unacknowledged").asLong()).isPositive();
    }
    assertThat(viewer.get("/api/alerts/summary").json().path("warning").asLong()).isPositive();
  }

  @Test
  void withoutAMailServerItsMailIsInTheOutboxAndShownAsNotSent() {
    JsonNode alert = raise("outbox:fourth", Severity.CRITICAL);

    JsonNode outbox = viewer.get("/api/mails").json();
    assertThat(outbox.at("/service/configured").asBoolean()).isFalse();
    JsonNode mail =
        outbox
            .path("items")
            .valueStream()
            .filter(
                one -> one.path("thread").asString().equals("alert/" + alert.path("id").asString()))
            .findFirst()
            .orElseThrow();
    assertThat(mail.path("state").asString()).isEqualTo("NOT_SENT");
    assertThat(mail.path("recipient").asString()).isEqualTo("desk@house.example");
    String path = "/api/mails/" + mail.path("id").asString();
    assertThat(viewer.get(path).json().path("text").asString())
        .startsWith("A new alert.\n\nFailure of outbox:fourth\nDetail\n");
    assertThat(viewer.post(path + "/send-again", "{}").code()).isEqualTo("forbidden");
    assertThat(admin.post(path + "/send-again", "{}").code()).isEqualTo("no-mail-server");
    assertThat(viewer.get("/api/mails?after=nonsense").code()).isEqualTo("bad-cursor");
    assertThat(viewer.get("/api/mails?state=SENT").json().path("items").size()).isZero();
    assertThat(viewer.get("/api/mails/none").status()).isEqualTo(404);
    assertThat(viewer.get("/api/alerts/none").status()).isEqualTo(404);
  }
}
