package io.fidus.platform.gateways.internal.accounts;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Caller;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IdempotencyKey;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.gateways.internal.registry.GatewayProblem;
import io.fidus.platform.gateways.internal.registry.GatewayRunner;
import io.fidus.platform.sealing.SecretOwner;
import io.fidus.platform.sealing.Vault;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.AssignedAccount;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.TradingAccount;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

/** Adding accounts, saying what they are for, keeping their passwords. */
@RestController
@RequestMapping("/api/accounts")
class AccountKeepingRoutes {
  private static final int LONGEST_TOKEN = 2_000;

  private final AccountDesk desk;
  private final TradingAccounts accounts;
  private final Assignments assignments;
  private final GatewayRunner runner;
  private final Vault vault;
  private final InstantSource clock;
  private final Archiving archiving;
  private final Store store;
  private final Audit audit;

  AccountKeepingRoutes(
      AccountDesk desk,
      TradingAccounts accounts,
      Assignments assignments,
      GatewayRunner runner,
      Vault vault,
      InstantSource clock,
      Archiving archiving,
      Store store,
      Audit audit) {
    this.desk = desk;
    this.accounts = accounts;
    this.assignments = assignments;
    this.runner = runner;
    this.vault = vault;
    this.clock = clock;
    this.archiving = archiving;
    this.store = store;
    this.audit = audit;
  }

  /**
   * An account that was added.
   *
   * @param id FIDUS' number of the account
   * @param health WAITING until its gateway has reported it
   * @param confirmed whether its gateway has said that it is there
   * @param version to be sent as If-Match with a change of its assignment
   */
  record AddedAccount(
      String id, String server, String login, Health health, boolean confirmed, long version) {}

  /**
   * What an account is to be for, from a day on.
   *
   * @param broker the broker's id; null for none
   * @param fund the fund's id; null for none
   * @param manager the manager's id; null for none
   * @param gateway the gateway's id; null when no source is to report about it
   * @param from the first day on which it holds
   * @param reason why
   */
  record AssignmentForm(
      AccountRole role,
      Optional<String> broker,
      Optional<String> fund,
      Optional<String> manager,
      Optional<String> gateway,
      LocalDate from,
      String reason) {
    AssignmentForm {
      new Checks().requireReason(reason).done();
    }
  }

  /**
   * What became of the wish to archive an account.
   *
   * @param archived whether it is archived now
   * @param approval the id of the proposal that somebody else has to approve; null without one
   */
  record ArchiveOutcome(boolean archived, Optional<String> approval) {}

  /** Why something is done. */
  record ReasonForm(String reason) {
    ReasonForm {
      new Checks().requireReason(reason).done();
    }
  }

  /**
   * What an account is for, from a day on.
   *
   * @param by who said so
   */
  record AssignmentView(
      AccountRole role,
      Optional<String> broker,
      Optional<String> fund,
      Optional<String> manager,
      Optional<String> gateway,
      LocalDate from,
      String reason,
      String by,
      Instant at) {
    static AssignmentView of(Assignment one) {
      return new AssignmentView(
          one.role(),
          one.broker(),
          one.fund(),
          one.manager(),
          one.gateway().map(GatewayId::value),
          one.from(),
          one.reason(),
          one.by(),
          one.at());
    }
  }

  /**
   * Everything that was said about what an account is for.
   *
   * @param history in the order of the first days; those of today and before, and what is to come
   * @param archivedAt when the house was done with it; null while it is in use
   * @param version to be sent as If-Match with a change
   */
  record AssignmentsView(List<AssignmentView> history, Optional<Instant> archivedAt, long version) {
    static AssignmentsView of(Versioned<AssignedAccount> read) {
      return new AssignmentsView(
          read.document().assignments().stream().map(AssignmentView::of).toList(),
          read.document().archived().map(AssignedAccount.Archived::at),
          read.version());
    }
  }

  /** Whether a password is kept. */
  enum CredentialState {
    NONE,
    SEALED
  }

  /**
   * What may be said of an account's password.
   *
   * @param keyId the key that it is sealed with; null without a password
   * @param version to be sent as If-Match with a change; 0 without a password
   */
  record CredentialView(
      CredentialState state,
      Optional<String> keyId,
      Optional<Instant> changedAt,
      Optional<String> changedBy,
      long version) {
    static CredentialView of(Optional<Vault.Seal> seal) {
      return new CredentialView(
          seal.isPresent() ? CredentialState.SEALED : CredentialState.NONE,
          seal.map(Vault.Seal::keyId),
          seal.map(Vault.Seal::changedAt),
          seal.map(Vault.Seal::changedBy),
          seal.map(Vault.Seal::version).orElse(0L));
    }
  }

  /**
   * A password to keep: as it is, or as the Fernet token of an earlier installation.
   *
   * @param investorPassword null with a token
   * @param fernetToken null with a password
   */
  record CredentialForm(Optional<String> investorPassword, Optional<String> fernetToken) {
    CredentialForm {
      new Checks()
          .require(
              investorPassword.isPresent() != fernetToken.isPresent(),
              "investorPassword",
              "Send either the password or a Fernet token.")
          .require(
              AccountForm.fitsPassword(investorPassword),
              "investorPassword",
              "The password must have 1 to 200 characters.")
          .require(
              fernetToken.map(token -> token.length() <= LONGEST_TOKEN).orElse(true),
              "fernetToken",
              "The token must have at most 2000 characters.")
          .done();
    }

