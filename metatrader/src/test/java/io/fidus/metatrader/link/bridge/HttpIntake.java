package io.fidus.metatrader.link.bridge;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fidus.metatrader.link.security.IntakeRequest;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.security.ReplayGuard;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.BridgeSession;
import io.fidus.metatrader.link.session.Grant;
import io.fidus.metatrader.link.session.LinkSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The smallest HTTP intake: each signed request carries a terminal's lines, its answer ours. */
public final class HttpIntake implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int REFUSED = 401;

  private record Connection(long number, BridgeSession session) {}

  private final Clock clock = Clock.systemUTC();
  private final LinkSettings settings;
  private final KeyRing keys;
  private final ReplayGuard guard;
  private final Ledger ledger;
  private final HttpServer server;
  private final Map<String, Connection> connections = new HashMap<>();
  private final List<ReplayGuard.Verdict> refused = new CopyOnWriteArrayList<>();

  /** Listens on the loopback address; port 0 takes any free one. */
  public HttpIntake(LinkSettings settings, LinkKey key, Ledger ledger, int port) {
    this.settings = settings;
    this.ledger = ledger;
    keys = KeyRing.of(key);
    guard = new ReplayGuard(keys, Duration.ofSeconds(30));
    try {
      server = HttpServer.create(port == 0 ? ListeningPort.free() : ListeningPort.of(port), 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/link", this::answer);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Why requests were refused. */
  public List<ReplayGuard.Verdict> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      IntakeRequest request = request(exchange.getRequestHeaders(), body);
      ReplayGuard.Verdict verdict = guard.judge(request, clock.instant());
      if (verdict != ReplayGuard.Verdict.ACCEPTED) {
        refused.add(verdict);
        exchange.sendResponseHeaders(REFUSED, -1);
        return;
      }
      byte[] lines = lines(request, body);
      exchange.sendResponseHeaders(200, lines.length == 0 ? -1 : lines.length);
      exchange.getResponseBody().write(lines);
    }
  }

  private byte[] lines(IntakeRequest request, byte[] body) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Connection connection = connections.get(request.instance());
    if (connection == null || connection.number() != request.connection()) {
      byte[] nonce = new byte[32];
      RANDOM.nextBytes(nonce);
      connection =
          new Connection(
              request.connection(),
              new BridgeSession(settings, keys, HexFormat.of().formatHex(nonce), clock.instant()));
      connections.put(request.instance(), connection);
      carry(connection.session(), connection.session().open(), out);
    }
    BridgeSession session = connection.session();
    carry(session, session.tick(clock.instant()), out);
    carry(session, session.received(ByteBuffer.wrap(body), clock.instant()), out);
    return out.toByteArray();
  }

  private void carry(BridgeSession session, List<BridgeOutput> outputs, ByteArrayOutputStream out)
      throws IOException {
    for (BridgeOutput output : outputs) {
      ledger.observed(output);
      switch (output) {
        case BridgeOutput.Send send -> out.write(session.line(send));
        case BridgeOutput.Claimed claimed -> {
          ledger.opened(claimed.claim());
          Grant grant = new Grant(ledger.known(claimed.claim().account()), SocketBridge.ZONE);
          carry(session, session.grant(grant, clock.instant()), out);
        }
        case BridgeOutput.DealsObserved deals ->
            carry(session, session.committed(deals.last()), out);
        case BridgeOutput.Close _, BridgeOutput.Observed _, BridgeOutput.Fault _ -> {}
      }
    }
  }

  private static IntakeRequest request(Headers headers, byte[] body) {
    return IntakeRequest.received(
        headers.getFirst(IntakeRequest.INSTANCE_HEADER),
        Long.parseLong(headers.getFirst(IntakeRequest.CONNECTION_HEADER)),
        Long.parseLong(headers.getFirst(IntakeRequest.TIME_HEADER)),
        Long.parseLong(headers.getFirst(IntakeRequest.SEQUENCE_HEADER)),
        body,
        headers.getFirst(IntakeRequest.SIGNATURE_HEADER));
  }
}
