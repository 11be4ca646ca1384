package io.fidus.store.mongo;

import com.mongodb.client.ClientSession;
import io.fidus.store.wire.Guard;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One attempt at a transaction. */
final class MongoTransaction {
  private final ClientSession session;
  private final boolean first;
  private final Guard guard = new Guard();
  private final Map<String, List<String>> listeners = new HashMap<>();
  private final Set<String> addressed = new HashSet<>();

  /**
   * Begins an attempt.
   *
   * @param first whether it has not been attempted before
   */
  MongoTransaction(ClientSession session, boolean first) {
    this.session = session;
    this.first = first;
  }

  <R> R run(Function<ClientSession, R> operation) {
    return guard.run(() -> operation.apply(session));
  }

  /** Throws what the body has caught and passed over. */
  void check() {
    guard.check();
  }

  boolean first() {
    return first;
  }

  /** The listeners of each type of event that was looked up in this transaction. */
  Map<String, List<String>> listeners() {
    return listeners;
  }

  /** The listeners to wake after the commit. */
  Set<String> addressed() {
    return addressed;
  }
}
