package io.fidus.platform.watchdog.internal;

import io.fidus.platform.watchdog.WatchdogSettings;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has systemd watch over this program, where it runs as its service. */
@Component
@ConditionalOnWebApplication
class ServiceWatch implements DisposableBean {
  private final WatchdogRunner runner;
  private final WatchdogSettings settings;
  private final WatchdogStore kept;
  private final InstantSource clock;
  private final List<AutoCloseable> open = new ArrayList<>();

  ServiceWatch(
      WatchdogRunner runner, WatchdogSettings settings, WatchdogStore kept, InstantSource clock) {
    this.runner = runner;
    this.settings = settings;
    this.kept = kept;
    this.clock = clock;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    if (event.getApplicationContext() instanceof WebServerApplicationContext web
        && web.getWebServer() != null) {
      int port = web.getWebServer().getPort();
      Liveness liveness = new Liveness(runner, settings, kept.store(), clock, port);
      Systemd systemd = new Systemd(System.getenv(), liveness::lives);
      open.addAll(List.of(systemd, liveness));
      systemd.start();
    }
  }

  @Override
  public void destroy() throws Exception {
    for (AutoCloseable one : open) {
      one.close();
    }
  }
}
