package io.fidus.bridge.terminals;

import io.fidus.engine.facts.AccountIdentity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The simulator's control, for a drill whose terminals have no process of their own. */
final class SimulatedTerminals {
  private static final Logger LOG = LoggerFactory.getLogger(SimulatedTerminals.class);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Optional<Integer> port;

  SimulatedTerminals(Optional<Integer> port) {
    this.port = port;
  }

  /** Whether the simulator restarts this terminal. */
  boolean restart(AccountIdentity account) {
    if (port.isEmpty()) {
      return false;
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port.get() + "/restart"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    JsonMapper.builder().build().writeValueAsString(account)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      return status == 200;
    } catch (IOException e) {
      LOG.warn("The simulator does not answer: {}", e.getMessage());
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
