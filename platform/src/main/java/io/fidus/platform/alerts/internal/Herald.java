package io.fidus.platform.alerts.internal;

import io.fidus.platform.api.HttpSettings;
import io.fidus.platform.mail.Mails;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands what is told of an alert to its channels, which send it after the transaction. */
@Component
class Herald {
  private final Mails mails;
  private final Hooks hooks;
  private final Audience audience;
  private final AlertLetter letter;

  Herald(Mails mails, Hooks hooks, Audience audience, HttpSettings http) {
    this.mails = mails;
    this.hooks = hooks;
    this.audience = audience;
    Optional<String> origin =
        http.frontendUrl().map(URI::toString).map(address -> address.replaceFirst("/+$", ""));
    letter = new AlertLetter(audience.zone(), origin);
  }

  /** Tells something of an alert, in the open transaction. */
  void tell(Alert alert, Notice notice, Instant now) {
    boolean escalated = notice == Notice.ESCALATED || alert.told().escalated().isPresent();
    if (alert.content().mailed()) {
      audience
          .of(escalated)
          .forEach(recipient -> mails.enqueue(letter.write(alert, notice, recipient, now)));
    }
    hooks.enqueue(alert, notice, now);
  }
}
