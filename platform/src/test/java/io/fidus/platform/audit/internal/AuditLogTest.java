package io.fidus.platform.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.platform.api.Actor;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Facts;
import io.fidus.platform.store.DataSettings;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.SharedReplicaSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acts are kept with what they are about, and chained once each whoever chains. */
class AuditLogTest {
  private static final Actor TESTER = Actor.system("tester");

  @TempDir Path data;

  private StoreSettings settings(String engine) {
    return engine.equals("SQLite")
        ? StoreSettings.embedded(data, Clock.systemUTC())
        : StoreSettings.mongo(
            SharedReplicaSet.get().url("audit_" + UUID.randomUUID().toString().replace("-", "")),
            data,
            Clock.systemUTC());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SQLite", "MongoDB"})
  void manyWritersAndSeveralSealersMakeOneChain(String engine) throws Exception {
    StoreSettings settings = settings(engine);
    try (Store first = Stores.open(settings);
        Store second = engine.equals("SQLite") ? first : Stores.open(settings);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<AuditLog> nodes =
          List.of(new AuditLog(first, Clock.systemUTC()), new AuditLog(second, Clock.systemUTC()));
      List<Future<?>> writers =
          IntStream.range(0, 16)
              .<Future<?>>mapToObj(
                  w ->
                      threads.submit(
                          () -> {
                            for (int i = 0; i < 10; i++) {
                              nodes.get(w % 2).record(TESTER, Act.of("added", "fund", w + "-" + i));
                            }
                          }))
              .toList();
      while (writers.stream().anyMatch(writer -> !writer.isDone())) {
        sealOnBoth(threads, nodes);
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      sealOnBoth(threads, nodes);
      nodes.getFirst().seal(1_000);

      Verification.Result result =
          new Verification(
                  nodes.getFirst(),
                  new HeadFile(new DataSettings(data.toString(), Optional.empty())),
                  Clock.systemUTC())
              .verify();
      assertThat(result.broken()).isEmpty();
      assertThat(result.chained()).isEqualTo(160);
      assertThat(result.waiting()).isZero();
      assertThat(result.acts()).isEqualTo(160);
    }
  }

  /** Of two that chain at once, one may be refused by the store; nothing is lost by that. */
  private static void sealOnBoth(ExecutorService threads, List<AuditLog> nodes)
      throws InterruptedException {
    threads.invokeAll(
        nodes.stream().<java.util.concurrent.Callable<Object>>map(n -> () -> n.seal(7)).toList());
  }

  @Test
  void anActIsKeptExactlyWhenItsTransactionIs() {
    try (Store store = Stores.open(settings("SQLite"))) {
      AuditLog log = new AuditLog(store, Clock.systemUTC());
      assertThatThrownBy(
              () ->
                  store.execute(
                      () -> {
                        log.record(TESTER, Act.of("added", "fund", "never"));
                        throw new IllegalStateException("the act fails");
                      }))
          .hasMessage("the act fails");

      assertThat(log.acts().count(Query.all())).isZero();
      assertThat(log.waiting()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "newPassword", "clientSecret", "refreshToken", "apiKey", "totpSeed"})
  void aNameThatSpeaksOfASecretIsRefused(String name) {
    assertThatThrownBy(() -> Facts.of(name, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void factsAreTheSameTextInWhateverOrderTheyWereSaid() {
    assertThat(Facts.of("b", 1).and("a", List.of("x")).and("c", Optional.empty()).json())
        .isEqualTo(Facts.of("a", List.of("x")).and("b", 1).json())
        .isEqualTo("{\"a\":[\"x\"],\"b\":1}");
  }
}
