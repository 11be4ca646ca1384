package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.deals.AccountBook;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The open positions and the orders of an account. */
@RestController
@RequestMapping("/api/accounts/{id}")
class BooksRoutes {
  private static final Sort NEWEST_FIRST = new Sort("placed", Sort.Direction.DESC);

  private final AccountsReadModel accounts;
  private final AccountBook book;
  private final InstantSource clock;

  BooksRoutes(AccountsReadModel accounts, AccountBook book, InstantSource clock) {
    this.accounts = accounts;
    this.book = book;
    this.clock = clock;
  }

  /** The positions that are open, as a connected source or the newest statement says. */
  @GetMapping("/positions")
  @Access(Permission.ACCOUNTS_READ)
  OpenPositions positions(@PathVariable String id) {
    AccountEntry entry = Accounts.find(accounts, id);
    return OpenPositions.of(entry, book, clock.instant());
  }

  /** The orders of an account, the last placed first. */
  @GetMapping("/orders")
  @Access(Permission.ACCOUNTS_READ)
  Page<OrderRow> orders(@PathVariable String id, Paging paging) {
    AccountEntry entry = Accounts.find(accounts, id);
    Sort sort = paging.sortBy(Set.of("placed"), NEWEST_FIRST);
    return Pages.of(
        book.orders(entry, sort, Pages.after(paging, sort), paging.limit()), sort, OrderRow::of);
  }
}
