package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The handing over of events: with the commit, at least once, in order for each key. */
public abstract class EventContract extends StoreCase {
  private Documents<Client> clients;

  /** Something happened to an account. */
  public record Moved(String account, int number, Instant at) {}

  /** Something else happened. */
  public record Closed(String account) {}

  @SuppressWarnings("NullAway") // set in declare
  protected EventContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
  }

  @Test
  void everyListenerReceivesWhatWasCommittedAndNothingElse() {
    List<Moved> first = listen("first");
    List<Moved> second = listen("second");
    publish("a", 1);
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      store.publish(new Moved("a", 2, START), "a");
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    publish("a", 3);

    eventually(() -> first.size() == 2 && second.size() == 2);
    assertThat(first).containsExactly(new Moved("a", 1, START), new Moved("a", 3, START));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anEventIsPublishedInsideATransactionOnly() {
    assertThatThrownBy(() -> store.publish(new Closed("a"), "a"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aListenerSeesWhatItsEventSpeaksOf() {
    AtomicBoolean seen = new AtomicBoolean();
    store.subscribe("reader", Closed.class, e -> seen.set(clients.get(e.account()).isPresent()));
    store.execute(
        () -> {
          clients.insert(Client.of("c1"));
          store.publish(new Closed("c1"), "c1");
        });
    eventually(seen::get);
  }

  @Test
  void eventsOfAKeyArriveInTheOrderOfTheirCommitsUnderConcurrency() throws InterruptedException {
    Map<String, List<Integer>> received = new ConcurrentHashMap<>();
    store.subscribe(
        "order",
        Moved.class,
        e ->
            received
                .computeIfAbsent(e.account(), _ -> new CopyOnWriteArrayList<>())
                .add(e.number()));
    AtomicInteger[] next = {new AtomicInteger(), new AtomicInteger(), new AtomicInteger()};
    for (int i = 0; i < next.length; i++) {
      clients.insert(Client.of("a" + i));
    }
    List<Thread> threads =
        IntStream.range(0, 6)
            .mapToObj(i -> Thread.ofVirtual().start(() -> publishSome("a" + i % 3, 10)))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    eventually(
        () -> received.size() == 3 && received.values().stream().allMatch(l -> l.size() >= 20));

    for (List<Integer> numbers : received.values()) {
      assertThat(numbers.stream().distinct().toList())
          .isEqualTo(IntStream.rangeClosed(1, 20).boxed().toList());
    }
  }

  /** Each event carries a number that its transaction took from the account's own document. */
  private void publishSome(String account, int count) {
    for (int i = 0; i < count; i++) {
      store.execute(
          () -> {
            var client = clients.get(account).orElseThrow();
            clients.replace(client, client.document().withPoints(client.version()));
            store.publish(new Moved(account, (int) client.version(), START), account);
          });
    }
  }

  @Test
  void whatWasPublishedWhileNobodyListenedArrivesAfterARestart() {
    AtomicInteger calls = new AtomicInteger();
    store.subscribe(
        "late",
        Moved.class,
        e -> {
          calls.incrementAndGet();
          throw new IllegalStateException("not now");
        });
    publish("a", 1);
    publish("a", 2);
    eventually(() -> calls.get() > 0);
    restart();
    publish("b", 3);
    List<Moved> received = listen("late");

    eventually(() -> received.size() == 3);
    assertThat(received.stream().filter(e -> e.account().equals("a")).map(Moved::number))
        .containsExactly(1, 2);
  }

  @Test
  void anEventThatWasHandledDoesNotComeBackAfterARestart() throws InterruptedException {
    List<Moved> before = listen("once");
    publish("a", 1);
    eventually(() -> before.size() == 1);
    restart();
    List<Moved> after = listen("once");
    publish("a", 2);
    eventually(() -> !after.isEmpty());
    Thread.sleep(50);
    assertThat(after).extracting(Moved::number).containsExactly(2);
  }

  @Test
  void aFailingEventHoldsItsKeyBackAndNoOther() {
    List<String> handled = new CopyOnWriteArrayList<>();
    AtomicBoolean broken = new AtomicBoolean(true);
    store.subscribe(
        "picky",
        Moved.class,
        e -> {
          if (e.account().equals("bad") && e.number() == 1 && broken.get()) {
            throw new IllegalStateException("out of order");
          }
          handled.add(e.account() + e.number());
        });
    store.execute(
        () -> {
          store.publish(new Moved("bad", 1, START), "bad");
          store.publish(new Moved("bad", 2, START), "bad");
          store.publish(new Moved("good", 1, START), "good");
        });

    eventually(() -> handled.contains("good1"));
    assertThat(handled).doesNotContain("bad2");
    assertThat(store.health().detail()).contains("picky").doesNotContain("out of order");
    broken.set(false);
    eventually(() -> handled.size() == 3);
    assertThat(handled).containsSubsequence("bad1", "bad2");
    eventually(() -> store.health().detail().isEmpty());
  }

  @Test
  void oneListenerMayHearSeveralTypesInTheOrderOfTheirKey() {
    List<String> heard = new CopyOnWriteArrayList<>();
    store.subscribe("both", Moved.class, e -> heard.add("moved " + e.number()));
    store.subscribe("both", Closed.class, e -> heard.add("closed"));
    store.execute(
        () -> {
          store.publish(new Moved("a", 1, START), "a");
          store.publish(new Closed("a"), "a");
          store.publish(new Moved("a", 2, START), "a");
        });
    eventually(() -> heard.size() == 3);
    assertThat(heard).containsExactly("moved 1", "closed", "moved 2");
  }

  @Test
  void aHandlerMayPublishInItsTurn() {
    List<Closed> closed = new CopyOnWriteArrayList<>();
    store.subscribe("chain", Closed.class, closed::add);
    store.subscribe(
        "closer",
        Moved.class,
        e -> store.execute(() -> store.publish(new Closed(e.account()), e.account())));
    publish("a", 1);
    eventually(() -> !closed.isEmpty());
    assertThat(closed.getFirst()).isEqualTo(new Closed("a"));
  }

  @Test
  void aBacklogIsHandledCompletely() {
    List<Moved> slow = listen("backlog");
    List<Integer> expected = new ArrayList<>();
    for (int part = 0; part < 5; part++) {
      int start = part * 100;
      store.execute(
          () ->
              IntStream.range(start, start + 100)
                  .forEach(i -> store.publish(new Moved("k", i, START), "k")));
      IntStream.range(start, start + 100).forEach(expected::add);
    }
    eventually(() -> slow.size() >= 500);
    assertThat(slow.stream().map(Moved::number).distinct().toList()).isEqualTo(expected);
  }

  private List<Moved> listen(String listener) {
    List<Moved> received = new CopyOnWriteArrayList<>();
    store.subscribe(listener, Moved.class, received::add);
    return received;
  }

  private void publish(String account, int number) {
    store.execute(() -> store.publish(new Moved(account, number, START), account));
  }
}
