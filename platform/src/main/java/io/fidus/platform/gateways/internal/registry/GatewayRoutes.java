package io.fidus.platform.gateways.internal.registry;

import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.GatewayStatus;
import io.fidus.platform.gateways.internal.http.Generation;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayKind;
import io.fidus.store.Versioned;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The gateways, and what they have found. */
@RestController
@RequestMapping("/api/gateways")
class GatewayRoutes {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_URL = 300;
  private static final int LONGEST_KEY = 4_000;
  private static final int LEAST_POLL_SECONDS = 1;
  private static final int MOST_POLL_SECONDS = 3_600;

  private final GatewayRegistry registry;
  private final GatewayRunner runner;
  private final Assignments assignments;

  GatewayRoutes(GatewayRegistry registry, GatewayRunner runner, Assignments assignments) {
    this.registry = registry;
    this.runner = runner;
    this.assignments = assignments;
  }

  /** What should be known about a gateway although it works. */
  enum Warning {
    /** Key and figures can be read on their way to another machine. */
    NOT_ENCRYPTED,
    /** It is called without a key. */
    NO_KEY
  }

  /**
   * What a gateway is to be.
   *
   * @param url where it answers; null for MetaApi
   * @param key what it wants to be called with, write-only; null to keep the one it has
   * @param generation 1.0, 3.0, 4.0 or fidus to read a bridge as that; null to find it out
   * @param pollSeconds how often it is asked, 1 to 3600; null for the usual interval
   */
  record GatewayForm(
      GatewayKind kind,
      String name,
      Optional<String> url,
      Optional<String> key,
      Optional<String> generation,
      Optional<Integer> pollSeconds) {
    GatewayForm {
      boolean bridge = kind == GatewayKind.BRIDGE || kind == GatewayKind.BRIDGE_HTTP;
      new Checks()
          .require(
              kind != GatewayKind.STATEMENT, "kind", "Statements need no gateway of their own.")
          .requireText(name, LONGEST_NAME, "name", "name")
          .require(
              bridge == url.isPresent(),
              "url",
              bridge ? "A bridge needs its address." : "The address of MetaApi is a setting.")
          .require(
              url.map(GatewayForm::isAddress).orElse(true),
              "url",
              "The address must be like https://bridge.example.com:8000, without a path.")
          .require(
              key.map(text -> !text.isBlank() && text.length() <= LONGEST_KEY).orElse(true)
                  && key.map(text -> text.chars().allMatch(c -> c > 32 && c < 127)).orElse(true),
              "key",
              "The key must have 1 to 4000 characters without blanks.")
          .require(
              generation
                  .map(text -> kind == GatewayKind.BRIDGE_HTTP && Generation.of(text).isPresent())
                  .orElse(true),
              "generation",
              "The generation must be 1.0, 3.0, 4.0 or fidus, of a BRIDGE_HTTP alone.")
          .require(
              pollSeconds
                  .map(every -> every >= LEAST_POLL_SECONDS && every <= MOST_POLL_SECONDS)
                  .orElse(true),
              "pollSeconds",
              "The interval must be 1 to 3600 seconds.")
          .done();
    }

    private static boolean isAddress(String text) {
      try {
        URI at = URI.create(text);
        return text.length() <= LONGEST_URL
            && Set.of("http", "https").contains(at.getScheme())
            && at.getHost() != null
            && at.getUserInfo() == null
            && at.getQuery() == null
            && at.getFragment() == null
            && (at.getPath().isEmpty() || at.getPath().equals("/"));
      } catch (IllegalArgumentException | NullPointerException notAnAddress) {
        return false;
      }
    }

    Gateway gateway(String id) {
      return new Gateway(
          id,
          kind,
          name.strip(),
          Gateway.nameKey(name),
          url,
          generation,
          pollSeconds,
          Gateway.Origin.PERSON,
          false);
    }

    /** Without the key, which must never be printed. */
    @Override
    public String toString() {
      return "Gateway " + name;
    }
  }

