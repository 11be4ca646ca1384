package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A terminal and a bridge that talk through memory, with the bridge's platform behind it. Time is
 * the test's; what a line is damaged into, and when the connection breaks, is the test's as well.
 */
final class Wire {
  static final LinkKey KEY = LinkKey.of("the key of these tests");
  static final LinkSettings SETTINGS =
      new LinkSettings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          3,
          2,
          20);

  final FakeTerminal terminal = new FakeTerminal();
  final Map<Long, Deal> stored = new TreeMap<>();
  final List<BridgeOutput> seen = new ArrayList<>();
  final List<TerminalOutput> done = new ArrayList<>();
  Instant now = Instant.parse("2026-03-02T08:00:00Z");
  long lastStored;
  boolean platformUp = true;
  UnaryOperator<byte[]> toBridge = UnaryOperator.identity();

  private final TerminalSession session =
      new TerminalSession(terminal, KEY, "instance-1", new Random(1), now);
  private final List<Long> uncommitted = new ArrayList<>();
  private @Nullable BridgeSession bridge;
  private int connections;

  /** Lets time pass in steps of a quarter of a second. */
  void run(Duration time) {
    Instant end = now.plus(time);
    while (now.isBefore(end)) {
      now = now.plusMillis(250);
      apply(session.tick(now));
      BridgeSession open = bridge;
      if (open != null) {
        carry(open.tick(now));
      }
      commit();
    }
  }

  /** The connection breaks without a word; the bridge notices or not. */
  void cut() {
    BridgeSession open = bridge;
    if (open != null) {
      bridge = null;
      open.ended();
      apply(session.disconnected(now));
    }
  }

  boolean isLive() {
    return session.isLive() && bridge != null;
  }

  LinkCounters counters() {
    return Objects.requireNonNull(bridge).counters();
  }

  int connections() {
    return connections;
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
      done.add(output);
      switch (output) {
        case TerminalOutput.Connect() -> connect();
        case TerminalOutput.Send send -> {
          byte[] line = session.line(send);
          BridgeSession open = bridge;
          if (open != null) {
            carry(open.received(ByteBuffer.wrap(toBridge.apply(line)), now));
          }
        }
        case TerminalOutput.Disconnect(ByeReason _, String _) -> bridge = null;
      }
    }
  }

  private void connect() {
    connections++;
    BridgeSession opened =
        new BridgeSession(SETTINGS, KeyRing.of(KEY), "%064x".formatted(connections), now);
    bridge = opened;
    uncommitted.clear();
    apply(session.connected(now));
    carry(opened.open());
  }

  private void carry(List<BridgeOutput> outputs) {
    BridgeSession open = bridge;
    for (BridgeOutput output : outputs) {
      seen.add(output);
      switch (output) {
        case BridgeOutput.Send send -> {
          if (open != null) {
            apply(session.received(ByteBuffer.wrap(open.line(send)), now));
          }
        }
        case BridgeOutput.Claimed _ -> {
          if (open != null) {
            carry(open.grant(new Grant(known(), FakeTerminal.ZONE), now));
          }
        }
        case BridgeOutput.Close _ -> {
          bridge = null;
          apply(session.disconnected(now));
        }
        case BridgeOutput.DealsObserved deals -> {
          deals.deals().forEach(deal -> stored.put(deal.ticket(), deal));
          uncommitted.add(deals.last());
        }
        case BridgeOutput.Observed _, BridgeOutput.Fault _ -> {}
      }
    }
  }

  private void commit() {
    BridgeSession open = bridge;
    if (platformUp && open != null) {
      List<Long> tickets = List.copyOf(uncommitted);
      uncommitted.clear();
      for (long ticket : tickets) {
        lastStored = ticket;
        carry(open.committed(ticket));
      }
    }
  }

  private HistoryTotals known() {
    List<Deal> deals = stored.values().stream().filter(d -> d.ticket() <= lastStored).toList();
    return new HistoryTotals(
        lastStored,
        deals.size(),
        Money.sum(deals.stream().map(Deal::net).toList(), FakeTerminal.USD));
  }
}
