package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.watchdog.WatchdogMode;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.platform.watchdog.internal.WatchdogRunner.PartStatus;
import io.fidus.platform.watchdog.internal.WatchdogViews.PartView;
import io.fidus.platform.watchdog.internal.WatchdogViews.StatusView;
import io.fidus.store.Versioned;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The watchdog: how everything is, and what people order. */
@RestController
@RequestMapping("/api/system/mt5-watchdog")
@ConditionalOnWebApplication
class WatchdogRoutes {
  private static final Set<Phase> HEALABLE = EnumSet.of(Phase.FAILED, Phase.MANUAL_REQUIRED);
  private static final String OBJECT = "watched-part";

  private final WatchdogRunner runner;
  private final WatchdogStore store;
  private final Deadman deadman;
  private final WatchdogSettings settings;
  private final Audit audit;
  private final InstantSource clock;

  WatchdogRoutes(
      WatchdogRunner runner,
      WatchdogStore store,
      Deadman deadman,
      WatchdogSettings settings,
      Audit audit,
      InstantSource clock) {
    this.runner = runner;
    this.store = store;
    this.deadman = deadman;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * An order about a part.
   *
   * @param part as the status names it
   * @param reason why, 1 to 500 characters
   */
  record PartOrder(String part, String reason) {
    PartOrder {
      check(Optional.of(part), reason);
    }
  }

  /**
   * An order to heal.
   *
   * @param part as the status names it; empty for all that have failed and nobody holds
   * @param reason why, 1 to 500 characters
   */
  record HealingOrder(Optional<String> part, String reason) {
    HealingOrder {
      check(part, reason);
    }
  }

  /** What was ordered; only the status says what came of it. */
  record OrderedView(List<String> parts) {}

  private static void check(Optional<String> part, String reason) {
    new Checks()
        .require(
            part.filter(name -> !isPart(name)).isEmpty(),
            "part",
            "The part must be one that the status names.")
        .requireReason(reason.strip())
        .done();
  }

  private static boolean isPart(String text) {
    try {
      Subject.parse(text);
      return true;
    } catch (IllegalArgumentException notAPart) {
      return false;
    }
  }

  /** How every part is that is watched. */
  @GetMapping("/status")
  @Access(Permission.SYSTEM_READ)
  StatusView status() {
    Map<String, HoldDocument> holds =
        store.held().stream().collect(Collectors.toMap(HoldDocument::subject, Function.identity()));
    List<PartView> parts =
        runner.isWatchingHere()
            ? runner.status().stream().map(part -> view(part, holds)).toList()
            : store.parts().stream().map(part -> view(part.part(), holds)).toList();
    return new StatusView(
        clock.instant(), settings.mode(), runner.isWatchingHere(), deadman.state(), parts);
  }

  /** Keeps every healer away from a part and from all that rest on it. */
  @PostMapping("/hold")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@RequestBody PartOrder order, Actor actor) {
    phase(order.part());
    HoldDocument hold =
        new HoldDocument(order.part(), actor.name(), order.reason().strip(), clock.instant());
    store
        .store()
        .execute(
            () -> {
              Optional<Versioned<HoldDocument>> known = store.holds().get(order.part());
              if (known.isPresent()) {
                throw held(known.get().document());
              }
              audit.record(actor, Act.of("held", OBJECT, order.part()).reason(order.reason()));
              store.holds().insert(hold);
            });
    runner.wake();
  }

  /** Lets healers go on. */
  @PostMapping("/resume")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void resume(@RequestBody PartOrder order, Actor actor) {
    store
        .store()
        .execute(
            () -> {
              Versioned<HoldDocument> known =
                  store
                      .holds()
                      .get(order.part())
                      .orElseThrow(
                          () ->
                              new Refusal(
                                  CommonProblem.NOT_FOUND, "Nobody holds " + order.part() + "."));
              audit.record(actor, Act.of("resumed", OBJECT, order.part()).reason(order.reason()));
              store.holds().remove(known);
            });
    runner.wake();
  }

  /** Heals parts that have failed at once, whatever was tried before. */
  @PostMapping("/force-healing")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  OrderedView forceHealing(@RequestBody HealingOrder order, Actor actor) {
    if (settings.mode() == WatchdogMode.OFF) {
      throw new Refusal(WatchdogProblem.NOBODY_WATCHES, "WATCHDOG_MODE is OFF.");
    }
    List<Subject> failed = order.part().map(this::failed).orElseGet(this::failedAndFree);
    if (failed.isEmpty()) {
      throw new Refusal(WatchdogProblem.NOTHING_TO_HEAL, "No part has failed.");
    }
    store
        .store()
        .execute(
            () ->
                failed.forEach(
                    part -> {
                      String name = part.toString();
                      audit.record(
                          actor, Act.of("ordered-healing", OBJECT, name).reason(order.reason()));
                      store
                          .store()
                          .publish(
                              new HealingAsked(
                                  name, actor.name(), order.reason().strip(), clock.instant()),
                              name);
                    }));
    return new OrderedView(failed.stream().map(Subject::toString).toList());
  }

  /** One part that can be healed now. */
  private List<Subject> failed(String name) {
    Phase phase = phase(name);
    store
        .holds()
        .get(name)
        .map(Versioned::document)
        .ifPresent(
            hold -> {
              throw held(hold);
            });
    if (!HEALABLE.contains(phase)) {
      throw new Refusal(WatchdogProblem.NOTHING_TO_HEAL, name + " is " + phase + ".");
    }
    return List.of(Subject.parse(name));
  }

  private Phase phase(String name) {
    return Optional.ofNullable(runner.phases().get(Subject.parse(name)))
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "The part " + name + " is not watched."));
  }

  /** All that can be healed now. */
  private List<Subject> failedAndFree() {
    Set<String> held = store.held().stream().map(HoldDocument::subject).collect(Collectors.toSet());
    return runner.phases().entrySet().stream()
        .filter(part -> HEALABLE.contains(part.getValue()))
        .map(Map.Entry::getKey)
        .filter(part -> !held.contains(part.toString()))
        .toList();
  }

  private static Refusal held(HoldDocument hold) {
    return new Refusal(WatchdogProblem.PART_HELD, hold.by() + " holds it: " + hold.reason());
  }

  private static PartView view(PartStatus part, Map<String, HoldDocument> holds) {
    Subject subject = part.item().subject();
    return PartView.of(
        subject,
        part.item().name(),
        part.state(),
        Optional.ofNullable(holds.get(subject.toString())));
  }

  private static PartView view(SavedPart part, Map<String, HoldDocument> holds) {
    Subject subject = part.subject();
    return PartView.of(
        subject, subject.id(), part.state(), Optional.ofNullable(holds.get(subject.toString())));
  }
}
