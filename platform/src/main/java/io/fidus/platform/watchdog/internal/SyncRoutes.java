package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.SubjectKind;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Syncs accounts because a person asks for it. */
@RestController
@RequestMapping("/api/system/mt5-watchdog")
@ConditionalOnWebApplication
class SyncRoutes {
  private static final int LONGEST_REASON = 500;
  private static final int MOST = 200;
  private static final String OBJECT = "watched-part";

  private final Inventory inventory;
  private final Sync sync;
  private final Audit audit;
  private final InstantSource clock;

  SyncRoutes(Inventory inventory, Sync sync, Audit audit, InstantSource clock) {
    this.inventory = inventory;
    this.sync = sync;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is to be synced.
   *
   * @param part a terminal, or a bridge or other gateway with all of its terminals, as the status
   *     names it; empty for every terminal
   * @param reason why, 1 to 500 characters
   */
  record SyncForm(Optional<String> part, String reason) {
    SyncForm {
      new Checks()
          .require(
              !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
              "reason",
              "The reason must have 1 to 500 characters.")
          .done();
    }
  }

  /** What came of it. */
  record SyncView(Instant at, int asked, int synced, List<SyncedView> accounts) {}

  /**
   * What came of it for one account.
   *
   * @param accepted whether the source took the order
   * @param detail what it said
   * @param observedAt when the observation was true that came after it; empty when none came in
   *     time, so that nothing was synced
   */
  record SyncedView(
      String part, String name, boolean accepted, String detail, Optional<Instant> observedAt) {
    static SyncedView of(Sync.Synced one) {
      return new SyncedView(
          one.item().subject().toString(),
          one.item().name(),
          one.accepted(),
          one.detail(),
          one.observedAt());
    }
  }

  /** Asks the sources for everything anew, and answers what came within ten seconds. */
  @PostMapping("/force-sync")
  @Access(Permission.SYSTEM_WRITE)
  SyncView forceSync(@RequestBody SyncForm form, Actor actor) {
    List<Inventory.Item> all = inventory.look();
    List<Inventory.Item> meant =
        all.stream()
            .filter(item -> item.subject().kind() == SubjectKind.TERMINAL)
            .filter(item -> form.part().map(part -> concerns(item, part)).orElse(true))
            .toList();
    if (meant.isEmpty()) {
      throw new Refusal(
          CommonProblem.NOT_FOUND, "No terminal is watched that this would be about.");
    }
    if (meant.size() > MOST) {
      throw new Refusal(
          WatchdogProblem.TOO_MANY_ACCOUNTS,
          "It would be about %d accounts, and at most %d are synced at once."
              .formatted(meant.size(), MOST));
    }
    audit.record(
        actor,
        Act.of("ordered-sync", OBJECT, form.part().orElse("all"))
            .after(Facts.of("accounts", meant.size()))
            .reason(form.reason()));
    Instant at = clock.instant();
    List<SyncedView> found =
        sync.sync(meant, form.reason().strip()).stream().map(SyncedView::of).toList();
    int synced = (int) found.stream().filter(one -> one.observedAt().isPresent()).count();
    return new SyncView(at, found.size(), synced, found);
  }

  private static boolean concerns(Inventory.Item item, String part) {
    return item.subject().toString().equals(part)
        || item.watched().restsOn().stream().anyMatch(above -> above.toString().equals(part));
  }
}
