package io.fidus.platform.alerts.internal;

import static io.fidus.engine.watchdog.Severity.CRITICAL;
import static io.fidus.engine.watchdog.Severity.INFO;
import static io.fidus.engine.watchdog.Severity.WARNING;
import static io.fidus.platform.alerts.internal.AlertHouse.CHIEF;
import static io.fidus.platform.alerts.internal.AlertHouse.DESK;
import static io.fidus.platform.alerts.internal.AlertHouse.person;
import static io.fidus.platform.alerts.internal.AlertHouse.settings;
import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.AlertSettings;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.mail.internal.MailTown;
import io.fidus.platform.mail.internal.MailTown.Letter;
import io.fidus.probe.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets which mail about what is wrong, and when. */
class AlertMailTest {
  /** Six in the morning in Mexico City. */
  private static final Instant SIX = Instant.parse("2026-03-02T12:00:00Z");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final MovableClock clock = new MovableClock(SIX);
  private final Path folder;
  private final MailTown town;
  private AlertHouse house;

  AlertMailTest(@TempDir Path folder) {
    this.folder = folder;
    town = MailTown.open();
    house = house(settings());
  }

  private AlertHouse house(AlertSettings settings) {
    return new AlertHouse(folder.resolve("data"), clock, town.settings(), settings);
  }

  private void startAgain(AlertSettings settings) {
    house.close();
    house = house(settings);
  }

  @AfterEach
  void close() {
    house.close();
    town.close();
  }

  /** The first line of each mail that somebody got. */
  private List<String> headlines(String recipient) {
    return town.letters(recipient).stream()
        .map(letter -> letter.text().lines().findFirst().orElse(""))
        .toList();
  }

  @Test
  void anIncidentIsOneThreadFromItsOpeningToItsRecovery() {
    house.raise("bridge:harbour", WARNING);
    house.pass(Duration.ofSeconds(5));
    house.raise("bridge:harbour", CRITICAL);
    house.pass(MINUTE);
    house.desk().acknowledge(house.latest("bridge:harbour").id(), Optional.empty(), person("anna"));
    house.pass(MINUTE);
    house.resolve("bridge:harbour");
    house.pass(MINUTE);

    List<Letter> letters = town.letters(DESK);
    String root = letters.getFirst().id();
    assertThat(headlines(DESK))
        .containsExactly(
            "Una alerta nueva.",
            "Ha empeorado: ahora es CRÍTICA.",
            "anna se encarga.",
            "Terminó después de 2 min 5 s.");
    assertThat(letters.getFirst().subject()).isEqualTo("[FIDUS] ADVERTENCIA: Falla bridge:harbour");
    assertThat(letters.stream().skip(1))
        .allMatch(letter -> letter.subject().equals("Re: " + letters.getFirst().subject()))
        .allMatch(letter -> letter.references().startsWith(root));
    assertThat(letters.get(2).inReplyTo()).isEqualTo(letters.get(1).id());
    assertThat(house.acts()).containsExactly("anna acknowledged");
  }

  @Test
  void theSameRaisedAgainIsNoNews() {
    for (int i = 0; i < 20; i++) {
      house.raise("backup:nightly", WARNING);
      house.pass(MINUTE);
    }
    assertThat(town.letters()).hasSize(1);
    assertThat(house.count()).isEqualTo(1);
    assertThat(house.latest("backup:nightly").happenings()).hasSize(1);
  }

