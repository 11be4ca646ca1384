package io.fidus.platform.gateways.internal.accounts;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.gateways.internal.registry.GatewayProblem;
import io.fidus.platform.gateways.internal.registry.GatewayRegistry;
import io.fidus.platform.gateways.internal.registry.GatewayRunner;
import io.fidus.platform.sealing.SecretOwner;
import io.fidus.platform.sealing.Vault;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.DuplicateKey;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Adds accounts: confirmed by their gateway, assigned and with their password, or not at all. */
@Component
@ConditionalOnWebApplication
class AccountDesk {
  private static final String COMMAND = "accounts.add";

  private final Store store;
  private final Catalog catalog;
  private final TradingAccounts accounts;
  private final Assignments assignments;
  private final GatewayRegistry registry;
  private final GatewayRunner runner;
  private final AccountConfirmation confirmation;
  private final Vault vault;
  private final InstantSource clock;
  private final Audit audit;

  AccountDesk(
      Store store,
      Catalog catalog,
      TradingAccounts accounts,
      Assignments assignments,
      GatewayRegistry registry,
      GatewayRunner runner,
      AccountConfirmation confirmation,
      Vault vault,
      InstantSource clock,
      Audit audit) {
    this.store = store;
    this.catalog = catalog;
    this.accounts = accounts;
    this.assignments = assignments;
    this.registry = registry;
    this.runner = runner;
    this.confirmation = confirmation;
    this.vault = vault;
    this.clock = clock;
    this.audit = audit;
  }

  /** What is kept of the command, so that it is not done twice. */
  record Added(long number, boolean confirmed, String digest) {}

  /** The command was not done before. */
  private static final class NotDone extends RuntimeException {}

  /** Adds an account, or returns what the same command added before. */
  Added add(AccountForm form, IdempotencyKey key, Caller caller, Actor actor) {
    String command = key.of(caller, COMMAND);
    Optional<Added> before = before(command);
    if (before.isPresent()) {
      return same(before.get(), form);
    }
    check(form);
    AccountConfirmation.Confirmed confirmed = confirmation.confirm(form);
    try {
      Added added = store.once(command, Added.class, () -> write(form, confirmed, actor));
      assignments.reload(new AccountNumber(added.number()));
      runner.accountsChanged(new GatewayId(form.gateway()));
      return same(added, form);
    } catch (DuplicateKey | StaleVersion overtaken) {
      return before(command).map(done -> same(done, form)).orElseThrow(() -> exists(form));
    }
  }

  private Added write(AccountForm form, AccountConfirmation.Confirmed confirmed, Actor actor) {
    Optional<AccountNumber> known = accounts.find(form.identity());
    known.flatMap(accounts::account).ifPresent(account -> requireSame(account, form, confirmed));
    if (known.flatMap(assignments::of).isPresent()) {
      throw exists(form);
    }
    AccountNumber number =
        known.orElseGet(
            () -> accounts.open(form.identity(), form.platform(), confirmed.currency()));
    assignments.begin(
        number,
        new Assignment(
            form.role(),
            Optional.of(form.broker()),
            form.fund(),
            form.manager(),
            Optional.of(new GatewayId(form.gateway())),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
            "Added",
            actor.name(),
            clock.instant()));
    form.investorPassword()
        .ifPresent(
            password ->
                vault.put(new SecretOwner.Account(form.identity()), password, actor.name()));
    audit.record(actor, Act.of("added", "account", number.toString()).after(facts(form)));
    return new Added(number.value(), confirmed.confirmed(), form.digest());
  }

  private static Facts facts(AccountForm form) {
    return Facts.of("server", form.server())
        .and("login", form.identity().login())
        .and("platform", form.platform())
        .and("role", form.role())
        .and("broker", form.broker())
        .and("fund", form.fund())
        .and("manager", form.manager())
        .and("gateway", form.gateway())
        .and("credential", form.investorPassword().isPresent());
  }

  /** An account that statements have opened before must be the same account. */
  private static void requireSame(
      TradingAccount account, AccountForm form, AccountConfirmation.Confirmed confirmed) {
    new Checks()
        .require(
            account.platform() == form.platform(),
            "platform",
            "The statements of this account are of %s.".formatted(account.platform()))
        .require(
            account.currency().equals(confirmed.currency()),
            "currency",
            "The statements of this account are kept in %s with %d digits."
                .formatted(account.currency(), account.currency().digits()))
        .done();
  }

  private void check(AccountForm form) {
    checkNames(
        Optional.of(form.broker()), form.fund(), form.manager(), Optional.of(form.gateway()));
    new Checks()
        .require(
            catalog
                .brokerOf(form.server())
                .map(broker -> broker.id().equals(form.broker()))
                .orElse(false),
            "server",
            "The catalogue does not list this server for the broker; add it there first.")
        .done();
  }

  /** Whatever an account is assigned to must be there. */
  void checkNames(
      Optional<String> broker,
      Optional<String> fund,
      Optional<String> manager,
      Optional<String> gateway) {
    new Checks()
        .require(isThere(broker, catalog::broker), "broker", "There is no such broker.")
        .require(isThere(fund, catalog::fund), "fund", "There is no such fund.")
        .require(isThere(manager, catalog::manager), "manager", "There is no such manager.")
        .require(
            isThere(gateway, id -> registry.find(new GatewayId(id))),
            "gateway",
            "There is no such gateway.")
        .done();
  }

  private static boolean isThere(
      Optional<String> id, java.util.function.Function<String, Optional<?>> find) {
    return id.map(one -> !one.isBlank() && find.apply(one).isPresent()).orElse(true);
  }

  private Optional<Added> before(String command) {
    Supplier<Added> never =
        () -> {
          throw new NotDone();
        };
    try {
      return Optional.of(store.once(command, Added.class, never));
    } catch (NotDone firstTime) {
      return Optional.empty();
    }
  }

  private static Added same(Added added, AccountForm form) {
    if (!added.digest().equals(form.digest())) {
      throw new Refusal(
          CommonProblem.IDEMPOTENCY_KEY_REUSED, "Another account was added under this name.");
    }
    return added;
  }

  private static Refusal exists(AccountForm form) {
    return new Refusal(
        GatewayProblem.ACCOUNT_EXISTS, "The account " + form.identity() + " was added before.");
  }
}
