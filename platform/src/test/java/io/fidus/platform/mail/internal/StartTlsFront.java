package io.fidus.platform.mail.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * What GreenMail lacks: STARTTLS, without which nothing is handed on to it. It can be shut and
 * opened again on the same port, refuse recipients, and break off after a mail was taken.
 */
final class StartTlsFront implements AutoCloseable {
  private final int backend;
  private final SSLContext tls;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger silentAcceptances = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private volatile String refused = "nobody at all";
  private volatile @Nullable ServerSocket server;

  StartTlsFront(int backend, SSLContext tls) {
    this.backend = backend;
    this.tls = tls;
    port = listen(0);
  }

  int port() {
    return port;
  }

  /** How often somebody has connected. */
  int connections() {
    return connections.get();
  }

  /** Refuses a recipient for good from now on. */
  void refuse(String recipient) {
    refused = recipient;
  }

  /** Breaks off after so many mails that were taken, without saying so. */
  void hangUpAfterTaking(int mails) {
    silentAcceptances.set(mails);
  }

  void shut() {
    try {
      Objects.requireNonNull(server).close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void openAgain() {
    listen(port);
  }

  private int listen(int wanted) {
    try {
      ServerSocket socket = new ServerSocket();
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      server = socket;
      Thread.ofVirtual().start(() -> accept(socket));
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void accept(ServerSocket socket) {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        connections.incrementAndGet();
        open.add(caller);
        Thread.ofVirtual().start(() -> serve(caller));
      } catch (IOException shut) {
        return;
      }
    }
  }

  private void serve(Socket caller) {
    try (caller) {
      Line plain = new Line(caller);
      plain.say("220 front ready");
      for (String command = plain.read(); command != null; command = plain.read()) {
        switch (command.toUpperCase(Locale.ROOT).split(" ", 2)[0]) {
          case "EHLO" -> plain.say("250-front\r\n250 STARTTLS");
          case "STARTTLS" -> {
            plain.say("220 go ahead");
            protect(caller);
            return;
          }
          case "QUIT" -> plain.say("221 bye");
          default -> plain.say("530 Must issue a STARTTLS command first");
        }
      }
    } catch (IOException gone) {
      open.remove(caller);
    }
  }

  private void protect(Socket caller) throws IOException {
    try (SSLSocket safe =
            (SSLSocket) tls.getSocketFactory().createSocket(caller, "localhost", port, true);
        Socket behind = new Socket(InetAddress.getLoopbackAddress(), backend)) {
      safe.setUseClientMode(false);
      safe.startHandshake();
      Line client = new Line(safe);
      Line mail = new Line(behind);
      mail.answer();
      boolean data = false;
      for (String line = client.read(); line != null; line = client.read()) {
        if (!data && line.startsWith("RCPT TO:<" + refused)) {
          client.say("550 5.1.1 No such person here");
          continue;
        }
        mail.say(line);
        if (data && !line.equals(".")) {
          continue;
        }
        String answer = mail.answer();
        if (data && silentAcceptances.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
          return;
        }
        data = !data && line.equalsIgnoreCase("DATA") && answer.startsWith("354");
        client.say(answer);
      }
    }
  }

  /** One end of a conversation in lines. */
  private static final class Line {
    private final BufferedReader reader;
    private final OutputStream output;

    private Line(Socket socket) throws IOException {
      reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      output = socket.getOutputStream();
    }

    private @Nullable String read() throws IOException {
      return reader.readLine();
    }

    /** A whole answer of a server, which may have several lines. */
    private String answer() throws IOException {
      StringBuilder lines = new StringBuilder();
      while (true) {
        String line = read();
        if (line == null) {
          throw new IOException("The mail server has hung up");
        }
        lines.append(lines.isEmpty() ? "" : "\r\n").append(line);
        if (line.length() < 4 || line.charAt(3) != '-') {
          return lines.toString();
        }
      }
    }

    private void say(String text) throws IOException {
      output.write((text + "\r\n").getBytes(ISO_8859_1));
      output.flush();
    }
  }

  @Override
  public void close() {
    shut();
  }
}
