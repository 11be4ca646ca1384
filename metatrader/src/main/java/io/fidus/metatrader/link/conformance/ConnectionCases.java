package io.fidus.metatrader.link.conformance;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Welcome;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Connections that break, stall, or meet another one. */
final class ConnectionCases {
  private static final String INSTANCE = "conformance-4";
  private static final String OTHER_INSTANCE = "conformance-5";
  private static final Duration MARGIN = Duration.ofSeconds(3);

  private ConnectionCases() {}

  static List<ConformanceCase> all() {
    return List.of(
        new ConformanceCase("a heartbeat is answered", ConnectionCases::heartbeat),
        new ConformanceCase(
            "a second terminal for a login is refused", ConnectionCases::twoTerminals),
        new ConformanceCase("the same terminal replaces itself", ConnectionCases::sameTerminal),
        new ConformanceCase("a bye frees the login at once", ConnectionCases::bye),
        new ConformanceCase("a silent terminal loses its login", ConnectionCases::halfOpen),
        new ConformanceCase("a slow terminal is understood", ConnectionCases::slow),
        new ConformanceCase("a line that never ends is no sign of life", ConnectionCases::endless),
        new ConformanceCase("a line that is cut off is not used", ConnectionCases::cut));
  }

  private static void heartbeat(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = Peer.live(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.send(peer.heartbeat());
      Demand.equal("the acknowledged ticket", 0L, peer.expect(Ack.class).ticket());
      peer.send(peer.deals(0, 1));
      peer.expect(Ack.class, ack -> ack.ticket() == 1);
      peer.send(peer.heartbeat());
      Demand.equal("the acknowledged ticket", 1L, peer.expect(Ack.class).ticket());
    }
  }

  private static void twoTerminals(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer holder = Peer.live(endpoint, account, INSTANCE);
        Peer second = new Peer(endpoint, account, OTHER_INSTANCE)) {
      second.helloWith(endpoint.key());
      second.expectBye(ByeReason.LOGIN_IN_USE);
      holder.send(holder.deals(0, 1));
      holder.expect(Ack.class, ack -> ack.ticket() == 1);
    }
  }

  private static void sameTerminal(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer lost = Peer.live(endpoint, account, INSTANCE);
        Peer back = Peer.live(endpoint, account, INSTANCE)) {
      lost.expectBye(ByeReason.REPLACED);
      back.send(back.deals(0, 1));
      back.expect(Ack.class, ack -> ack.ticket() == 1);
      back.expectStored(1L);
    }
  }

  private static void bye(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer first = Peer.live(endpoint, account, INSTANCE)) {
      first.send(new Bye(ByeReason.SHUTDOWN, ""));
      first.expectClosed(Peer.PATIENCE);
      Peer.live(endpoint, account, OTHER_INSTANCE).close();
    }
  }

  private static void halfOpen(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer silent = Peer.live(endpoint, account, INSTANCE)) {
      silent.expectClosed(endpoint.silence().plus(MARGIN));
      Peer.live(endpoint, account, OTHER_INSTANCE).close();
    }
  }

  private static void slow(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = Peer.live(endpoint, endpoint.newAccount(), INSTANCE)) {
      byte[] line = peer.encodeNext(peer.deals(0, 1, 2));
      int piece = line.length / 9;
      for (int from = 0; from < line.length; from += piece) {
        peer.sendRaw(Arrays.copyOfRange(line, from, Math.min(line.length, from + piece)));
        Thread.sleep(endpoint.silence().dividedBy(40));
      }
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
      peer.expectStored(1L, 2L);
    }
  }

  private static void endless(LinkEndpoint endpoint) throws Exception {
    long deadline = System.nanoTime() + endpoint.silence().plus(MARGIN).toNanos();
    try (Peer peer = Peer.live(endpoint, endpoint.newAccount(), INSTANCE)) {
      while (System.nanoTime() < deadline) {
        try {
          peer.sendRaw(new byte[] {' '});
        } catch (IOException closed) {
          return;
        }
        Thread.sleep(endpoint.silence().dividedBy(20));
      }
      peer.expectClosed(Duration.ofMillis(100));
    }
  }

  private static void cut(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer peer = Peer.live(endpoint, account, INSTANCE)) {
      peer.send(peer.deals(0, 1));
      peer.expect(Ack.class, ack -> ack.ticket() == 1);
      byte[] line = peer.encodeNext(peer.deals(1, 2));
      peer.sendRaw(Arrays.copyOf(line, line.length - 1));
    }
    try (Peer peer = new Peer(endpoint, account, INSTANCE)) {
      peer.helloWith(endpoint.key());
      Demand.equal("the ticket to resume after", 1L, peer.expect(Welcome.class).ticket());
      peer.expectStored(1L);
      peer.send(peer.deals(1, 2));
      peer.expectStored(1L, 2L);
    }
  }
}
