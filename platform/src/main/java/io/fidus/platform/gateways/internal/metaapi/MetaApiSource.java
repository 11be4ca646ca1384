package io.fidus.platform.gateways.internal.metaapi;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.AccountObservation;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.link.session.FactReader;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.TradeMode;
import io.fidus.platform.gateways.internal.FoundAccount;
import io.fidus.platform.gateways.internal.metaapi.MetaApiDirectory.Place;
import io.fidus.platform.gateways.internal.pull.Asked;
import io.fidus.platform.gateways.internal.pull.DealList;
import io.fidus.platform.gateways.internal.pull.Fields;
import io.fidus.platform.gateways.internal.pull.Look;
import io.fidus.platform.gateways.internal.pull.PullSource;
import io.fidus.platform.gateways.internal.pull.Reading;
import io.fidus.platform.gateways.internal.pull.SourceFailure;
import io.fidus.platform.gateways.internal.pull.SourceFailure.Kind;
import io.fidus.platform.gateways.internal.pull.SourceHttp;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** MetaApi's REST interface. Nothing is called before an account is asked for. */
public final class MetaApiSource implements PullSource {
  private static final String GENERATION = "MetaApi";
  private static final int PAGE = 1_000;
  private static final Instant BEFORE_ANY_DEAL = Instant.parse("2000-01-01T00:00:00Z");

  /** The servers' clocks are ahead of UTC, and the end of a period is not part of it. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private final SourceHttp http;
  private final InstantSource clock;
  private final MetaApiDirectory directory;
  private final Map<AccountIdentity, Optional<ServerZone>> zones = new ConcurrentHashMap<>();
  private final Map<AccountIdentity, Instant> newest = new ConcurrentHashMap<>();

  public MetaApiSource(URI provisioning, SourceHttp http, InstantSource clock) {
    this.http = http;
    this.clock = clock;
    directory = new MetaApiDirectory(provisioning, http, clock);
  }

  @Override
  public Look look() throws SourceFailure {
    return new Look(GENERATION, directory.places().stream().map(this::found).toList(), "");
  }

  @Override
  public Reading read(Asked account) throws SourceFailure {
    Place place = place(account.identity());
    Fields info = Fields.of(ask(place, "account-information"), "account-information");
    Instant now = clock.instant();
    AccountObservation figures =
        MetaApiReader.observation(info, account, new Provenance(Source.LIVE, now, now));
    return new Reading(
        new Reading.Profile(
            info.text("broker"),
            info.text("currency"),
            info.whole("leverage").filter(value -> value > 0).map(Math::toIntExact),
            MetaApiCodes.tradeMode(info.text("type").orElse("")),
            MetaApiCodes.marginMode(info.text("marginMode").orElse("")),
            false,
            zone(account.identity(), place)),
        Optional.of(figures),
        info.flag("tradeAllowed").orElse(true),
        Optional.empty(),
        "");
  }

  @Override
  public DealList deals(Asked account, ServerZone zone, long known) throws SourceFailure {
    AccountIdentity identity = account.identity();
    Optional<Instant> last = Optional.ofNullable(newest.get(identity)).filter(_ -> known != 0);
    Instant from = last.map(at -> at.minus(AHEAD)).orElse(BEFORE_ANY_DEAL);
    String period = "history-deals/time/%s/%s".formatted(from, clock.instant().plus(AHEAD));
    Place place = place(identity);
    FactReader reader = new FactReader(identity, account.currency(), zone);
    List<Deal> deals = new ArrayList<>();
    int rows;
    do {
      JsonNode answer = ask(place, "%s?offset=%d&limit=%d".formatted(period, deals.size(), PAGE));
      if (answer.path("synchronizing").asBoolean(false)) {
        return DealList.notYet();
      }
      rows = 0;
      for (JsonNode row : list(answer, "deals")) {
        deals.add(
            fact(
                () ->
                    reader.deal(MetaApiReader.deal(Fields.of(row, "deals"), account.currency()))));
        rows++;
      }
    } while (rows == PAGE);
    deals.stream()
        .map(Deal::time)
        .max(Instant::compareTo)
        .ifPresent(at -> newest.put(identity, at));
    return new DealList(deals, last.isEmpty(), true);
  }

  @Override
  public Optional<Book> book(Asked account, ServerZone zone) throws SourceFailure {
    Place place = place(account.identity());
    FactReader reader = new FactReader(account.identity(), account.currency(), zone);
    List<Position> positions = new ArrayList<>();
    for (JsonNode row : list(ask(place, "positions"), "positions")) {
      positions.add(
          fact(
              () ->
                  reader.position(
                      MetaApiReader.position(Fields.of(row, "positions"), account.currency()))));
    }
    List<Order> orders = new ArrayList<>();
    for (JsonNode row : list(ask(place, "orders"), "orders")) {
      orders.add(fact(() -> reader.order(MetaApiReader.order(Fields.of(row, "orders")))));
    }
    Instant now = clock.instant();
    return Optional.of(
        new Book(positions, Optional.of(orders), new Provenance(Source.LIVE, now, now)));
  }

  /** Makes a fact of a row that may hold what no fact can. */
  @FunctionalInterface
  private interface FactOf<T> {
    T make() throws SourceFailure;
  }

  private static <T> T fact(FactOf<T> row) throws SourceFailure {
    try {
      return row.make();
    } catch (ArithmeticException e) {
      throw new SourceFailure(Kind.UNKNOWN_SHAPE, "MetaApi's answer: " + e.getMessage() + ".");
    }
  }

  /** A list stands alone, or under its name beside whether it is complete. */
  private static Iterable<JsonNode> list(JsonNode answer, String name) throws SourceFailure {
    return answer.isArray() ? answer.values() : Fields.of(answer, name).list(name);
  }

  private Optional<ServerZone> zone(AccountIdentity identity, Place place) throws SourceFailure {
    Optional<ServerZone> known = zones.get(identity);
    if (known == null) {
      try {
        known = MetaApiReader.zone(Fields.of(ask(place, "server-time"), "server-time"));
      } catch (SourceFailure failure) {
        if (failure.kind() != Kind.NOT_FOUND) {
          throw failure;
        }
        known = Optional.empty();
      }
      zones.put(identity, known);
    }
    return known;
  }

  private JsonNode ask(Place place, String what) throws SourceFailure {
    try {
      return http.get(
          URI.create(place.address() + "/users/current/accounts/" + place.id() + '/' + what));
    } catch (SourceFailure failure) {
      throw failure.kind() == Kind.NOT_FOUND && !what.equals("server-time")
          ? notDeployed()
          : failure;
    }
  }

  private Place place(AccountIdentity identity) throws SourceFailure {
    Place place =
        directory.places().stream()
            .filter(one -> one.identity().login() == identity.login())
            .filter(one -> one.identity().server().equalsIgnoreCase(identity.server()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SourceFailure(Kind.NOT_FOUND, "MetaApi has no account " + identity + "."));
    if (!place.deployed()) {
      throw notDeployed();
    }
    return place;
  }

  private static SourceFailure notDeployed() {
    return new SourceFailure(Kind.NOT_FOUND, "The account is not deployed at MetaApi.");
  }

  private FoundAccount found(Place place) {
    return new FoundAccount(
        place.identity(),
        Optional.empty(),
        Optional.empty(),
        TradeMode.UNKNOWN,
        false,
        place.mt5() ? Platform.MT5 : Platform.MT4,
        clock.instant());
  }

  @Override
  public void close() {
    http.close();
  }
}
