package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.metatrader.statement.Platform;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.store.Appended;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Field;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.SortOrder;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The documents and series of the module, and the questions that are asked of them. */
public final class TradingStore {
  private static final DocumentType<AccountDocument> ACCOUNTS =
      DocumentType.of(
              "mt5_accounts", AccountDocument.class, account -> Long.toString(account.number()))
          .unique("identity", Field.text("serverKey"), Field.whole("login"))
          .unique("number", Field.whole("number"))
          .upgrade(fields -> fields.put("reported", null));
  private static final DocumentType<StatementDocument> STATEMENTS =
      DocumentType.of("mt5_statements", StatementDocument.class, StatementDocument::id)
          .index(
              "account",
              Field.whole("account"),
              Field.localTime("asOf"),
              Field.localTime("reportedAt"),
              Field.text("digest"));
  private static final DocumentType<ImportEntry> IMPORTS =
      DocumentType.of("mt5_statement_imports", ImportEntry.class, ImportEntry::id)
          .index("time", Field.instant("at"))
          .index("account", Field.whole("account"), Field.instant("at"));
  private static final DocumentType<ServerClock> CLOCKS =
      DocumentType.of("mt5_server_clocks", ServerClock.class, ServerClock::serverKey);
  private static final DocumentType<DealConflict> CONFLICTS =
      DocumentType.of("mt5_deal_conflicts", DealConflict.class, DealConflict::id)
          .index("account", Field.whole("account"), Field.whole("ticket"));
  private static final DocumentType<ReportedHistory> HISTORIES =
      DocumentType.of("mt5_reported_histories", ReportedHistory.class, ReportedHistory::id);
  private static final DocumentType<FlowDecision> FLOW_DECISIONS =
      DocumentType.of("mt5_flow_decisions", FlowDecision.class, FlowDecision::id)
          .unique("decision", Field.whole("account"), Field.whole("ticket"), Field.whole("number"));
  private static final SeriesType<StoredDeal> DEALS =
      SeriesType.of("mt5_deals_history", StoredDeal.class, "account", "clock", "ticket");
  private static final SeriesType<StoredOrder> ORDERS =
      SeriesType.of("mt5_orders_history", StoredOrder.class, "account", "clock", "ticket");
  private static final int PIECE = 1_000;
  private static final int MOST_ATTEMPTS = 5;

  private final Store store;
  private final Documents<AccountDocument> accounts;
  private final Documents<StatementDocument> statements;
  private final Documents<ImportEntry> imports;
  private final Documents<ServerClock> clocks;
  private final Documents<DealConflict> conflicts;
  private final Documents<ReportedHistory> histories;
  private final Documents<FlowDecision> flowDecisions;
  private final Series<StoredDeal> deals;
  private final Series<StoredOrder> orders;

  public TradingStore(Store store) {
    this.store = store;
    accounts = store.documents(ACCOUNTS);
    statements = store.documents(STATEMENTS);
    imports = store.documents(IMPORTS);
    clocks = store.documents(CLOCKS);
    conflicts = store.documents(CONFLICTS);
    histories = store.documents(HISTORIES);
    flowDecisions = store.documents(FLOW_DECISIONS);
    deals = store.series(DEALS);
    orders = store.series(ORDERS);
  }

  public Store store() {
    return store;
  }

  public Documents<AccountDocument> accounts() {
    return accounts;
  }

  public Documents<StatementDocument> statements() {
    return statements;
  }

  public Documents<ImportEntry> imports() {
    return imports;
  }

  public Documents<ServerClock> clocks() {
    return clocks;
  }

  public Documents<DealConflict> conflicts() {
    return conflicts;
  }

  public Documents<ReportedHistory> histories() {
    return histories;
  }

  public Documents<FlowDecision> flowDecisions() {
    return flowDecisions;
  }

  public Series<StoredDeal> deals() {
    return deals;
  }

  /**
   * Appends deals. One that is known with other content, but says the same in what matters, counts
   * as known.
   */
  public Appended<StoredDeal> appendDeals(List<StoredDeal> some) {
    Appended<StoredDeal> appended = deals.append(some);
    List<StoredDeal> differing =
        appended.differing().stream().filter(offered -> !tellsAKnownDeal(offered)).toList();
    long same = (long) appended.differing().size() - differing.size();
    return new Appended<>(appended.added(), appended.known() + same, differing);
  }

  private boolean tellsAKnownDeal(StoredDeal offered) {
    return deals
        .get(offered.account(), offered.ticket())
        .map(known -> known.tellsTheSameAs(offered))
        .orElse(false);
  }

