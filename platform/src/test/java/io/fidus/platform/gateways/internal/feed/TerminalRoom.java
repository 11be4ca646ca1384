package io.fidus.platform.gateways.internal.feed;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.codec.Decoded;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.LinkMessage;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.TerminalOutput;
import io.fidus.metatrader.simulator.LinkedTerminal;
import io.fidus.metatrader.simulator.Scenario;
import io.fidus.metatrader.simulator.SimulatedTerminal;
import io.fidus.metatrader.simulator.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A room of simulated terminals that speak the link with a bridge over real sockets. The simulation
 * lives some days behind the clock, as computers do whose date is wrong, at the clock's pace. One
 * thread lives the simulation; whoever wants something of it asks that thread.
 */
final class TerminalRoom implements AutoCloseable {
  /** When the simulation goes live: a working day, at a time at which every market is open. */
  static final Instant WEDNESDAY = Instant.parse("2026-11-18T14:00:00Z");

  private final Clock clock = Clock.systemUTC();
  private final Duration behind;
  private final Simulation simulation;
  private final IntSupplier port;
  private final List<Seat> seats = new ArrayList<>();
  private final Map<AccountIdentity, Long> toldStored = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<FutureTask<?>> wishes = new ConcurrentLinkedQueue<>();
  private final Thread thread;
  private volatile boolean running = true;

  /**
   * A room whose market is open whenever the test runs.
   *
   * @param scenario of the days before {@link #WEDNESDAY}
   */
  TerminalRoom(Scenario scenario, LinkKey key, IntSupplier port) {
    this.port = port;
    behind = Duration.between(WEDNESDAY, clock.instant());
    simulation = new Simulation(scenario);
    simulation.advance(now());
    Random random = new Random(7);
    for (SimulatedTerminal terminal : simulation.terminals()) {
      LinkedTerminal linked =
          new LinkedTerminal(terminal, key, "room-" + UUID.randomUUID(), random);
      seats.add(new Seat(terminal.profile().identity(), linked));
    }
    thread = Thread.ofPlatform().daemon().name("terminal-room").start(this::run);
  }

  /** Asks the thread of the simulation, at the instant that it has reached. */
  <R> R ask(Function<Simulation, R> question) {
    Callable<R> call = () -> question.apply(simulation);
    FutureTask<R> task = new FutureTask<>(call);
    wishes.add(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  List<AccountIdentity> accounts() {
    return ask(living -> living.accounts().stream().map(one -> one.profile().identity()).toList());
  }

  /**
   * The last deal of each account of which its terminal was ever told that it is safely stored,
   * with all before it.
   */
  Map<AccountIdentity, Long> toldStored() {
    return Map.copyOf(toldStored);
  }

  @Override
  public void close() {
    running = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Instant now() {
    return clock.instant().minus(behind);
  }

  private void run() {
    while (running) {
      simulation.advance(now());
      for (FutureTask<?> wish = wishes.poll(); wish != null; wish = wishes.poll()) {
        wish.run();
      }
      seats.forEach(Seat::tick);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        return;
      }
    }
    seats.forEach(Seat::hangUp);
  }

  /** One terminal with its connection. */
  private final class Seat {
    private final AccountIdentity account;
    private final LinkedTerminal terminal;
    private final ConcurrentLinkedQueue<byte[]> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Socket> broken = new AtomicReference<>();
    private @Nullable Socket socket;

    private Seat(AccountIdentity account, LinkedTerminal terminal) {
      this.account = account;
      this.terminal = terminal;
    }

    private void tick() {
      Socket ended = broken.getAndSet(null);
      if (ended != null && ended.equals(socket)) {
        lost();
      }
      carry(terminal.tick());
      for (byte[] bytes = arrived.poll(); bytes != null; bytes = arrived.poll()) {
        carry(terminal.received(ByteBuffer.wrap(bytes)));
      }
    }

    private void carry(List<TerminalOutput> outputs) {
      for (TerminalOutput output : outputs) {
        try {
          switch (output) {
            case TerminalOutput.Connect _ -> connect();
            case TerminalOutput.Send send -> {
              byte[] line = terminal.line(send);
              Socket open = socket;
              if (open != null) {
                open.getOutputStream().write(line);
              }
            }
            case TerminalOutput.Disconnect _ -> hangUp();
          }
        } catch (IOException gone) {
          lost();
        }
      }
    }

    private void connect() throws IOException {
      Socket open = new Socket(InetAddress.getLoopbackAddress(), port.getAsInt());
      open.setTcpNoDelay(true);
      socket = open;
      arrived.clear();
      Thread.startVirtualThread(() -> read(open));
      carry(terminal.connected());
    }

    private void read(Socket open) {
      byte[] buffer = new byte[16_384];
      StringBuilder line = new StringBuilder();
      try {
        for (int length = open.getInputStream().read(buffer);
            length >= 0;
            length = open.getInputStream().read(buffer)) {
          byte[] bytes = new byte[length];
          System.arraycopy(buffer, 0, bytes, 0, length);
          note(line, bytes);
          arrived.add(bytes);
        }
        broken.set(open);
      } catch (IOException gone) {
        broken.set(open);
      }
    }

    private void note(StringBuilder line, byte[] bytes) {
      for (byte one : bytes) {
        if (one != '\n') {
          line.append((char) one);
          continue;
        }
        if (FrameCodec.decode(line.toString()) instanceof Decoded.Message(Frame frame)) {
          stored(frame.message()).ifPresent(ticket -> toldStored.merge(account, ticket, Math::max));
        }
        line.setLength(0);
      }
    }

    private static Optional<Long> stored(LinkMessage message) {
      if (message instanceof Ack(long ticket)) {
        return Optional.of(ticket);
      }
      return message instanceof Welcome welcome ? Optional.of(welcome.ticket()) : Optional.empty();
    }

    private void lost() {
      hangUp();
      carry(terminal.disconnected());
    }

    private void hangUp() {
      Socket open = socket;
      socket = null;
      if (open != null) {
        try {
          open.close();
        } catch (IOException gone) {
          broken.set(open);
        }
      }
    }
  }
}
