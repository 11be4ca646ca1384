package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Phase;
import io.fidus.engine.watchdog.SavedPart;
import io.fidus.engine.watchdog.Stimulus;
import io.fidus.engine.watchdog.Subject;
import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.watchdog.WatchdogSettings;
import io.fidus.platform.watchdog.internal.WatchdogRunner.PartStatus;
import io.fidus.platform.watchdog.internal.WatchdogViews.IncidentStory;
import io.fidus.platform.watchdog.internal.WatchdogViews.IncidentView;
import io.fidus.platform.watchdog.internal.WatchdogViews.PartView;
import io.fidus.platform.watchdog.internal.WatchdogViews.StatusView;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The watchdog: how everything is, what went wrong, and what people order. */
@RestController
@RequestMapping("/api/watchdog")
@ConditionalOnWebApplication
class WatchdogRoutes {
  private static final int LONGEST_REASON = 500;
  private static final Sort NEWEST_FIRST = new Sort("opened", Sort.Direction.DESC);
  private static final Set<Phase> HEALABLE = EnumSet.of(Phase.FAILED, Phase.MANUAL_REQUIRED);
  private static final String OBJECT = "watched-part";

  private final WatchdogRunner runner;
  private final WatchdogStore store;
  private final WatchdogSettings settings;
  private final Audit audit;
  private final InstantSource clock;

  WatchdogRoutes(
      WatchdogRunner runner,
      WatchdogStore store,
      WatchdogSettings settings,
      Audit audit,
      InstantSource clock) {
    this.runner = runner;
    this.store = store;
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
      new Checks()
          .require(isPart(part), "part", "The part must be one that the status names.")
          .require(
              !reason.isBlank() && reason.strip().length() <= LONGEST_REASON,
              "reason",
              "The reason must have 1 to 500 characters.")
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
    return new StatusView(clock.instant(), settings.mode(), runner.isWatchingHere(), parts);
  }

  /** What went wrong, the newest first. */
  @GetMapping("/incidents")
  @Access(Permission.SYSTEM_READ)
  Page<IncidentView> incidents(Paging paging) {
    Sort sort = paging.sortBy(Set.of("opened"), NEWEST_FIRST);
    Optional<String> after =
        paging.after().map(text -> Cursor.parse(text, sort, 1).values().getFirst());
    Query all = Query.on("opened");
    Query ordered =
        switch (sort.direction()) {
          case ASC -> all;
          case DESC -> all.descending();
        };
    try {
      var page = store.incidents().find(ordered.limit(paging.limit()).after(after));
      return new Page<>(
          page.items().stream().map(read -> IncidentView.of(read.document())).toList(),
          page.next().map(last -> new Cursor(sort, List.of(last)).text()),
          store.incidents().count(all));
    } catch (QueryRefused notOfThisList) {
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
  }

  /** One incident with each step. */
  @GetMapping("/incidents/{id}")
  @Access(Permission.SYSTEM_READ)
  IncidentStory incident(@PathVariable String id) {
    return store
        .incidents()
        .get(id)
        .map(Versioned::document)
        .map(IncidentStory::of)
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no incident '" + id + "'."));
  }

  /** Keeps every healer away from a part and from all that rest on it. */
  @PostMapping("/hold")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void hold(@RequestBody PartOrder order, Actor actor) {
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

  /** Heals a part that has failed at once, whatever was tried before. */
  @PostMapping("/heal-now")
  @Access(Permission.SYSTEM_WRITE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void healNow(@RequestBody PartOrder order, Actor actor) {
    if (!runner.isWatchingHere()) {
      throw new Refusal(WatchdogProblem.WATCHED_ELSEWHERE, "This node does not watch.");
    }
    Subject subject = Subject.parse(order.part());
    PartStatus part =
        runner.status().stream()
            .filter(known -> known.item().subject().equals(subject))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonProblem.NOT_FOUND, "The part " + subject + " is not watched."));
    store.holds().get(order.part()).map(Versioned::document).ifPresent(this::refuse);
    if (!HEALABLE.contains(part.state().phase())) {
      throw new Refusal(
          WatchdogProblem.NOTHING_TO_HEAL, subject + " is " + part.state().phase() + ".");
    }
    audit.record(actor, Act.of("ordered", OBJECT, order.part()).reason(order.reason()));
    runner.tell(
        new Stimulus.HealNow(subject, actor.name(), order.reason().strip(), clock.instant()));
  }

  private void refuse(HoldDocument hold) {
    throw held(hold);
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
