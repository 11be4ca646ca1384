package io.fidus.bridge.link;

import io.fidus.bridge.settings.InvalidSettingException;
import io.fidus.bridge.settings.LinkServerSettings;
import io.fidus.bridge.settings.Tls;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The port that terminals connect to; each has a virtual thread. */
@Component
public class LinkServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(LinkServer.class);

  /**
   * How often a session is told that time passed within the silence that is too long. A terminal
   * that reports every second is read before, so that no wait for it ends in vain.
   */
  private static final int TICKS = 4;

  /** What a tick is longer than its share, since a terminal looks at its clock now and then. */
  private static final int SLACK_MILLIS = 50;

  /** How long a terminal may be silent while TLS is agreed on. */
  private static final int HANDSHAKE_MILLIS = 10_000;

  /** Ten thousand connections have one each; a long line takes several reads. */
  private static final int BUFFER_BYTES = 4_096;

  private static final int MOST_CONNECTIONS = 12_000;
  private static final int BACKLOG = 1_024;

  private final LinkServerSettings settings;
  private final Tls tls;
  private final Sessions sessions;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket server;

  LinkServer(LinkServerSettings settings, Tls tls, Sessions sessions) {
    this.settings = settings;
    this.tls = tls;
    this.sessions = sessions;
  }

  @Override
  public void start() {
    InetAddress address = Tls.address("LINK_ADDRESS", settings.address());
    if (!address.isLoopbackAddress() && !tls.isOn()) {
      throw new InvalidSettingException(
          "LINK_ADDRESS lets terminals of other machines connect without TLS.",
          "Set BRIDGE_TLS_CERTIFICATE and BRIDGE_TLS_KEY, or leave LINK_ADDRESS out.");
    }
    try {
      ServerSocket socket = tls.sockets().createServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, settings.port()), BACKLOG);
      server = socket;
      Thread.ofPlatform().daemon().name("link-accept").start(() -> accept(socket));
      LOG.info("Terminals connect to port {}{}", port(), tls.isOn() ? " with TLS" : "");
    } catch (IOException e) {
      throw new InvalidSettingException(
          "LINK_PORT cannot be listened on: port " + settings.port() + ".",
          "Free the port, or choose another one.",
          e);
    }
  }

  @Override
  public void stop() {
    ServerSocket socket = server;
    server = null;
    if (socket != null) {
      close(socket);
    }
    sockets.forEach(LinkServer::close);
  }

  @Override
  public boolean isRunning() {
    return server != null;
  }

  /** The port that is listened on. */
  public int port() {
    ServerSocket socket = server;
    return socket == null ? settings.port() : socket.getLocalPort();
  }

  private void accept(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        Socket socket = listening.accept();
        if (sockets.size() >= MOST_CONNECTIONS) {
          LOG.warn("There are {} connections to the link; one more is refused", sockets.size());
          close(socket);
          continue;
        }
        sockets.add(socket);
        Thread.ofVirtual().name("link").start(() -> serve(socket));
      } catch (IOException e) {
        if (!listening.isClosed()) {
          LOG.warn("A terminal could not be accepted: {}", e.getMessage());
        }
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      if (socket instanceof SSLSocket encrypted) {
        shakeHands(encrypted);
      }
      socket.setSoTimeout((int) settings.silence().toMillis() / TICKS + SLACK_MILLIS);
      converse(socket);
    } catch (IOException e) {
      LOG.debug("A connection to the link broke", e);
    } finally {
      sockets.remove(socket);
    }
  }

  /** Before anything is read or written, since a tick is too short for a slow line. */
  private static void shakeHands(SSLSocket socket) throws IOException {
    socket.setSoTimeout(HANDSHAKE_MILLIS);
    try {
      socket.startHandshake();
    } catch (IOException e) {
      LOG.info("{} does not speak TLS with the link: {}", socket.getInetAddress(), e.getMessage());
      throw e;
    }
  }

  private void converse(Socket socket) throws IOException {
    TerminalConnection connection = sessions.connection(new SocketTransport(socket));
    try {
      connection.open();
      byte[] buffer = new byte[BUFFER_BYTES];
      InputStream in = socket.getInputStream();
      int length = read(in, buffer);
      while (length >= 0 && !connection.isClosed()) {
        connection.received(ByteBuffer.wrap(buffer, 0, length));
        connection.tick();
        length = connection.isClosed() ? -1 : read(in, buffer);
      }
    } finally {
      connection.ended();
    }
  }

  private static int read(InputStream in, byte[] buffer) throws IOException {
    try {
      return in.read(buffer);
    } catch (SocketTimeoutException nothingYet) {
      return 0;
    }
  }

  private static void close(AutoCloseable socket) {
    try {
      socket.close();
    } catch (Exception e) {
      LOG.debug("A socket did not close", e);
    }
  }

  private record SocketTransport(Socket socket) implements Transport {
    @Override
    public void write(byte[] bytes) throws IOException {
      socket.getOutputStream().write(bytes);
    }

    @Override
    public void close() {
      LinkServer.close(socket);
    }
  }
}
