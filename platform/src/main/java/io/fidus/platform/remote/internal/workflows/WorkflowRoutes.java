package io.fidus.platform.remote.internal.workflows;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.Actor;
import io.fidus.platform.api.Checks;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FreshProof;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.remote.RemoteProgress;
import io.fidus.platform.remote.internal.github.GithubClient;
import io.fidus.platform.remote.internal.github.GithubFailure;
import io.fidus.platform.remote.internal.github.GithubRun;
import io.fidus.platform.remote.internal.github.GithubWorkflow;
import io.fidus.platform.remote.internal.workflows.Workflows.Following;
import io.fidus.platform.remote.internal.workflows.Workflows.TooSoon;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The workflows of the repository: how they are, running one, and following its run. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/system/workflows")
class WorkflowRoutes {
  private static final int LONGEST_REASON = 300;
  private static final int RUNS_SHOWN = 20;
  private static final int DEMANDS_SHOWN = 50;
  private static final int RUNS_LOOKED_AT = 100;

  /** Several people may look at once; GitHub counts every question. */
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Workflows workflows;
  private final GithubClient github;
  private final TokenAge token;
  private final InstantSource clock;
  private final AtomicReference<Optional<Seen>> last = new AtomicReference<>(Optional.empty());

  WorkflowRoutes(Workflows workflows, GithubClient github, TokenAge token, InstantSource clock) {
    this.workflows = workflows;
    this.github = github;
    this.token = token;
    this.clock = clock;
  }

  /** What GitHub said last. */
  private record Seen(
      Instant at, List<GithubWorkflow> workflows, List<GithubRun> runs, Optional<String> trouble) {}

  /** Why a workflow is run now. */
  record DispatchForm(String reason) {
    DispatchForm {
      new Checks()
          .require(
              !reason.isBlank()
                  && reason.length() <= LONGEST_REASON
                  && reason.chars().noneMatch(Character::isISOControl),
              "reason",
              "The reason must have 1 to 300 characters in one line.")
          .done();
    }
  }

  /**
   * The token with which GitHub is asked.
   *
   * @param firstSeenAt since when it has been in use here; it may be older
   * @param expiresAt when it stops working; null when GitHub has not said
   * @param rotateBefore when it has to have been changed
   */
  record TokenView(
      Instant firstSeenAt,
      Optional<Instant> expiresAt,
      Instant rotateBefore,
      TokenAge.Rotation rotation) {}

  /**
   * A run of a workflow.
   *
   * @param event what started it, in GitHub's word, for example repository_dispatch
   * @param status GitHub's word, completed when it is over
   * @param conclusion GitHub's word, success when it ended well; null until it is over
   * @param page where GitHub shows it
   */
  record RunView(
      String id,
      long number,
      String title,
      String event,
      String status,
      Optional<String> conclusion,
      Instant createdAt,
      Instant updatedAt,
      URI page) {
    static RunView of(GithubRun run) {
      return new RunView(
          String.valueOf(run.id()),
          run.number(),
          run.title(),
          run.event(),
          run.status(),
          run.conclusion(),
          run.createdAt(),
          run.updatedAt(),
          run.page());
    }
  }

  /**
   * A workflow.
   *
   * @param state GitHub's word, active when it can run; null when the repository does not have it,
   *     or nobody could be asked
   * @param lastRun its newest run; null when there was none, or nobody could be asked
   */
  record WorkflowView(KnownWorkflow name, Optional<String> state, Optional<RunView> lastRun) {}

  /**
   * All workflows.
   *
   * @param repository null when none is configured
   * @param trouble why states and runs are not known; null when they are
   * @param token null without one
   */
  record WorkflowsView(
      boolean configured,
      Optional<String> repository,
      Optional<String> trouble,
      Optional<TokenView> token,
      List<WorkflowView> workflows) {}

  /**
   * A demand that a workflow be run.
   *
   * @param by who demanded it
   * @param trigger what made them: person, or a part of the program
   * @param progress how it stands; that a run succeeded is what the run itself says
   * @param run its run; null when none has been seen
   * @param detail why it was refused, or what is not known; null otherwise
   */
  record DispatchView(
      String id,
      KnownWorkflow workflow,
      Instant at,
      String by,
      String trigger,
      String reason,
      RemoteProgress progress,
      Optional<RunView> run,
      Optional<String> detail) {
    static DispatchView of(StoredDispatch demand, Following following) {
      return new DispatchView(
          demand.id(),
          demand.known(),
          demand.at(),
          demand.by(),
          demand.trigger(),
          demand.reason(),
          following.progress(),
          following.run().map(RunView::of),
          following.detail());
    }
  }

  /**
   * A demand that a workflow be run, as it is kept.
   *
   * @param outcome what GitHub said when it was made; how it stands now is asked for by itself
   * @param detail why it was refused, or what is not known; null otherwise
   */
  record DemandView(
      String id,
      KnownWorkflow workflow,
      Instant at,
      String by,
      String trigger,
      String reason,
      StoredDispatch.DispatchOutcome outcome,
      Optional<String> detail) {
    static DemandView of(StoredDispatch demand) {
      return new DemandView(
          demand.id(),
          demand.known(),
          demand.at(),
          demand.by(),
          demand.trigger(),
          demand.reason(),
          demand.outcome(),
          demand.refusal());
    }
  }

