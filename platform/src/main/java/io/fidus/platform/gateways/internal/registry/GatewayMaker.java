package io.fidus.platform.gateways.internal.registry;

import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.gateways.GatewaySettings;
import io.fidus.platform.gateways.internal.RunningGateway;
import io.fidus.platform.gateways.internal.SourceClient;
import io.fidus.platform.gateways.internal.feed.Enrolment;
import io.fidus.platform.gateways.internal.feed.FeedGateway;
import io.fidus.platform.gateways.internal.http.BridgeHttpSource;
import io.fidus.platform.gateways.internal.metaapi.MetaApiSource;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.PullGateway;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import io.fidus.platform.sealing.Vault;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.platform.trading.Intake;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the gateway that a description describes. */
@Component
class GatewayMaker {
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(15);
  private static final String METAAPI_KEY = "auth-token";

  private final GatewaySettings settings;
  private final Vault vault;
  private final Intake intake;
  private final TradingAccounts accounts;
  private final Assignments assignments;
  private final Enrolment enrolment;
  private final Store store;
  private final InstantSource clock;

  GatewayMaker(
      GatewaySettings settings,
      Vault vault,
      Intake intake,
      TradingAccounts accounts,
      Assignments assignments,
      Catalog catalog,
      Store store,
      InstantSource clock) {
    this.settings = settings;
    this.vault = vault;
    this.intake = intake;
    this.accounts = accounts;
    this.assignments = assignments;
    enrolment = new Enrolment(store, accounts, assignments, catalog, clock);
    this.store = store;
    this.clock = clock;
  }

  /** Starts the gateway; empty for a kind of which nothing runs. */
  Optional<RunningGateway> start(Gateway gateway) {
    return gateway.kind() == GatewayKind.BRIDGE ? feed(gateway) : pull(gateway);
  }

  private Optional<RunningGateway> feed(Gateway gateway) {
    return gateway
        .address()
        .map(
            at ->
                new FeedGateway(
                        gateway.gatewayId(),
                        at,
                        () -> key(gateway).orElse(""),
                        Optional.of(enrolment).filter(_ -> gateway.takesUp()),
                        intake,
                        accounts,
                        store,
                        clock)
                    .start());
  }

  private Optional<RunningGateway> pull(Gateway gateway) {
    return source(gateway)
        .map(
            source ->
                new PullGateway(
                    gateway.gatewayId(),
                    source,
                    () -> asked(gateway.gatewayId()),
                    intake,
                    Duration.ofSeconds(gateway.interval()),
                    clock));
  }

  /** What is asked; empty for a gateway that pushes, or of which nothing runs. */
  Optional<PullSource> source(Gateway gateway) {
    return switch (gateway.kind()) {
      case BRIDGE_HTTP ->
          gateway
              .address()
              .map(
                  at ->
                      new BridgeHttpSource(
                          at, http(gateway, SourceClient.BRIDGE_KEY), gateway.pinned(), clock));
      case METAAPI ->
          Optional.of(new MetaApiSource(settings.metaapiUrl(), http(gateway, METAAPI_KEY), clock));
      case BRIDGE, STATEMENT -> Optional.empty();
    };
  }

  /** The key of a gateway: of the environment's own, that of the settings. */
  Optional<String> key(Gateway gateway) {
    return switch (gateway.origin()) {
      case PERSON -> vault.open(gateway.owner());
      case BUILT_IN -> Optional.empty();
      case ENVIRONMENT ->
          switch (gateway.kind()) {
            case BRIDGE, BRIDGE_HTTP -> settings.bridgeKey();
            case METAAPI -> settings.metaapiToken();
            case STATEMENT -> Optional.empty();
          };
    };
  }

  private SourceHttp http(Gateway gateway, String header) {
    return new SourceHttp(
        key(gateway).map(key -> Map.of(header, key)).orElse(Map.of()), LONGEST_ANSWER);
  }

  private List<Asked> asked(GatewayId gateway) {
    return assignments.through(gateway).stream()
        .flatMap(number -> accounts.account(number).stream())
        .map(GatewayMaker::asked)
        .toList();
  }

  private static Asked asked(TradingAccount account) {
    return new Asked(account.identity(), account.platform(), account.currency());
  }
}
