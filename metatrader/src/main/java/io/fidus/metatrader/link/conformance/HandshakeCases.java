package io.fidus.metatrader.link.conformance;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.Welcome;
import io.fidus.metatrader.link.security.LinkKey;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Who may speak. */
final class HandshakeCases {
  private static final String INSTANCE = "conformance-1";

  private HandshakeCases() {}

  static List<ConformanceCase> all() {
    return List.of(
        new ConformanceCase("each connection is challenged anew", HandshakeCases::freshNonce),
        new ConformanceCase(
            "the right key is welcomed from the beginning", HandshakeCases::welcome),
        new ConformanceCase("a wrong key is refused", HandshakeCases::wrongKey),
        new ConformanceCase("a proof for another challenge is refused", HandshakeCases::oldProof),
        new ConformanceCase("a proof for another login is refused", HandshakeCases::otherLogin),
        new ConformanceCase("a report before the hello ends it", HandshakeCases::reportFirst),
        new ConformanceCase("a line that is no hello ends it", HandshakeCases::noHello),
        new ConformanceCase("a long line before the hello ends it", HandshakeCases::longLine),
        new ConformanceCase("silence before the hello ends it", HandshakeCases::silence));
  }

  private static void freshNonce(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer one = new Peer(endpoint, account, INSTANCE);
        Peer two = new Peer(endpoint, account, INSTANCE)) {
      String first = one.expect(Challenge.class).nonce();
      String second = two.expect(Challenge.class).nonce();
      Demand.that("two connections get different nonces", !first.equals(second));
    }
  }

  private static void welcome(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.helloWith(endpoint.key());
      Welcome welcome = peer.expect(Welcome.class);
      Demand.equal("the last known ticket of a new account", 0L, welcome.ticket());
      Demand.equal(
          "the agreed silence", endpoint.silence().toMillis(), (long) welcome.silenceMillis());
      peer.expectAlive();
    }
  }

  private static void wrongKey(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.helloWith(LinkKey.of("certainly not the key of this bridge"));
      peer.expectBye(ByeReason.WRONG_KEY);
    }
  }

  private static void oldProof(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer one = new Peer(endpoint, account, INSTANCE);
        Peer two = new Peer(endpoint, account, INSTANCE)) {
      String nonce = one.expect(Challenge.class).nonce();
      two.expect(Challenge.class);
      two.send(two.hello(endpoint.key(), nonce, account.login()));
      two.expectBye(ByeReason.WRONG_KEY);
    }
  }

  private static void otherLogin(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer peer = new Peer(endpoint, account, INSTANCE)) {
      String nonce = peer.expect(Challenge.class).nonce();
      peer.send(peer.hello(endpoint.key(), nonce, account.login() + 1));
      peer.expectBye(ByeReason.WRONG_KEY);
    }
  }

  private static void reportFirst(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.expect(Challenge.class);
      peer.send(peer.deals(0, 1));
      peer.expectClosed(Peer.PATIENCE);
      peer.expectStored();
    }
  }

  private static void noHello(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.expect(Challenge.class);
      peer.sendRaw("GET / HTTP/1.1\n".getBytes(StandardCharsets.UTF_8));
      peer.expect(Bye.class);
      peer.expectClosed(Peer.PATIENCE);
    }
  }

  private static void longLine(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.expect(Challenge.class);
      peer.sendRaw("x".repeat(9_000).getBytes(StandardCharsets.UTF_8));
      peer.expectClosed(Peer.PATIENCE);
    }
  }

  private static void silence(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = new Peer(endpoint, endpoint.newAccount(), INSTANCE)) {
      peer.expect(Challenge.class);
      peer.expectClosed(endpoint.silence().plusSeconds(3));
    }
  }
}
