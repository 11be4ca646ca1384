package io.fidus.metatrader.link.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A free port outside of those that the system lends to connecting sockets. A terminal that tries
 * to reach its dead bridge again and again could otherwise be lent the bridge's own port, and
 * connect to itself.
 */
final class ListeningPort {
  private static final int FIRST = 20_000;
  private static final int BEYOND = 32_000;

  private ListeningPort() {}

  static InetSocketAddress free() {
    while (true) {
      InetSocketAddress address = of(ThreadLocalRandom.current().nextInt(FIRST, BEYOND));
      try (ServerSocket probe = new ServerSocket()) {
        probe.bind(address);
        return address;
      } catch (BindException taken) {
        Thread.onSpinWait();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static InetSocketAddress of(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
