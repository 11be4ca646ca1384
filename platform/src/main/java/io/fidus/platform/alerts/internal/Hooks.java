package io.fidus.platform.alerts.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fidus.platform.alerts.AlertSettings;
import io.fidus.program.InvalidSettingException;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts notices to the webhook that the settings name, signed, and again until it takes them. The
 * signature is the HMAC-SHA-256, in hexadecimal digits, of the time in seconds since 1970, a full
 * stop and the body; {@code X-FIDUS-Delivery} is the same each time that a notice is posted.
 */
@Component
class Hooks implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Hooks.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int SHORTEST_SECRET = 32;
  private static final int BATCH = 50;
  private static final int OK = 200;
  private static final int REDIRECT = 300;

  private final Documents<HookCall> calls;
  private final Optional<Target> target;
  private final JsonMapper json;
  private final InstantSource clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Hooks(Store store, AlertSettings settings, JsonMapper json, InstantSource clock) {
    this.json = json;
    this.clock = clock;
    calls = store.documents(HookCall.TYPE);
    target = settings.webhookUrl().map(address -> target(address, settings));
  }

  private record Target(URI address, String secret) {
    /** Without the secret, which must never be printed. */
    @Override
    public String toString() {
      return String.valueOf(address);
    }
  }

  private static Target target(URI address, AlertSettings settings) {
    String host = String.valueOf(address.getHost());
    boolean safe = "https".equals(address.getScheme()) || THIS_MACHINE.contains(host);
    if (!safe) {
      throw new InvalidSettingException(
          "ALERT_WEBHOOK_URL must begin with https:// where it is not on this machine.",
          "Correct ALERT_WEBHOOK_URL and start again.");
    }
    String secret = settings.webhookSecret().orElse("");
    if (secret.length() < SHORTEST_SECRET) {
      throw new InvalidSettingException(
          "ALERT_WEBHOOK_SECRET must have 32 characters or more where ALERT_WEBHOOK_URL is set.",
          "Set ALERT_WEBHOOK_SECRET to a long random text that the other side knows as well.");
    }
    return new Target(address, secret);
  }

  Documents<HookCall> documents() {
    return calls;
  }

  /** Keeps a notice to be posted, in the open transaction. */
  void enqueue(Alert alert, Notice notice, Instant now) {
    if (target.isPresent()) {
      calls.insert(
          new HookCall(
              UUID.randomUUID().toString(),
              json.writeValueAsString(HookBody.of(alert, notice, now)),
              now,
              Optional.of(now),
              0,
              Optional.empty(),
              Optional.empty()));
    }
  }

  /** Posts what is due. Returns how many notices were taken. */
  int round() throws InterruptedException {
    if (target.isEmpty()) {
      return 0;
    }
    int taken = 0;
    Query due = Query.on(HookCall.DUE).to(clock.instant().plusMillis(1)).limit(BATCH);
    for (Versioned<HookCall> read : calls.find(due).items()) {
      Optional<String> failure = post(target.get(), read.document());
      HookCall next =
          failure
              .map(why -> read.document().failed(why, clock.instant()))
              .orElseGet(() -> read.document().taken(clock.instant()));
      keep(read, next);
      if (failure.isPresent()) {
        LOG.warn("A notice was not taken by the webhook: {}", failure.get());
        return taken;
      }
      taken++;
    }
    return taken;
  }

  private void keep(Versioned<HookCall> read, HookCall next) {
    try {
      calls.replace(read, next);
    } catch (StaleVersion otherNode) {
      LOG.debug("Another node has posted the same notice", otherNode);
    }
  }

  private Optional<String> post(Target to, HookCall call) throws InterruptedException {
    String at = String.valueOf(clock.instant().getEpochSecond());
    HttpRequest request =
        HttpRequest.newBuilder(to.address())
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("X-FIDUS-Delivery", call.id())
            .header("X-FIDUS-Time", at)
            .header("X-FIDUS-Signature", signature(to.secret(), at + '.' + call.body()))
            .POST(BodyPublishers.ofString(call.body()))
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.statusCode() >= OK && answer.statusCode() < REDIRECT
          ? Optional.empty()
          : Optional.of("It answered " + answer.statusCode());
    } catch (IOException e) {
      return Optional.of("It cannot be reached: " + e.getClass().getSimpleName());
    }
  }

  static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256", e);
    }
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
