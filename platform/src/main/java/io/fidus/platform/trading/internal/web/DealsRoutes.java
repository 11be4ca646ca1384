package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Source;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Sort;
import io.fidus.platform.reporting.FileAnswer;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.deals.DealExport;
import io.fidus.platform.trading.internal.deals.DealFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The deals of an account, as pages and as files. */
@RestController
@RequestMapping("/api/accounts/{id}/deals")
class DealsRoutes {
  private final AccountsReadModel accounts;
  private final AccountDeals deals;
  private final DealExport export;

  DealsRoutes(AccountsReadModel accounts, AccountDeals deals, DealExport export) {
    this.accounts = accounts;
    this.deals = deals;
    this.export = export;
  }

  /** The deals of an account that fit the filter. */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  Page<DealRow> list(@PathVariable String id, DealFilter filter, Paging paging) {
    AccountEntry entry = Accounts.find(accounts, id);
    Sort sort = paging.sortBy(AccountDeals.SORT_FIELDS, AccountDeals.USUAL);
    return Pages.of(
        deals.page(entry.account(), filter, sort, Pages.after(paging, sort), paging.limit()),
        sort,
        DealRow::of);
  }

  /**
   * The deals of an account that fit the filter, as a file.
   *
   * @param format csv or xlsx
   * @param sort the order: a field, a colon, and asc or desc
   */
  @GetMapping(
      path = "/export",
      produces = {TableFormat.CSV_TYPE, TableFormat.XLSX_TYPE})
  @Access(Permission.ACCOUNTS_READ)
  void export(
      @PathVariable String id,
      @RequestParam String format,
      @RequestParam Optional<String> sort,
      DealFilter filter,
      HttpServletResponse response)
      throws IOException {
    AccountEntry entry = Accounts.find(accounts, id);
    TableFormat chosen = FileAnswer.format(format);
    Sort order = Exports.order(sort, AccountDeals.SORT_FIELDS, AccountDeals.USUAL);
    // A filter that is not valid must be refused before the first byte is written.
    deals.page(entry.account(), filter, order, Optional.empty(), 1);
    String mark = entry.source() == Source.SIMULATED ? "-SIMULATED" : "";
    FileAnswer.announce(response, chosen, "deals-" + entry.account().login() + mark);
    export.write(
        entry.account(), filter, order, entry.source().name(), chosen, response.getOutputStream());
  }
}
