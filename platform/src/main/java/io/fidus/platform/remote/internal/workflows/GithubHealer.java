package io.fidus.platform.remote.internal.workflows;

import io.fidus.platform.api.Actor;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.RemoteHealer;
import io.fidus.platform.remote.RemoteProgress;
import io.fidus.platform.remote.internal.github.GithubFailure;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Heals by the workflows of the repository; slower than whoever reaches the machine at once. */
@Component
@Order(2)
class GithubHealer implements RemoteHealer {
  /** A runner has to be found, and the workflow verifies what it did before it ends. */
  private static final Duration A_RUN = Duration.ofMinutes(6);

  private final Workflows workflows;

  GithubHealer(Workflows workflows) {
    this.workflows = workflows;
  }

  @Override
  public String name() {
    return "github";
  }

  @Override
  public Optional<String> absence() {
    return workflows.absence();
  }

  @Override
  public Set<RemoteAction> actions() {
    return absence().isEmpty() ? EnumSet.allOf(RemoteAction.class) : Set.of();
  }

  @Override
  public Duration patience() {
    return A_RUN;
  }

  @Override
  public RemoteAnswer carryOut(RemoteAction action, String trigger, String reason) {
    Optional<String> absence = absence();
    if (absence.isPresent()) {
      return new RemoteAnswer.Refused(absence.get(), Optional.empty());
    }
    Actor actor = Actor.system(trigger);
    try {
      StoredDispatch demand =
          switch (action) {
            case CHECK -> workflows.dispatch(KnownWorkflow.TEST_CONNECTION, trigger, reason, actor);
            case RESTART_BRIDGE ->
                workflows.dispatch(KnownWorkflow.MONITOR_BRIDGE_HEALTH, trigger, reason, actor);
            case RESTART_EVERYTHING -> workflows.raiseFullRestart(trigger, reason, actor);
          };
      return new RemoteAnswer.Accepted(demand.id(), demand.at());
    } catch (GithubFailure e) {
      return new RemoteAnswer.Refused(e.sentence(), e.waiting());
    } catch (Workflows.TooSoon e) {
      return new RemoteAnswer.Refused(
          "It was dispatched by " + e.before().by() + " a moment ago.", Optional.of(e.waiting()));
    }
  }

  @Override
  public RemoteProgress progress(String reference) {
    return workflows
        .get(reference)
        .map(demand -> workflows.follow(demand).progress())
        .orElse(RemoteProgress.UNKNOWN);
  }
}
