package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import io.fidus.store.Lease;
import io.fidus.store.LeaseLost;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Leases: one holder at a time, and a token that refuses the writes of an earlier one. */
public abstract class LeaseContract extends StoreCase {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private Documents<Client> clients;

  @SuppressWarnings("NullAway") // set in declare
  protected LeaseContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
  }

  @Test
  void oneHolderAtATime() {
    Lease lease = take("one");
    assertThat(lease).isEqualTo(new Lease("close", "one", 1, START.plusSeconds(60)));
    assertThat(store.lease("close", "two", MINUTE)).isEmpty();
    assertThat(store.lease("other", "two", MINUTE)).isPresent();
    later(MINUTE.minusMillis(1));
    restart();
    assertThat(store.lease("close", "two", MINUTE)).isEmpty();
    later(Duration.ofMillis(1));
    assertThat(take("two").token()).isEqualTo(2);
  }

  @Test
  void renewingKeepsTheTokenAndATakeOverRaisesIt() {
    take("one");
    later(Duration.ofSeconds(30));
    Lease renewed = take("one");
    assertThat(renewed.token()).isEqualTo(1);
    assertThat(renewed.until()).isEqualTo(START.plusSeconds(90));
    later(Duration.ofMinutes(2));
    assertThat(take("one").token()).isEqualTo(2);
  }

  @Test
  void aLeaseThatIsGivenBackIsFreeAtOnce() {
    Lease lease = take("one");
    store.release(lease);
    Lease second = take("two");
    assertThat(second.token()).isEqualTo(2);
    store.release(lease);
    assertThat(store.lease("close", "three", MINUTE)).isEmpty();
  }

  @Test
  void aWriteUnderALostLeaseIsRefused() {
    Lease lost = take("one");
    store.execute(
        () -> {
          store.fence(lost);
          clients.insert(Client.of("c1"));
        });
    later(MINUTE);
    Lease current = take("two");

    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      clients.insert(Client.of("c2"));
                      store.fence(lost);
                    }))
        .isInstanceOf(LeaseLost.class)
        .hasMessageContaining("one");
    assertThat(clients.get("c2")).isEmpty();
    store.execute(() -> store.fence(current));
    assertThatThrownBy(() -> store.fence(current)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void ofManyThatTryAtOnceOneSucceeds() throws InterruptedException {
    AtomicInteger holders = new AtomicInteger();
    Thread[] threads = new Thread[8];
    for (int i = 0; i < threads.length; i++) {
      String holder = "node" + i;
      threads[i] =
          Thread.ofVirtual()
              .start(
                  () ->
                      store
                          .lease("close", holder, MINUTE)
                          .ifPresent(_ -> holders.incrementAndGet()));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(holders).hasValue(1);
  }

  private Lease take(String holder) {
    return store.lease("close", holder, MINUTE).orElseThrow();
  }
}
