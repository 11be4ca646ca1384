package io.fidus.bridge.contract;

import io.fidus.bridge.link.AccountDesk;
import io.fidus.bridge.link.AccountSnapshot;
import io.fidus.bridge.link.Uplink;
import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.bridge.terminals.Supervisor;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.TerminalState;
import io.fidus.metatrader.link.session.BridgeOutput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the bridge and its terminals are, from what they said and when. */
@Component
class BridgeStatus {
  private static final String VERSION = "5.0-fidus";

  private final AccountDesk desk;
  private final Supervisor supervisor;
  private final Uplink uplink;
  private final InstantSource clock;
  private final Duration silence;
  private final Instant startedAt;

  BridgeStatus(
      AccountDesk desk,
      Supervisor supervisor,
      Uplink uplink,
      LinkServerSettings link,
      InstantSource clock) {
    this.desk = desk;
    this.supervisor = supervisor;
    this.uplink = uplink;
    this.clock = clock;
    silence = link.silence();
    startedAt = clock.instant();
  }

  String word() {
    return word(terminals());
  }

  Answers.Health health() {
    List<Answers.TerminalHealth> terminals = terminals();
    return new Answers.Health(
        word(terminals),
        VERSION,
        clock.instant(),
        startedAt,
        new Answers.Terminals(terminals.size(), well(terminals)),
        uplink.connection() != 0,
        terminals);
  }

  private List<Answers.TerminalHealth> terminals() {
    List<AccountSnapshot> heard = desk.accounts();
    Set<AccountIdentity> silent = new LinkedHashSet<>(supervisor.listed());
    heard.forEach(snapshot -> silent.remove(snapshot.claim().account()));
    return Stream.concat(heard.stream().map(this::terminal), silent.stream().map(this::silent))
        .toList();
  }

  /** A listed terminal that was not heard of since the bridge has started. */
  private Answers.TerminalHealth silent(AccountIdentity account) {
    return new Answers.TerminalHealth(
        account.login(),
        account.server(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        supervisor.isGivenUp(account),
        Optional.empty(),
        Optional.of(notConnected(account, "not heard of since the bridge has started")));
  }

  private String notConnected(AccountIdentity account, String why) {
    return "not connected to the bridge: "
        + why
        + (supervisor.isGivenUp(account)
            ? "; it has ended too often and is not started again by itself, order restart-terminal"
            : "");
  }

  private Answers.TerminalHealth terminal(AccountSnapshot snapshot) {
    Optional<TerminalState> state = snapshot.terminal().map(BridgeOutput.TerminalObserved::state);
    Optional<Instant> heard =
        Stream.of(
                snapshot.account().map(seen -> seen.observation().provenance().observedAt()),
                state.map(seen -> seen.provenance().observedAt()))
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    return new Answers.TerminalHealth(
        snapshot.claim().account().login(),
        snapshot.claim().account().server(),
        snapshot.connected(),
        state.map(TerminalState::connected),
        state.map(TerminalState::tradeAllowed),
        state.flatMap(TerminalState::ping).map(Answers::millis),
        state.map(TerminalState::build),
        Optional.of(snapshot.claim().source()),
        supervisor.isGivenUp(snapshot.claim().account()),
        heard,
        trouble(snapshot, state));
  }

  private Optional<String> trouble(AccountSnapshot snapshot, Optional<TerminalState> state) {
    if (!snapshot.connected()) {
      return Optional.of(notConnected(snapshot.claim().account(), snapshot.lost()));
    }
    if (state.isEmpty() || snapshot.account().isEmpty()) {
      return Optional.of("nothing reported yet");
    }
    if (!state.get().connected()) {
      return Optional.of("not connected to the trade server");
    }
    Instant observed = snapshot.account().get().observation().provenance().observedAt();
    return Duration.between(observed, clock.instant()).compareTo(silence) > 0
        ? Optional.of("its figures are older than " + silence)
        : Optional.empty();
  }

  private static String word(List<Answers.TerminalHealth> terminals) {
    int well = well(terminals);
    if (terminals.isEmpty()) {
      return "idle";
    }
    if (well == terminals.size()) {
      return "healthy";
    }
    return well == 0 ? "unhealthy" : "degraded";
  }

  private static int well(List<Answers.TerminalHealth> terminals) {
    return (int) terminals.stream().filter(one -> one.reason().isEmpty()).count();
  }
}
