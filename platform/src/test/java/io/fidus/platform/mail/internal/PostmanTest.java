package io.fidus.platform.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.mail.Mail;
import io.fidus.platform.mail.MailAddress;
import io.fidus.platform.mail.MailSettings;
import io.fidus.platform.mail.MailState;
import io.fidus.platform.mail.internal.MailTown.Letter;
import io.fidus.probe.MovableClock;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed over is sent, whatever happens to the mail server or to FIDUS in between. */
class PostmanTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final String ANNA = "anna@house.example";
  private static final String BRUNO = "bruno@house.example";

  private final MovableClock clock = new MovableClock(NOON);
  private final List<String> acts = new CopyOnWriteArrayList<>();
  private final Path folder;
  private final MailTown town;
  private Store store;
  private PostOffice office;

  PostmanTest(@TempDir Path folder) {
    this.folder = folder;
    town = MailTown.open();
    store = openStore();
    office = office(town.settings());
  }

  @BeforeEach
  void nothingArrivedYet() {
    assertThat(town.letters()).isEmpty();
  }

  @AfterEach
  void close() {
    store.close();
    town.close();
  }

  private Store openStore() {
    return Stores.open(StoreSettings.embedded(folder.resolve("data"), clock));
  }

  private PostOffice office(MailSettings settings) {
    return new PostOffice(store, settings, clock, (_, act) -> acts.add(act.verb()));
  }

  /** Ends the program as if it was killed, and starts it again. */
  private void startAgain(MailSettings settings) {
    store.close();
    store = openStore();
    office = office(settings);
  }

  private static Mail mail(String key, String to) {
    return Mail.of(
        "test/" + key,
        new MailAddress(to),
        Locale.forLanguageTag("es-MX"),
        "Señal " + key,
        "Cuerpo de " + key + "\n");
  }

  private List<String> subjects() {
    return town.letters().stream().map(Letter::subject).toList();
  }

  private MailState state(String id) {
    return office.mails().state(id).orElseThrow();
  }

  @Test
  void aMailArrivesOnceOverTlsAsItWasWritten() {
    String id = office.mails().enqueue(mail("a", ANNA));
    assertThat(office.mails().enqueue(mail("a", ANNA))).as("the same again").isEqualTo(id);

    assertThat(office.round()).isEqualTo(1);
    assertThat(office.round()).isZero();

    assertThat(town.letters())
        .containsExactly(
            new Letter(
                ANNA,
                MailTown.SENDER,
                "Señal a",
                "Cuerpo de a\n",
                "<" + id + "@house.example>",
                "",
                "",
                "es-MX"));
    assertThat(state(id)).isEqualTo(MailState.SENT);
  }

  @Test
  void whatIsUndoneIsNotSent() {
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      office.mails().enqueue(mail("a", ANNA));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(office.round()).isZero();
    assertThat(office.kept()).isEmpty();
  }

  @Test
  void mailsOfOneThreadReferToTheFirstAndTheLastOfTheirRecipient() {
    for (String key : List.of("a", "b", "c")) {
      office.mails().enqueue(mail(key, ANNA).inThread("incident 7"));
      clock.advance(Duration.ofMinutes(1));
    }
    office.mails().enqueue(mail("d", BRUNO).inThread("incident 7"));
    office.round();

    List<Letter> anna = town.letters(ANNA);
    String first = anna.get(0).id();
    String second = anna.get(1).id();
    assertThat(anna)
        .extracting(Letter::subject)
        .containsExactly("Señal a", "Re: Señal a", "Re: Señal a");
    assertThat(anna).extracting(Letter::inReplyTo).containsExactly("", first, second);
    assertThat(anna)
        .extracting(Letter::references)
        .containsExactly("", first, first + ' ' + second);
    assertThat(town.letters(BRUNO)).extracting(Letter::references).containsExactly("");
  }

  @Test
  void aServerThatIsDownForAnHourGetsEveryMailOnceWhenItIsBack() {
    town.shut();
    for (int i = 0; i < 12; i++) {
      office.mails().enqueue(mail("m" + i, i % 2 == 0 ? ANNA : BRUNO));
      assertThat(office.round()).isZero();
      clock.advance(Duration.ofMinutes(5));
    }
    assertThat(office.mails().health().failingSince()).contains(NOON);
    assertThat(office.mails().health().waiting()).isEqualTo(12);
    assertThat(office.kept()).allMatch(mail -> mail.attempts() == 0);

    town.openAgain();
    assertThat(office.round()).isEqualTo(12);
    clock.advance(Duration.ofHours(1));
    assertThat(office.round()).isZero();

    assertThat(subjects())
        .containsExactlyInAnyOrder(
            IntStream.range(0, 12).mapToObj(i -> "Señal m" + i).toArray(String[]::new));
    assertThat(office.mails().health().failingSince()).isEmpty();
    assertThat(office.kept()).allMatch(mail -> mail.state() == MailState.SENT);
  }

  @Test
  void aServerThatIsDownIsNotAskedAllTheTime() {
    town.shut();
    office.mails().enqueue(mail("a", ANNA));
    office.round();
    town.openAgain();

    office.round();
    assertThat(town.front().connections()).isZero();
    clock.advance(Duration.ofSeconds(2));
    assertThat(office.round()).isEqualTo(1);
  }

  @Test
  void whatWasHandedOverBeforeAKillIsSentAfterTheStart() {
    office.mails().enqueue(mail("a", ANNA));
    office.mails().enqueue(mail("b", BRUNO));

    startAgain(town.settings());
    assertThat(office.round()).isEqualTo(2);
    startAgain(town.settings());
    assertThat(office.round()).isZero();

    assertThat(subjects()).containsExactlyInAnyOrder("Señal a", "Señal b");
  }

  @Test
  void aMailThatNobodyKnowsToBeTakenIsSentAgainAsTheSameMessage() {
    town.front().hangUpAfterTaking(1);
    String id = office.mails().enqueue(mail("a", ANNA));
    assertThat(office.round()).isZero();
    assertThat(state(id)).isEqualTo(MailState.WAITING);

    startAgain(town.settings());
    clock.advance(Duration.ofMinutes(1));
    assertThat(office.round()).isEqualTo(1);

    assertThat(town.letters()).hasSize(2);
    assertThat(town.letters().stream().map(Letter::id).distinct())
        .containsExactly("<" + id + "@house.example>");
    assertThat(state(id)).isEqualTo(MailState.SENT);
  }

  @Test
  void aRecipientThatTheServerRefusesFailsAloneAndCanBeSentAgain() {
    town.front().refuse(ANNA);
    String refused = office.mails().enqueue(mail("a", ANNA));
    String other = office.mails().enqueue(mail("b", BRUNO));
    office.round();

    assertThat(state(refused)).isEqualTo(MailState.FAILED);
    assertThat(state(other)).isEqualTo(MailState.SENT);
    assertThat(office.outbox().get(refused).document().error().orElseThrow())
        .contains("No such person here");

    town.front().refuse("nobody at all");
    office.outbox().again(refused, Actor.system("test"));
    assertThat(office.round()).isEqualTo(1);
    assertThat(acts).containsExactly("sent-again");
    assertThatThrownBy(() -> office.outbox().again(refused, Actor.system("test")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aWrongPasswordIsSaidAndKeepsTheMail() {
    office = office(town.settings("another word"));
    String id = office.mails().enqueue(mail("a", ANNA));
    office.round();

    assertThat(office.mails().health().failure().orElseThrow())
        .startsWith("The mail server refuses the name or the password")
        .doesNotContain("another word");
    assertThat(state(id)).isEqualTo(MailState.WAITING);

    startAgain(town.settings());
    assertThat(office.round()).isEqualTo(1);
  }

  @Test
  void nothingIsSentToAServerThatNobodyVouchesFor() {
    MailSettings trusted = town.settings();
    office =
        office(
            new MailSettings(
                trusted.host(),
                trusted.port(),
                trusted.username(),
                trusted.password(),
                trusted.from(),
                true,
                Optional.empty()));
    office.mails().enqueue(mail("a", ANNA));

    assertThat(office.round()).isZero();
    assertThat(office.mails().health().failure()).isPresent();
    assertThat(town.letters()).isEmpty();
  }

  @Test
  void withoutAServerMailIsKeptAsNotSentAndStaysSoUntilSomebodyWantsIt() {
    office = office(PostOffice.withoutServer());
    String id = office.mails().enqueue(mail("a", ANNA));
    assertThat(office.round()).isZero();
    assertThat(state(id)).isEqualTo(MailState.NOT_SENT);
    assertThatThrownBy(() -> office.outbox().again(id, Actor.system("test")))
        .isInstanceOf(Refusal.class);

    startAgain(town.settings());
    assertThat(office.round()).as("an old alarm is no news").isZero();
    office.outbox().again(id, Actor.system("test"));
    assertThat(office.round()).isEqualTo(1);
  }

  @Test
  void theTextOfAConfidentialMailIsGoneOnceItWasSent() {
    String id = office.mails().enqueue(mail("a", ANNA).forTheirEyesOnly());
    assertThat(office.outbox().text(office.outbox().get(id).document())).isPresent();

    office.round();

    assertThat(town.letters()).extracting(Letter::text).containsExactly("Cuerpo de a\n");
    assertThat(office.outbox().text(office.outbox().get(id).document())).isEmpty();
  }
}
