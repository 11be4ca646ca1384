package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.reporting.FileAnswer;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.internal.accounts.AccountBrief;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountExport;
import io.fidus.platform.trading.internal.accounts.AccountFilter;
import io.fidus.platform.trading.internal.accounts.AccountSort;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.storage.TradingStore;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trading accounts. */
@RestController
@RequestMapping("/api/accounts")
class AccountsRoutes {
  private static final int IMPORTS_SHOWN = 20;

  private final AccountsReadModel accounts;
  private final AccountExport export;
  private final TradingStore store;
  private final InstantSource clock;

  AccountsRoutes(AccountsReadModel accounts, TradingStore store, InstantSource clock) {
    this.accounts = accounts;
    this.export = new AccountExport(accounts);
    this.store = store;
    this.clock = clock;
  }

  /** The trading accounts that fit the filter, a page at a time. */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  Page<AccountRow> list(AccountFilter filter, Paging paging) {
    Sort sort = paging.sortBy(AccountSort.fields(), AccountSort.USUAL);
    Optional<String> after = Pages.after(paging, sort);
    Instant now = clock.instant();
    Page<AccountEntry> page =
        accounts.page(filter, sort, after.map(AccountsRoutes::requireNumber), paging.limit());
    return Pages.of(page, sort, entry -> AccountRow.of(entry, now));
  }

  /**
   * The trading accounts that fit the filter, as a file.
   *
   * @param format csv or xlsx
   * @param sort the order: a field, a colon, and asc or desc
   */
  @GetMapping(
      path = "/export",
      produces = {TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
  @Access(Permission.ACCOUNTS_READ)
  void export(
      @RequestParam String format,
      @RequestParam Optional<String> sort,
      AccountFilter filter,
      HttpServletResponse response)
      throws IOException {
    TableFormat chosen = FileAnswer.format(format);
    Sort order = Exports.order(sort, AccountSort.fields(), AccountSort.USUAL);
    FileAnswer.announce(
        response, chosen, export.holdsSimulated(filter) ? "accounts-SIMULATED" : "accounts");
    export.write(filter, order, chosen, response.getOutputStream());
  }

  /** How fresh the figures of every account are that fits the filter. */
  @GetMapping("/freshness")
  @Access(Permission.ACCOUNTS_READ)
  FreshnessView freshness(AccountFilter filter) {
    return FreshnessView.of(accounts.matching(filter, AccountSort.USUAL), clock.instant());
  }

  /** One trading account. */
  @GetMapping("/{id}")
  @Access(Permission.ACCOUNTS_READ)
  AccountDetail detail(@PathVariable String id) {
    AccountEntry entry = Accounts.find(accounts, id);
    return new AccountDetail(
        AccountRow.of(entry, clock.instant()),
        entry.rule().zone().toString(),
        entry.rule().assumed(),
        entry.brief().flatMap(AccountBrief::firstDeal),
        entry.lastDeal(),
        store.latestImports(entry.account().number(), IMPORTS_SHOWN).stream()
            .map(line -> ImportRow.of(line, _ -> Optional.of(entry.reconciliation())))
            .toList());
  }

  private static AccountNumber requireNumber(String id) {
    return Accounts.number(id)
        .orElseThrow(
            () -> new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list."));
  }
}
