package io.fidus.metatrader.link.conformance;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.Resync;
import io.fidus.metatrader.link.message.Welcome;
import java.io.IOException;
import java.util.List;

/** No deal is missing, none is doubled. */
final class HistoryCases {
  private static final String INSTANCE = "conformance-3";

  private HistoryCases() {}

  static List<ConformanceCase> all() {
    return List.of(
        new ConformanceCase("stored deals are acknowledged", HistoryCases::acknowledged),
        new ConformanceCase(
            "a terminal resumes after the acknowledged ticket", HistoryCases::resume),
        new ConformanceCase("a message that comes twice changes nothing", HistoryCases::twice),
        new ConformanceCase("a history that is sent again changes nothing", HistoryCases::again),
        new ConformanceCase("messages in the wrong order are asked for again", HistoryCases::order),
        new ConformanceCase("a missing message is asked for again", HistoryCases::missing),
        new ConformanceCase("deals that do not follow are asked for again", HistoryCases::chain),
        new ConformanceCase("a late insertion asks for the whole history", HistoryCases::late));
  }

  private static void acknowledged(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.deals(0, 1, 2));
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
      peer.send(peer.deals(2, 3));
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static void resume(LinkEndpoint endpoint) throws Exception {
    AccountIdentity account = endpoint.newAccount();
    try (Peer peer = Peer.live(endpoint, account, INSTANCE)) {
      peer.send(peer.deals(0, 1, 2));
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
    }
    try (Peer peer = new Peer(endpoint, account, INSTANCE)) {
      peer.helloWith(endpoint.key());
      Demand.equal("the ticket to resume after", 2L, peer.expect(Welcome.class).ticket());
      peer.send(peer.deals(2, 3));
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static void twice(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      byte[] line = peer.encodeNext(peer.deals(0, 1, 2));
      peer.sendRaw(line);
      peer.sendRaw(line);
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
      peer.send(peer.deals(2, 3));
      peer.sendRaw(line);
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.expectStored(1L, 2L, 3L);
      peer.expectAlive();
    }
  }

  private static void again(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.deals(0, 1, 2));
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
      peer.send(peer.deals(0, 1, 2, 3));
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static void order(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      byte[] first = peer.encodeNext(peer.deals(0, 1));
      byte[] second = peer.encodeNext(peer.deals(1, 2));
      peer.sendRaw(second);
      peer.sendRaw(first);
      Demand.equal("the ticket to send again after", 0L, peer.expect(Resync.class).after());
      peer.send(peer.deals(0, 1, 2));
      peer.expect(Ack.class, ack -> ack.ticket() == 2);
      peer.expectStored(1L, 2L);
    }
  }

  private static void missing(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.deals(0, 1));
      peer.encodeNext(peer.deals(1, 2));
      peer.send(peer.deals(2, 3));
      Demand.equal("the ticket to send again after", 1L, peer.expect(Resync.class).after());
      peer.send(peer.deals(1, 2, 3));
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static void chain(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.deals(0, 1));
      peer.send(peer.deals(2, 3));
      Demand.equal("the ticket to send again after", 1L, peer.expect(Resync.class).after());
      peer.expectStored(1L);
      peer.send(peer.deals(1, 2, 3));
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static void late(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.deals(0, 1, 3));
      peer.send(peer.report("2.00", 2, 3));
      peer.expect(Ack.class, ack -> ack.ticket() == 3);
      peer.send(peer.report("3.00", 3, 3));
      Demand.equal("the ticket to send again after", 0L, peer.expect(Resync.class).after());
      peer.send(peer.deals(0, 1, 2, 3));
      peer.expectStored(1L, 2L, 3L);
    }
  }

  private static Peer live(LinkEndpoint endpoint) throws IOException {
    return Peer.live(endpoint, endpoint.newAccount(), INSTANCE);
  }
}
