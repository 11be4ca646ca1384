package io.fidus.platform.trading.internal.web;

import io.fidus.engine.flow.FlowClass;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.cash.CashOperations;
import io.fidus.platform.trading.internal.deals.AccountDeals;
import io.fidus.platform.trading.internal.web.CashRow.FlowDecisionRow;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The movements of cash of an account, and what people say they were. */
@RestController
@RequestMapping("/api/accounts/{id}/cash")
class CashRoutes {
  private final AccountsReadModel accounts;
  private final CashOperations cash;

  CashRoutes(AccountsReadModel accounts, CashOperations cash) {
    this.accounts = accounts;
    this.cash = cash;
  }

  /**
   * What a movement of cash was.
   *
   * @param reason why, 3 to 500 characters; it is kept with the decision
   */
  record Classification(FlowClass flowClass, String reason) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;

    Classification {
      reason = reason.strip();
      new Checks()
          .require(
              reason.length() >= SHORTEST && reason.length() <= LONGEST,
              "reason",
              "The reason must have 3 to 500 characters.")
          .done();
    }
  }

  /** The movements of cash of an account. */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  Page<CashRow> list(@PathVariable String id, Paging paging) {
    AccountEntry entry = Accounts.find(accounts, id);
    Sort sort = paging.sortBy(AccountDeals.SORT_FIELDS, AccountDeals.USUAL);
    return Pages.of(
        cash.page(entry, sort, Pages.after(paging, sort), paging.limit()), sort, CashRow::of);
  }

  /** Decides what a movement of cash was; every figure of flows follows. */
  @PutMapping("/{ticket}/class")
  @Access(Permission.ACCOUNTS_WRITE)
  CashRow classify(
      @PathVariable String id,
      @PathVariable String ticket,
      @RequestBody Classification classification,
      IfMatch read,
      Actor actor) {
    AccountEntry entry = Accounts.find(accounts, id);
    long deal = ticket(ticket);
    cash.decide(entry, deal, classification.flowClass(), classification.reason(), actor, read);
    accounts.refresh(entry.account().number());
    return CashRow.of(cash.find(Accounts.find(accounts, id), deal));
  }

  /** Every decision about one movement of cash, the oldest first. */
  @GetMapping("/{ticket}/history")
  @Access(Permission.ACCOUNTS_READ)
  List<FlowDecisionRow> history(@PathVariable String id, @PathVariable String ticket) {
    return cash.history(Accounts.find(accounts, id), ticket(ticket)).stream()
        .map(FlowDecisionRow::of)
        .toList();
  }

  private static long ticket(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new Refusal(CommonProblem.NOT_FOUND, "'" + text + "' is not a ticket.");
    }
  }
}
