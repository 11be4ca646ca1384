package io.fidus.bridge.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fidus.bridge.RunningBridge;
import io.fidus.bridge.StreamPlatform;
import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.link.conformance.ConformanceCase;
import io.fidus.metatrader.link.conformance.LinkConformance;
import io.fidus.metatrader.link.conformance.LinkEndpoint;
import io.fidus.metatrader.link.conformance.LinkPipe;
import io.fidus.metatrader.link.security.LinkKey;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit against the bridge as it runs, with a platform on its stream. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkServerConformanceTest implements LinkEndpoint {
  private RunningBridge bridge;
  private StreamPlatform platform;
  private long accounts = 70_000;

  static Stream<ConformanceCase> cases() {
    return LinkConformance.cases().stream();
  }

  @BeforeAll
  void start(@TempDir Path data) {
    bridge = RunningBridge.start(data, "fidus.link.silence=1500ms");
    platform = bridge.platform();
    await().until(() -> !platform.events().isEmpty());
  }

  @AfterAll
  void stop() {
    platform.close();
    bridge.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void conforms(ConformanceCase demand) throws Exception {
    demand.run(this);
    assertThat(demand.name()).isNotBlank();
  }

  @Override
  public LinkPipe connect() throws IOException {
    return SocketPipe.to(bridge.linkPort());
  }

  @Override
  public LinkKey key() {
    return LinkKey.of(RunningBridge.LINK_KEY);
  }

  @Override
  public Duration silence() {
    return Duration.ofMillis(1_500);
  }

  @Override
  public AccountIdentity newAccount() {
    return new AccountIdentity("Conformance-Server", ++accounts);
  }

  @Override
  public List<Long> tickets(AccountIdentity account) {
    return platform.deals(account).stream().map(Deal::ticket).toList();
  }

  @Override
  public Optional<String> balance(AccountIdentity account) {
    return bridge.bean(AccountDesk.class).accounts(account.login()).stream()
        .flatMap(snapshot -> snapshot.account().stream())
        .flatMap(seen -> seen.observation().balance().asOptional().stream())
        .map(balance -> balance.amount().toPlainString())
        .findFirst();
  }
}
