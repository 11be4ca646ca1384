package io.fidus.platform.gateways.internal.registry;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.gateways.GatewaySettings;
import io.fidus.platform.gateways.GatewayWatch;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.sealing.Vault;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayDirectory;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The gateways of the house: those that people have added, and those that the environment names.
 */
@Component
public class GatewayRegistry implements GatewayDirectory {
  /** The gateway of statements, which is always there. */
  public static final GatewayId STATEMENTS = new GatewayId("statement");

  private static final String OBJECT = "gateway";
  private static final String ENVIRONMENT_METAAPI = "metaapi";

  private final Store store;
  private final Documents<Gateway> documents;
  private final GatewaySettings settings;
  private final Vault vault;
  private final Assignments assignments;
  private final GatewayMaker maker;
  private final Audit audit;

  GatewayRegistry(
      Store store,
      GatewaySettings settings,
      Vault vault,
      Assignments assignments,
      GatewayMaker maker,
      Audit audit) {
    this.store = store;
    this.settings = settings;
    this.vault = vault;
    this.assignments = assignments;
    this.maker = maker;
    this.audit = audit;
    documents = store.documents(Gateway.TYPE);
  }

  /** All gateways, those of the environment first. */
  List<Versioned<Gateway>> all() {
    List<Versioned<Gateway>> all = new ArrayList<>();
    fixed().forEach(gateway -> all.add(new Versioned<>(gateway, 0, Instant.EPOCH)));
    all.addAll(documents.find(Query.all().limit(Query.MOST)).items());
    return all;
  }

  Optional<Versioned<Gateway>> get(GatewayId id) {
    return all().stream().filter(gateway -> gateway.document().id().equals(id.value())).findFirst();
  }

  @Override
  public Optional<NamedGateway> find(GatewayId id) {
    return get(id)
        .map(Versioned::document)
        .map(gateway -> new NamedGateway(id, gateway.name(), gateway.kind()));
  }

  /** What is asked when a gateway is one that is asked. The caller closes it. */
  public Optional<PullSource> source(GatewayId id) {
    return get(id).map(Versioned::document).flatMap(maker::source);
  }

  Versioned<Gateway> add(Gateway gateway, Optional<String> key, Actor actor) {
    requireEncrypted(gateway);
    Act act =
        Act.of("added", OBJECT, gateway.id())
            .after(gateway.facts().and("keyGiven", key.isPresent()));
    return kept(
        gateway,
        key,
        actor,
        () -> {
          audit.record(actor, act);
          return documents.insert(gateway);
        });
  }

  /**
   * Changes a gateway.
   *
   * @param key its new key; empty to keep the one it has
   */
  Versioned<Gateway> change(Gateway gateway, IfMatch version, Optional<String> key, Actor actor) {
    Versioned<Gateway> read = own(gateway.id());
    version.require(read.version());
    if (read.document().kind() != gateway.kind()) {
      throw new Refusal(
          CommonProblem.INVALID_FIELDS, "A gateway keeps its kind; add another gateway instead.");
    }
    requireEncrypted(gateway);
    Act act =
        Act.of("changed", OBJECT, gateway.id())
            .before(read.document().facts())
            .after(gateway.facts().and("keyGiven", key.isPresent()));
    return kept(
        gateway,
        key,
        actor,
        () -> {
          audit.record(actor, act);
          return documents.replace(read, gateway);
        });
  }

  void remove(String id, IfMatch version, Actor actor) {
    Versioned<Gateway> read = own(id);
    version.require(read.version());
    int used = assignments.through(read.document().gatewayId()).size();
    if (used > 0) {
      throw new Refusal(
          GatewayProblem.GATEWAY_IN_USE,
          used == 1 ? "One account arrives through it." : used + " accounts arrive through it.");
    }
    store.execute(
        () -> {
          documents.remove(read);
          audit.record(actor, Act.of("removed", OBJECT, id).before(read.document().facts()));
          publish(read.document());
          vault.remove(read.document().owner());
        });
  }

  private void publish(Gateway gateway) {
    store.publish(new GatewaysChanged(gateway.id()), gateway.id());
  }

  boolean hasKey(Gateway gateway) {
    return gateway.origin() == Gateway.Origin.PERSON
        ? vault.find(gateway.owner()).isPresent()
        : maker.key(gateway).isPresent();
  }

  private Versioned<Gateway> own(String id) {
    Versioned<Gateway> read =
        get(new GatewayId(id))
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no gateway '" + id + "'."));
    if (read.document().origin() != Gateway.Origin.PERSON) {
      throw new Refusal(
          GatewayProblem.GATEWAY_FIXED,
          "The gateway '" + read.document().name() + "' cannot be changed here.");
    }
    return read;
  }

  private void requireEncrypted(Gateway gateway) {
    if (gateway.isReadableOnTheWay() && !settings.plainHttp()) {
      throw new Refusal(
          GatewayProblem.GATEWAY_NOT_ENCRYPTED,
          "The key and the figures could be read on their way to "
              + gateway.address().map(URI::getHost).orElse("")
              + ".");
    }
  }

  /** Keeps a gateway with its key, under a name that no other one has. */
  private Versioned<Gateway> kept(
      Gateway gateway, Optional<String> key, Actor actor, Supplier<Versioned<Gateway>> write) {
    if (fixed().stream().anyMatch(one -> one.nameKey().equals(gateway.nameKey()))) {
      throw nameTaken(gateway);
    }
    try {
      return store.transaction(
          () -> {
            key.ifPresent(text -> vault.put(gateway.owner(), text, actor.name()));
            publish(gateway);
            return write.get();
          });
    } catch (DuplicateKey sameName) {
      throw nameTaken(gateway);
    }
  }

  private static Refusal nameTaken(Gateway gateway) {
    return new Refusal(
        GatewayProblem.GATEWAY_NAME_TAKEN,
        "There is already a gateway with the name '" + gateway.name() + "'.");
  }

  private List<Gateway> fixed() {
    List<Gateway> fixed = new ArrayList<>();
    settings
        .bridgeUrl()
        .ifPresent(
            url ->
                fixed.add(
                    environment(
                        GatewayWatch.OF_THE_ENVIRONMENT.value(),
                        GatewayKind.BRIDGE,
                        "Bridge",
                        Optional.of(url.toString()),
                        settings.bridgeTakesUp())));
    settings
        .metaapiToken()
        .ifPresent(
            _ ->
                fixed.add(
                    environment(
                        ENVIRONMENT_METAAPI,
                        GatewayKind.METAAPI,
                        "MetaApi",
                        Optional.empty(),
                        false)));
    fixed.add(
        new Gateway(
            STATEMENTS.value(),
            GatewayKind.STATEMENT,
            "Statements",
            Gateway.nameKey("Statements"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Gateway.Origin.BUILT_IN,
            false));
    return fixed;
  }

  private static Gateway environment(
      String id, GatewayKind kind, String name, Optional<String> url, boolean takesUp) {
    return new Gateway(
        id,
        kind,
        name,
        Gateway.nameKey(name),
        url,
        Optional.empty(),
        Optional.empty(),
        Gateway.Origin.ENVIRONMENT,
        takesUp);
  }
}
