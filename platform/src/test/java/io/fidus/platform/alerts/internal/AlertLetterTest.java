package io.fidus.platform.alerts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.Life.Resolution;
import io.fidus.platform.mail.Mail;
import io.fidus.platform.mail.MailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails as people read them, in both languages. */
class AlertLetterTest {
  private static final Instant BEGAN = Instant.parse("2026-03-02T12:00:00Z");
  private static final AlertLetter LETTER =
      new AlertLetter(ZoneId.of("America/Mexico_City"), Optional.of("https://fidus.example.com"));
  private static final Alert ALERT =
      Alert.open(
          "a-7",
          AlertRequest.of(
              "bridge:harbour",
              Severity.CRITICAL,
              new Bilingual("El puente Harbour no responde", "Bridge Harbour does not answer"),
              new Bilingual(
                  "Ninguna de sus 4 cuentas tiene datos frescos.",
                  "None of its 4 accounts has fresh data."),
              BEGAN),
          BEGAN.plusSeconds(6));

  private static Mail mail(Alert alert, Notice notice, MailLanguage language, Instant now) {
    return LETTER.write(
        alert, notice, new Recipient(new MailAddress("desk@house.example"), language), now);
  }

  private static Alert over() {
    return ALERT
        .told(Notice.OPENED, BEGAN.plusSeconds(6))
        .resolved(
            new Resolution(
                BEGAN.plusSeconds(67),
                new Bilingual("Se reinició el puente.", "The bridge was restarted."),
                Optional.empty()),
            Optional.empty());
  }

  @Test
  void anOpeningInEnglish() {
    Mail mail = mail(ALERT, Notice.OPENED, MailLanguage.ENGLISH, BEGAN.plusSeconds(6));

    assertThat(mail.subject()).isEqualTo("[FIDUS] CRITICAL: Bridge Harbour does not answer");
    assertThat(mail.language().toLanguageTag()).isEqualTo("en");
    assertThat(mail.thread()).contains("alert/a-7");
    assertThat(mail.key()).isEqualTo("alert/a-7/1/desk@house.example");
    assertThat(mail.text())
        .isEqualTo(
            """
            A new alert.

            Bridge Harbour does not answer
            None of its 4 accounts has fresh data.

            Severity: CRITICAL
            Since: 2026-03-02 06:00:00 (America/Mexico_City)
            Open for: 6 s
            In FIDUS: https://fidus.example.com/alerts?item=a-7

            Acknowledge it in FIDUS, so that nobody else is called.
            """);
  }

  @Test
  void anOpeningInSpanish() {
    Mail mail = mail(ALERT, Notice.OPENED, MailLanguage.SPANISH, BEGAN.plusSeconds(6));

    assertThat(mail.subject()).isEqualTo("[FIDUS] CRÍTICA: El puente Harbour no responde");
    assertThat(mail.language().toLanguageTag()).isEqualTo("es-MX");
    assertThat(mail.text())
        .isEqualTo(
            """
            Una alerta nueva.

            El puente Harbour no responde
            Ninguna de sus 4 cuentas tiene datos frescos.

            Gravedad: CRÍTICA
            Desde: 2026-03-02 06:00:00 (America/Mexico_City)
            Abierta desde hace: 6 s
            En FIDUS: https://fidus.example.com/alerts?item=a-7

            Confírmela en FIDUS para que no se llame a nadie más.
            """);
  }

  @Test
  void aRecoveryInBoth() {
    assertThat(mail(over(), Notice.RESOLVED, MailLanguage.ENGLISH, BEGAN.plusSeconds(70)).text())
        .isEqualTo(
            """
            It is over after 1 min 7 s.

            Bridge Harbour does not answer
            None of its 4 accounts has fresh data.
            The bridge was restarted.

            Severity: CRITICAL
            Since: 2026-03-02 06:00:00 (America/Mexico_City)
            Lasted: 1 min 7 s, until 2026-03-02 06:01:07 (America/Mexico_City)
            In FIDUS: https://fidus.example.com/alerts?item=a-7
            """);
    assertThat(mail(over(), Notice.RESOLVED, MailLanguage.SPANISH, BEGAN.plusSeconds(70)).text())
        .isEqualTo(
            """
            Terminó después de 1 min 7 s.

            El puente Harbour no responde
            Ninguna de sus 4 cuentas tiene datos frescos.
            Se reinició el puente.

            Gravedad: CRÍTICA
            Desde: 2026-03-02 06:00:00 (America/Mexico_City)
            Duró: 1 min 7 s, hasta 2026-03-02 06:01:07 (America/Mexico_City)
            En FIDUS: https://fidus.example.com/alerts?item=a-7
            """);
  }

  @Test
  void everyNoticeHasWordsInBothLanguages() {
    assertThat(AlertWords.in(MailLanguage.SPANISH).keys())
        .isEqualTo(AlertWords.in(MailLanguage.ENGLISH).keys());
    for (MailLanguage language : MailLanguage.values()) {
      for (Notice notice : Notice.values()) {
        assertThat(mail(over(), notice, language, BEGAN.plusSeconds(70)).text())
            .doesNotContain("%s");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 s",
    "59, 59 s",
    "60, 1 min 0 s",
    "3599, 59 min 59 s",
    "3600, 1 h 0 min",
    "90000, 1 d 1 h"
  })
  void durationsAreShort(long seconds, String text) {
    assertThat(AlertWords.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
  }
}
