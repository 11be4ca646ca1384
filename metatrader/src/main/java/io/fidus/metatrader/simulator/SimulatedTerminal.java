package io.fidus.metatrader.simulator;

import io.fidus.metatrader.simulator.server.AccountProfile;
import io.fidus.metatrader.simulator.server.TradingAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A terminal that is logged in to one account, as the program inside it sees it. */
public final class SimulatedTerminal {
  /** How long a terminal takes to start and to log in. */
  public static final Duration START_UP = Duration.ofSeconds(3);

  private final TradingAccount account;
  private final Simulation simulation;
  private final Faults faults = new Faults();
  private boolean keepsPast;

  SimulatedTerminal(TradingAccount account, Simulation simulation) {
    this.account = account;
    this.simulation = simulation;
  }

  /** The account that the terminal was set up for, which is not always the one it shows. */
  public AccountProfile profile() {
    return account.profile();
  }

  /**
   * Plans a fault.
   *
   * @throws IllegalArgumentException when it would have begun in the past
   */
  public void inject(Fault fault) {
    if (fault.begin().isBefore(simulation.now())) {
      throw new IllegalArgumentException(
          "It is already " + simulation.now() + ", too late for " + fault);
    }
    if (fault.effect() instanceof FaultEffect.WrongLogin(var shown)) {
      simulation.account(shown);
    }
    faults.add(fault);
    keepPast();
  }

  /** Every fault that was planned, those that are over included. */
  public List<Fault> faults() {
    return faults.all();
  }

  /** Ends every fault, and forgets those that were to come. */
  public void clearFaults() {
    faults.clear(simulation.now());
    keepPast();
  }

  /** Logs in again, which ends the faults that a new session ends. */
  public void reconnect() {
    faults.remedy(FaultEffect.Remedy.RECONNECT, simulation.now());
    keepPast();
  }

  /** Ends the process and starts it again: it is gone for {@link #START_UP}, and then well. */
  public void restart() {
    Instant now = simulation.now();
    faults.remedy(FaultEffect.Remedy.RESTART, now);
    faults.add(Fault.lasting(new FaultEffect.Crashed(), now, START_UP));
    keepPast();
  }

  /**
   * What the terminal says at the instant that the simulation has reached; empty when it is gone.
   */
  public Optional<TerminalView> view() {
    Instant now = simulation.now();
    if (keepsPast) {
      keepPast();
    }
    if (faults.isActive(FaultEffect.Crashed.class, now)) {
      return Optional.empty();
    }
    Instant said = said(now);
    Optional<TradingAccount> other =
        faults
            .active(FaultEffect.WrongLogin.class, said)
            .map(fault -> simulation.account(fault.effect().shown()));
    if (other.isPresent()) {
      TerminalTimes times = new TerminalTimes(now, now, now);
      return Optional.of(new TerminalView(other.get(), other.get().state(), faults, times));
    }
    Instant known = known(said);
    TerminalTimes times = new TerminalTimes(now, said, known);
    return Optional.of(new TerminalView(account, account.state(known), faults, times));
  }

  /** When the terminal wrote what arrives now. */
  private Instant said(Instant now) {
    return faults
        .active(FaultEffect.Slow.class, now)
        .map(slow -> later(slow.begin(), now.minus(slow.effect().delay())))
        .orElse(now);
  }

  /** Of which instant the terminal's figures are. */
  private Instant known(Instant said) {
    Instant frozen =
        faults.active(FaultEffect.Frozen.class, said).map(Faults.Active::begin).orElse(said);
    Instant lost =
        faults.active(FaultEffect.Disconnected.class, said).map(Faults.Active::begin).orElse(said);
    return frozen.isBefore(lost) ? frozen : lost;
  }

  private void keepPast() {
    Instant first = faults.earliestBegin(simulation.now());
    account.keepFrom(first);
    keepsPast = !first.equals(Instant.MAX);
  }

  private static Instant later(Instant first, Instant second) {
    return first.isAfter(second) ? first : second;
  }
}
