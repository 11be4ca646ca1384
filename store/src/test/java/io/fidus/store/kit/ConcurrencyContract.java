package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Query;
import io.fidus.store.Series;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Races that would damage a book: they are provoked, and refused or repeated. */
public abstract class ConcurrencyContract extends StoreCase {
  private static final int CALLERS = 6;

  private Documents<Client> clients;
  private Series<Trade> trades;

  @SuppressWarnings("NullAway") // set in declare
  protected ConcurrencyContract(Supplier<TestEngine> fresh) {
    super(fresh);
  }

  @Override
  protected void declare() {
    clients = store.documents(Client.TYPE);
    trades = store.series(Trade.TYPE);
  }

  @Test
  void noUpdateIsLostWhenReadAndWriteAreApart() {
    clients.insert(Client.of("c1").withPoints(0));
    AtomicInteger refused = new AtomicInteger();
    together(
        () -> {
          for (int done = 0; done < 4; ) {
            Versioned<Client> read = clients.get("c1").orElseThrow();
            try {
              clients.replace(read, read.document().withPoints(read.document().points() + 1));
              done++;
            } catch (StaleVersion e) {
              refused.incrementAndGet();
            }
          }
          return null;
        });
    assertThat(clients.get("c1").orElseThrow().document().points()).isEqualTo(CALLERS * 4);
    assertThat(refused.get()).isPositive();
  }

  @Test
  void noUpdateIsLostInsideTransactions() {
    clients.insert(Client.of("c1").withPoints(0));
    together(
        () -> {
          for (int i = 0; i < 4; i++) {
            store.execute(
                () -> {
                  Versioned<Client> read = clients.get("c1").orElseThrow();
                  clients.replace(read, read.document().withPoints(read.document().points() + 1));
                });
          }
          return null;
        });
    assertThat(clients.get("c1").orElseThrow().document().points()).isEqualTo(CALLERS * 4);
  }

  @Test
  void ofTwoThatFindNothingOneInserts() {
    AtomicInteger inserted = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    AtomicInteger names = new AtomicInteger();
    together(
        () -> {
          String id = "c" + names.incrementAndGet();
          try {
            store.execute(
                () -> {
                  if (clients.find(Query.on("by_email", "a at home")).items().isEmpty()) {
                    clients.insert(Client.of(id).withEmail("a at home"));
                  } else {
                    throw new IllegalStateException("taken");
                  }
                });
            inserted.incrementAndGet();
          } catch (DuplicateKey | IllegalStateException e) {
            refused.incrementAndGet();
          }
          return null;
        });
    assertThat(inserted).hasValue(1);
    assertThat(refused).hasValue(CALLERS - 1);
    assertThat(clients.count(Query.on("by_email"))).isEqualTo(1);
  }

  /** At least one of two stays active, although each transaction changes only one of them. */
  @Test
  void anInvariantOverTwoDocumentsHolds() {
    for (int round = 0; round < 4; round++) {
      String a = "a" + round;
      String b = "b" + round;
      clients.insert(Client.of(a).withPoints(1));
      clients.insert(Client.of(b).withPoints(1).withName("B"));
      List<String> leaving = new ArrayList<>(List.of(a, b));
      ConcurrentLinkedQueue<String> own = new ConcurrentLinkedQueue<>(leaving);
      CyclicBarrier met = new CyclicBarrier(2);
      together(
          2,
          () -> {
            String me = own.remove();
            String other = me.equals(a) ? b : a;
            met.await();
            try {
              store.execute(() -> leave(me, other));
            } catch (StaleVersion | IllegalStateException refused) {
              assertThat(refused).isNotNull();
            }
            return null;
          });
      long staying = points(a) + points(b);
      assertThat(staying).isEqualTo(1);
    }
  }

  private void leave(String me, String other) {
    Versioned<Client> mine = clients.get(me).orElseThrow();
    Versioned<Client> theirs = clients.get(other).orElseThrow();
    if (mine.document().points() + theirs.document().points() < 2) {
      throw new IllegalStateException("the last one stays");
    }
    clients.confirm(theirs);
    clients.replace(mine, mine.document().withPoints(0));
  }

