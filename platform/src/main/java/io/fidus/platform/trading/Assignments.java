package io.fidus.platform.trading;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.store.Changes;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * What each account is for: its role, broker, fund, manager and gateway, from which day on. All of
 * it is in memory as well, since every list of accounts shows it.
 */
@Component
public final class Assignments {
  private static final DocumentType<AssignedAccount> TYPE =
      DocumentType.of(
          "mt5_account_assignments",
          AssignedAccount.class,
          account -> Long.toString(account.number()));

  private static final String OBJECT = "account";

  private final Store store;
  private final Audit audit;
  private final Documents<AssignedAccount> documents;
  private final InstantSource clock;
  private final Map<Long, Versioned<AssignedAccount>> known = new ConcurrentHashMap<>();

  /** Loads every assignment and follows the changes of every node from here on. */
  Assignments(Store store, InstantSource clock, Audit audit) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
    documents = store.documents(TYPE);
    store.retire("trading.assignments");
    store.follow(
        "trading.assignments",
        Changes.of(AccountAssigned.class, event -> reload(event.accountNumber())),
        this::load);
  }

  private void load() {
    Optional<String> cursor = Optional.empty();
    do {
      var page = documents.find(Query.all().limit(Query.MOST).after(cursor));
      page.items().forEach(this::remember);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  /** What is known of an account, with the version that a change must name. */
  public Optional<Versioned<AssignedAccount>> of(AccountNumber account) {
    return Optional.ofNullable(known.get(account.value()));
  }

  /** What holds for an account today; empty when nobody has ever assigned it. */
  public Optional<Assignment> today(AccountNumber account) {
    return of(account).map(found -> found.document().on(day()));
  }

  public boolean isArchived(AccountNumber account) {
    return of(account).map(found -> found.document().archived().isPresent()).orElse(false);
  }

  /** The accounts in use whose facts arrive through a gateway today. */
  public List<AccountNumber> through(GatewayId gateway) {
    LocalDate today = day();
    return known.values().stream()
        .map(Versioned::document)
        .filter(account -> account.archived().isEmpty())
        .filter(account -> account.on(today).gateway().equals(Optional.of(gateway)))
        .map(account -> new AccountNumber(account.number()))
        .sorted(Comparator.comparingLong(AccountNumber::value))
        .toList();
  }

  /** The first assignment of an account. Joins the open transaction. */
  public void begin(AccountNumber account, Assignment first) {
    store.execute(
        () -> {
          documents.insert(AssignedAccount.of(account, first));
          publish(account);
        });
  }

  /**
   * Assigns an account anew from a day on.
   *
   * @param version the version that was read; 0 when there was none
   * @throws StaleVersion when there is another one by now
   */
  public Versioned<AssignedAccount> assign(
      AccountNumber account, long version, Assignment next, Actor actor) {
    Versioned<AssignedAccount> stored =
        store.transaction(
            () -> {
              Optional<Versioned<AssignedAccount>> read = read(account, version);
              publish(account);
              Act act =
                  Act.of("assigned", OBJECT, account.toString())
                      .after(next.facts())
                      .reason(next.reason());
              audit.record(
                  actor,
                  read.map(known -> act.before(known.document().on(next.from()).facts()))
                      .orElse(act));
              return read.isEmpty()
                  ? documents.insert(AssignedAccount.of(account, next))
                  : documents.replace(read.get(), read.get().document().with(next));
            });
    remember(stored);
    return stored;
  }

  /**
   * Archives an account. Joins the open transaction; {@link #reload} brings the memory up to date
   * after it.
   *
   * @param version the version that was read
   * @throws StaleVersion when there is another one by now
   */
  public void archive(
      AccountNumber account, long version, AssignedAccount.Archived end, Actor actor) {
    store.execute(
        () -> {
          Versioned<AssignedAccount> read =
              read(account, version).orElseThrow(() -> stale(account, version));
          publish(account);
          audit.record(actor, Act.of("archived", OBJECT, account.toString()).reason(end.reason()));
          documents.replace(read, read.document().with(end));
        });
  }

  /** Brings the memory up to date after a transaction that began or archived an account. */
  public void reload(AccountNumber account) {
    reload(account.value());
  }

  private Optional<Versioned<AssignedAccount>> read(AccountNumber account, long version) {
    Optional<Versioned<AssignedAccount>> read = documents.get(account.toString());
    if (version != read.map(Versioned::version).orElse(0L)) {
      throw stale(account, version);
    }
    return read;
  }

  private static StaleVersion stale(AccountNumber account, long version) {
    return new StaleVersion(TYPE.name(), account.toString(), version);
  }

  private void publish(AccountNumber account) {
    store.publish(new AccountAssigned(account.value()), account.toString());
  }

  private void reload(long number) {
    documents.get(Long.toString(number)).ifPresent(this::remember);
  }

  private void remember(Versioned<AssignedAccount> read) {
    known.merge(
        read.document().number(),
        read,
        (before, now) -> now.version() >= before.version() ? now : before);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