  /**
   * A gateway.
   *
   * @param url where it answers; null for one without an address of its own
   * @param state how it is, and {@code since} when
   * @param lastMessageAt when it last said anything
   * @param generation the version of its protocol, as it names it or as it is pinned
   * @param accounts how many accounts arrive through it
   * @param detail what a person should know, empty when there is nothing
   * @param pollSeconds how often it is asked; null for one that is not
   * @param hasKey whether a key is kept for it
   * @param changeable whether it can be changed here; a setting of the program cannot
   * @param version to be sent as If-Match with a change
   */
  record GatewayView(
      String id,
      GatewayKind kind,
      String name,
      Optional<String> url,
      GatewayStatus.State state,
      Instant since,
      Optional<Instant> lastMessageAt,
      Optional<String> generation,
      int accounts,
      String detail,
      List<Warning> warnings,
      Optional<Integer> pollSeconds,
      boolean hasKey,
      boolean changeable,
      long version) {}

  /**
   * An account that a gateway reports and nobody has added.
   *
   * @param gateway the gateway's id
   * @param server null when the gateway does not name it
   */
  record FoundView(
      String gateway,
      Optional<String> server,
      String login,
      Optional<String> company,
      Optional<String> currency,
      TradeMode tradeMode,
      boolean simulated,
      Instant seenAt) {
    static FoundView of(String gateway, FoundAccount found) {
      return new FoundView(
          gateway,
          Optional.of(found.account().server())
              .filter(server -> !server.equals(FoundAccount.UNNAMED_SERVER)),
          Long.toString(found.account().login()),
          found.company(),
          found.currency(),
          found.tradeMode(),
          found.simulated(),
          found.seenAt());
    }
  }

  /** All gateways. */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  List<GatewayView> list() {
    return registry.all().stream().map(this::view).toList();
  }

  /** The accounts that gateways report and nobody has added; nothing about them is kept. */
  @GetMapping("/found")
  @Access(Permission.ACCOUNTS_READ)
  List<FoundView> found() {
    return registry.all().stream()
        .map(Versioned::document)
        .flatMap(
            gateway ->
                runner.found(gateway.gatewayId()).stream()
                    .map(found -> FoundView.of(gateway.id(), found)))
        .toList();
  }

  /** Adds a gateway and starts it. */
  @PostMapping
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  GatewayView add(@RequestBody GatewayForm form, Actor actor) {
    Versioned<Gateway> added =
        registry.add(form.gateway(UUID.randomUUID().toString()), form.key(), actor);
    runner.descriptionsChanged();
    return view(added);
  }

  /** Changes a gateway and starts it anew. */
  @PutMapping("/{id}")
  @Access(Permission.SYSTEM_WRITE)
  GatewayView change(
      @PathVariable String id, @RequestBody GatewayForm form, IfMatch version, Actor actor) {
    Versioned<Gateway> changed = registry.change(form.gateway(id), version, form.key(), actor);
    runner.descriptionsChanged();
    return view(changed);
  }

  /** Ends a gateway and forgets its key; refused while accounts arrive through it. */
  @DeleteMapping("/{id}")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id, IfMatch version, Actor actor) {
    registry.remove(id, version, actor);
    runner.descriptionsChanged();
  }

  private GatewayView view(Versioned<Gateway> read) {
    Gateway gateway = read.document();
    GatewayStatus status = runner.status(read);
    boolean hasKey = registry.hasKey(gateway);
    boolean called = gateway.kind() != GatewayKind.STATEMENT;
    boolean polled = called && gateway.kind() != GatewayKind.BRIDGE;
    return new GatewayView(
        gateway.id(),
        gateway.kind(),
        gateway.name(),
        gateway.url(),
        status.state(),
        status.since(),
        status.lastMessageAt(),
        status.generation().or(gateway::generation),
        assignments.through(gateway.gatewayId()).size(),
        status.detail(),
        warnings(gateway, called && !hasKey),
        polled ? Optional.of(gateway.interval()) : Optional.empty(),
        hasKey,
        gateway.origin() == Gateway.Origin.PERSON,
        read.version());
  }

  private static List<Warning> warnings(Gateway gateway, boolean noKey) {
    return java.util.stream.Stream.of(
            gateway.isReadableOnTheWay()
                ? Optional.of(Warning.NOT_ENCRYPTED)
                : Optional.<Warning>empty(),
            noKey ? Optional.of(Warning.NO_KEY) : Optional.<Warning>empty())
        .flatMap(Optional::stream)
        .toList();
  }
}
