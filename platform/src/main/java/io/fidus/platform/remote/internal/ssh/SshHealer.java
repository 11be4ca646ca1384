package io.fidus.platform.remote.internal.ssh;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.remote.RemoteAction;
import io.fidus.platform.remote.RemoteAnswer;
import io.fidus.platform.remote.RemoteHealer;
import io.fidus.platform.remote.RemoteProgress;
import io.fidus.platform.remote.SshSettings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Heals by the commands that the environment has for the machine of the bridge. What triggers it
 * and why is kept in the audit log, and is no part of any command.
 */
@Component
@Order(1)
class SshHealer implements RemoteHealer {
  /** With this the scripts say that somebody keeps healers away. */
  private static final int HELD = 75;

  private static final int LONGEST_DETAIL = 300;

  private final SshSettings settings;
  private final SshRunner runner;
  private final Audit audit;

  SshHealer(SshSettings settings, Audit audit) {
    this.settings = settings;
    this.audit = audit;
    runner = new SshRunner(settings);
  }

  @Override
  public String name() {
    return "ssh";
  }

  @Override
  public Optional<String> absence() {
    if (!runner.isConfigured()) {
      return Optional.of("VPS_HOST is not set.");
    }
    return actions().isEmpty()
        ? Optional.of("No command is set for the machine (VPS_RESTART_BRIDGE_COMMAND).")
        : Optional.empty();
  }

  @Override
  public Set<RemoteAction> actions() {
    return runner.isConfigured()
        ? Arrays.stream(RemoteAction.values())
            .filter(action -> settings.command(action).isPresent())
            .collect(Collectors.toUnmodifiableSet())
        : Set.of();
  }

  /** A command that takes longer is given up. */
  @Override
  public Duration patience() {
    return settings.timeout();
  }

  @Override
  public RemoteAnswer carryOut(RemoteAction action, String trigger, String reason) {
    if (!actions().contains(action)) {
      return new RemoteAnswer.Refused(
          absence().orElse("No command is set for that."), Optional.empty());
    }
    audit.record(
        Actor.system(trigger),
        Act.of("ordered", "remote-command", action.name())
            .after(Facts.of("way", "ssh"))
            .reason(reason));
    return switch (runner.run(settings.command(action).orElseThrow())) {
      case SshOutcome.Ended(int code, String output, _) -> ended(code, output);
      case SshOutcome.GivenUp _ ->
          new RemoteAnswer.Refused(
              "The command did not end in time; what it has done is not known.", Optional.empty());
      case SshOutcome.NotBegun(String why) -> new RemoteAnswer.Refused(why, Optional.empty());
    };
  }

  /** A command is over when it is answered. */
  @Override
  public RemoteProgress progress(String reference) {
    return RemoteProgress.UNKNOWN;
  }

  private static RemoteAnswer ended(int code, String output) {
    String said = lastLine(output);
    return switch (code) {
      case 0 -> new RemoteAnswer.Done(said);
      case HELD -> new RemoteAnswer.Held(said);
      default ->
          new RemoteAnswer.Refused(
              "The command ended with %d: %s".formatted(code, said), Optional.empty());
    };
  }

  private static String lastLine(String output) {
    List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
    String last = lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
    return last.length() > LONGEST_DETAIL ? last.substring(0, LONGEST_DETAIL) : last;
  }
}
