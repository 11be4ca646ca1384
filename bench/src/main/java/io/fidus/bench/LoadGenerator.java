package io.fidus.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A closed-loop load over kept connections to this machine. It writes requests that were made
 * beforehand and reads only as much of an answer as it must, so that it takes little of the
 * processor it shares with what it measures.
 */
final class LoadGenerator {
  private final int port;
  private final int connections;
  private final List<byte[]> requests;

  LoadGenerator(int port, String token, List<String> paths, int connections) {
    this.port = port;
    this.connections = connections;
    this.requests =
        paths.stream()
            .map(
                path ->
                    ("GET "
                            + path
                            + " HTTP/1.1\r\nHost: localhost:"
                            + port
                            + "\r\nAuthorization: Bearer "
                            + token
                            + "\r\nAccept: application/json\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII))
            .toList();
  }

  Load run(Duration time) throws IOException, InterruptedException {
    long began = System.nanoTime();
    long end = began + time.toNanos();
    List<Latencies> all = new ArrayList<>();
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Latencies>> running = new ArrayList<>();
      for (int caller = 0; caller < connections; caller++) {
        int first = caller;
        running.add(callers.submit(() -> call(first, end)));
      }
      for (Future<Latencies> caller : running) {
        all.add(caller.get());
      }
    } catch (ExecutionException e) {
      throw new IOException("A connection failed", e.getCause());
    }
    return Latencies.together(all, Duration.ofNanos(System.nanoTime() - began));
  }

  private Latencies call(int first, long end) throws IOException {
    Latencies latencies = new Latencies();
    int turn = first;
    while (System.nanoTime() < end) {
      turn = converse(turn, end, latencies);
    }
    return latencies;
  }

  /** Asks over one connection until the time is over or the server closes it, as it may. */
  private int converse(int first, long end, Latencies latencies) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
      int turn = first;
      boolean open = true;
      while (open && System.nanoTime() < end) {
        long sent = System.nanoTime();
        socket.getOutputStream().write(requests.get(turn % requests.size()));
        Answer answer = readAnswer(in);
        latencies.add(System.nanoTime() - sent, answer.ok());
        open = answer.keepsOpen();
        turn++;
      }
      return turn;
    }
  }

  /** What an answer said that matters here. */
  private record Answer(boolean ok, boolean keepsOpen) {}

  private static Answer readAnswer(InputStream in) throws IOException {
    boolean ok = line(in).startsWith("HTTP/1.1 200");
    boolean keepsOpen = true;
    long length = -1;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(lower.indexOf(':') + 1).trim());
      } else if (lower.startsWith("connection:") && lower.contains("close")) {
        keepsOpen = false;
      }
    }
    if (length >= 0) {
      in.skipNBytes(length);
    } else {
      skipChunks(in);
    }
    return new Answer(ok, keepsOpen);
  }

  private static void skipChunks(InputStream in) throws IOException {
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      in.skipNBytes(size + 2L);
    }
    line(in);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new IOException("The connection was closed in the middle of an answer");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }
}
