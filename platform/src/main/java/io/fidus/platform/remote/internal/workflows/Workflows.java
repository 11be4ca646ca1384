package io.fidus.platform.remote.internal.workflows;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.remote.RemoteProgress;
import io.fidus.platform.remote.internal.github.GithubClient;
import io.fidus.platform.remote.internal.github.GithubFailure;
import io.fidus.platform.remote.internal.github.GithubRun;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Demands that workflows be run, and finds out what became of it. */
@Component
class Workflows {
  /** The event that the workflow of the same name waits for. */
  static final String FULL_RESTART = KnownWorkflow.MT5_FULL_RESTART.key();

  /** After this long without a run, none will come. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** A second demand within this time is a slip of the hand, or two healers at once. */
  static final Duration APART = Duration.ofSeconds(30);

  /** How far GitHub's clock may be behind this one. */
  private static final Duration SKEW = Duration.ofSeconds(20);

  private static final int RUNS_LOOKED_AT = 30;
  private static final String OBJECT = "workflow";

  private final Store store;
  private final Documents<StoredDispatch> dispatches;
  private final GithubClient github;
  private final Audit audit;
  private final InstantSource clock;

  Workflows(Store store, GithubClient github, Audit audit, InstantSource clock) {
    this.store = store;
    this.github = github;
    this.audit = audit;
    this.clock = clock;
    dispatches = store.documents(StoredDispatch.TYPE);
  }

  /** How a demand stands, and its run where there is one. */
  record Following(RemoteProgress progress, Optional<GithubRun> run, Optional<String> detail) {}

  /** Another demand of the same workflow came just before. */
  static final class TooSoon extends Exception {
    private final transient StoredDispatch before;
    private final transient Duration wait;

    TooSoon(StoredDispatch before, Duration wait) {
      super("It was dispatched by " + before.by() + " a moment ago.");
      this.before = before;
      this.wait = wait;
    }

    StoredDispatch before() {
      return before;
    }

    Duration waiting() {
      return wait;
    }
  }

  /** Why no workflow can be run; empty when one can. */
  Optional<String> absence() {
    return github.settings().absence();
  }

  Optional<StoredDispatch> get(String id) {
    return dispatches.get(id).map(Versioned::document);
  }

  /** The newest demands, the newest first. */
  List<StoredDispatch> newest(int most) {
    return dispatches
        .find(Query.on(StoredDispatch.BY_TIME).descending().limit(most))
        .items()
        .stream()
        .map(Versioned::document)
        .toList();
  }

  /** Demands a workflow by its name. */
  StoredDispatch dispatch(KnownWorkflow workflow, String trigger, String reason, Actor actor)
      throws GithubFailure, TooSoon {
    return demand(workflow, false, trigger, reason, actor);
  }

  /** Raises the event that the full restart waits for. */
  StoredDispatch raiseFullRestart(String trigger, String reason, Actor actor)
      throws GithubFailure, TooSoon {
    return demand(KnownWorkflow.MT5_FULL_RESTART, true, trigger, reason, actor);
  }

  private StoredDispatch demand(
      KnownWorkflow workflow, boolean event, String trigger, String reason, Actor actor)
      throws GithubFailure, TooSoon {
    Versioned<StoredDispatch> kept = keep(workflow, event, trigger, reason, actor);
    StoredDispatch demand = kept.document();
    try {
      Optional<Long> run =
          event ? raised(demand) : github.dispatch(demand.known().file(), inputs(demand));
      return dispatches.replace(kept, demand.accepted(run)).document();
    } catch (GithubFailure e) {
      StoredDispatch after =
          e.kind() == GithubFailure.Kind.UNREACHABLE
              ? demand.uncertain(e.sentence())
              : demand.refused(e.sentence());
      dispatches.replace(kept, after);
      throw e;
    }
  }

