package io.fidus.platform.trading.internal.accounts;

import io.fidus.platform.api.Page;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountAssigned;
import io.fidus.platform.trading.AccountDescribed;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.DealsImported;
import io.fidus.platform.trading.FlowClassified;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.ServerClockSet;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.live.LiveAccounts;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Changes;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every account in memory, so that a list of them is sorted by any column and searched at once. It
 * is loaded at start and follows the events of the store; an import tells it directly as well, so
 * that whoever imported sees the result in the next list.
 */
public final class AccountsReadModel implements AutoCloseable {
  private static final DocumentType<AccountBrief> BRIEFS =
      DocumentType.of(
              "mt5_account_briefs", AccountBrief.class, brief -> Long.toString(brief.account()))
          .upgrade(AccountsReadModel::computeAnew);
  private static final List<String> RETIRED =
      List.of("trading.accounts", "trading.flows", "trading.assigned", "trading.clocks");
  private static final Duration SORTED_FOR = Duration.ofMillis(500);

  private final TradingStore store;
  private final ServerClocks clocks;
  private final HistoryFiguresCache figures;
  private final Documents<AccountBrief> briefs;
  private final LiveAccounts live;
  private final Assigned.Lookup assigned;
  private final LiveChanges changes;
  private final InstantSource clock;
  private final Recomputation recomputation = new Recomputation(this::refresh);
  private final Map<Long, AccountEntry> entries = new ConcurrentHashMap<>();
  private volatile Map<Sort, Sorted> sorted = new ConcurrentHashMap<>();

  /** A list in an order, and when it was sorted. */
  private record Sorted(List<AccountEntry> entries, Instant at) {}

  public AccountsReadModel(
      TradingStore store,
      ServerClocks clocks,
      HistoryFiguresCache figures,
      LiveAccounts live,
      Assigned.Lookup assigned,
      LiveChanges changes,
      InstantSource clock) {
    this.store = store;
    this.clocks = clocks;
    this.figures = figures;
    this.live = live;
    this.assigned = assigned;
    this.changes = changes;
    this.clock = clock;
    this.briefs = store.store().documents(BRIEFS);
  }

  /** Loads every account and follows the events of every node from here on. */
  public void start() {
    RETIRED.forEach(store.store()::retire);
    store
        .store()
        .follow(
            "trading.accounts",
            Changes.of(DealsImported.class, event -> recomputation.stale(event.accountNumber()))
                .and(FlowClassified.class, this::flowClassified)
                .and(AccountDescribed.class, event -> described(event.accountNumber()))
                .and(AccountAssigned.class, event -> changed(event.accountNumber()))
                .and(ServerClockSet.class, event -> clockSet(event.serverKey())),
            this::load);
  }

  private void load() {
    store
        .allAccounts()
        .forEach(
            account -> {
              put(entry(account));
              changed(account.number());
            });
    entries.values().stream()
        .filter(entry -> entry.brief().isEmpty())
        .forEach(entry -> recomputation.stale(entry.account().number()));
  }

  private void flowClassified(FlowClassified event) {
    refresh(event.accountNumber());
    changes.changed(new AccountNumber(event.accountNumber()), AccountAspect.CASH);
  }

  /** On the node that has opened the account it is shown already. */
  private void described(long number) {
    if (store.store().isShared()) {
      recomputation.stale(number);
    }
    changed(number);
  }

  private void changed(long number) {
    changes.changed(new AccountNumber(number), AccountAspect.ACCOUNT);
  }

  /** Brings one account up to date with the store, computing what its list shows. */
  public void refresh(long number) {
    refresh(List.of(number));
  }

  private void refresh(List<Long> numbers) {
    List<AccountEntry> computed =
        numbers.stream()
            .flatMap(number -> store.current(number).stream())
            .map(
                account ->
                    new AccountEntry(
                        account,
                        clocks.of(account),
                        Optional.of(AccountBrief.of(account.number(), figures.of(account))),
                        Optional.empty(),
                        Optional.empty()))
            .toList();
    keep(computed.stream().flatMap(entry -> entry.brief().stream()).toList());
    computed.forEach(
        entry -> {
          put(entry);
          changes.changed(entry.account().accountNumber(), AccountAspect.DEALS);
        });
  }

  /** Ends the computing of figures that have become stale. */
  @Override
  public void close() {
    recomputation.close();
  }

  /** The figures of a server's accounts depend on its clock. */
  private void clockSet(String serverKey) {
    entries.values().stream()
        .filter(entry -> entry.account().serverKey().equals(serverKey))
        .forEach(entry -> recomputation.stale(entry.account().number()));
  }

  public Optional<AccountEntry> find(AccountNumber number) {
    return Optional.ofNullable(entries.get(number.value())).map(this::now);
  }