  public Series<StoredOrder> orders() {
    return orders;
  }

  public Optional<Versioned<AccountDocument>> account(long number) {
    return accounts.get(Long.toString(number));
  }

  /**
   * An account as it stands now: its version of the history counts what connected sources have
   * handed over as well.
   */
  public Optional<AccountDocument> current(long number) {
    return account(number).map(Versioned::document).map(this::current);
  }

  private AccountDocument current(AccountDocument account) {
    return histories
        .get(Long.toString(account.number()))
        .map(Versioned::document)
        .map(history -> account.withHistoryVersion(account.historyVersion() + history.generation()))
        .orElse(account);
  }

  public Optional<Versioned<AccountDocument>> account(String serverKey, long login) {
    return accounts.find(Query.on("identity", serverKey, login).limit(1)).items().stream()
        .findFirst();
  }

  /** An account under the next number, of which nothing but its identity is known; not yet kept. */
  public AccountDocument nextAccount(
      AccountIdentity account, Platform platform, CurrencyUnit currency) {
    long highest =
        accounts.find(Query.on("number").descending().limit(1)).items().stream()
            .mapToLong(known -> known.document().number())
            .findFirst()
            .orElse(0);
    return AccountDocument.opened(
        new AccountNumber(highest + 1),
        new AccountIdentity(account.server().strip(), account.login()),
        platform,
        currency);
  }

  /**
   * A transaction that is tried again when somebody else was faster: whoever it was has committed,
   * so that the next attempt sees what it did.
   */
  public <R> R transaction(Supplier<R> body) {
    for (int i = 1; i < MOST_ATTEMPTS; i++) {
      try {
        return store.transaction(body);
      } catch (StaleVersion | DuplicateKey overtaken) {
        Thread.onSpinWait();
      }
    }
    return store.transaction(body);
  }

  /** Every account as it stands now, see {@link #current}. */
  public Stream<AccountDocument> allAccounts() {
    return stream(cursor -> accounts.find(Query.all().limit(PIECE).after(cursor)))
        .map(this::current);
  }

  /** The statements of an account, the newest first, read as far as they are asked for. */
  public Iterable<StatementDocument> newestStatements(long account) {
    return () ->
        stream(
                cursor ->
                    statements.find(
                        Query.on("account", account).descending().limit(10).after(cursor)))
            .iterator();
  }

  public List<DealConflict> conflicts(long account) {
    return stream(cursor -> conflicts.find(Query.on("account", account).limit(PIECE).after(cursor)))
        .toList();
  }

  /** What people have decided about the movements of cash of an account, by deal, oldest first. */
  public Stream<FlowDecision> flowDecisions(long account) {
    return stream(
        cursor -> flowDecisions.find(Query.on("decision", account).limit(PIECE).after(cursor)));
  }

  /** The decisions about one movement of cash, the oldest first. */
  public List<FlowDecision> flowDecisions(long account, long ticket) {
    return stream(
            cursor ->
                flowDecisions.find(
                    Query.on("decision", account, ticket).limit(PIECE).after(cursor)))
        .toList();
  }

  /** The latest imports of an account, the newest first. */
  public List<ImportEntry> latestImports(long account, int most) {
    return imports.find(Query.on("account", account).descending().limit(most)).items().stream()
        .map(Versioned::document)
        .toList();
  }

  /**
   * A page of all imports in the order of their time.
   *
   * @param after the cursor of the page before
   */
  public io.fidus.platform.api.Page<ImportEntry> imports(
      Sort sort, Optional<String> after, int limit) {
    Query all = Query.on("time");
    Query ordered =
        switch (sort.direction()) {
          case ASC -> all;
          case DESC -> all.descending();
        };
    Page<ImportEntry> page =
        imports.find(ordered.limit(limit).after(after)).map(Versioned::document);
    return new io.fidus.platform.api.Page<>(page.items(), page.next(), imports.count(all));
  }

  /** A page of deals between two broker clocks. */
  public Page<StoredDeal> deals(
      long account, long from, long to, SortOrder order, Optional<String> after, int limit) {
    return deals.range(account, from, to, order, after, limit);
  }

  private static <T> Stream<T> stream(Function<Optional<String>, Page<Versioned<T>>> pages) {
    return Stream.iterate(
            Optional.of(pages.apply(Optional.empty())),
            Optional::isPresent,
            page -> page.flatMap(Page::next).map(next -> pages.apply(Optional.of(next))))
        .flatMap(Optional::stream)
        .flatMap(page -> page.items().stream())
        .map(Versioned::document);
  }
}
