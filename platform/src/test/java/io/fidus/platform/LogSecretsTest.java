package io.fidus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import io.fidus.platform.RunningPlatform.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Nothing that proves who somebody is, or opens anything, is written to the log. */
class LogSecretsTest {
  private static final String WRONG = "wrong-password-of-the-log-test";
  private static final String KEPT = "investor-word-of-the-log-test";
  private static final String GATEWAY_KEY = "gateway-key-of-the-log-test";
  private static final String MALFORMED = "malformed-secret-of-the-log-test";

  /** Everything that is logged, as it would be printed. */
  private static final class Captured extends AppenderBase<ILoggingEvent> {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    @Override
    protected void append(ILoggingEvent event) {
      IThrowableProxy thrown = event.getThrowableProxy();
      lines.add(
          event.getFormattedMessage()
              + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }
  }

  @Test
  void theLogOfOrdinaryAndOfFailingRequestsHoldsNoSecret(@TempDir Path data) {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Logger own = (Logger) LoggerFactory.getLogger("io.fidus");
    Captured log = new Captured();
    log.start();
    try (RunningPlatform platform = RunningPlatform.start(data)) {
      // Only now: a start sets the logging up anew.
      root.addAppender(log);
      own.setLevel(Level.DEBUG);
      Person admin = Person.administrator(platform);
      Answer refreshed = admin.refresh();
      Person again = Person.of(platform, refreshed);
      use(platform, again);

      assertThat(log.lines).as("something was logged").anyMatch(line -> line.contains("Incident"));
      for (String secret :
          List.of(
              Person.PASSWORD,
              WRONG,
              KEPT,
              GATEWAY_KEY,
              MALFORMED,
              admin.token(),
              again.token(),
              value(admin.cookie()),
              value(again.cookie()))) {
        assertThat(secret).isNotBlank();
        assertThat(log.lines).noneMatch(line -> line.contains(secret));
      }
    } finally {
      root.detachAppender(log);
      own.setLevel(null);
    }
  }

  private static String value(String cookie) {
    return cookie.substring(cookie.indexOf('=') + 1);
  }

  /** What people do, done rightly and wrongly. */
  private static void use(RunningPlatform platform, Person admin) {
    assertThat(Person.attempt(platform, "admin", WRONG).status()).isEqualTo(401);
    assertThat(Person.attempt(platform, WRONG, WRONG).status()).isEqualTo(401);
    assertThat(admin.tryToChangePassword(WRONG, WRONG).status()).isGreaterThanOrEqualTo(400);
    assertThat(admin.post("/api/gateways", gateway("true")).status()).isEqualTo(400);
    assertThat(admin.post("/api/gateways", gateway("null")).status()).isEqualTo(201);
    assertThat(admin.post("/api/accounts", "{\"investorPassword\":\"" + KEPT + "\"").status())
        .isGreaterThanOrEqualTo(400);
    assertThat(
            admin
                .put(
                    "/api/accounts/1/credentials",
                    0,
                    "{\"investorPassword\":\"" + KEPT + "\",\"fernetToken\":null}")
                .status())
        .isEqualTo(404);
    assertThat(admin.post("/api/auth/sign-in", "{\"password\":" + MALFORMED).status())
        .isEqualTo(400);
    assertThat(
            platform
                .send(
                    platform
                        .request("/api/accounts?token=" + MALFORMED)
                        .header("Authorization", "Bearer " + MALFORMED)
                        .header("X-API-Key", MALFORMED)
                        .header("Cookie", "fidus-refresh=" + MALFORMED)
                        .GET())
                .status())
        .isEqualTo(401);
    platform.send(
        platform
            .request("/api/auth/refresh")
            .header("Cookie", "fidus-refresh=" + MALFORMED)
            .POST(BodyPublishers.noBody()));
  }

  private static String gateway(String pollSeconds) {
    return """
        {"kind":"BRIDGE_HTTP","name":"Log","url":"http://localhost:9","key":"%s","generation":"1.0","pollSeconds":%s}"""
        .formatted(GATEWAY_KEY, pollSeconds);
  }
}
