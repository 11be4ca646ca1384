package io.fidus.platform.mail.internal;

import io.fidus.platform.audit.Audit;
import io.fidus.platform.mail.MailSettings;
import io.fidus.platform.mail.Mails;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The mail module over a store of the test, which sends when the test says so. */
public final class PostOffice {
  private final Outbox outbox;
  private final Postman postman;

  public PostOffice(Store store, MailSettings settings, InstantSource clock, Audit audit) {
    MailServer server = new MailServer(settings, clock);
    outbox = new Outbox(store, server, audit, clock);
    postman = new Postman(outbox, server, store, clock);
  }

  public static MailSettings withoutServer() {
    return new MailSettings(
        Optional.empty(),
        587,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        Optional.empty());
  }

  public Mails mails() {
    return outbox;
  }

  Outbox outbox() {
    return outbox;
  }

  /** Sends what is due; how many mails were taken. */
  public int round() {
    return postman.round();
  }

  List<StoredMail> kept() {
    return outbox.documents().find(Query.on(StoredMail.BY_TIME)).items().stream()
        .map(Versioned::document)
        .toList();
  }
}
