package io.fidus.platform.mail.internal;

import io.fidus.store.DocumentType;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the mail server can be used, as the node that sends has last found.
 *
 * @param failingSince empty while it can
 * @param failure why it cannot
 */
record MailRelay(String id, Optional<Instant> failingSince, Optional<String> failure) {
  static final String ONLY = "smtp";
  static final DocumentType<MailRelay> TYPE =
      DocumentType.of("mail_relay", MailRelay.class, MailRelay::id);

  static MailRelay works() {
    return new MailRelay(ONLY, Optional.empty(), Optional.empty());
  }

  MailRelay fails(String why, Instant at) {
    return new MailRelay(ONLY, failingSince.or(() -> Optional.of(at)), Optional.of(why));
  }
}
