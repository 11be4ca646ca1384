package io.fidus.metatrader.link.session;

import io.fidus.metatrader.link.codec.Decoded;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.codec.LineAssembler;
import io.fidus.metatrader.link.codec.LinkLimits;
import io.fidus.metatrader.link.codec.RefusalReason;
import io.fidus.metatrader.link.message.AccountMessage;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.BridgeMessage;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.Resync;
import io.fidus.metatrader.link.message.TerminalMessage;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.HelloProof;
import io.fidus.metatrader.link.security.KeyRing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The bridge's end of one connection.
 *
 * <p>The owner calls {@link #open} once, then {@link #received} with whatever bytes arrive, {@link
 * #tick} several times within the silence, and does what each call gives back in order. A {@code
 * Claimed} is answered with {@link #grant} or {@link #refuse}, stored deals with {@link
 * #committed}. After a {@code Close} every call gives nothing.
 */
public final class BridgeSession {
  private enum Phase {
    AWAITING_HELLO,
    AWAITING_GRANT,
    LIVE,
    CLOSED
  }

  private final LinkSettings settings;
  private final KeyRing keys;
  private final String nonce;
  private final LineAssembler lines = new LineAssembler(LinkLimits.UNPROVED_LINE_BYTES);
  private final Tally tally = new Tally();
  private final Instant openedAt;
  private List<BridgeOutput> out = new ArrayList<>();
  private Phase phase = Phase.AWAITING_HELLO;
  private long sent;
  private long expected = 1;
  private volatile Instant lastHeard;
  private @Nullable Hello hello;
  private @Nullable LiveAccount live;

  /**
   * A connection that was just accepted.
   *
   * @param settings what to ask of the terminal
   * @param keys the accepted keys
   * @param nonce 64 lower-case hexadecimal digits, unpredictable and never used before
   * @param now the time
   */
  public BridgeSession(LinkSettings settings, KeyRing keys, String nonce, Instant now) {
    this.settings = settings;
    this.keys = keys;
    this.nonce = nonce;
    openedAt = now;
    lastHeard = now;
  }

  /** The bridge's first word. */
  public List<BridgeOutput> open() {
    send(new Challenge(nonce));
    return taken();
  }

  /** The bytes to write for an output. Messages are numbered here, in the order of writing. */
  public byte[] line(BridgeOutput.Send output) {
    return FrameCodec.encode(new Frame(++sent, output.message()));
  }

  /** Bytes arrived, cut anywhere. */
  public List<BridgeOutput> received(ByteBuffer bytes, Instant now) {
    if (phase == Phase.CLOSED) {
      return List.of();
    }
    for (LineAssembler.Line line : lines.feed(bytes)) {
      if (phase != Phase.CLOSED) {
        line(line, now);
      }
    }
    askAgain(now);
    return taken();
  }

  /** The claim is granted. */
  public List<BridgeOutput> grant(Grant grant, Instant now) {
    Hello claimed = hello;
    if (phase != Phase.AWAITING_GRANT || claimed == null) {
      return List.of();
    }
    Claim claim = Claims.of(claimed);
    if (!grant.known().sum().currency().equals(claim.currency())) {
      close(ByeReason.PROTOCOL, "the account was kept in another currency before");
      return taken();
    }
    phase = Phase.LIVE;
    lines.limit(LinkLimits.LINE_BYTES);
    send(
        new Welcome(
            grant.known().last(),
            millis(settings.accountInterval()),
            millis(settings.heartbeatInterval()),
            millis(settings.silence()),
            settings.batch(),
            settings.window()));
    live = new LiveAccount(claim, claimed, lastHeard, grant, settings, o -> out.add(o));
    lastHeard = now;
    return taken();
  }

  /** The connection is not wanted, or not any more. */
  public List<BridgeOutput> refuse(ByeReason reason, String detail) {
    close(reason, detail);
    return taken();
  }

  /** All deals up to and with this one are safely stored. */
  public List<BridgeOutput> committed(long ticket) {
    if (live != null && phase == Phase.LIVE) {
      OptionalLong news = live.committed(ticket);
      if (news.isPresent()) {
        send(new Ack(news.getAsLong()));
      }
    }
    return taken();
  }

  /** Time passed. */
  public List<BridgeOutput> tick(Instant now) {
    switch (phase) {
      case AWAITING_HELLO -> {
        if (isOver(openedAt, settings.helloPatience(), now)) {
          close(ByeReason.SILENT, "no hello");
        }
      }
      case AWAITING_GRANT -> {
        if (isOver(lastHeard, settings.silence(), now)) {
          close(ByeReason.NOT_READY, "the account could not be looked up in time");
        }
      }
      case LIVE -> {
        if (isOver(lastHeard, settings.silence(), now)) {
          close(ByeReason.SILENT, "nothing heard for " + settings.silence());
        }
        askAgain(now);
      }
      case CLOSED -> {}
    }
    return taken();
  }

  /** The transport ended. What it cut off is refused. */
  public List<BridgeOutput> ended() {
    if (phase != Phase.CLOSED && lines.isWithinLine()) {
      count(new Decoded.Refused(RefusalReason.CUT, "the connection ended within a line"));
    }
    phase = Phase.CLOSED;
    return taken();
  }

  /** When something was last understood, or the connection was opened; any thread may ask. */
  public Instant lastHeard() {
    return lastHeard;
  }

  public boolean isClosed() {
    return phase == Phase.CLOSED;
  }

  public LinkCounters counters() {
    return tally.counters();
  }

  private void line(LineAssembler.Line line, Instant now) {
    switch (line) {
      case LineAssembler.Line.Bad(Decoded.Refused refusal) -> refuse(refusal);
      case LineAssembler.Line.Text(String text) -> {
        switch (FrameCodec.decode(text)) {
          case Decoded.Refused refusal -> refuse(refusal);
          case Decoded.Message(Frame frame) -> frame(frame, now);
        }
      }
    }
  }

  private void frame(Frame frame, Instant now) {
    if (!(frame.message() instanceof TerminalMessage message)) {
      refuse(new Decoded.Refused(RefusalReason.OUT_OF_PLACE, "a bridge's message"));
      return;
    }
    if (frame.seq() < expected) {
      tally.duplicate();
      out.add(new BridgeOutput.DuplicateDropped(frame.seq()));
      return;
    }
    if (frame.seq() > expected) {
      tally.gap();
      out.add(new BridgeOutput.GapSeen(expected, frame.seq()));
      lost();
    }
    expected = frame.seq() + 1;
    lastHeard = now;
    tally.frame();
    switch (phase) {
      case AWAITING_HELLO -> hello(message);
      case AWAITING_GRANT -> early(message);
      case LIVE -> live(message, now);
      case CLOSED -> {}
    }
  }

  private void hello(TerminalMessage message) {
    switch (message) {
      case Hello said -> {
        if (HelloProof.holds(keys, nonce, said)) {
          hello = said;
          phase = Phase.AWAITING_GRANT;
          out.add(new BridgeOutput.Claimed(Claims.of(said)));
        } else {
          close(ByeReason.WRONG_KEY, "the proof does not fit the link key");
        }
      }
      case Bye bye -> left(bye);
      case AccountMessage _ -> close(ByeReason.PROTOCOL, "a report before the hello");
      case Heartbeat _ -> close(ByeReason.PROTOCOL, "a heartbeat before the hello");
    }
  }

  private void early(TerminalMessage message) {
    if (message instanceof Bye bye) {
      left(bye);
    } else {
      close(ByeReason.PROTOCOL, "a message before the welcome");
    }
  }

  private void live(TerminalMessage message, Instant now) {
    LiveAccount account = live;
    Hello claimed = hello;
    if (account == null || claimed == null) {
      throw new IllegalStateException("A live session has an account");
    }
    switch (message) {
      case Bye bye -> left(bye);
      case Hello _ -> {
        refuse(new Decoded.Refused(RefusalReason.OUT_OF_PLACE, "a second hello"));
        lost();
      }
      case Heartbeat heartbeat -> {
        account.heartbeat(heartbeat, now);
        send(new Ack(account.acknowledged()));
      }
      case AccountMessage report -> {
        if (report.login() == claimed.login()) {
          report(account, report, now);
        } else {
          count(new Decoded.Refused(RefusalReason.WRONG_LOGIN, "a report on another account"));
          close(ByeReason.WRONG_LOGIN, "the terminal reports another account than it claimed");
        }
      }
    }
  }

  private void report(LiveAccount account, AccountMessage report, Instant now) {
    try {
      account.report(report, now);
    } catch (ArithmeticException e) {
      refuse(new Decoded.Refused(RefusalReason.NOT_EXACT, String.valueOf(e.getMessage())));
      lost();
    }
  }

  private void lost() {
    if (live != null) {
      live.lost();
    }
  }

  private void askAgain(Instant now) {
    if (live == null || phase != Phase.LIVE) {
      return;
    }
    OptionalLong after = live.due(now);
    if (after.isPresent()) {
      tally.resync();
      out.add(new BridgeOutput.ResyncAsked(after.getAsLong()));
      send(new Resync(after.getAsLong()));
    }
  }

  private void refuse(Decoded.Refused refusal) {
    count(refusal);
    if (phase != Phase.LIVE) {
      close(ByeReason.PROTOCOL, refusal.detail());
    } else if (tally.refusedFrames() >= settings.mostRefused()) {
      close(ByeReason.REFUSED_FRAMES, tally.refusedFrames() + " lines could not be understood");
    }
  }

  private void count(Decoded.Refused refusal) {
    tally.refused(refusal.reason());
    out.add(new BridgeOutput.FrameRefused(refusal.reason(), refusal.detail()));
  }

  private void left(Bye bye) {
    phase = Phase.CLOSED;
    out.add(new BridgeOutput.Close(bye.reason(), bye.detail()));
  }

  private void close(ByeReason reason, String detail) {
    if (phase == Phase.CLOSED) {
      return;
    }
    send(new Bye(reason, detail));
    phase = Phase.CLOSED;
    out.add(new BridgeOutput.Close(reason, detail));
  }

  private void send(BridgeMessage message) {
    out.add(new BridgeOutput.Send(message));
  }

  private List<BridgeOutput> taken() {
    List<BridgeOutput> taken = out;
    out = new ArrayList<>();
    return taken;
  }

  private static boolean isOver(Instant since, Duration patience, Instant now) {
    return !now.isBefore(since.plus(patience));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
