package io.fidus.metatrader.simulator;

import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.TerminalOutput;
import io.fidus.metatrader.link.session.TerminalSession;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A simulated terminal that speaks the link, as the program inside a real one does.
 *
 * <p>Its owner treats it like a {@link TerminalSession}, with the time of the simulation: it
 * advances the simulation, calls {@link #tick} several times a second, {@link #connected}, {@link
 * #received} and {@link #disconnected} when that happens, and does what each call gives back in
 * order.
 *
 * <p>While the terminal's process is gone it says nothing; its connection ends without a word, and
 * later it speaks as a new run of the program. A slow terminal lives in the past: its session has
 * the time at which it wrote what arrives now.
 */
public final class LinkedTerminal {
  private final SimulatedTerminal terminal;
  private final LinkKey key;
  private final String instance;
  private final RandomGenerator random;
  private int runs;
  private @Nullable Run run;

  private record Run(TerminalSession session, ViewSource source, Instant time) {}

  /**
   * A terminal that is not connected yet.
   *
   * @param terminal what it shows
   * @param key the key that it shares with the bridge
   * @param instance names this simulation's terminal, 8 to 50 letters, digits or hyphens, never
   *     used before; each run of its program adds a number
   * @param random spreads the pauses between connections
   */
  public LinkedTerminal(
      SimulatedTerminal terminal, LinkKey key, String instance, RandomGenerator random) {
    this.terminal = terminal;
    this.key = key;
    this.instance = instance;
    this.random = random;
  }

  public boolean isLive() {
    return run != null && run.session().isLive();
  }

  /** The simulation has advanced. */
  public List<TerminalOutput> tick() {
    Optional<TerminalView> view = terminal.view();
    if (view.isEmpty()) {
      return gone();
    }
    Run running = shown(view.get());
    run = running;
    return running.session().tick(running.time());
  }

  private Run shown(TerminalView view) {
    Run running = run;
    if (running == null) {
      runs++;
      ViewSource source = new ViewSource(view);
      Instant now = view.writtenAt();
      String name = instance + "-" + runs;
      return new Run(new TerminalSession(source, key, name, random, now), source, now);
    }
    running.source().show(view);
    return new Run(running.session(), running.source(), view.writtenAt());
  }

  private List<TerminalOutput> gone() {
    if (run == null) {
      return List.of();
    }
    run = null;
    return List.of(
        new TerminalOutput.Disconnect(ByeReason.SHUTDOWN, "the terminal's process is gone"));
  }

  /** The connection stands. */
  public List<TerminalOutput> connected() {
    return run == null ? List.of() : run.session().connected(run.time());
  }

  /** The connection failed or ended. */
  public List<TerminalOutput> disconnected() {
    return run == null ? List.of() : run.session().disconnected(run.time());
  }

  /** Bytes arrived, cut anywhere. */
  public List<TerminalOutput> received(ByteBuffer bytes) {
    return run == null ? List.of() : run.session().received(bytes, run.time());
  }

  /** The bytes to write for an output. Messages are numbered here, in the order of writing. */
  public byte[] line(TerminalOutput.Send output) {
    if (run == null) {
      throw new IllegalStateException("A terminal whose process is gone writes nothing");
    }
    return run.session().line(output);
  }

  /** The program ends in good order. */
  public List<TerminalOutput> shutdown() {
    return run == null ? List.of() : run.session().shutdown(run.time());
  }
}
