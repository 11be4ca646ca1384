package io.fidus.platform.trading.internal.web;

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
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.trading.AccountAspect;
import io.fidus.platform.trading.AccountNumber;
import io.fidus.platform.trading.LiveChanges;
import io.fidus.platform.trading.internal.accounts.AccountsReadModel;
import io.fidus.platform.trading.internal.storage.LiveStore;
import io.fidus.platform.trading.internal.storage.QuarantineDocument;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Choice;
import io.fidus.platform.trading.internal.storage.QuarantineDocument.Decision;
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

/** Observations that are not believed. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineRoutes {
  private static final Sort NEWEST_FIRST = new Sort("firstAt", Sort.Direction.DESC);

  private final AccountsReadModel accounts;
  private final LiveStore live;
  private final LiveChanges changes;
  private final InstantSource clock;
  private final Audit audit;

  QuarantineRoutes(
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

  /**
   * What a person decides.
   *
   * @param decision ACCEPT: the next observation of the source is taken; DISCARD: what it says is
   *     wrong
   */
  record DecisionForm(Choice decision, String reason) {
    DecisionForm {
      new Checks().requireReason(reason.strip()).done();
    }
  }

  /**
   * The observations that are not believed, of one account or of all, the newest first.
   *
   * @param account the account's id
   * @param state OPEN, which is usual, or ALL
   */
  @GetMapping
  @Access(Permission.ACCOUNTS_READ)
  Page<QuarantineRow> list(
      @RequestParam Optional<String> account,
      @RequestParam Optional<LiveLists.Shown> state,
      Paging paging) {
    Sort sort = paging.sortBy(Set.of("firstAt"), NEWEST_FIRST);
    Optional<Long> number = account.map(id -> Accounts.find(accounts, id).account().number());
    LiveLists.Choice choice = LiveLists.Choice.of(number, state, sort);
    return Pages.of(LiveLists.page(live.quarantine(), choice, paging), sort, this::row);
  }

  /** Decides about observations that are not believed. */
  @PostMapping("/{id}/decision")
  @Access(Permission.ACCOUNTS_APPROVE)
  QuarantineRow decide(
      @PathVariable String id, @RequestBody DecisionForm form, IfMatch version, Actor actor) {
    Decision decision =
        new Decision(form.decision(), actor.name(), clock.instant(), form.reason().strip());
    Versioned<QuarantineDocument> decided =
        live.store().transaction(() -> decided(id, version, decision, actor));
    changes.changed(new AccountNumber(decided.document().account()), AccountAspect.QUARANTINE);
    return row(decided);
  }

  private Versioned<QuarantineDocument> decided(
      String id, IfMatch version, Decision decision, Actor actor) {
    Versioned<QuarantineDocument> read =
        live.quarantine()
            .get(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonProblem.NOT_FOUND, "Nothing in quarantine has the id '" + id + "'."));
    version.require(read.version());
    if (!read.document().open()) {
      throw new Refusal(
          TradingProblem.QUARANTINE_OVER, "It is " + read.document().state() + " already.");
    }
    QuarantineDocument doubted = read.document();
    audit.record(
        actor,
        Act.of("decided", "quarantine", id)
            .before(Facts.of("doubt", doubted.reason()).and("account", doubted.account()))
            .after(Facts.of("decision", decision.choice()))
            .reason(decision.reason()));
    return live.quarantine().replace(read, read.document().decided(decision));
  }

  private QuarantineRow row(Versioned<QuarantineDocument> read) {
    return QuarantineRow.of(
        read, Accounts.find(accounts, Long.toString(read.document().account())).account());
  }
}
