package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.storage.BreakDocument;
import io.fidus.platform.trading.internal.storage.BreakDocument.Acknowledgement;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What does not agree on the accounts. */
@RestController
@RequestMapping("/api/breaks")
class BreaksRoutes {
  private static final Sort NEWEST_FIRST = new Sort("openedAt", Sort.Direction.DESC);

  private final AccountsReadModel accounts;
  private final LiveStore live;
  private final LiveChanges changes;
  private final InstantSource clock;
  private final Audit audit;

  BreaksRoutes(
      AccountsReadModel accounts,
      LiveStore live,
      LiveChanges changes,
      InstantSource clock,
      Audit audit) {
    this.accounts = accounts;
    this.live = live;
    this.changes = changes;
    this.clock = clock;
    this.audit = audit;
  }

  /** Why a person has nothing more to do about a break for now. */
  record AcknowledgementForm(String reason) {
    AcknowledgementForm {
      new Checks().requireReason(reason.strip()).done();
    }
  }

  /**
   * The breaks of one account or of all, the newest first.
   *
   * @param account the account's id
   * @param state OPEN, which is usual, or ALL
   */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  Page<BreakRow> list(
      @RequestParam Optional<String> account,
      @RequestParam Optional<LiveLists.Shown> state,
      Paging paging) {
    Sort sort = paging.sortBy(Set.of("openedAt"), NEWEST_FIRST);
    Optional<Long> number = account.map(id -> Accounts.find(accounts, id).account().number());
    LiveLists.Choice choice = LiveLists.Choice.of(number, state, sort);
    return Pages.of(LiveLists.page(live.breaks(), choice, paging), sort, this::row);
  }

  /** Notes that somebody has seen a break; it stays open until it agrees again. */
  @PostMapping("/{id}/acknowledgement")
  @Access(Permission.ACCOUNTS_WRITE)
  BreakRow acknowledge(
      @PathVariable String id, @RequestBody AcknowledgementForm form, Actor actor) {
    Acknowledgement seen =
        new Acknowledgement(actor.name(), clock.instant(), form.reason().strip());
    Versioned<BreakDocument> changed =
        live.store()
            .transaction(
                () -> {
                  Versioned<BreakDocument> read =
                      live.breaks().get(id).orElseThrow(() -> unknown(id));
                  audit.record(actor, acknowledged(read.document(), seen));
                  return live.breaks().replace(read, read.document().acknowledged(seen));
                });
    changes.changed(new AccountNumber(changed.document().account()), AccountAspect.BREAKS);
    return row(changed);
  }

  /** Each acknowledgement is recorded, so that a later one does not make an earlier one vanish. */
  private static Act acknowledged(BreakDocument found, Acknowledgement seen) {
    Act act =
        Act.of("acknowledged", "break", found.id())
            .after(Facts.of("by", seen.by()).and("at", seen.at()))
            .reason(seen.reason());
    return found
        .acknowledgement()
        .map(
            before ->
                act.before(
                    Facts.of("by", before.by())
                        .and("at", before.at())
                        .and("reason", before.reason())))
        .orElse(act);
  }

  private BreakRow row(Versioned<BreakDocument> read) {
    return BreakRow.of(
        read, Accounts.find(accounts, Long.toString(read.document().account())).account());
  }

  private static Refusal unknown(String id) {
    return new Refusal(CommonProblem.NOT_FOUND, "There is no break '" + id + "'.");
  }
}