  @Test
  void whileTheServerIsDownForAnHourNothingIsLostAndNothingIsToldTwice() {
    town.shut();
    house.raise("bridge:harbour", CRITICAL);
    house.raise("disk:data", WARNING);
    house.raise("gossip", INFO);
    house.pass(Duration.ofMinutes(10));
    house.raise("disk:data", CRITICAL);
    house.pass(Duration.ofMinutes(50));
    house.resolve("bridge:harbour");
    house.round();
    assertThat(house.latest("mail:server").open()).as("it is seen on the screen").isTrue();

    town.openAgain();
    house.pass(Duration.ofMinutes(2));
    house.pass(Duration.ofHours(1));

    List<String> bridge =
        List.of(
            "Una alerta nueva.",
            "Nadie se ha encargado en 15 min 0 s; se avisa también a las siguientes personas.",
            "Terminó después de 1 h 0 min.");
    List<String> disk =
        List.of(
            "Una alerta nueva.",
            "Ha empeorado: ahora es CRÍTICA.",
            "Nadie se ha encargado en 15 min 0 s; se avisa también a las siguientes personas.");
    assertThat(headlines(DESK))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(bridge.stream(), disk.stream()).toList());
    assertThat(headlines(CHIEF)).hasSize(3);
    assertThat(town.letters().stream().map(Letter::id)).doesNotHaveDuplicates();
    assertThat(house.latest("mail:server").open()).isFalse();
  }

  @Test
  void whatWasRaisedBeforeAKillIsToldAfterTheStart() {
    house.raise("bridge:harbour", CRITICAL);
    startAgain(settings());
    house.pass(MINUTE);
    house.raise("bridge:harbour", CRITICAL);
    startAgain(settings());
    house.resolve("bridge:harbour");
    house.pass(MINUTE);

    assertThat(headlines(DESK))
        .containsExactly("Una alerta nueva.", "Terminó después de 1 min 0 s.");
    assertThat(town.letters(DESK).get(1).inReplyTo()).isEqualTo(town.letters(DESK).get(0).id());
  }

  @Test
  void aBridgeThatIsDownSilencesItsTerminals() {
    List<String> bridge = List.of("bridge:harbour");
    for (int i = 1; i <= 3; i++) {
      house.alerts().raise(house.request("terminal:" + i, WARNING).restingOn(bridge));
    }
    house.pass(Duration.ofSeconds(2));
    house.raise("bridge:harbour", CRITICAL);
    house.pass(Duration.ofHours(5));
    house.resolve("bridge:harbour");
    house.pass(Duration.ofSeconds(10));
    house.resolve("terminal:1");
    house.resolve("terminal:2");
    assertThat(town.letters(DESK)).allMatch(letter -> letter.subject().contains("bridge:harbour"));

    house.pass(Duration.ofSeconds(40));
    assertThat(town.letters(DESK))
        .filteredOn(letter -> letter.subject().contains("terminal"))
        .extracting(Letter::subject)
        .as("what did not come back with its bridge has a cause of its own")
        .containsExactly("[FIDUS] ADVERTENCIA: Falla terminal:3");
  }

  @Test
  void aMilderOrAMutualCauseExplainsNothing() {
    house.raise("bridge:harbour", WARNING);
    house
        .alerts()
        .raise(house.request("terminal:1", CRITICAL).restingOn(List.of("bridge:harbour")));
    house.alerts().raise(house.request("left", WARNING).restingOn(List.of("right")));
    house.alerts().raise(house.request("right", WARNING).restingOn(List.of("left")));
    house.pass(Duration.ofSeconds(10));

    assertThat(town.letters(DESK)).hasSize(4);
  }

  @Test
  void nobodyIsToldOfWhatIsSilencedUntilTheSilenceEnds() {
    house.raise("disk:data", INFO);
    String id = house.latest("disk:data").id();
    house
        .desk()
        .silence(id, clock.instant().plus(Duration.ofHours(2)), "We move disks", person("anna"));
    house.raise("disk:data", CRITICAL);
    house.pass(Duration.ofMinutes(119));
    assertThat(town.letters()).isEmpty();

    house.pass(Duration.ofMinutes(2));
    assertThat(headlines(DESK)).containsExactly("Una alerta nueva.");
    assertThat(house.acts()).containsExactly("anna silenced");
  }

  @Test
  void whoDoesNotAcknowledgeIsRemindedAndOthersAreTold() {
    house.raise("bridge:harbour", CRITICAL);
    house.pass(Duration.ofMinutes(14));
    assertThat(headlines(CHIEF)).isEmpty();
    house.pass(Duration.ofHours(30));
    house.resolve("bridge:harbour");
    house.pass(MINUTE);

    assertThat(headlines(DESK))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly("Una", "Nadie", "Sigue", "Sigue", "Terminó");
    assertThat(headlines(CHIEF))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactly("Nobody", "It", "It", "It");
  }

  @Test
  void whoAcknowledgesIsNotRemindedAndNobodyElseIsTold() {
    house.raise("bridge:harbour", CRITICAL);
    house.pass(MINUTE);
    String id = house.latest("bridge:harbour").id();
    house.desk().acknowledge(id, Optional.of("I drive there"), person("anna"));
    house.desk().acknowledge(id, Optional.empty(), person("bruno"));
    house.pass(Duration.ofHours(30));

    assertThat(headlines(DESK)).containsExactly("Una alerta nueva.", "anna se encarga.");
    assertThat(town.letters(DESK).get(1).text()).contains("Nota: I drive there");
    assertThat(headlines(CHIEF)).isEmpty();
    assertThat(house.acts()).containsExactly("anna acknowledged");
  }

  @Test
  void warningsWaitUntilTheQuietHoursEnd() {
    startAgain(settings(Optional.of("22:00-07:00"), Optional.empty(), Optional.empty()));
    house.raise("disk:data", WARNING);
    house.raise("short", WARNING);
    house.raise("bridge:harbour", CRITICAL);
    house.pass(Duration.ofMinutes(50));
    house.resolve("short");
    assertThat(town.letters(DESK)).extracting(Letter::subject).noneMatch(s -> s.contains("disk"));
    assertThat(town.letters(DESK)).isNotEmpty();

    house.pass(Duration.ofMinutes(20));
    assertThat(town.letters(DESK)).extracting(Letter::subject).anyMatch(s -> s.contains("disk"));
    assertThat(town.letters(DESK)).extracting(Letter::subject).noneMatch(s -> s.contains("short"));
  }

  @Test
  void whatComesAndGoesIsOneIncidentAndFewMails() {
    for (int i = 0; i < 30; i++) {
      house.raise("terminal:1", WARNING);
      house.pass(MINUTE);
      house.resolve("terminal:1");
      house.pass(MINUTE);
    }
    assertThat(house.count()).isEqualTo(1);
    assertThat(headlines(DESK))
        .containsExactly("Una alerta nueva.", "Terminó después de 1 min 0 s.", "Ha vuelto.");

    house.pass(Duration.ofMinutes(11));
    assertThat(headlines(DESK)).last().isEqualTo("Terminó después de 59 min 0 s.");
    house.raise("terminal:1", WARNING);
    house.pass(MINUTE);
    assertThat(house.count()).isEqualTo(2);
  }

  @Test
  void changesOfWhatAnAlertSaysAreToldTogether() {
    for (int i = 1; i <= 20; i++) {
      house
          .alerts()
          .raise(
              AlertRequest.of(
                  "sync",
                  WARNING,
                  Bilingual.same("Sync"),
                  Bilingual.same(i + " of 20"),
                  clock.instant()));
      house.pass(Duration.ofSeconds(30));
    }
    assertThat(headlines(DESK))
        .containsExactly("Una alerta nueva.", "Hay novedades.", "Hay novedades.");
  }

  @Test
  void theDigestComesOnceADay() {
    startAgain(settings(Optional.empty(), Optional.of("08:00"), Optional.empty()));
    house.raise("disk:data", WARNING);
    house.raise("gossip", INFO);
    house.pass(Duration.ofMinutes(10));
    house.resolve("gossip");
    house.pass(Duration.ofHours(2));
    startAgain(settings(Optional.empty(), Optional.of("08:00"), Optional.empty()));
    house.pass(Duration.ofHours(1));

    List<Letter> digests =
        town.letters(DESK).stream().filter(l -> l.subject().contains("Resumen")).toList();
    assertThat(digests).hasSize(1);
    assertThat(digests.getFirst().subject())
        .isEqualTo("[FIDUS] Resumen del 2026-03-02: 1 abiertas, 2 nuevas");
    assertThat(digests.getFirst().text())
        .isEqualTo(
            """
            Alertas del 2026-03-01 08:00:00 (America/Mexico_City) al 2026-03-02 08:00:00 (America/Mexico_City).

            Abiertas (1):
            - ADVERTENCIA: Falla disk:data, desde hace 2 h 0 min

            Terminadas (1):
            - INFORMACIÓN: Falla gossip, duró 10 min 0 s

            Correos que esperan: 0; que no se pudieron enviar: 0.
            """);
    house.pass(Duration.ofDays(1));
    assertThat(town.letters(DESK)).filteredOn(l -> l.subject().contains("Resumen")).hasSize(2);
  }
}
