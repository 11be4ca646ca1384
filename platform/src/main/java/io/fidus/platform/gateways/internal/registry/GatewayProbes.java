package io.fidus.platform.gateways.internal.registry;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.internal.GatewayStatus;
import io.fidus.platform.gateways.internal.SourceClient;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.store.Versioned;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks the gateways of the registry how they are, and bridges to do something. */
@Component
@ConditionalOnWebApplication
class GatewayProbes implements GatewayWatch {
  private static final Duration CONNECT = Duration.ofMillis(1_500);
  private static final Duration PROBE = Duration.ofMillis(1_500);
  private static final Duration COMMAND = Duration.ofSeconds(5);
  private static final int SUCCESS = 2;
  private static final int HUNDRED = 100;

  private final GatewayRegistry registry;
  private final GatewayRunner runner;
  private final GatewayMaker maker;
  private final JsonMapper json = JsonMapper.builder().build();
  private final HttpClient client = SourceClient.connectingWithin(CONNECT);

  GatewayProbes(GatewayRegistry registry, GatewayRunner runner, GatewayMaker maker) {
    this.registry = registry;
    this.runner = runner;
    this.maker = maker;
  }

  @Override
  public List<WatchedGateway> gateways() {
    return registry.all().stream()
        .filter(read -> read.document().kind() != GatewayKind.STATEMENT)
        .map(this::watched)
        .toList();
  }

  private WatchedGateway watched(Versioned<Gateway> read) {
    Gateway gateway = read.document();
    GatewayStatus status = runner.status(read);
    return new WatchedGateway(
        gateway.gatewayId(),
        gateway.name(),
        gateway.kind(),
        status.state() != GatewayStatus.State.CONNECTING,
        status.lastMessageAt(),
        gateway.kind() == GatewayKind.BRIDGE);
  }

  @Override
  public Answer probe(GatewayId id) {
    Optional<Versioned<Gateway>> read = registry.get(id);
    if (read.isEmpty()) {
      return new Answer(false, "there is no such gateway");
    }
    Gateway gateway = read.get().document();
    Optional<URI> address = gateway.address();
    if (address.isEmpty()) {
      GatewayStatus status = runner.status(read.get());
      return new Answer(status.state() != GatewayStatus.State.DOWN, status.detail());
    }
    return send(
        gateway,
        HttpRequest.newBuilder(address.get().resolve("/api/mt5/bridge/health"))
            .timeout(PROBE)
            .GET());
  }

  @Override
  public Answer command(
      GatewayId id, Command command, Optional<AccountIdentity> account, String reason) {
    Optional<Gateway> gateway =
        registry
            .get(id)
            .map(Versioned::document)
            .filter(found -> found.kind() == GatewayKind.BRIDGE && found.address().isPresent());
    if (gateway.isEmpty()) {
      return new Answer(false, "it takes no commands");
    }
    ObjectNode body = json.createObjectNode();
    body.put("command", command.word());
    body.putNull("account");
    account.ifPresent(
        one -> body.putObject("account").put("server", one.server()).put("login", one.login()));
    body.put("reason", reason);
    return send(
        gateway.get(),
        HttpRequest.newBuilder(gateway.get().address().orElseThrow().resolve("/api/mt5/commands"))
            .timeout(COMMAND)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  @Override
  public Answer reconnect(GatewayId gateway) {
    return runner.reopen(gateway)
        ? new Answer(true, "the session is opened again")
        : new Answer(false, "another node reads it");
  }

  private Answer send(Gateway gateway, HttpRequest.Builder request) {
    maker.key(gateway).ifPresent(key -> request.header(SourceClient.BRIDGE_KEY, key));
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      boolean good = answer.statusCode() / HUNDRED == SUCCESS;
      return new Answer(good, "HTTP " + answer.statusCode());
    } catch (IOException e) {
      return new Answer(false, "no answer: " + e.getClass().getSimpleName());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(false, "interrupted");
    }
  }
}
