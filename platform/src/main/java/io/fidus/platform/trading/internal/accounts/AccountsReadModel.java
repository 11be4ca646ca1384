package io.fidus.platform.trading.internal.accounts;

import io.fidus.platform.api.Page;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.DealsImported;
import io.fidus.platform.trading.ServerClockSet;
import io.fidus.platform.trading.internal.figures.HistoryFiguresCache;
import io.fidus.platform.trading.internal.importing.ServerClocks;
import io.fidus.platform.trading.internal.storage.AccountDocument;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
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
public final class AccountsReadModel {
  private static final DocumentType<AccountBrief> BRIEFS =
      DocumentType.of(
          "mt5_account_briefs", AccountBrief.class, brief -> Long.toString(brief.account()));

  private final TradingStore store;
  private final ServerClocks clocks;
  private final HistoryFiguresCache figures;
  private final Documents<AccountBrief> briefs;
  private final Map<Long, AccountEntry> entries = new ConcurrentHashMap<>();
  private volatile Map<Sort, List<AccountEntry>> sorted = new ConcurrentHashMap<>();

  public AccountsReadModel(TradingStore store, ServerClocks clocks, HistoryFiguresCache figures) {
    this.store = store;
    this.clocks = clocks;
    this.figures = figures;
    this.briefs = store.store().documents(BRIEFS);
  }

  /** Loads every account and follows the events from here on. */
  public void start() {
    store.allAccounts().forEach(account -> put(entry(account)));
    store
        .store()
        .subscribe(
            "trading.accounts", DealsImported.class, event -> refresh(event.accountNumber()));
    store
        .store()
        .subscribe(
            "trading.clocks", ServerClockSet.class, event -> refreshServer(event.serverKey()));
    entries.values().stream()
        .filter(entry -> entry.brief().isEmpty())
        .forEach(entry -> Thread.startVirtualThread(() -> refresh(entry.account().number())));
  }

  /** Brings one account up to date with the store, computing what its list shows. */
  public void refresh(long number) {
    store
        .account(number)
        .map(Versioned::document)
        .ifPresent(
            account -> {
              AccountBrief brief = AccountBrief.of(number, figures.of(account));
              keep(brief);
              put(new AccountEntry(account, clocks.of(account), Optional.of(brief)));
            });
  }

  /** Brings every account of a server up to date, for example when its clock was set. */
  public void refreshServer(String serverKey) {
    entries.values().stream()
        .filter(entry -> entry.account().serverKey().equals(serverKey))
        .forEach(entry -> refresh(entry.account().number()));
  }

  public Optional<AccountEntry> find(AccountNumber number) {
    return Optional.ofNullable(entries.get(number.value()));
  }

  /** All accounts in the order of their numbers. */
  public List<AccountEntry> all() {
    return entries.values().stream()
        .sorted(Comparator.comparingLong(entry -> entry.account().number()))
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
  List<AccountEntry> matching(AccountFilter filter, Sort sort) {
    return inOrder(sort).stream().filter(filter::accepts).toList();
  }

  private List<AccountEntry> inOrder(Sort sort) {
    return sorted.computeIfAbsent(
        sort, order -> entries.values().stream().sorted(AccountSort.comparator(order)).toList());
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
    return new AccountEntry(account, rule, brief);
  }

  private void put(AccountEntry entry) {
    entries.merge(
        entry.account().number(),
        entry,
        (before, now) ->
            now.account().historyVersion() < before.account().historyVersion() ? before : now);
    sorted = new ConcurrentHashMap<>();
  }

  /** Keeps the brief; whoever is faster computed it from the same history or a later one. */
  private void keep(AccountBrief brief) {
    try {
      Optional<Versioned<AccountBrief>> before = briefs.get(Long.toString(brief.account()));
      if (before.isEmpty()) {
        store.store().execute(() -> briefs.insert(brief));
      } else if (!before.get().document().equals(brief)) {
        store.store().execute(() -> briefs.replace(before.get(), brief));
      }
    } catch (StaleVersion | DuplicateKey overtaken) {
      sorted = new ConcurrentHashMap<>();
    }
  }
}
