package io.fidus.platform.watchdog.internal;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.gateways.GatewayWatch.Answer;
import io.fidus.platform.watchdog.WatchdogSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The simulator on this machine. It knows no real terminal, so it cannot break one. */
@Component
class Simulator {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int DONE = 200;

  private final Optional<Integer> port;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  Simulator(WatchdogSettings settings) {
    port = settings.simulatorPort();
  }

  boolean isConfigured() {
    return port.isPresent();
  }

  /** Gives a simulated terminal a fault that ends by itself at last, whatever becomes of us. */
  Answer breakDown(AccountIdentity account, DrillFault fault, Duration atMost) {
    ObjectNode body = target(account);
    body.put("fault", fault.word());
    body.put("seconds", atMost.toSeconds());
    if (fault == DrillFault.FREEZE) {
      body.put("millis", atMost.toMillis());
    }
    return post("/faults", body);
  }

  /** Takes every fault from a simulated terminal. */
  Answer mend(AccountIdentity account) {
    return post("/faults/clear", target(account));
  }

  private ObjectNode target(AccountIdentity account) {
    ObjectNode body = json.createObjectNode();
    body.put("login", account.login());
    body.put("server", account.server());
    return body;
  }

  private Answer post(String path, ObjectNode body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port.orElseThrow() + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode() == DONE, "the simulator says " + answer.statusCode());
    } catch (IOException e) {
      return new Answer(false, "the simulator does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, "interrupted");
    }
  }
}
