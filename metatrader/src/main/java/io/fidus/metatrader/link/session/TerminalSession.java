package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.codec.Decoded;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.codec.LineAssembler;
import io.fidus.metatrader.link.codec.LinkLimits;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.BridgeMessage;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.Resync;
import io.fidus.metatrader.link.message.TerminalMessage;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.HelloProof;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.statement.Platform;
import io.fidus.metatrader.vocabulary.Vocabulary;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The terminal's end of the link, over all its connections.
 *
 * <p>The owner calls {@link #tick} several times a second, {@link #connected}, {@link #received}
 * and {@link #disconnected} when that happens, and does what each call gives back in order. It
 * reports from where the bridge's welcome says that deals are missing, and connects again by itself
 * after growing pauses.
 */
public final class TerminalSession {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private enum Phase {
    APART,
    CONNECTING,
    AWAITING_CHALLENGE,
    AWAITING_WELCOME,
    LIVE
  }

  private final TerminalSource source;
  private final LinkKey key;
  private final String instance;
  private final Instant startedAt;
  private final Backoff backoff;
  private LineAssembler lines = new LineAssembler(LinkLimits.LINE_BYTES);
  private List<TerminalOutput> out = new ArrayList<>();
  private Phase phase = Phase.APART;
  private Instant retryAt;
  private Instant lastHeard;
  private Duration silence = PATIENCE;
  private long sent;
  private long expected;
  private Optional<Instant> trueAt = Optional.empty();
  private Optional<TerminalDetails> introduced = Optional.empty();
  private @Nullable TerminalReports reports;

  /**
   * A terminal that is not connected yet.
   *
   * @param source what it reads
   * @param key the key that it shares with the bridge
   * @param instance names this run, 8 to 64 letters, digits or hyphens, never used before
   * @param random spreads the pauses between connections
   * @param now the time
   */
  public TerminalSession(
      TerminalSource source, LinkKey key, String instance, RandomGenerator random, Instant now) {
    this.source = source;
    this.key = key;
    this.instance = instance;
    startedAt = now;
    retryAt = now;
    lastHeard = now;
    backoff = new Backoff(random);
  }

  public boolean isLive() {
    return phase == Phase.LIVE;
  }

  /** The connection stands. */
  public List<TerminalOutput> connected(Instant now) {
    phase = Phase.AWAITING_CHALLENGE;
    lines = new LineAssembler(LinkLimits.LINE_BYTES);
    sent = 0;
    expected = 1;
    lastHeard = now;
    silence = PATIENCE;
    return taken();
  }

  /** The connection failed or ended. */
  public List<TerminalOutput> disconnected(Instant now) {
    if (phase != Phase.APART) {
      apart(now, backoff.next());
    }
    return taken();
  }

  /** The bytes to write for an output. Messages are numbered here, in the order of writing. */
  public byte[] line(TerminalOutput.Send output) {
    return FrameCodec.encode(new Frame(++sent, output.message()));
  }

  /** Bytes arrived, cut anywhere. */
  public List<TerminalOutput> received(ByteBuffer bytes, Instant now) {
    for (LineAssembler.Line line : lines.feed(bytes)) {
      if (phase != Phase.APART) {
        line(line, now);
      }
    }
    return taken();
  }

  /** Time passed. */
  public List<TerminalOutput> tick(Instant now) {
    if (source.connected()) {
      trueAt = Optional.of(now);
    }
    switch (phase) {
      case APART -> {
        if (!now.isBefore(retryAt)) {
          phase = Phase.CONNECTING;
          lastHeard = now;
          silence = PATIENCE;
          out.add(new TerminalOutput.Connect());
        }
      }
      case CONNECTING, AWAITING_CHALLENGE, AWAITING_WELCOME -> heard(now);
      case LIVE -> {
        heard(now);
        report(now);
      }
    }
    return taken();
  }

  /** The terminal's program ends. */
  public List<TerminalOutput> shutdown(Instant now) {
    if (phase != Phase.APART) {
      leave(ByeReason.SHUTDOWN, "", now);
    }
    return taken();
  }

  static OptionalInt seconds(Optional<Duration> offset) {
    return offset.isPresent()
        ? OptionalInt.of(Math.toIntExact(offset.get().toSeconds()))
        : OptionalInt.empty();
  }

  private void line(LineAssembler.Line line, Instant now) {
    switch (line) {
      case LineAssembler.Line.Bad(Decoded.Refused refusal) ->
          leave(ByeReason.PROTOCOL, refusal.detail(), now);
      case LineAssembler.Line.Text(String text) -> {
        switch (FrameCodec.decode(text)) {
          case Decoded.Refused refusal -> leave(ByeReason.PROTOCOL, refusal.detail(), now);
          case Decoded.Message(Frame frame) -> frame(frame, now);
        }
      }
    }
  }

  private void frame(Frame frame, Instant now) {
    if (frame.seq() != expected || !(frame.message() instanceof BridgeMessage message)) {
      leave(ByeReason.PROTOCOL, "a bridge's message is missing or out of place", now);
      return;
    }
    expected++;
    lastHeard = now;
    TerminalReports live = reports;
    switch (message) {
      case Bye bye -> {
        out.add(new TerminalOutput.Disconnect(bye.reason(), bye.detail()));
        apart(now, isUnwelcome(bye.reason()) ? backoff.longest() : backoff.next());
      }
      case Challenge(String nonce) when phase == Phase.AWAITING_CHALLENGE -> hello(nonce, now);
      case Welcome welcome when phase == Phase.AWAITING_WELCOME -> welcome(welcome);
      case Ack(long ticket) when live != null -> live.acknowledged(ticket);
      case Resync(long after) when live != null -> live.resync(after);
      case Challenge _, Welcome _, Ack _, Resync _ ->
          leave(ByeReason.PROTOCOL, "a bridge's message is out of place", now);
    }
  }

  private void hello(String nonce, Instant now) {
    TerminalDetails details = source.details();
    introduced = Optional.of(details);
    phase = Phase.AWAITING_WELCOME;
    long login = details.account().login();
    String server = details.account().server();
    send(
        new Hello(
            steady(now),
            login,
            server,
            details.company(),
            details.currency().code(),
            details.currency().digits(),
            details.leverage(),
            FactWriter.number(Vocabulary.TRADE_MODE.numberOf(details.tradeMode())),
            FactWriter.number(Vocabulary.MARGIN_MODE.numberOf(details.marginMode())),
            details.platform() == Platform.MT4 ? 4 : 5,
            details.build(),
            FactWriter.millis(source.serverTime()),
            seconds(source.gmtOffset()),
            details.simulated(),
            instance,
            HelloProof.of(key, nonce, login, server, instance)));
  }

  private void welcome(Welcome welcome) {
    phase = Phase.LIVE;
    silence = Duration.ofMillis(welcome.silenceMillis());
    backoff.reset();
    long login = introduced.orElseThrow().account().login();
    reports = new TerminalReports(source, welcome, login, this::steady, this::send);
  }

  private void report(Instant now) {
    TerminalReports live = reports;
    if (phase != Phase.LIVE || live == null) {
      return;
    }
    if (introduced.map(TerminalDetails::account).equals(Optional.of(source.details().account()))) {
      live.report(now, trueAt);
    } else {
      leave(ByeReason.ACCOUNT_CHANGED, "", now);
      trueAt = Optional.empty();
    }
  }

  private void heard(Instant now) {
    if (!now.isBefore(lastHeard.plus(silence))) {
      leave(ByeReason.SILENT, "nothing heard from the bridge", now);
    }
  }

  private void leave(ByeReason reason, String detail, Instant now) {
    if (phase != Phase.CONNECTING) {
      send(new Bye(reason, detail));
    }
    out.add(new TerminalOutput.Disconnect(reason, detail));
    apart(now, backoff.next());
  }

  private void apart(Instant now, Duration pause) {
    phase = Phase.APART;
    reports = null;
    retryAt = now.plus(pause);
  }

  private static boolean isUnwelcome(ByeReason reason) {
    return switch (reason) {
      case WRONG_KEY, UNKNOWN_ACCOUNT, LOGIN_IN_USE, WRONG_LOGIN, REPLACED -> true;
      case SHUTDOWN, ACCOUNT_CHANGED, SILENT, REFUSED_FRAMES, PROTOCOL, NOT_READY -> false;
    };
  }

  /** A clock that nobody sets: milliseconds since this session began. */
  private long steady(Instant now) {
    return Math.max(0, Duration.between(startedAt, now).toMillis());
  }

  private void send(TerminalMessage message) {
    out.add(new TerminalOutput.Send(message));
  }

  private List<TerminalOutput> taken() {
    List<TerminalOutput> taken = out;
    out = new ArrayList<>();
    return taken;
  }
}
