package io.fidus.bridge.terminals;

import io.fidus.bridge.link.ClaimWatch;
import io.fidus.bridge.settings.BridgeSettings;
import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.TerminalSettings;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.session.Claim;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the listed terminals running. They outlive the bridge, and the next one goes on with them.
 */
@Component
public class Supervisor implements ClaimWatch {
  private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

  /** What became of an order to restart a terminal. */
  public enum Outcome {
    UNDER_WAY,
    NOT_LISTED,
    ALREADY_UNDER_WAY
  }

  private final InstantSource clock;
  private final Optional<Credential> shared;
  private final RunningFile running;
  private final SimulatedTerminals simulated;
  private final Map<AccountIdentity, TerminalProcess> terminals = new LinkedHashMap<>();

  Supervisor(
      TerminalsFile file,
      TerminalSettings settings,
      BridgeSettings bridge,
      JsonMapper mapper,
      InstantSource clock) {
    this.clock = clock;
    shared = settings.masterPassword().map(Supervisor::credential);
    running = new RunningFile(bridge.file("terminals-running.json"), mapper);
    simulated = new SimulatedTerminals(settings.simulatorPort());
    for (TerminalEntry entry : file.entries()) {
      TerminalProcess terminal = new TerminalProcess(entry, settings.helloPatience());
      running.find(entry.account()).ifPresent(terminal::adopt);
      terminals.put(entry.account(), terminal);
    }
  }

  /**
   * Ends a terminal and starts it again. That it is under way does not say that it will help.
   *
   * @param credential logs it in; without one it uses what its folder remembers
   */
  public Outcome restart(
      AccountIdentity account, boolean isSimulated, Optional<Credential> credential) {
    TerminalProcess terminal = terminals.get(account);
    if (terminal == null) {
      return isSimulated && simulated.restart(account) ? Outcome.UNDER_WAY : Outcome.NOT_LISTED;
    }
    synchronized (this) {
      if (terminal.isAwaited()) {
        return Outcome.ALREADY_UNDER_WAY;
      }
      terminal.restart(credential.or(() -> shared), clock.instant());
      running.keep(terminals.values());
      return Outcome.UNDER_WAY;
    }
  }

  /** Whether a restart of its terminal can be ordered. */
  public boolean isListed(AccountIdentity account) {
    return terminals.containsKey(account);
  }

  /** The accounts whose terminals are kept running. */
  public Set<AccountIdentity> listed() {
    return Collections.unmodifiableSet(terminals.keySet());
  }

  /** Whether its terminal has ended so often that it is started again by command only. */
  public boolean isGivenUp(AccountIdentity account) {
    TerminalProcess terminal = terminals.get(account);
    return terminal != null && terminal.isGivenUp();
  }

  @Override
  public void claimed(Claim claim) {
    TerminalProcess terminal = terminals.get(claim.account());
    if (terminal != null) {
      Thread.ofVirtual().name("greeted").start(() -> greeted(terminal));
    }
  }

  private synchronized void greeted(TerminalProcess terminal) {
    terminal.greeted();
  }

  @Scheduled(fixedDelay = 500)
  synchronized void tick() {
    if (terminals.isEmpty()) {
      return;
    }
    for (TerminalProcess terminal : terminals.values()) {
      try {
        terminal.tick(shared, clock.instant());
      } catch (RuntimeException failure) {
        LOG.error("The terminal of {} cannot be looked after", terminal.entry().account(), failure);
      }
    }
    running.keep(terminals.values());
  }

  private static Credential credential(String text) {
    try {
      return new Credential(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidSettingException(
          "MT5_MASTER_PASSWORD is not a line of 1 to 256 characters.",
          "Correct MT5_MASTER_PASSWORD and start again.",
          e);
    }
  }
}
