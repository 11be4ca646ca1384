package io.fidus.platform.catalog.internal;

import io.fidus.engine.money.CurrencyUnit;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Brokers, funds and managers. */
@RestController
@RequestMapping("/api/catalog")
class CatalogRoutes {
  private static final int LONGEST_NAME = 100;
  private static final int MOST_SERVERS = 100;
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private final KeptCatalog catalog;

  CatalogRoutes(KeptCatalog catalog) {
    this.catalog = catalog;
  }

  /** What a broker is to have. */
  record BrokerForm(String name, List<String> servers) {
    BrokerForm {
      servers = List.copyOf(servers);
      checksOf(name)
          .require(servers.size() <= MOST_SERVERS, "servers", "A broker has at most 100 servers.")
          .require(
              servers.stream().allMatch(CatalogRoutes::isName),
              "servers",
              "A server's name must have 1 to 100 characters.")
          .require(
              servers.stream().map(Entry::key).distinct().count() == servers.size(),
              "servers",
              "No server may be named twice.")
          .done();
    }
  }

  /** What a fund is to have. */
  record FundForm(String name, String currency) {
    FundForm {
      checksOf(name)
          .require(isCurrency(currency), "currency", "The currency must be a code such as USD.")
          .done();
    }
  }

  /** What a manager is to have. */
  record ManagerForm(String name) {
    ManagerForm {
      checksOf(name).done();
    }
  }

  /**
   * A broker.
   *
   * @param servers the names of its trade servers
   * @param version to be sent as If-Match with a change
   */
  record BrokerView(String id, String name, List<String> servers, long version) {
    static BrokerView of(Versioned<Broker> read) {
      Broker broker = read.document();
      return new BrokerView(broker.id(), broker.name(), broker.servers(), read.version());
    }
  }

  /**
   * A fund.
   *
   * @param version to be sent as If-Match with a change
   */
  record FundView(String id, String name, String currency, long version) {
    static FundView of(Versioned<Fund> read) {
      Fund fund = read.document();
      return new FundView(fund.id(), fund.name(), fund.currency(), read.version());
    }
  }

  /**
   * A manager.
   *
   * @param version to be sent as If-Match with a change
   */
  record ManagerView(String id, String name, long version) {
    static ManagerView of(Versioned<Manager> read) {
      return new ManagerView(read.document().id(), read.document().name(), read.version());
    }
  }

  /** All brokers by name. */
  @GetMapping("/brokers")
  @Access(Permission.ACCOUNTS_READ)
  List<BrokerView> brokers() {
    return catalog.brokers().all().stream().map(BrokerView::of).toList();
  }

  /** Adds a broker. */
  @PostMapping("/brokers")
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  BrokerView addBroker(@RequestBody BrokerForm form, Actor actor) {
    Broker broker = Broker.of(id(), form.name(), form.servers());
    return BrokerView.of(
        catalog.brokers().add(broker, actor, others -> requireFree(broker, others)));
  }

  /** Corrects a broker's name or servers. */
  @PutMapping("/brokers/{id}")
  @Access(Permission.ACCOUNTS_WRITE)
  BrokerView changeBroker(
      @PathVariable String id, @RequestBody BrokerForm form, IfMatch version, Actor actor) {
    Broker broker = Broker.of(id, form.name(), form.servers());
    return BrokerView.of(
        catalog
            .brokers()
            .change(id, version, actor, _ -> broker, others -> requireFree(broker, others)));
  }

  /** All funds by name. */
  @GetMapping("/funds")
  @Access(Permission.ACCOUNTS_READ)
  List<FundView> funds() {
    return catalog.funds().all().stream().map(FundView::of).toList();
  }

  /** Adds a fund. */
  @PostMapping("/funds")
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  FundView addFund(@RequestBody FundForm form, Actor actor) {
    return FundView.of(
        catalog.funds().add(Fund.of(id(), form.name(), form.currency()), actor, _ -> {}));
  }

  /** Corrects a fund's name; its currency stays. */
  @PutMapping("/funds/{id}")
  @Access(Permission.ACCOUNTS_WRITE)
  FundView changeFund(
      @PathVariable String id, @RequestBody FundForm form, IfMatch version, Actor actor) {
    return FundView.of(
        catalog.funds().change(id, version, actor, fund -> renamed(fund, form), _ -> {}));
  }

  /** All managers by name. */
  @GetMapping("/managers")
  @Access(Permission.ACCOUNTS_READ)
  List<ManagerView> managers() {
    return catalog.managers().all().stream().map(ManagerView::of).toList();
  }

  /** Adds a manager. */
  @PostMapping("/managers")
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  ManagerView addManager(@RequestBody ManagerForm form, Actor actor) {
    return ManagerView.of(catalog.managers().add(Manager.of(id(), form.name()), actor, _ -> {}));
  }

  /** Corrects a manager's name. */
  @PutMapping("/managers/{id}")
  @Access(Permission.ACCOUNTS_WRITE)
  ManagerView changeManager(
      @PathVariable String id, @RequestBody ManagerForm form, IfMatch version, Actor actor) {
    return ManagerView.of(
        catalog.managers().change(id, version, actor, _ -> Manager.of(id, form.name()), _ -> {}));
  }

  private static Fund renamed(Fund fund, FundForm form) {
    if (!fund.currency().equals(form.currency())) {
      throw new Refusal(
          CatalogProblem.FUND_CURRENCY_FIXED,
          "The fund is reckoned in " + fund.currency() + " and cannot change to another currency.");
    }
    return Fund.of(fund.id(), form.name(), form.currency());
  }

  private static void requireFree(Broker broker, List<Broker> others) {
    for (Broker other : others) {
      broker.servers().stream()
          .filter(other::has)
          .findFirst()
          .ifPresent(
              server -> {
                throw new Refusal(
                    CatalogProblem.SERVER_TAKEN,
                    "The server '%s' belongs to %s.".formatted(server, other.name()));
              });
    }
  }

  private static String id() {
    return UUID.randomUUID().toString();
  }

  private static Checks checksOf(String name) {
    return new Checks().require(isName(name), "name", "The name must have 1 to 100 characters.");
  }

  private static boolean isName(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST_NAME
        && text.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isCurrency(String code) {
    try {
      return CODE.matcher(code).matches() && CurrencyUnit.iso(code).code().equals(code);
    } catch (IllegalArgumentException unknown) {
      return false;
    }
  }
}
