package io.fidus.bridge;

import io.fidus.bridge.settings.Tls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says when the program is ready, and where. */
@Component
class Announcement {
  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final Tls tls;

  Announcement(Tls tls) {
    this.tls = tls;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      LOG.info(
          "The FIDUS bridge is ready on {}://localhost:{}",
          tls.isOn() ? "https" : "http",
          web.getWebServer().getPort());
    }
  }
}