  /** The balance is the sum of entries, so two payments write nothing that the other one writes. */
  @Test
  void aBalanceOfEntriesIsNeverOverdrawn() {
    clients.insert(Client.of("payer"));
    trades.append(List.of(Trade.of(7, START, 0).withProfit(300)));
    AtomicInteger names = new AtomicInteger();
    AtomicInteger paid = new AtomicInteger();
    CyclicBarrier met = new CyclicBarrier(CALLERS);
    together(
        () -> {
          int id = names.incrementAndGet();
          met.await();
          if (store.transaction(() -> pay(id))) {
            paid.incrementAndGet();
          }
          return null;
        });
    assertThat(paid).hasValue(3);
    assertThat(balance()).isZero();
  }

  private boolean pay(int id) {
    Versioned<Client> payer = clients.get("payer").orElseThrow();
    if (balance() <= 0) {
      return false;
    }
    clients.confirm(payer);
    trades.append(List.of(Trade.of(7, START, id).withProfit(-100)));
    return true;
  }

  private long balance() {
    AtomicLong sum = new AtomicLong();
    trades.scan(7, 7, trade -> sum.addAndGet(trade.profit()));
    return sum.get();
  }

  @Test
  void theSameFactsFromManySourcesAreStoredOnce() {
    List<Trade> facts =
        IntStream.range(0, 50).mapToObj(i -> Trade.of(7, START.plusSeconds(i), i)).toList();
    AtomicInteger added = new AtomicInteger();
    AtomicInteger known = new AtomicInteger();
    together(
        () -> {
          var appended = trades.append(facts);
          added.addAndGet((int) appended.added());
          known.addAndGet((int) appended.known());
          assertThat(appended.differing()).isEmpty();
          return null;
        });
    assertThat(added).hasValue(50);
    assertThat(known).hasValue(50 * (CALLERS - 1));
    assertThat(trades.scan(7, 7, _ -> {})).isEqualTo(50);
  }

  @Test
  void aCommandThatArrivesSeveralTimesAtOnceTakesEffectOnce() {
    clients.insert(Client.of("c1").withPoints(0));
    ConcurrentLinkedQueue<Long> answers = new ConcurrentLinkedQueue<>();
    together(
        () ->
            answers.add(
                store.once(
                    "pay",
                    Long.class,
                    () -> {
                      Versioned<Client> read = clients.get("c1").orElseThrow();
                      long points = read.document().points() + 1;
                      clients.replace(read, read.document().withPoints(points));
                      return points;
                    })));
    assertThat(answers).hasSize(CALLERS).containsOnly(1L);
    assertThat(points("c1")).isEqualTo(1);
  }

  @Test
  void aReaderNeverSeesHalfATransaction() throws InterruptedException {
    clients.insert(Client.of("a").withPoints(0));
    clients.insert(Client.of("b").withPoints(100).withName("B"));
    CountDownLatch done = new CountDownLatch(1);
    AtomicInteger torn = new AtomicInteger();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (done.getCount() > 0) {
                    long sum =
                        clients.find(Query.all()).items().stream()
                            .mapToLong(item -> item.document().points())
                            .sum();
                    torn.addAndGet(sum == 100 ? 0 : 1);
                  }
                });
    for (int i = 1; i <= 20; i++) {
      long points = i;
      store.execute(
          () -> {
            set("a", points);
            set("b", 100 - points);
          });
    }
    done.countDown();
    reader.join();
    assertThat(torn).hasValue(0);
  }

  private void set(String id, long points) {
    Versioned<Client> read = clients.get(id).orElseThrow();
    clients.replace(read, read.document().withPoints(points));
  }

  private long points(String id) {
    return clients.get(id).orElseThrow().document().points();
  }

  private static void together(Callable<?> work) {
    together(CALLERS, work);
  }

  private static void together(int callers, Callable<?> work) {
    ConcurrentLinkedQueue<Throwable> unexpected = new ConcurrentLinkedQueue<>();
    List<Thread> threads =
        IntStream.range(0, callers)
            .mapToObj(
                _ ->
                    Thread.ofVirtual()
                        .start(
                            () -> {
                              try {
                                work.call();
                              } catch (Exception | AssertionError e) {
                                unexpected.add(e);
                              }
                            }))
            .toList();
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(unexpected).isEmpty();
  }
}
