package io.fidus.bridge.link;

import io.fidus.metatrader.link.conformance.LinkPipe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A socket to the link's port, as a terminal holds it. */
public record SocketPipe(Socket socket) implements LinkPipe {

  /** Connects to a port of this machine. */
  public static SocketPipe to(int port) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    return new SocketPipe(socket);
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  @Override
  public int read(byte[] into, Duration patience) throws IOException {
    socket.setSoTimeout((int) Math.max(1, patience.toMillis()));
    try {
      return socket.getInputStream().read(into);
    } catch (SocketTimeoutException nothing) {
      return 0;
    } catch (IOException reset) {
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
