package io.fidus.bridge;

import io.fidus.bridge.settings.BridgeAddress;
import io.fidus.bridge.settings.BridgeSettings;
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

  private final BridgeSettings settings;
  private final DataFolder folder;
  private final ServiceWatch service;

  Announcement(BridgeSettings settings, DataFolder folder, ServiceWatch service) {
    this.settings = settings;
    this.folder = folder;
    this.service = service;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      BridgeAddress address = BridgeAddress.of(settings, web.getWebServer().getPort());
      folder.reached(address);
      LOG.info("The FIDUS bridge is ready on {}", address.uri());
      service.begin(address);
    }
  }
}
