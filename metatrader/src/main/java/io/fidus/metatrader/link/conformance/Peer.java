package io.fidus.metatrader.link.conformance;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.codec.Decoded;
import io.fidus.metatrader.link.codec.Frame;
import io.fidus.metatrader.link.codec.FrameCodec;
import io.fidus.metatrader.link.codec.LineAssembler;
import io.fidus.metatrader.link.codec.LinkLimits;
import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.LinkMessage;
import io.fidus.metatrader.link.message.TerminalMessage;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.HelloProof;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/** A terminal that does what a case tells it, right or wrong. */
final class Peer implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long BROKER_TIME = 1_772_445_600_000L;
  private static final BigDecimal ZERO = new BigDecimal("0.00");

  /** Each deal of the kit is a profit of one dollar. */
  private static final BigDecimal PROFIT = new BigDecimal("1.00");

  private final LinkEndpoint endpoint;
  private final AccountIdentity account;
  private final String instance;
  private final LinkPipe pipe;
  private final LineAssembler lines = new LineAssembler(LinkLimits.LINE_BYTES);
  private final Deque<LinkMessage> arrived = new ArrayDeque<>();
  private final byte[] buffer = new byte[8192];
  private boolean closed;
  private long seq;
  private long heard;
  private long at = 1;

  Peer(LinkEndpoint endpoint, AccountIdentity account, String instance) throws IOException {
    this.endpoint = endpoint;
    this.account = account;
    this.instance = instance;
    pipe = endpoint.connect();
  }

  /** A terminal that the bridge has welcomed. */
  static Peer live(LinkEndpoint endpoint, AccountIdentity account, String instance)
      throws IOException {
    Peer peer = new Peer(endpoint, account, instance);
    peer.helloWith(endpoint.key());
    peer.expect(Welcome.class);
    return peer;
  }

  AccountIdentity account() {
    return account;
  }

  void helloWith(LinkKey key) throws IOException {
    send(hello(key, expect(Challenge.class).nonce(), account.login()));
  }

  Hello hello(LinkKey key, String nonce, long signedLogin) {
    return new Hello(
        at++,
        account.login(),
        account.server(),
        "Conformance",
        "USD",
        2,
        100,
        0,
        2,
        5,
        1,
        BROKER_TIME,
        OptionalInt.of(7_200),
        true,
        instance,
        HelloProof.of(key, nonce, signedLogin, account.server(), instance));
  }

  /** An account report whose history is the deals 1 to {@code deals}. */
  AccountReport report(String balance, long deals) {
    return report(balance, deals, deals);
  }

  AccountReport report(String balance, long deals, long last) {
    BigDecimal money = new BigDecimal(balance);
    return new AccountReport(
        at++,
        account.login(),
        money,
        ZERO,
        ZERO,
        money,
        ZERO,
        money,
        true,
        deals,
        PROFIT.multiply(BigDecimal.valueOf(deals)),
        last);
  }

  DealsReport deals(long after, long... tickets) {
    return new DealsReport(
        at++, account.login(), after, LongStream.of(tickets).mapToObj(this::deal).toList());
  }

  Heartbeat heartbeat() {
    return new Heartbeat(at++, BROKER_TIME, OptionalInt.of(7_200));
  }

  void send(TerminalMessage message) throws IOException {
    sendAs(seq + 1, message);
  }

  /** Sends a message with a number of its own; the next one follows it. */
  void sendAs(long number, TerminalMessage message) throws IOException {
    seq = number;
    sendRaw(FrameCodec.encode(new Frame(number, message)));
  }

  void sendRaw(byte[] bytes) throws IOException {
    pipe.write(bytes);
  }

  byte[] encodeNext(TerminalMessage message) {
    return FrameCodec.encode(new Frame(++seq, message));
  }

  /** The next message of a kind; others that come before it are passed over. */
  <T extends LinkMessage> T expect(Class<T> kind) throws IOException {
    return expect(kind, _ -> true);
  }

  <T extends LinkMessage> T expect(Class<T> kind, Predicate<T> which) throws IOException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<LinkMessage> next = next(Duration.ofNanos(deadline - System.nanoTime()));
      if (next.isEmpty()) {
        throw new ConformanceFailure(
            closed
                ? "The bridge closed instead of sending " + kind.getSimpleName()
                : "The bridge did not send " + kind.getSimpleName());
      }
      if (kind.isInstance(next.get()) && which.test(kind.cast(next.get()))) {
        return kind.cast(next.get());
      }
    }
    throw new ConformanceFailure("The bridge did not send the right " + kind.getSimpleName());
  }

  /** The bridge must close, and say why unless it never learned who speaks. */
  void expectBye(ByeReason reason) throws IOException {
    Bye bye = expect(Bye.class);
    Demand.equal("the reason of the bye", reason, bye.reason());
    expectClosed(PATIENCE);
  }

  void expectClosed(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!closed && System.nanoTime() < deadline) {
      next(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
    }
    Demand.that("the bridge closes the connection", closed);
  }

  /** The bridge must still be there and listening to this connection. */
  void expectAlive() throws IOException {
    arrived.clear();
    send(heartbeat());
    expect(Ack.class);
  }

  void expectStored(Long... tickets) throws Exception {
    List<Long> expected = List.of(tickets);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!sorted(endpoint.tickets(account)).equals(expected) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    Demand.equal("the stored deals", expected, sorted(endpoint.tickets(account)));
  }

  void expectBalance(String balance) throws Exception {
    Optional<String> expected = Optional.of(balance);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!endpoint.balance(account).equals(expected) && System.nanoTime() < deadline) {
      Thread.sleep(20);
    }
    Demand.equal("the published balance", expected, endpoint.balance(account));
  }

  @Override
  public void close() throws IOException {
    pipe.close();
  }

  private Optional<LinkMessage> next(Duration patience) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (arrived.isEmpty() && !closed) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        return Optional.empty();
      }
      read(Duration.ofNanos(left));
    }
    return Optional.ofNullable(arrived.poll());
  }

  private void read(Duration patience) throws IOException {
    int length = pipe.read(buffer, patience);
    if (length < 0) {
      closed = true;
      return;
    }
    for (LineAssembler.Line line : lines.feed(ByteBuffer.wrap(Arrays.copyOf(buffer, length)))) {
      if (line instanceof LineAssembler.Line.Text(String text)
          && FrameCodec.decode(text) instanceof Decoded.Message(Frame frame)) {
        Demand.equal("the number of the bridge's message", ++heard, frame.seq());
        arrived.add(frame.message());
      } else {
        throw new ConformanceFailure("The bridge sent a line that is not of the link");
      }
    }
  }

  private DealRow deal(long ticket) {
    return new DealRow(
        ticket,
        ticket,
        0,
        BROKER_TIME + ticket,
        2,
        0,
        0,
        "",
        ZERO,
        ZERO,
        ZERO,
        ZERO,
        ZERO,
        PROFIT,
        0,
        "");
  }

  private static List<Long> sorted(List<Long> tickets) {
    return tickets.stream().sorted().toList();
  }
}
