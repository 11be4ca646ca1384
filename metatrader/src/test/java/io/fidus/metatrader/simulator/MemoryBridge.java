package io.fidus.metatrader.simulator;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.BridgeSession;
import io.fidus.metatrader.link.session.Claim;
import io.fidus.metatrader.link.session.Grant;
import io.fidus.metatrader.link.session.HistoryTotals;
import io.fidus.metatrader.link.session.LinkSettings;
import io.fidus.metatrader.link.session.TerminalOutput;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bridge that takes one account, with the store behind it, and the simulated terminal that talks
 * to it through memory.
 */
final class MemoryBridge {
  private static final LinkKey KEY = LinkKey.of("the key of these tests");

  final Map<Long, Deal> stored = new TreeMap<>();
  final List<BridgeOutput> seen = new ArrayList<>();
  final List<Claim> claims = new ArrayList<>();

  private final Simulation simulation;
  private final SimulatedTerminal terminal;
  private final AccountIdentity expected;
  private final LinkedTerminal linked;
  private @Nullable BridgeSession session;
  private long lastStored;
  private int connections;

  MemoryBridge(Simulation simulation, SimulatedTerminal terminal) {
    this.simulation = simulation;
    this.terminal = terminal;
    this.expected = terminal.profile().identity();
    this.linked = new LinkedTerminal(terminal, KEY, "simulated", new Random(1));
  }

  /** Lets time pass second by second. */
  void runUntil(Instant end) {
    while (simulation.now().isBefore(end)) {
      simulation.advance(simulation.now().plusSeconds(1));
      apply(linked.tick());
      BridgeSession open = session;
      if (open != null) {
        carry(open.tick(simulation.now()));
      }
    }
  }

  void run(Duration time) {
    runUntil(simulation.now().plus(time));
  }

  boolean isLive() {
    return linked.isLive() && session != null;
  }

  void shutdown() {
    apply(linked.shutdown());
  }

  /** The last output of a kind. */
  <T extends BridgeOutput> T last(Class<T> kind) {
    return all(kind).getLast();
  }

  <T extends BridgeOutput> List<T> all(Class<T> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private void apply(List<TerminalOutput> outputs) {
    for (TerminalOutput output : outputs) {
      switch (output) {
        case TerminalOutput.Connect() -> connect();
        case TerminalOutput.Send send -> {
          byte[] line = linked.line(send);
          BridgeSession open = session;
          if (open != null) {
            carry(open.received(ByteBuffer.wrap(line), simulation.now()));
          }
        }
        case TerminalOutput.Disconnect(ByeReason _, String _) -> hangUp();
      }
    }
  }

  private void connect() {
    connections++;
    BridgeSession opened =
        new BridgeSession(
            LinkSettings.standard(),
            KeyRing.of(KEY),
            "%064x".formatted(connections),
            simulation.now());
    session = opened;
    apply(linked.connected());
    carry(opened.open());
  }

  private void hangUp() {
    BridgeSession open = session;
    session = null;
    if (open != null) {
      open.ended();
    }
  }

  private void carry(List<BridgeOutput> outputs) {
    BridgeSession open = session;
    for (BridgeOutput output : outputs) {
      if (open == null) {
        return;
      }
      seen.add(output);
      switch (output) {
        case BridgeOutput.Send send -> apply(linked.received(ByteBuffer.wrap(open.line(send))));
        case BridgeOutput.Claimed(Claim claim) -> decide(open, claim);
        case BridgeOutput.Close _ -> {
          session = null;
          apply(linked.disconnected());
        }
        case BridgeOutput.DealsObserved deals -> {
          deals.deals().forEach(deal -> stored.put(deal.ticket(), deal));
          lastStored = Math.max(lastStored, deals.last());
          carry(open.committed(deals.last()));
        }
        case BridgeOutput.Observed _, BridgeOutput.Fault _ -> {}
      }
    }
  }

  private void decide(BridgeSession open, Claim claim) {
    claims.add(claim);
    if (claim.account().equals(expected)) {
      Money sum = Money.sum(stored.values().stream().map(Deal::net).toList(), claim.currency());
      HistoryTotals known = new HistoryTotals(lastStored, stored.size(), sum);
      Grant grant = new Grant(known, simulation.account(expected).broker().zone());
      carry(open.grant(grant, simulation.now()));
    } else {
      carry(open.refuse(ByeReason.UNKNOWN_ACCOUNT, "another account was expected"));
    }
  }

  /** What a terminal without a fault would show now. */
  TerminalView view() {
    return terminal.view().orElseThrow();
  }
}
