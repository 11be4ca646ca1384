package io.fidus.platform.mail.internal;

import io.fidus.platform.mail.MailState;
import io.fidus.store.Query;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** How much mail there is that has not been sent. */
@Component
@ConditionalOnWebApplication
class MailMeters {
  MailMeters(Outbox outbox, MeterRegistry meters) {
    gauge(outbox, meters, MailState.WAITING, "Mails that wait to be sent");
    gauge(outbox, meters, MailState.FAILED, "Mails that could not be sent");
  }

  private static void gauge(Outbox outbox, MeterRegistry meters, MailState state, String about) {
    Query query = Query.on(StoredMail.BY_STATE, state.name());
    Gauge.builder("fidus.mails", outbox, box -> box.documents().count(query))
        .tag("state", state.name())
        .description(about)
        .register(meters);
  }
}
