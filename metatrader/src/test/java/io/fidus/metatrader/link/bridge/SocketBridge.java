package io.fidus.metatrader.link.bridge;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.security.KeyRing;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.BridgeOutput;
import io.fidus.metatrader.link.session.BridgeSession;
import io.fidus.metatrader.link.session.Grant;
import io.fidus.metatrader.link.session.LinkSettings;
import io.fidus.metatrader.link.session.TerminalClaims;
import io.fidus.metatrader.time.ServerZone;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The smallest bridge there can be: sockets around {@link BridgeSession}, and a {@link Ledger} that
 * outlives it as the platform outlives a bridge.
 */
public final class SocketBridge implements AutoCloseable {
  public static final ServerZone ZONE = ServerZone.parse("UTC+2");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TICK_MILLIS = 20;

  private final Clock clock = Clock.systemUTC();
  private final LinkSettings settings;
  private final KeyRing keys;
  private final Ledger ledger;
  private final ServerSocket server;
  private final Thread acceptor;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final TerminalClaims<Connection> claims;

  /** Listens on the loopback address; port 0 takes any free one. */
  public SocketBridge(LinkSettings settings, LinkKey key, Ledger ledger, int port) {
    this.settings = settings;
    this.ledger = ledger;
    keys = KeyRing.of(key);
    claims = new TerminalClaims<>(connection -> connection.session.lastHeard(), settings.silence());
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(port == 0 ? ListeningPort.free() : ListeningPort.of(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = Thread.ofPlatform().daemon().name("bridge").start(this::accept);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** Dies without a word to anybody, as a killed process does. */
  @Override
  public void close() {
    try {
      server.close();
      // The port is free only when nobody waits on it any more.
      acceptor.join();
      for (Connection connection : connections) {
        connection.socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Connection connection = new Connection(server.accept());
        connections.add(connection);
        Thread.ofVirtual().start(connection::run);
      } catch (IOException e) {
        return;
      }
    }
  }

  private final class Connection {
    private final Socket socket;
    private final BridgeSession session;
    private volatile @Nullable AccountIdentity account;

    Connection(Socket socket) throws IOException {
      this.socket = socket;
      socket.setSoTimeout(TICK_MILLIS);
      socket.setTcpNoDelay(true);
      byte[] nonce = new byte[32];
      RANDOM.nextBytes(nonce);
      session = new BridgeSession(settings, keys, HexFormat.of().formatHex(nonce), clock.instant());
    }

    void run() {
      byte[] buffer = new byte[16_384];
      try (socket) {
        InputStream in = socket.getInputStream();
        carry(session.open());
        while (!session.isClosed()) {
          int length = read(in, buffer);
          if (length < 0) {
            break;
          }
          synchronized (this) {
            carry(session.received(ByteBuffer.wrap(buffer, 0, length), clock.instant()));
            carry(session.tick(clock.instant()));
          }
        }
      } catch (IOException e) {
        ledger.ended(String.valueOf(e.getMessage()));
      } finally {
        synchronized (this) {
          session.ended().forEach(ledger::observed);
        }
        AccountIdentity held = account;
        if (held != null) {
          claims.release(held, this);
        }
        connections.remove(this);
      }
    }

    private static int read(InputStream in, byte[] buffer) throws IOException {
      try {
        return in.read(buffer);
      } catch (SocketTimeoutException nothingYet) {
        return 0;
      }
    }

    private void carry(List<BridgeOutput> outputs) throws IOException {
      for (BridgeOutput output : outputs) {
        ledger.observed(output);
        switch (output) {
          case BridgeOutput.Send send -> socket.getOutputStream().write(session.line(send));
          case BridgeOutput.Claimed claimed -> claimed(claimed);
          case BridgeOutput.DealsObserved deals -> carry(session.committed(deals.last()));
          case BridgeOutput.Close _ -> socket.close();
          case BridgeOutput.Observed _, BridgeOutput.Fault _ -> {}
        }
      }
    }

    private void claimed(BridgeOutput.Claimed claimed) throws IOException {
      AccountIdentity asked = claimed.claim().account();
      Instant now = clock.instant();
      switch (claims.claim(asked, claimed.claim().instance(), this, now)) {
        case TerminalClaims.Decision.InUse<Connection> _ ->
            carry(session.refuse(ByeReason.LOGIN_IN_USE, "another terminal holds " + asked));
        case TerminalClaims.Decision.Granted<Connection> _ -> grant(claimed, now);
        case TerminalClaims.Decision.Replaces<Connection>(Connection previous) -> {
          previous.replaced();
          grant(claimed, now);
        }
      }
    }

    private void grant(BridgeOutput.Claimed claimed, Instant now) throws IOException {
      AccountIdentity asked = claimed.claim().account();
      account = asked;
      ledger.opened(claimed.claim());
      carry(session.grant(new Grant(ledger.known(asked), ZONE), now));
    }

    /** Whoever takes over does not care whether this one can still be told. */
    private synchronized void replaced() {
      try {
        carry(session.refuse(ByeReason.REPLACED, "a newer connection took over"));
      } catch (IOException gone) {
        ledger.ended(String.valueOf(gone.getMessage()));
      }
    }
  }
}
