package io.fidus.metatrader.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.link.bridge.Ledger;
import io.fidus.metatrader.link.bridge.SocketBridge;
import io.fidus.metatrader.link.security.LinkKey;
import io.fidus.metatrader.link.session.LinkSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit against the sessions behind real sockets. */
@Execution(ExecutionMode.SAME_THREAD)
class SocketBridgeConformanceTest implements LinkEndpoint {
  private static final LinkKey KEY = LinkKey.of("the key of the conformance test");
  private static final LinkSettings SETTINGS =
      new LinkSettings(
          Duration.ofMillis(200),
          Duration.ofMillis(300),
          Duration.ofMillis(1_500),
          Duration.ofMillis(1_500),
          Duration.ofSeconds(2),
          Duration.ofMillis(100),
          Duration.ofSeconds(2),
          100,
          4,
          20);

  private static long accounts = 70_000;

  private final Ledger ledger = new Ledger();
  private final SocketBridge bridge = new SocketBridge(SETTINGS, KEY, ledger, 0);

  static Stream<ConformanceCase> cases() {
    return LinkConformance.cases().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void conforms(ConformanceCase demand) throws Exception {
    demand.run(this);
  }

  @Test
  void theKitHasACaseForEachDemand() {
    assertThat(LinkConformance.cases()).hasSizeGreaterThan(30);
    assertThat(LinkConformance.cases().stream().map(ConformanceCase::name)).doesNotHaveDuplicates();
  }

  @AfterEach
  void stop() {
    bridge.close();
  }

  @Override
  public LinkPipe connect() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port());
    socket.setTcpNoDelay(true);
    return new SocketPipe(socket);
  }

  @Override
  public LinkKey key() {
    return KEY;
  }

  @Override
  public Duration silence() {
    return SETTINGS.silence();
  }

  @Override
  public AccountIdentity newAccount() {
    return new AccountIdentity("Conformance-Server", ++accounts);
  }

  @Override
  public List<Long> tickets(AccountIdentity account) {
    return ledger.deals(account).stream().map(Deal::ticket).toList();
  }

  @Override
  public Optional<String> balance(AccountIdentity account) {
    return ledger.balance(account).map(balance -> balance.amount().toPlainString());
  }

  private record SocketPipe(Socket socket) implements LinkPipe {
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
}
