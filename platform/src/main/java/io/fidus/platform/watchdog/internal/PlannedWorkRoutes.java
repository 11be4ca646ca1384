package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Subject;
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
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Work that is announced, so that the watchdog expects it. */
@RestController
@RequestMapping("/api/system/mt5-watchdog/work")
@ConditionalOnWebApplication
class PlannedWorkRoutes {
  private static final int LONGEST_REASON = 500;
  private static final int MOST_PARTS = 1_000;
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final String OBJECT = "planned-work";

  private final WatchdogStore store;
  private final WatchdogRunner runner;
  private final Audit audit;
  private final InstantSource clock;

  PlannedWorkRoutes(WatchdogStore store, WatchdogRunner runner, Audit audit, InstantSource clock) {
    this.store = store;
    this.runner = runner;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * What is announced.
   *
   * @param parts as the status names them, 1 to 1,000; only terminals are emptied
   * @param from when it begins
   * @param until when it ends, at most 31 days later
   * @param reason why, 1 to 500 characters
   */
  record WorkForm(
      PlannedWork.WorkKind kind, List<String> parts, Instant from, Instant until, String reason) {
    WorkForm {
      parts = List.copyOf(parts);
      new Checks()
          .require(
              !parts.isEmpty() && parts.size() <= MOST_PARTS,
              "parts",
              "Name 1 to 1,000 parts, as the status names them.")
          .require(
              parts.stream().allMatch(part -> fits(kind, part)),
              "parts",
              "Each part must be one that the status names, and only terminals are emptied.")
          .require(
              from.isBefore(until) && !until.isAfter(from.plus(LONGEST)),
              "until",
              "It must end after it begins, and within 31 days.")
          .require(
              !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
              "reason",
              "The reason must have 1 to 500 characters.")
          .done();
    }

    private static boolean fits(PlannedWork.WorkKind kind, String part) {
      try {
        return switch (kind) {
          case MAINTENANCE -> Subject.parse(part).toString().equals(part);
          case EMPTIED -> Subject.parse(part).kind() == SubjectKind.TERMINAL;
        };
      } catch (IllegalArgumentException notAPart) {
        return false;
      }
    }
  }

  /** Why announced work ends before its time. */
  record EndWorkForm(String reason) {
    EndWorkForm {
      new Checks()
          .require(
              !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
              "reason",
              "The reason must have 1 to 500 characters.")
          .done();
    }
  }

  /** Announced work that is not over. */
  record WorkView(
      String id,
      PlannedWork.WorkKind kind,
      List<String> parts,
      Instant from,
      Instant until,
      String by,
      String reason) {
    static WorkView of(PlannedWork work) {
      return new WorkView(
          work.id(),
          work.kind(),
          work.parts(),
          work.from(),
          work.until(),
          work.by(),
          work.reason());
    }
  }

  /** What is announced and not over, that which ends first before the rest. */
  @GetMapping
  @Access(Permission.SYSTEM_READ)
  List<WorkView> list() {
    return store.work(clock.instant()).stream().map(WorkView::of).toList();
  }

  /** Announces work. */
  @PostMapping
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.CREATED)
  WorkView announce(@RequestBody WorkForm form, Actor actor) {
    if (!form.until().isAfter(clock.instant())) {
      throw new Refusal(WatchdogProblem.WORK_OVER, "It would have ended at " + form.until() + ".");
    }
    PlannedWork work =
        new PlannedWork(
            UUID.randomUUID().toString(),
            form.kind(),
            form.parts(),
            form.from(),
            form.until(),
            actor.name(),
            form.reason().strip());
    store
        .store()
        .execute(
            () -> {
              audit.record(
                  actor,
                  Act.of("announced", OBJECT, work.id()).after(facts(work)).reason(work.reason()));
              store.planned().insert(work);
            });
    runner.wake();
    return WorkView.of(work);
  }

  /** Ends announced work before its time. */
  @PostMapping("/{id}/end")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, @RequestBody EndWorkForm form, Actor actor) {
    Instant now = clock.instant();
    store
        .store()
        .execute(
            () -> {
              Versioned<PlannedWork> read =
                  store
                      .planned()
                      .get(id)
                      .orElseThrow(
                          () ->
                              new Refusal(
                                  CommonProblem.NOT_FOUND, "There is no work '" + id + "'."));
              PlannedWork work = read.document();
              if (!work.until().isAfter(now)) {
                throw new Refusal(WatchdogProblem.WORK_OVER, "It ended at " + work.until() + ".");
              }
              PlannedWork ended = work.endedAt(now);
              audit.record(
                  actor,
                  Act.of("ended", OBJECT, id)
                      .before(facts(work))
                      .after(facts(ended))
                      .reason(form.reason()));
              store.planned().replace(read, ended);
            });
    runner.wake();
  }

  private static Facts facts(PlannedWork work) {
    return Facts.of("kind", work.kind())
        .and("parts", work.parts())
        .and("from", work.from())
        .and("until", work.until());
  }
}
