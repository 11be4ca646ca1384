package io.fidus.platform.gateways.internal.feed;

import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.catalog.Named;
import io.fidus.platform.trading.AccountClaim;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.AccountRole;
import io.fidus.platform.trading.Assignment;
import io.fidus.platform.trading.Assignments;
import io.fidus.platform.trading.GatewayId;
import io.fidus.platform.trading.TradingAccounts;
import io.fidus.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Adds the accounts of a simulator as soon as it reports them, so that whoever tries FIDUS sees
 * living accounts. They count as demonstrations until somebody says something else.
 */
public final class Enrolment {
  private final Store store;
  private final TradingAccounts accounts;
  private final Assignments assignments;
  private final Catalog catalog;
  private final InstantSource clock;

  public Enrolment(
      Store store,
      TradingAccounts accounts,
      Assignments assignments,
      Catalog catalog,
      InstantSource clock) {
    this.store = store;
    this.accounts = accounts;
    this.assignments = assignments;
    this.catalog = catalog;
    this.clock = clock;
  }

  /** Opens the accounts and assigns them, all or none. */
  void enrol(List<AccountClaim> claims, GatewayId gateway) {
    store
        .transaction(() -> claims.stream().map(claim -> enrolled(claim, gateway)).toList())
        .forEach(assignments::reload);
  }

  private AccountNumber enrolled(AccountClaim claim, GatewayId gateway) {
    AccountNumber opened = accounts.open(claim.account(), claim.platform(), claim.currency());
    assignments.begin(opened, first(claim, gateway));
    return opened;
  }

  private Assignment first(AccountClaim claim, GatewayId gateway) {
    Instant now = clock.instant();
    return new Assignment(
        AccountRole.DEMO,
        catalog.brokerOf(claim.account().server()).map(Named::id),
        Optional.empty(),
        Optional.empty(),
        Optional.of(gateway),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        "Reported by a simulator",
        "gateway " + gateway,
        now);
  }
}
