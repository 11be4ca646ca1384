package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.store.Changes;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
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

/** What is kept in memory follows what is committed, and is loaded anew rather than left wrong. */
public abstract class FollowContract extends StoreCase {
  private Documents<Client> clients;

  /** Something happened to an account. */
  public record Moved(String account, int number, Instant at) {}

  /** Something else happened. */
  public record Closed(String account) {}

  @SuppressWarnings("NullAway") // set in declare
  protected FollowContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
  }

  @Test
  void everyFollowerHearsInOrderWhatIsCommittedFromNowOnAndNothingElse() {
    publish("a", 1);
    List<Moved> first = follow("first");
    List<Moved> second = follow("second");
    publish("a", 2);
    assertThatThrownBy(
            () ->
                store.execute(
                    () -> {
                      store.publish(new Moved("a", 3, START), "a");
                      throw new IllegalStateException("no");
                    }))
        .isInstanceOf(IllegalStateException.class);
    store.execute(
        () -> {
          store.publish(new Moved("a", 4, START), "a");
          store.publish(new Moved("b", 5, START), "b");
        });

    eventually(() -> first.size() == 3 && second.size() == 3);
    assertThat(first).extracting(Moved::number).containsExactly(2, 4, 5);
    assertThat(first.getFirst()).isEqualTo(new Moved("a", 2, START));
    assertThat(second).isEqualTo(first);
  }

  @Test
  void oneFollowerHearsSeveralTypesInTheOrderOfTheirCommits() {
    List<String> heard = new CopyOnWriteArrayList<>();
    store.follow(
        "both",
        Changes.of(Moved.class, moved -> heard.add("moved " + moved.number()))
            .and(Closed.class, closed -> heard.add("closed " + closed.account())),
        () -> {});
    publish("a", 1);
    store.execute(() -> store.publish(new Closed("a"), "a"));
    publish("b", 2);
    eventually(() -> heard.size() == 3);
    assertThat(heard).containsExactly("moved 1", "closed a", "moved 2");
  }

  @Test
  void whatIsLoadedFirstAndThenFollowedMissesNothing() throws InterruptedException {
    int accounts = 3;
    for (int i = 0; i < accounts; i++) {
      clients.insert(Client.of("a" + i));
    }
    AtomicBoolean going = new AtomicBoolean(true);
    List<Thread> writers =
        IntStream.range(0, accounts)
            .mapToObj(i -> Thread.ofVirtual().start(() -> changeWhile(going, "a" + i)))
            .toList();
    Map<String, Long> known = new ConcurrentHashMap<>();
    List<String> order = new CopyOnWriteArrayList<>();
    for (int i = 0; i < 5; i++) {
      known.clear();
      store.follow(
          "memory " + i,
          Changes.of(
              Closed.class,
              changed -> {
                order.add("event");
                remember(known, clients.get(changed.account()).orElseThrow());
              }),
          () -> {
            order.add("load");
            clients.find(Query.all()).items().forEach(read -> remember(known, read));
          });
    }
    going.set(false);
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(order.getFirst()).isEqualTo("load");
    eventually(
        () ->
            clients.find(Query.all()).items().stream()
                .allMatch(read -> known.getOrDefault(read.document().id(), 0L) == read.version()));
  }

  private void changeWhile(AtomicBoolean going, String account) {
    while (going.get()) {
      store.execute(
          () -> {
            Versioned<Client> read = clients.get(account).orElseThrow();
            clients.replace(read, read.document().withPoints(read.version()));
            store.publish(new Closed(account), account);
          });
    }
  }

  private static void remember(Map<String, Long> known, Versioned<Client> read) {
    known.merge(read.document().id(), read.version(), Math::max);
  }

  @Test
  void anEventThatCannotBeHandledIsMendedByLoadingAnew() {
    List<Integer> heard = new CopyOnWriteArrayList<>();
    AtomicInteger loads = new AtomicInteger();
    AtomicBoolean broken = new AtomicBoolean();
    store.follow(
        "picky",
        Changes.of(
            Moved.class,
            moved -> {
              if (moved.number() == 2) {
                broken.set(true);
                throw new IllegalStateException("out of order");
              }
              heard.add(moved.number());
            }),
        () -> {
          if (broken.get() && loads.get() == 1) {
            loads.incrementAndGet();
            throw new IllegalStateException("and again");
          }
          loads.incrementAndGet();
        });
    publish("a", 1);
    eventually(() -> heard.contains(1));
    publish("a", 2);
    eventually(() -> loads.get() == 2);
    assertThat(store.health().detail()).contains("picky").doesNotContain("out of order");
    eventually(() -> loads.get() == 3 && store.health().detail().isEmpty());
    publish("a", 3);
    eventually(() -> heard.contains(3));
    assertThat(heard).containsExactly(1, 3);
  }

  @Test
  void whatCannotBeLoadedAtStartIsSaidAtOnceAndFollowsNothing() {
    List<Moved> heard = new CopyOnWriteArrayList<>();
    assertThatThrownBy(
            () ->
                store.follow(
                    "broken",
                    Changes.of(Moved.class, heard::add),
                    () -> {
                      throw new IllegalStateException("unreadable");
                    }))
        .hasMessage("unreadable");
    List<Moved> other = follow("other");
    publish("a", 1);
    eventually(() -> other.size() == 1);
    assertThat(heard).isEmpty();
  }

  @Test
  void aFollowerAndAListenerBothReceiveAnEvent() {
    List<Moved> once = new CopyOnWriteArrayList<>();
    store.subscribe("effect", Moved.class, once::add);
    List<Moved> memory = follow("memory");
    publish("a", 1);
    eventually(() -> once.size() == 1 && memory.size() == 1);
  }

  @Test
  void aRetiredListenerAndWhatWaitsForItAreForgotten() {
    AtomicInteger calls = new AtomicInteger();
    store.subscribe("old", Moved.class, _ -> fail(calls));
    List<Integer> kept = new ArrayList<>();
    store.subscribe("kept", Moved.class, moved -> kept.add(moved.number()));
    publish("a", 1);
    eventually(() -> calls.get() > 0 && kept.size() == 1);
    restart();
    store.retire("old");
    store.retire("never known");
    publish("a", 2);
    List<Moved> again = new CopyOnWriteArrayList<>();
    store.subscribe("old", Moved.class, again::add);
    List<Moved> still = new CopyOnWriteArrayList<>();
    store.subscribe("kept", Moved.class, still::add);
    publish("a", 3);
    eventually(() -> still.size() == 2 && !again.isEmpty());
    assertThat(still).extracting(Moved::number).containsExactly(2, 3);
    assertThat(again).extracting(Moved::number).containsExactly(3);
  }

  private static void fail(AtomicInteger calls) {
    calls.incrementAndGet();
    throw new IllegalStateException("not now");
  }

  private List<Moved> follow(String follower) {
    List<Moved> received = new CopyOnWriteArrayList<>();
    store.follow(follower, Changes.of(Moved.class, received::add), () -> {});
    return received;
  }

  private void publish(String account, int number) {
    store.execute(() -> store.publish(new Moved(account, number, START), account));
  }
}
