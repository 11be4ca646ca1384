package io.fidus.bridge;

import io.fidus.bridge.keys.PinnedCertificate;
import io.fidus.bridge.settings.BridgeAddress;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has systemd watch over this bridge, where it runs as its service: as long as what it does by the
 * clock goes on and its port answers.
 */
@Component
class ServiceWatch implements DisposableBean {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration TURNS_WITHIN = Duration.ofSeconds(30);
  private static final int OK = 200;

  private final InstantSource clock;
  private volatile Instant turnedAt = Instant.MIN;
  private volatile Optional<Systemd> systemd = Optional.empty();

  ServiceWatch(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes its turn with everything else that the bridge does by the clock. */
  @Scheduled(fixedDelay = 1_000)
  void turn() {
    turnedAt = clock.instant();
  }

  /** Begins when the bridge can be reached. */
  void begin(BridgeAddress address) {
    Systemd told = new Systemd(System.getenv(), () -> lives(address));
    systemd = Optional.of(told);
    told.start();
  }

  /** Whether it really lives; takes no longer than it may take to answer. */
  boolean lives(BridgeAddress address) {
    return !turnedAt.isBefore(clock.instant().minus(TURNS_WITHIN)) && answers(address);
  }

  private static boolean answers(BridgeAddress address) {
    HttpRequest request =
        HttpRequest.newBuilder(address.uri().resolve("/")).timeout(PATIENCE).build();
    try (HttpClient client = client(address)) {
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static HttpClient client(BridgeAddress address) throws IOException {
    HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(PATIENCE);
    if (address.certificate().isPresent()) {
      client.sslContext(PinnedCertificate.context(address.certificate().get()));
    }
    return client.build();
  }

  @Override
  public void destroy() {
    systemd.ifPresent(Systemd::close);
  }
}
