package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Permission;
import io.fidus.platform.trading.Health;
import io.fidus.platform.trading.LiveState;
import io.fidus.platform.trading.internal.accounts.AccountEntry;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.storage.HealthFlip;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.store.SortOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How well an account can be seen, and could be before. */
@RestController
@RequestMapping("/api/accounts/{id}/health")
class AccountHealthRoutes {
  private static final int MOST_FLIPS = 200;

  private final AccountsReadModel accounts;
  private final LiveStore live;

  AccountHealthRoutes(AccountsReadModel accounts, LiveStore live) {
    this.accounts = accounts;
    this.live = live;
  }

  /**
   * The health of an account.
   *
   * @param reason why it is not healthy, empty when it is
   * @param flips the latest changes, the newest first
   */
  record HealthHistory(
      Health health, Optional<Instant> since, String reason, List<FlipRow> flips) {}

  /** One change of health. */
  record FlipRow(Instant at, Health from, Health to, String reason) {
    static FlipRow of(HealthFlip flip) {
      return new FlipRow(flip.at(), flip.before(), flip.now(), flip.reason());
    }
  }

  /** How well an account can be seen now, and the latest changes of that. */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  HealthHistory health(@PathVariable String id) {
    AccountEntry entry = Accounts.find(accounts, id);
    List<FlipRow> flips =
        live
            .flips()
            .range(
                entry.account().number(),
                0,
                Long.MAX_VALUE,
                SortOrder.DESCENDING,
                Optional.empty(),
                MOST_FLIPS)
            .items()
            .stream()
            .map(FlipRow::of)
            .toList();
    return new HealthHistory(
        entry.health(),
        entry.live().map(LiveState::healthSince),
        entry.live().map(LiveState::healthReason).orElse(""),
        flips);
  }
}
