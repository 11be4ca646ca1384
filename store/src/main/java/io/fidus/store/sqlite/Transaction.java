package io.fidus.store.sqlite;

import io.fidus.store.wire.Guard;
import java.util.function.Function;

/** An open transaction of the writer. */
final class Transaction {
  private final Session session;
  private final Guard guard = new Guard();

  Transaction(Session session) {
    this.session = session;
  }

  <R> R run(Function<Session, R> operation) {
    return guard.run(() -> operation.apply(session));
  }

  /** Throws what the body has caught and passed over. */
  void check() {
    guard.check();
  }
}
