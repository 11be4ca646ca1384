package io.fidus.platform.trading.internal.deals;

import io.fidus.engine.facts.Order;
import io.fidus.engine.facts.Position;
import io.fidus.engine.facts.Provenance;
import io.fidus.engine.facts.Source;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.live.LiveAccounts;
import io.fidus.platform.trading.internal.storage.StatementDocument;
import io.fidus.platform.trading.internal.storage.StoredOrder;
import io.fidus.platform.trading.internal.storage.TradingStore;
import io.fidus.store.Versioned;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is open on an account, which its source or its newest statement says alone, and the orders
 * of all statements.
 */
public final class AccountBook {
  private final TradingStore store;
  private final LiveAccounts live;

  public AccountBook(TradingStore store, LiveAccounts live) {
    this.store = store;
    this.live = live;
  }

  /** Open positions, and when they were open. */
  public record Open(Provenance provenance, List<Position> positions) {}

  /**
   * What is open, as the connected source says or the newest statement, whichever is newer; empty
   * when neither says it.
   */
  public Optional<Open> open(AccountEntry entry) {
    Optional<Open> stated = stated(entry);
    return live.positions(entry.account().accountNumber())
        .map(said -> new Open(said.provenance(), said.items()))
        .filter(
            open ->
                stated.isEmpty()
                    || open.provenance()
                        .observedAt()
                        .isAfter(stated.get().provenance().observedAt()))
        .or(() -> stated);
  }

  private Optional<Open> stated(AccountEntry entry) {
    ServerZone zone = entry.rule().zone();
    return statement(entry)
        .map(
            statement ->
                new Open(
                    new Provenance(
                        Source.STATEMENT, zone.toInstant(statement.asOf()), statement.receivedAt()),
                    statement.positions().stream()
                        .map(position -> position.in(entry.account(), zone))
                        .toList()));
  }

  /**
   * A page of orders in the order of their placing: those that are done, and those that work
   * according to the newest statement.
   *
   * @param after the ticket of the last order of the page before
   */
  public Page<Order> orders(AccountEntry entry, Sort sort, Optional<String> after, int limit) {
    List<StoredOrder> all = all(entry);
    Comparator<StoredOrder> placed =
        Comparator.comparingLong(StoredOrder::clock).thenComparingLong(StoredOrder::ticket);
    all.sort(
        switch (sort.direction()) {
          case ASC -> placed;
          case DESC -> placed.reversed();
        });
    int from = after.map(ticket -> following(all, ticket)).orElse(0);
    int to = Math.min(all.size(), from + limit);
    List<Order> items =
        all.subList(from, to).stream()
            .map(order -> order.in(entry.account(), entry.rule().zone()))
            .toList();
    Optional<String> next =
        to < all.size() ? Optional.of(Long.toString(all.get(to - 1).ticket())) : Optional.empty();
    return new Page<>(items, next, all.size());
  }

  /** An order that is done is not working, whatever an older statement says. */
  private List<StoredOrder> all(AccountEntry entry) {
    List<StoredOrder> orders = new ArrayList<>();
    Set<Long> done = new HashSet<>();
    long account = entry.account().number();
    store
        .orders()
        .scan(
            account,
            account,
            order -> {
              orders.add(order);
              done.add(order.ticket());
            });
    working(entry).stream().filter(order -> !done.contains(order.ticket())).forEach(orders::add);
    return orders;
  }

  private List<StoredOrder> working(AccountEntry entry) {
    return live.orders(entry.account().accountNumber())
        .map(
            said ->
                said.items().stream()
                    .map(order -> StoredOrder.working(entry.account().number(), order))
                    .toList())
        .orElseGet(() -> statement(entry).map(StatementDocument::workingOrders).orElse(List.of()));
  }

  private static int following(List<StoredOrder> orders, String cursor) {
    for (int i = 0; i < orders.size(); i++) {
      if (Long.toString(orders.get(i).ticket()).equals(cursor)) {
        return i + 1;
      }
    }
    throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
  }

  private Optional<StatementDocument> statement(AccountEntry entry) {
    return entry
        .account()
        .bookStatement()
        .flatMap(id -> store.statements().get(id))
        .map(Versioned::document);
  }
}