  /** The workflows that can be run, each with its newest run. */
  @GetMapping
  @Access(Permission.SYSTEM_READ)
  WorkflowsView all() {
    Optional<String> absence = workflows.absence();
    Optional<Seen> seen = absence.isEmpty() ? Optional.of(seen()) : Optional.empty();
    return new WorkflowsView(
        absence.isEmpty(),
        github.settings().repository(),
        seen.isPresent() ? seen.get().trouble() : absence,
        token
            .age()
            .map(
                age ->
                    new TokenView(
                        age.firstSeenAt(), age.expiresAt(), age.rotateBefore(), age.rotation())),
        Arrays.stream(KnownWorkflow.values()).map(one -> view(one, seen)).toList());
  }

  /** The newest runs of a workflow, however they were started. */
  @GetMapping("/{name}/runs")
  @Access(Permission.SYSTEM_READ)
  List<RunView> runs(@PathVariable String name) {
    KnownWorkflow workflow = known(name);
    requireConfigured();
    try {
      return github.runs(workflow.file(), RUNS_SHOWN).stream().map(RunView::of).toList();
    } catch (GithubFailure e) {
      throw refusal(e);
    }
  }

  /** Demands that a workflow be run. That this is accepted does not say that it runs, or helps. */
  @PostMapping("/{name}/dispatches")
  @Access(Permission.SYSTEM_WRITE)
  @FreshProof
  @ResponseStatus(HttpStatus.ACCEPTED)
  DispatchView dispatch(@PathVariable String name, @RequestBody DispatchForm form, Actor actor) {
    KnownWorkflow workflow = known(name);
    requireConfigured();
    try {
      StoredDispatch demand = workflows.dispatch(workflow, "person", form.reason().strip(), actor);
      return DispatchView.of(
          demand, new Following(RemoteProgress.WAITING, Optional.empty(), Optional.empty()));
    } catch (TooSoon e) {
      throw new Refusal(
          WorkflowProblem.WORKFLOW_JUST_DISPATCHED,
          "%s has dispatched it at %s.".formatted(e.before().by(), e.before().at()),
          e.waiting());
    } catch (GithubFailure e) {
      throw refusal(e);
    }
  }

  /** The newest demands, by persons and by the program, the newest first. */
  @GetMapping("/dispatches")
  @Access(Permission.SYSTEM_READ)
  List<DemandView> demands() {
    return workflows.newest(DEMANDS_SHOWN).stream().map(DemandView::of).toList();
  }

  /** What became of a demand, as GitHub says now. */
  @GetMapping("/dispatches/{id}")
  @Access(Permission.SYSTEM_READ)
  DispatchView follow(@PathVariable String id) {
    StoredDispatch demand =
        workflows
            .get(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no dispatch '" + id + "'."));
    return DispatchView.of(demand, workflows.follow(demand));
  }

  private Seen seen() {
    Instant now = clock.instant();
    Optional<Seen> before = last.get().filter(one -> now.isBefore(one.at().plus(FRESH)));
    if (before.isPresent()) {
      return before.get();
    }
    Seen seen;
    try {
      seen = new Seen(now, github.workflows(), github.runs(RUNS_LOOKED_AT), Optional.empty());
    } catch (GithubFailure e) {
      seen = new Seen(now, List.of(), List.of(), Optional.of(e.sentence()));
    }
    last.set(Optional.of(seen));
    return seen;
  }

  private static WorkflowView view(KnownWorkflow workflow, Optional<Seen> seen) {
    return new WorkflowView(
        workflow,
        seen.stream()
            .flatMap(one -> one.workflows().stream())
            .filter(one -> one.file().equals(workflow.file()))
            .map(GithubWorkflow::state)
            .findFirst(),
        seen.stream()
            .flatMap(one -> one.runs().stream())
            .filter(one -> one.file().equals(workflow.file()))
            .map(RunView::of)
            .findFirst());
  }

  private void requireConfigured() {
    Optional<String> absence = workflows.absence();
    if (absence.isPresent()) {
      throw new Refusal(WorkflowProblem.WORKFLOWS_NOT_CONFIGURED, absence.get());
    }
  }

  private static KnownWorkflow known(String name) {
    return KnownWorkflow.of(name)
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no workflow '" + name + "'."));
  }

  private static Refusal refusal(GithubFailure failure) {
    return switch (failure.kind()) {
      case LIMITED ->
          new Refusal(
              WorkflowProblem.GITHUB_ASKED_TOO_OFTEN,
              failure.sentence(),
              failure.waiting().orElse(Duration.ofMinutes(1)));
      case UNREACHABLE, UNKNOWN_SHAPE ->
          new Refusal(WorkflowProblem.GITHUB_NOT_REACHED, failure.sentence());
      case TOKEN_REFUSED, NOT_PERMITTED, NOT_FOUND, NOT_POSSIBLE ->
          new Refusal(WorkflowProblem.WORKFLOW_REFUSED, failure.sentence());
    };
  }
}
