package io.fidus.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line to a port of this machine on which what a client says first arrives in slow pieces. */
final class SlowLine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SlowLine.class);
  private static final int PIECE = 100;

  private final ServerSocket server;
  private final int target;
  private final Duration pause;
  private final int slowPieces;

  SlowLine(int target, Duration pause, int slowPieces) throws IOException {
    this.target = target;
    this.pause = pause;
    this.slowPieces = slowPieces;
    server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Socket bridge = new Socket(InetAddress.getLoopbackAddress(), target);
        Thread.ofVirtual().start(() -> carry(client, bridge, slowPieces));
        Thread.ofVirtual().start(() -> carry(bridge, client, 0));
      } catch (IOException e) {
        close();
      }
    }
  }

  private void carry(Socket from, Socket to, int slow) {
    byte[] piece = new byte[PIECE];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      int length = in.read(piece);
      for (int i = 0; length >= 0; i++) {
        if (i < slow) {
          Thread.sleep(pause);
        }
        out.write(piece, 0, length);
        length = in.read(piece);
      }
    } catch (IOException gone) {
      LOG.debug("One side has gone, and the other is closed with it", gone);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
