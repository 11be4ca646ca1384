package io.fidus.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Versioned documents, append-only series, transactions, exactly-once commands, an outbox of events
 * and fenced leases. What is acknowledged is on disk, on a majority of the members where there are
 * several.
 *
 * <p>Values are exact to the millisecond and to the declared scale. Every adapter passes the same
 * contract kit, so nothing above this port can tell which engine keeps the data.
 *
 * <p>Every method may be called from a virtual thread.
 */
public interface Store extends AutoCloseable {

  /**
   * The documents of one type. The first call for a type creates its table and indexes, or brings
   * them up to date; it is made at start, never inside a transaction.
   *
   * @throws SchemaRefused when what is stored cannot be read as the type declares
   */
  <T> Documents<T> documents(DocumentType<T> type);

  /**
   * The series of one type. The first call creates it, as for {@link #documents}.
   *
   * @throws SchemaRefused when what is stored cannot be read as the type declares
   */
  <T extends Record> Series<T> series(SeriesType<T> type);

  /** Large contents, kept beside the documents and outside transactions. */
  Blobs blobs();

  /**
   * Runs {@code body} so that everything it writes becomes visible and durable together, or not at
   * all. Joins the transaction that is open on this thread.
   *
   * <p>The body may run more than once and on another thread: it does no other input or output,
   * counts nothing outside the store, and reads what it decides upon inside itself. An exception
   * that leaves it undoes everything. Once the store has refused an operation the transaction is
   * lost, even when the body catches the refusal.
   *
   * @throws StoreBusy when too many bodies wait; nothing was done
   */
  <R> R transaction(Supplier<R> body);

  /** {@link #transaction} for a body without a result. */
  default void execute(Runnable body) {
    transaction(
        () -> {
          body.run();
          return Boolean.TRUE;
        });
  }

  /**
   * A transaction whose result is kept with it: a repetition returns that result and does nothing.
   * It is how a command is repeated safely after {@link StoreUnavailable}, when nobody knows
   * whether the first attempt was committed.
   *
   * @param commandId names the command for ever
   */
  <R> R once(String commandId, Class<R> result, Supplier<R> body);

  /**
   * Stores an event with the open transaction. After the commit every listener known for its type
   * receives it once, and every follower on every node; events of one key arrive in the order of
   * their commits.
   *
   * @throws IllegalStateException outside a transaction
   */
  void publish(Record event, String key);

  /**
   * Hands every event of a type to {@code handler}, at least once, also those published while no
   * process listened. The listener is remembered by its name and its type of event. A handler that
   * throws is called again later; meanwhile the later events of that key wait, others do not.
   *
   * <p>One process serves a listener: it is for effects. What is kept in memory is kept by {@link
   * #follow}.
   */
  <E extends Record> void subscribe(String listener, Class<E> event, Consumer<E> handler);

  /** Forgets a listener that this version of the program has no more, and what waits for it. */
  void retire(String listener);

  /**
   * Keeps something in memory in step with the store, on each node that calls this. {@code load}
   * runs now, before this returns; then the handlers receive every event that is committed from now
   * on, by whichever node, in the order of the commits, one after the other. {@code load} runs
   * again, and events that wait are passed over, when some may have been missed: this node was cut
   * off for long, more than 10,000 waited, or a handler has thrown.
   *
   * <p>An event may arrive twice, or after what it speaks of was loaded. A handler reads what is
   * stored now and returns soon.
   *
   * @param follower its name, for the log
   */
  void follow(String follower, Changes changes, Runnable load);

  /** Whether other processes may use the same data at the same time. */
  boolean isShared();

  /**
   * Takes or renews a lease. Empty while another holder has it. Renewing keeps the token; whoever
   * takes over, also the same holder after the lease ran out, gets a higher one.
   */
  Optional<Lease> lease(String name, String holder, Duration time);

  /** Gives a lease back before its time. Does nothing when it is already lost. */
  void release(Lease lease);

  /**
   * Fences the open transaction: it commits only if nobody has taken the lease over.
   *
   * @throws LeaseLost when somebody has
   * @throws IllegalStateException outside a transaction
   */
  void fence(Lease lease);

  /** The state of the engine. Answers from memory, at once. */
  StoreHealth health();

  /** Waits for what is running, refuses what comes later. */
  @Override
  void close();
}
