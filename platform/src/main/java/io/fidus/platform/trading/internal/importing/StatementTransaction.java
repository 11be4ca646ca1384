package io.fidus.platform.trading.internal.importing;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.statement.Statement;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.trading.DealsImported;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.DealConflict;
import io.fidus.platform.trading.internal.storage.ImportEntry;
import io.fidus.platform.trading.internal.storage.StatementDocument;
import io.fidus.platform.trading.internal.storage.StoredDeal;
import io.fidus.platform.trading.internal.storage.StoredOrder;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Appended;
import io.fidus.store.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The one transaction in which a statement becomes part of the house. It may run twice. */
final class StatementTransaction {
  private final TradingStore store;
  private final ServerClocks clocks;
  private final Audit audit;

  StatementTransaction(TradingStore store, ServerClocks clocks, Audit audit) {
    this.store = store;
    this.clocks = clocks;
    this.audit = audit;
  }

  /** Stores everything and returns the line for the list of imports. */
  ImportEntry store(
      ImportEntry entry, ReadStatement read, ImportRequest request, InstantSource clock) {
    return store.transaction(() -> body(entry, read, request, clock));
  }

  private ImportEntry body(
      ImportEntry entry, ReadStatement read, ImportRequest request, InstantSource clock) {
    Statement statement = read.statement();
    String server = statement.account().server();
    request.zone().ifPresent(zone -> clocks.say(server, zone, request.by()));
    ServerClocks.Rule rule = clocks.of(server);

    Optional<Versioned<AccountDocument>> known =
        store.account(AccountDocument.serverKey(server), statement.account().login());
    AccountDocument account = known.map(Versioned::document).orElseGet(() -> opened(statement));
    requireSame(account, statement);

    Appended<StoredDeal> deals = store.appendDeals(read.deals(account.number()));
    Appended<StoredOrder> orders = store.orders().append(read.doneOrders(account.number()));
    long conflicts = keepConflicts(account, deals.differing(), entry);
    StatementDocument facts = read.document(account.number(), entry.id(), entry.at());
    boolean newStatement = store.statements().get(facts.id()).isEmpty();
    if (newStatement) {
      store.statements().insert(facts);
    }

    boolean changed = newStatement || deals.added() > 0 || orders.added() > 0 || conflicts > 0;
    if (changed) {
      AccountDocument told =
          account
              .toldBy(store.newestStatements(account.number()))
              .withHistoryVersion(account.historyVersion() + 1);
      keep(known, told);
      store
          .store()
          .publish(
              new DealsImported(account.number(), entry.id(), told.historyVersion(), deals.added()),
              Long.toString(account.number()));
    }
    ImportEntry done =
        finished(
            entry,
            account.number(),
            taken(statement, read, facts, rule, deals, orders, changed),
            clock.instant());
    store.imports().insert(done);
    audit.record(request.actor(), imported(done, account.number()));
    return done;
  }

  private static Act imported(ImportEntry done, long account) {
    ImportEntry.Taken taken = done.taken().orElseThrow();
    return Act.of("imported", "statement", done.id())
        .after(
            Facts.of("account", account)
                .and("file", done.fileName())
                .and("channel", done.channel())
                .and("dealsAdded", taken.dealsAdded())
                .and("dealsDiffering", taken.dealsDiffering())
                .and("changed", taken.changed()));
  }

  private AccountDocument opened(Statement statement) {
    return store.nextAccount(
        new AccountIdentity(statement.account().server(), statement.account().login()),
        statement.platform(),
        statement.currency());
  }

  private static void requireSame(AccountDocument account, Statement statement) {
    if (!account.currencyUnit().equals(statement.currency())) {
      throw new Refusal(
          ImportProblem.CURRENCY_MISMATCH,
          "The account is kept in %s with %d decimal places, the file in %s with %d."
              .formatted(
                  account.currency(),
                  account.currencyDigits(),
                  statement.currency().code(),
                  statement.currency().digits()));
    }
    if (account.platform() != statement.platform()) {
      throw new Refusal(
          ImportProblem.PLATFORM_MISMATCH,
          "The account is kept on %s, the file comes from %s."
              .formatted(account.platform(), statement.platform()));
    }
  }

  private void keep(Optional<Versioned<AccountDocument>> known, AccountDocument account) {
    if (known.isPresent()) {
      store.accounts().replace(known.get(), account);
    } else {
      store.accounts().insert(account);
    }
  }

  /** Keeps each contradiction once and counts the new ones. */
  private long keepConflicts(
      AccountDocument account, List<StoredDeal> differing, ImportEntry entry) {
    long added = 0;
    for (StoredDeal offered : differing) {
      long net = offered.net();
      DealConflict conflict =
          new DealConflict(
              account.number(), offered.ticket(), offered, net, entry.id(), entry.at());
      if (store.conflicts().get(conflict.id()).isEmpty()) {
        store.conflicts().insert(conflict);
        added++;
      }
    }
    return added;
  }

  private static ImportEntry.Taken taken(
      Statement statement,
      ReadStatement read,
      StatementDocument facts,
      ServerClocks.Rule rule,
      Appended<StoredDeal> deals,
      Appended<StoredOrder> orders,
      boolean changed) {
    ServerZone zone = rule.zone();
    return new ImportEntry.Taken(
        statement.layout(),
        statement.container(),
        statement.account().server(),
        statement.account().login(),
        statement.currency().code(),
        statement.currency().digits(),
        deals.added(),
        deals.known(),
        deals.differing().size(),
        orders.added(),
        facts.positions().size(),
        read.missingOpening().map(money -> money.amount()),
        facts.asOf(),
        zone.toString(),
        changed,
        ImportNotes.of(rule, read, deals.differing(), orders.differing()));
  }

  private static ImportEntry finished(
      ImportEntry entry, long account, ImportEntry.Taken taken, Instant now) {
    return new ImportEntry(
        entry.id(),
        entry.at(),
        entry.by(),
        entry.channel(),
        entry.fileName(),
        entry.fileBytes(),
        StatementImports.elapsed(entry.at(), now),
        Optional.of(account),
        Optional.of(taken),
        Optional.empty());
  }
}
