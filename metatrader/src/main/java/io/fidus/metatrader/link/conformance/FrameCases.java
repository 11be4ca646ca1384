package io.fidus.metatrader.link.conformance;

import io.fidus.metatrader.link.codec.LinkLimits;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What may stand on a line. */
final class FrameCases {
  private static final String INSTANCE = "conformance-2";
  private static final int ENOUGH_BAD_LINES = 2_000;

  private FrameCases() {}

  static List<ConformanceCase> all() {
    return List.of(
        new ConformanceCase("a bad line is refused and the next one read", FrameCases::badLines),
        new ConformanceCase("bytes that are not UTF-8 are refused", FrameCases::notUtf8),
        new ConformanceCase("too many bad lines end the connection", FrameCases::tooMany),
        new ConformanceCase("a line of exactly the limit is read", FrameCases::longest),
        new ConformanceCase("a line above the limit is refused", FrameCases::oversize),
        new ConformanceCase("an amount with other digits is not used", FrameCases::digits),
        new ConformanceCase("a report on another account ends it", FrameCases::otherAccount));
  }

  private static void badLines(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.report("100.00", 0));
      peer.expectBalance("100.00");
      String good = new String(peer.encodeNext(peer.report("200.00", 0)), StandardCharsets.UTF_8);
      for (String bad :
          List.of(
              good.replace("\"200.00\"", "200.00"),
              good.replace("\"200.00\"", "\"2e2\""),
              good.replace("\"200.00\"", "NaN"),
              good.replace("\"v\":1", "\"v\":2"),
              good.replace("\"credit\"", "\"balance\""),
              good.replace("\"credit\"", "\"kredit\""),
              good.replace("\"credit\":\"0.00\",", ""),
              good.replace("}", ",\"more\":1}"),
              good.replace("\n", "x\n"),
              "\n")) {
        peer.sendRaw(bad.getBytes(StandardCharsets.UTF_8));
      }
      peer.expectAlive();
      peer.expectBalance("100.00");
    }
  }

  private static void notUtf8(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      byte[] line = peer.encodeNext(new Bye(ByeReason.SHUTDOWN, "x"));
      for (int i = 0; i < line.length; i++) {
        line[i] = line[i] == 'x' ? (byte) 0xff : line[i];
      }
      peer.sendRaw(line);
      peer.expectAlive();
    }
  }

  private static void tooMany(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      try {
        for (int i = 0; i < ENOUGH_BAD_LINES; i++) {
          peer.sendRaw("rubbish\n".getBytes(StandardCharsets.UTF_8));
        }
      } catch (IOException closedMeanwhile) {
        return;
      }
      peer.expectClosed(Peer.PATIENCE);
    }
  }

  private static void longest(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      String line = new String(peer.encodeNext(peer.deals(0, 1)), StandardCharsets.UTF_8);
      peer.sendRaw(padded(line, LinkLimits.LINE_BYTES));
      peer.expectStored(1L);
    }
  }

  private static void oversize(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      String line = new String(peer.encodeNext(peer.deals(0, 1)), StandardCharsets.UTF_8);
      peer.sendRaw(padded(line, LinkLimits.LINE_BYTES + 1));
      peer.expectAlive();
      peer.expectStored();
    }
  }

  private static void digits(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      peer.send(peer.report("100.00", 0));
      peer.expectBalance("100.00");
      peer.send(peer.report("200.001", 0));
      peer.send(peer.report("300.0", 0));
      peer.expectAlive();
      peer.expectBalance("100.00");
    }
  }

  private static void otherAccount(LinkEndpoint endpoint) throws Exception {
    try (Peer peer = live(endpoint)) {
      String line = new String(peer.encodeNext(peer.deals(0, 1)), StandardCharsets.UTF_8);
      long login = peer.account().login();
      peer.sendRaw(
          line.replace("\"login\":" + login, "\"login\":" + (login + 1))
              .getBytes(StandardCharsets.UTF_8));
      peer.expectBye(ByeReason.WRONG_LOGIN);
      peer.expectStored();
    }
  }

  private static Peer live(LinkEndpoint endpoint) throws IOException {
    return Peer.live(endpoint, endpoint.newAccount(), INSTANCE);
  }

  /** The line with spaces before its end, so that it has this many bytes without its line feed. */
  private static byte[] padded(String line, int bytes) {
    String text = line.strip();
    int missing = bytes - text.getBytes(StandardCharsets.UTF_8).length;
    return (text + " ".repeat(missing) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
