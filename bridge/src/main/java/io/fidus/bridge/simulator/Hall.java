package io.fidus.bridge.simulator;

import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.simulator.LinkedTerminal;
import io.fidus.metatrader.simulator.SimulatedTerminal;
import io.fidus.metatrader.simulator.Simulation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The hall in which the simulated terminals stand: one thread lets the time of the market pass,
 * serves every socket, and does what others ask of the simulation.
 */
final class Hall implements AutoCloseable {
  private static final int BUFFER_BYTES = 65_536;

  /** Each terminal has its turn four times a second, a tenth of them at a time. */
  private static final int TURNS = 10;

  private static final Duration TURN = Duration.ofMillis(25);

  /** How many connect at once; more would overrun the port that they connect to. */
  private static final int MOST_CONNECTING = 40;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Simulation simulation;
  private final InstantSource clock;
  private final Selector selector;
  private final List<Wire> wires = new ArrayList<>();
  private final Queue<Runnable> orders = new ConcurrentLinkedQueue<>();
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private final CompletableFuture<Void> complete = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean open = true;
  private int turn;
  private int firstToConnect;
  private Instant nextTurn;

  /**
   * A hall whose terminals connect to a port of this machine. The simulation belongs to it from now
   * on.
   */
  Hall(Simulation simulation, LinkKey key, int port, InstantSource clock) throws IOException {
    this.simulation = simulation;
    this.clock = clock;
    selector = Selector.open();
    InetSocketAddress bridge = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    String run = UUID.randomUUID().toString();
    Random random = new Random(run.hashCode());
    for (SimulatedTerminal shown : simulation.terminals()) {
      String instance = run.substring(0, 23) + "-" + wires.size();
      wires.add(
          new Wire(shown, new LinkedTerminal(shown, key, instance, random), selector, bridge));
    }
    nextTurn = clock.instant();
    thread = Thread.ofPlatform().name("simulation").start(this::run);
  }

  /** Done when every terminal has been admitted once, at the same time; failed when it broke. */
  CompletableFuture<Void> complete() {
    return complete;
  }

  /** Asks something of the simulation, between two of its steps. */
  <R> R ask(Function<List<Wire>, R> question) {
    CompletableFuture<R> answer = new CompletableFuture<>();
    orders.add(
        () -> {
          try {
            answer.complete(question.apply(wires));
          } catch (RuntimeException refused) {
            answer.completeExceptionally(refused);
          }
        });
    selector.wakeup();
    return answer.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** The instant that the simulation has reached. */
  Instant now() {
    return simulation.now();
  }

  /** The terminals say goodbye. */
  @Override
  public void close() {
    open = false;
    selector.wakeup();
    awaitEnd();
  }

  /** Waits until its thread has ended. */
  void awaitEnd() {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try (selector) {
      while (open) {
        step();
      }
      wires.forEach(Wire::end);
    } catch (IOException | RuntimeException failure) {
      complete.completeExceptionally(failure);
      throw new IllegalStateException("The simulation broke", failure);
    }
  }

  private void step() throws IOException {
    Duration pause = Duration.between(clock.instant(), nextTurn);
    if (pause.toMillis() > 0) {
      selector.select(pause.toMillis());
    } else {
      selector.selectNow();
    }
    advance();
    serve();
    for (Runnable order = orders.poll(); order != null; order = orders.poll()) {
      order.run();
    }
    if (!clock.instant().isBefore(nextTurn)) {
      nextTurn = clock.instant().plus(TURN);
      for (int i = turn; i < wires.size(); i += TURNS) {
        wires.get(i).tick();
      }
      turn = (turn + 1) % TURNS;
      connectSome();
    }
  }

  /** The machine's clock may be set back; the market waits for it then. */
  private void advance() {
    Instant now = clock.instant();
    if (now.isAfter(simulation.now())) {
      simulation.advance(now);
    }
  }

  private void serve() {
    Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
    while (ready.hasNext()) {
      SelectionKey key = ready.next();
      ready.remove();
      if (key.attachment() instanceof Wire wire) {
        wire.ready(buffer);
      }
    }
  }

  private void connectSome() {
    int free = MOST_CONNECTING - (int) wires.stream().filter(Wire::isConnecting).count();
    boolean live = true;
    for (int i = 0; i < wires.size(); i++) {
      Wire wire = wires.get((firstToConnect + i) % wires.size());
      if (free > 0 && wire.wantsConnection()) {
        wire.connect();
        free--;
      }
      live &= wire.isLive();
    }
    firstToConnect = (firstToConnect + MOST_CONNECTING) % wires.size();
    if (live) {
      complete.complete(null);
    }
  }
}
