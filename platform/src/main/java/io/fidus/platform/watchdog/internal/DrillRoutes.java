package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.Rung;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.platform.watchdog.internal.DrillDocument.DrillOutcome;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drills: a simulated part is broken on purpose, and what follows is measured. */
@RestController
@RequestMapping("/api/system/mt5-watchdog")
@ConditionalOnWebApplication
class DrillRoutes {
  private static final int LONGEST_REASON = 500;
  private static final int SHOWN = 200;

  private final Drills drills;
  private final Inventory inventory;
  private final WatchdogRunner runner;
  private final WatchdogSettings settings;

  DrillRoutes(
      Drills drills, Inventory inventory, WatchdogRunner runner, WatchdogSettings settings) {
    this.drills = drills;
    this.inventory = inventory;
    this.runner = runner;
    this.settings = settings;
  }

  /**
   * What is to be broken.
   *
   * @param part as the status names it
   * @param reason why, 1 to 500 characters
   */
  record DrillForm(String part, DrillFault fault, String reason) {
    DrillForm {
      new Checks()
          .require(
              !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
              "reason",
              "The reason must have 1 to 500 characters.")
          .done();
    }
  }

  /**
   * A drill. All times count from the instant before the part was broken.
   *
   * @param outcome what came of it; empty while it is under way
   * @param incident that it led to
   * @param rungs what was ordered, in order
   * @param detectedAfterMillis until it was sure
   * @param orderedAfterMillis until the first rung was ordered
   * @param restoredAfterMillis until the first fresh observation was accepted
   * @param closedAfterMillis until it had stayed good for long enough
   */
  record DrillView(
      String id,
      String part,
      String name,
      DrillFault fault,
      String by,
      String reason,
      Instant at,
      Optional<DrillOutcome> outcome,
      Optional<String> incident,
      List<Rung> rungs,
      Optional<Long> detectedAfterMillis,
      Optional<Long> orderedAfterMillis,
      Optional<Long> restoredAfterMillis,
      Optional<Long> closedAfterMillis) {

    static DrillView of(DrillDocument drill, Optional<IncidentDocument> incident) {
      return new DrillView(
          drill.id(),
          drill.subject(),
          drill.name(),
          drill.fault(),
          drill.by(),
          drill.reason(),
          drill.at(),
          drill.outcome(),
          incident.map(IncidentDocument::id),
          incident.map(DrillView::rungs).orElse(List.of()),
          incident.map(one -> millis(drill, one.detected())),
          incident.flatMap(UptimeRoutes::firstOrder).map(at -> millis(drill, at)),
          incident.flatMap(IncidentDocument::restored).map(at -> millis(drill, at)),
          incident.flatMap(IncidentDocument::closed).map(at -> millis(drill, at)));
    }

    private static long millis(DrillDocument drill, Instant at) {
      return Duration.between(drill.at(), at).toMillis();
    }

    private static List<Rung> rungs(IncidentDocument incident) {
      return incident.steps().stream()
          .filter(step -> step.kind() == StepKind.ORDERED)
          .map(step -> Rung.valueOf(step.what()))
          .toList();
    }
  }

  /** Breaks a simulated part. A real one is refused, and so is one that is not healthy. */
  @PostMapping("/drill")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  DrillView begin(@RequestBody DrillForm form, Actor actor) {
    if (settings.mode() != WatchdogMode.HEAL) {
      throw new Refusal(
          WatchdogProblem.DRILL_NOT_POSSIBLE,
          "Nothing would be healed: WATCHDOG_MODE is " + settings.mode() + ".");
    }
    Inventory.Item item =
        inventory.look().stream()
            .filter(known -> known.subject().toString().equals(form.part()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonProblem.NOT_FOUND, "The part " + form.part() + " is not watched."));
    Phase phase = runner.phases().getOrDefault(item.subject(), Phase.SUSPECT);
    if (phase != Phase.HEALTHY) {
      throw new Refusal(WatchdogProblem.PART_NOT_HEALTHY, item.name() + " is " + phase + ".");
    }
    DrillDocument drill = drills.begin(item, form.fault(), actor, form.reason().strip());
    runner.wake();
    return DrillView.of(drill, Optional.empty());
  }

  /** The newest drills, the newest first. */
  @GetMapping("/drills")
  @Access(Permission.SYSTEM_READ)
  List<DrillView> list() {
    return drills.documents().find(Query.on("at").descending().limit(SHOWN)).items().stream()
        .map(Versioned::document)
        .map(drill -> DrillView.of(drill, drills.incident(drill)))
        .toList();
  }

  /** One drill, with what was measured so far. */
  @GetMapping("/drills/{id}")
  @Access(Permission.SYSTEM_READ)
  DrillView one(@PathVariable String id) {
    DrillDocument drill = drills.get(id);
    return DrillView.of(drill, drills.incident(drill));
  }
}
