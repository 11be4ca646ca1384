package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.EventFeed;
import io.fidus.platform.api.ProvenanceView;
import io.fidus.platform.api.ServerEvent;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.deals.AccountBook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a browser follows: the rows of the accounts in sight, and of one of them, which is looked at
 * closely, its open positions. It begins with all of them as they are.
 */
final class AccountFeed implements EventFeed<AccountFeed.Change> {
  /** Who serves the feeds: the accounts, what is open on them, and who tells that they changed. */
  record Sources(
      AccountsReadModel accounts, AccountBook book, LiveChanges changes, InstantSource clock) {}

  /** An aspect of an account that has changed. */
  record Change(AccountNumber account, AccountAspect aspect) {}

  /** Accounts as they are now. */
  record Rows(List<AccountRow> items) {}

  /** What of an account has changed and is to be asked for where it is shown. */
  record Changed(String id, Set<AccountAspect> what) {}

  /** The open positions of an account as they are now. */
  record Positions(String id, Optional<ProvenanceView> provenance, List<PositionRow> items) {}

  private final Set<AccountNumber> followed;
  private final Optional<AccountNumber> detail;
  private final Sources sources;

  /**
   * A feed.
   *
   * @param followed the accounts in sight, the one looked at closely among them
   */
  AccountFeed(Set<AccountNumber> followed, Optional<AccountNumber> detail, Sources sources) {
    this.followed = Set.copyOf(followed);
    this.detail = detail;
    this.sources = sources;
  }

  @Override
  public Telling follow(Consumer<Change> changed) {
    LiveChanges.Subscription subscription =
        sources.changes().subscribe(batch -> pick(batch, changed));
    followed.forEach(account -> changed.accept(new Change(account, AccountAspect.FIGURES)));
    detail.ifPresent(account -> changed.accept(new Change(account, AccountAspect.POSITIONS)));
    return subscription::close;
  }

  private void pick(Map<AccountNumber, Set<AccountAspect>> batch, Consumer<Change> changed) {
    for (AccountNumber account : followed) {
      for (AccountAspect aspect : batch.getOrDefault(account, Set.of())) {
        changed.accept(new Change(account, aspect));
      }
    }
  }

  @Override
  public List<ServerEvent> events(Set<Change> changed) {
    Map<AccountNumber, Set<AccountAspect>> aspects = new LinkedHashMap<>();
    for (Change change : changed) {
      aspects
          .computeIfAbsent(change.account(), _ -> EnumSet.noneOf(AccountAspect.class))
          .add(change.aspect());
    }
    List<ServerEvent> events = new ArrayList<>();
    events.add(new ServerEvent("accounts", rows(aspects.keySet())));
    aspects.forEach(
        (account, what) -> {
          if (detail.filter(account::equals).isPresent() && what.remove(AccountAspect.POSITIONS)) {
            positions(account).ifPresent(events::add);
          }
          what.remove(AccountAspect.FIGURES);
          if (!what.isEmpty()) {
            events.add(new ServerEvent("changed", new Changed(account.toString(), what)));
          }
        });
    return events;
  }

  private Rows rows(Set<AccountNumber> changed) {
    Instant now = sources.clock().instant();
    return new Rows(
        changed.stream()
            .flatMap(account -> sources.accounts().find(account).stream())
            .map(entry -> AccountRow.of(entry, now))
            .toList());
  }

  private Optional<ServerEvent> positions(AccountNumber account) {
    Instant now = sources.clock().instant();
    return sources
        .accounts()
        .find(account)
        .map(
            entry -> {
              OpenPositions open = OpenPositions.of(entry, sources.book(), now);
              return new ServerEvent(
                  "positions", new Positions(account.toString(), open.provenance(), open.items()));
            });
  }
}