  private Optional<Long> raised(StoredDispatch demand) throws GithubFailure {
    github.raise(
        FULL_RESTART,
        Map.of(
            "trigger", demand.trigger(),
            "reason", demand.reason(),
            "timestamp", demand.mark()));
    return Optional.empty();
  }

  private static Map<String, String> inputs(StoredDispatch demand) {
    return demand.known() == KnownWorkflow.MT5_FULL_RESTART
        ? Map.of("reason", demand.reason(), "timestamp", demand.mark())
        : Map.of("reason", demand.reason());
  }

  private Versioned<StoredDispatch> keep(
      KnownWorkflow workflow, boolean event, String trigger, String reason, Actor actor)
      throws TooSoon {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<Versioned<StoredDispatch>> kept =
        store.transaction(
            () -> {
              if (justBefore(workflow, now).isPresent()) {
                return Optional.empty();
              }
              StoredDispatch demand =
                  new StoredDispatch(
                      UUID.randomUUID().toString(),
                      workflow.key(),
                      event,
                      workflow == KnownWorkflow.MT5_FULL_RESTART ? now.toString() : reason,
                      now,
                      actor.name(),
                      trigger,
                      reason,
                      StoredDispatch.DispatchOutcome.DEMANDED,
                      Optional.empty(),
                      Optional.empty());
              audit.record(
                  actor,
                  Act.of("dispatched", OBJECT, workflow.key())
                      .after(Facts.of("dispatch", demand.id()).and("trigger", trigger))
                      .reason(reason));
              return Optional.of(dispatches.insert(demand));
            });
    if (kept.isPresent()) {
      return kept.get();
    }
    StoredDispatch before = justBefore(workflow, now).orElseThrow();
    throw new TooSoon(before, Duration.between(now, before.at().plus(APART)).plusSeconds(1));
  }

  private Optional<StoredDispatch> justBefore(KnownWorkflow workflow, Instant now) {
    return dispatches
        .find(
            Query.on(StoredDispatch.BY_WORKFLOW, workflow.key())
                .from(now.minus(APART))
                .descending()
                .limit(10))
        .items()
        .stream()
        .map(Versioned::document)
        .filter(demand -> demand.outcome() != StoredDispatch.DispatchOutcome.REFUSED)
        .findFirst();
  }

  /** Asks GitHub how a demand stands; nothing is kept of it. */
  Following follow(StoredDispatch demand) {
    if (demand.outcome() == StoredDispatch.DispatchOutcome.REFUSED) {
      return new Following(RemoteProgress.REFUSED, Optional.empty(), demand.refusal());
    }
    try {
      Optional<GithubRun> run =
          demand.run().isPresent()
              ? Optional.of(github.run(demand.run().get()))
              : github.runs(demand.known().file(), RUNS_LOOKED_AT).stream()
                  .filter(one -> belongs(one, demand))
                  .reduce((_, older) -> older);
      return new Following(progress(run, demand), run, demand.refusal());
    } catch (GithubFailure e) {
      return new Following(RemoteProgress.UNKNOWN, Optional.empty(), Optional.of(e.sentence()));
    }
  }

  private static boolean belongs(GithubRun run, StoredDispatch demand) {
    return run.event().equals(demand.event() ? "repository_dispatch" : "workflow_dispatch")
        && !run.createdAt().isBefore(demand.at().minus(SKEW))
        && run.title().contains(demand.mark());
  }

  private RemoteProgress progress(Optional<GithubRun> run, StoredDispatch demand) {
    return run.map(
            one -> {
              if (one.isOver()) {
                return one.isWell() ? RemoteProgress.SUCCEEDED : RemoteProgress.FAILED;
              }
              return one.status().equals("in_progress")
                  ? RemoteProgress.RUNNING
                  : RemoteProgress.WAITING;
            })
        .orElse(
            clock.instant().isBefore(demand.at().plus(LONGEST_WAIT))
                ? RemoteProgress.WAITING
                : RemoteProgress.NEVER_RAN);
  }
}