    @Override
    public String toString() {
      return "A password";
    }
  }

  /**
   * Adds an account. A gateway that is asked must confirm it now; one that pushes may do so later,
   * and until then the account waits. Nothing is stored when anything is refused.
   */
  @PostMapping
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  AddedAccount add(@RequestBody AccountForm form, IdempotencyKey key, Caller caller, Actor actor) {
    AccountDesk.Added added = desk.add(form, key, caller, actor);
    AccountNumber number = new AccountNumber(added.number());
    TradingAccount account = accounts.account(number).orElseThrow();
    return new AddedAccount(
        number.toString(),
        account.identity().server(),
        Long.toString(account.identity().login()),
        accounts.live(number).map(LiveState::health).orElse(Health.WAITING),
        added.confirmed(),
        assignments.of(number).map(Versioned::version).orElse(0L));
  }

  /** What an account was, is and will be for. */
  @GetMapping("/{id}/assignment")
  @Access(Permission.ACCOUNTS_READ)
  AssignmentsView assignment(@PathVariable String id) {
    return assignments
        .of(find(id).number())
        .map(AssignmentsView::of)
        .orElseGet(() -> new AssignmentsView(List.of(), Optional.empty(), 0));
  }

  /** Says what an account is for from a day on; what was said before is kept. */
  @PutMapping("/{id}/assignment")
  @Access(Permission.ACCOUNTS_WRITE)
  AssignmentsView assign(
      @PathVariable String id, @RequestBody AssignmentForm form, IfMatch version, Actor actor) {
    AccountNumber number = find(id).number();
    requireInUse(number);
    desk.checkNames(form.broker(), form.fund(), form.manager(), form.gateway());
    version.require(assignments.of(number).map(Versioned::version).orElse(0L));
    Optional<GatewayId> before = assignments.today(number).flatMap(Assignment::gateway);
    Versioned<AssignedAccount> stored =
        assignments.assign(
            number,
            version.version(),
            new Assignment(
                form.role(),
                form.broker(),
                form.fund(),
                form.manager(),
                form.gateway().map(GatewayId::new),
                form.from(),
                form.reason().strip(),
                actor.name(),
                clock.instant()),
            actor);
    before.ifPresent(runner::accountsChanged);
    form.gateway().map(GatewayId::new).ifPresent(runner::accountsChanged);
    return AssignmentsView.of(stored);
  }

  /**
   * Says that the house is done with an account: it stays readable, and its source is left alone.
   * Where the house wants a second person for that, it is proposed and nothing else happens yet.
   */
  @PostMapping("/{id}/archive")
  @Access(Permission.ACCOUNTS_WRITE)
  ArchiveOutcome archive(
      @PathVariable String id, @RequestBody ReasonForm form, IfMatch version, Actor actor) {
    AccountNumber number = find(id).number();
    requireInUse(number);
    version.require(assignments.of(number).map(Versioned::version).orElse(0L));
    return archiving.archive(number, version, form.reason().strip(), actor);
  }

  /** Whether a password of the account is kept; the password itself is never shown. */
  @GetMapping("/{id}/credentials")
  @Access(Permission.ACCOUNTS_READ)
  CredentialView credentials(@PathVariable String id) {
    return CredentialView.of(vault.find(owner(id)));
  }

  /** Keeps a password of the account, sealed. */
  @PutMapping("/{id}/credentials")
  @Access(Permission.ACCOUNTS_WRITE)
  CredentialView keepCredentials(
      @PathVariable String id, @RequestBody CredentialForm form, IfMatch version, Actor actor) {
    SecretOwner owner = owner(id);
    version.require(vault.find(owner).map(Vault.Seal::version).orElse(0L));
    String password =
        form.investorPassword().orElseGet(() -> vault.readFernet(form.fernetToken().orElseThrow()));
    return CredentialView.of(
        Optional.of(
            store.transaction(
                () -> {
                  audit.record(actor, Act.of("credential-changed", "account", id));
                  return vault.put(owner, password, actor.name());
                })));
  }

  /** Forgets the password of the account. */
  @DeleteMapping("/{id}/credentials")
  @Access(Permission.ACCOUNTS_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forgetCredentials(@PathVariable String id, IfMatch version, Actor actor) {
    SecretOwner owner = owner(id);
    version.require(vault.find(owner).map(Vault.Seal::version).orElse(0L));
    store.execute(
        () -> {
          audit.record(actor, Act.of("credential-forgotten", "account", id));
          vault.remove(owner);
        });
  }

  private SecretOwner owner(String id) {
    return new SecretOwner.Account(find(id).identity());
  }

  private TradingAccount find(String id) {
    Optional<TradingAccount> found;
    try {
      found = accounts.account(AccountNumber.parse(id));
    } catch (IllegalArgumentException notANumber) {
      found = Optional.empty();
    }
    return found.orElseThrow(
        () -> new Refusal(CommonProblem.NOT_FOUND, "There is no account '" + id + "'."));
  }

  private void requireInUse(AccountNumber number) {
    if (assignments.isArchived(number)) {
      throw new Refusal(GatewayProblem.ACCOUNT_ARCHIVED, "The account was archived.");
    }
  }
}