  /** All accounts in the order of their numbers. */
  public List<AccountEntry> all() {
    return entries.values().stream()
        .sorted(Comparator.comparingLong(entry -> entry.account().number()))
        .map(this::now)
        .toList();
  }

  /**
   * A page of the accounts that the filter accepts.
   *
   * @param after the last account of the page before
   */
  public Page<AccountEntry> page(
      AccountFilter filter, Sort sort, Optional<AccountNumber> after, int limit) {
    List<AccountEntry> matching = matching(filter, sort);
    int from = after.flatMap(this::find).map(last -> following(matching, last, sort)).orElse(0);
    int to = Math.min(matching.size(), from + limit);
    List<AccountEntry> items = matching.subList(from, to);
    Optional<String> next =
        to < matching.size()
            ? Optional.of(Long.toString(items.getLast().account().number()))
            : Optional.empty();
    return new Page<>(items, next, matching.size());
  }

  /** All accounts that the filter accepts. */
  public List<AccountEntry> matching(AccountFilter filter, Sort sort) {
    Instant now = clock.instant();
    return inOrder(sort).stream()
        .map(this::now)
        .filter(entry -> filter.accepts(entry, now))
        .toList();
  }

  /**
   * Live figures change all the time and change no order by themselves: a list that is sorted by
   * one is sorted again when it is asked for after half a second, one that is not stays.
   */
  private List<AccountEntry> inOrder(Sort sort) {
    Instant now = clock.instant();
    return sorted
        .compute(
            sort,
            (order, known) ->
                known != null && (!AccountSort.isLive(sort) || isFresh(known, now))
                    ? known
                    : new Sorted(sort(order), now))
        .entries();
  }

  private static boolean isFresh(Sorted known, Instant now) {
    return now.isBefore(known.at().plus(SORTED_FOR));
  }

  private List<AccountEntry> sort(Sort order) {
    return entries.values().stream().map(this::now).sorted(AccountSort.comparator(order)).toList();
  }

  /** The entry with what its source says now. */
  private AccountEntry now(AccountEntry entry) {
    AccountEntry known = entries.getOrDefault(entry.account().number(), entry);
    AccountNumber number = known.account().accountNumber();
    return new AccountEntry(
        known.account(), known.rule(), known.brief(), live.state(number), assigned.of(number));
  }

  private static int following(List<AccountEntry> matching, AccountEntry last, Sort sort) {
    Comparator<AccountEntry> order = AccountSort.comparator(sort);
    int from = 0;
    while (from < matching.size() && order.compare(matching.get(from), last) <= 0) {
      from++;
    }
    return from;
  }

  private AccountEntry entry(AccountDocument account) {
    ServerClocks.Rule rule = clocks.of(account);
    Optional<AccountBrief> brief =
        briefs
            .get(Long.toString(account.number()))
            .map(Versioned::document)
            .filter(known -> known.historyVersion() == account.historyVersion())
            .filter(known -> known.zone().equals(rule.zone().toString()));
    return new AccountEntry(account, rule, brief, Optional.empty(), Optional.empty());
  }

  /** Accounts were added, or are told differently; their computed figures stay. */
  public void show(Collection<Long> numbers) {
    if (!numbers.isEmpty()) {
      // All are read in one go: each reading of its own would wait for a thread of the store.
      store
          .store()
          .transaction(
              () ->
                  numbers.stream()
                      .flatMap(number -> store.current(number).stream())
                      .map(this::entry)
                      .toList())
          .forEach(this::put);
    }
  }

  private static void computeAnew(Map<String, Object> fields) {
    fields.put("conflicting", false);
    fields.put("history_version", -1L);
  }

  private void put(AccountEntry entry) {
    entries.merge(
        entry.account().number(),
        entry,
        (before, now) ->
            now.account().historyVersion() < before.account().historyVersion() ? before : now);
    sorted = new ConcurrentHashMap<>();
  }

  /** Keeps the briefs in one transaction. */
  private void keep(List<AccountBrief> some) {
    try {
      store.store().execute(() -> some.forEach(this::write));
    } catch (StaleVersion | DuplicateKey overtaken) {
      some.forEach(this::keep);
    }
  }

  /** Keeps the brief; whoever is faster computed it from the same history or a later one. */
  private void keep(AccountBrief brief) {
    try {
      store.store().execute(() -> write(brief));
    } catch (StaleVersion | DuplicateKey overtaken) {
      sorted = new ConcurrentHashMap<>();
    }
  }

  private void write(AccountBrief brief) {
    Optional<Versioned<AccountBrief>> before = briefs.get(Long.toString(brief.account()));
    if (before.isEmpty()) {
      briefs.insert(brief);
    } else if (!before.get().document().equals(brief)) {
      briefs.replace(before.get(), brief);
    }
  }
}
