package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Index;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Together or not at all, and exactly once. */
public abstract class TransactionContract extends StoreCase {
  private Documents<Client> clients;
  private Series<Trade> trades;

  /** The result of a command. */
  public record Receipt(long number, BigDecimal amount) {}

  @SuppressWarnings("NullAway") // set in declare
  protected TransactionContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
    trades = store.series(Trade.TYPE);
  }

  @Test
  void whatATransactionWritesIsThereTogether() {
    String answer =
        store.transaction(
            () -> {
              Versioned<Client> client = clients.insert(Client.of("c1"));
              trades.append(List.of(Trade.of(7, START, 1)));
              clients.replace(client, client.document().withName("Two"));
              assertThat(clients.get("c1").orElseThrow().version()).isEqualTo(2);
              assertThat(clients.find(Query.on("by_name", "Two")).items()).hasSize(1);
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    restart();
    assertThat(clients.get("c1").orElseThrow().version()).isEqualTo(2);
    assertThat(trades.get(7, 1)).isPresent();
  }

  @Test
  void anExceptionUndoesEverythingAndArrivesUnchanged() {
    IllegalStateException thrown = new IllegalStateException("no");
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      clients.insert(Client.of("c1"));
                      trades.append(List.of(Trade.of(7, START, 1)));
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(clients.get("c1")).isEmpty();
    assertThat(trades.get(7, 1)).isEmpty();
    clients.insert(Client.of("c1"));
  }

  @Test
  void anInnerTransactionJoinsTheOuterOne() {
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      store.execute(() -> clients.insert(Client.of("c1")));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(clients.get("c1")).isEmpty();
  }

  @Test
  void aTransactionIsLostOnceTheStoreHasRefusedSomething() {
    clients.insert(Client.of("taken"));
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      clients.insert(Client.of("c1"));
                      try {
                        clients.insert(Client.of("taken"));
                      } catch (DuplicateKey passedOver) {
                        assertThat(passedOver.index()).isEqualTo(Index.ID);
                      }
                    }))
        .isInstanceOf(DuplicateKey.class);
    assertThat(clients.get("c1")).isEmpty();
  }

  @Test
  void othersSeeNothingBeforeTheCommit() {
    AtomicInteger seen = new AtomicInteger(-1);
    store.execute(
        () -> {
          clients.insert(Client.of("c1"));
          try {
            Thread other =
                Thread.ofVirtual().start(() -> seen.set((int) clients.count(Query.all())));
            other.join();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(seen).hasValue(0);
    assertThat(clients.count(Query.all())).isEqualTo(1);
  }

  @Test
  void aTypeIsNotRegisteredInsideATransaction() {
    assertThatThrownBy(() -> store.execute(() -> store.series(Trade.TRIMMABLE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("at start");
    assertThat(store.<String>transaction(() -> store.documents(Client.TYPE).toString()))
        .isNotEmpty();
  }

  @Test
  void aCommandRunsOnceAndItsResultIsKept() {
    Supplier<Receipt> command =
        () -> {
          clients.insert(Client.of("c1"));
          return new Receipt(1, new BigDecimal("10.50"));
        };
    Receipt first = store.once("pay-1", Receipt.class, command);
    Receipt second = store.once("pay-1", Receipt.class, command);
    restart();
    Receipt third =
        store.once(
            "pay-1",
            Receipt.class,
            () -> {
              throw new AssertionError("It runs again");
            });

    assertThat(first).isEqualTo(new Receipt(1, new BigDecimal("10.50")));
    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first);
    assertThat(store.once("pay-2", String.class, () -> "other")).isEqualTo("other");
    assertThat(store.once("pay-2", String.class, () -> "again")).isEqualTo("other");
  }

  @Test
  void aCommandThatFailedRunsAgain() {
    assertThatThrownBy(
            () ->
                store.once(
                    "pay-1",
                    String.class,
                    () -> {
                      clients.insert(Client.of("c1"));
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.once("pay-1", String.class, () -> "done")).isEqualTo("done");
    assertThat(clients.get("c1")).isEmpty();
  }

  @Test
  void aCommandMayBePartOfATransaction() {
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      store.once("pay-1", String.class, () -> "lost");
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store.once("pay-1", String.class, () -> "kept")).isEqualTo("kept");
  }

  @Test
  void confirmingNeedsATransactionAndTheCurrentVersion() {
    Versioned<Client> first = clients.insert(Client.of("c1"));
    assertThatThrownBy(() -> clients.confirm(first)).isInstanceOf(IllegalStateException.class);
    store.execute(() -> clients.confirm(first));
    assertThat(clients.get("c1")).contains(first);
    clients.replace(first, first.document().withName("Two"));
    assertThatThrownBy(() -> store.execute(() -> clients.confirm(first)))
        .isInstanceOf(StaleVersion.class);
  }
}
