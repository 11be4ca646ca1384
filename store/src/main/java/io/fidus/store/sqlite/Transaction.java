package io.fidus.store.sqlite;

import io.fidus.store.StoreException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An open transaction: its session, and whether the store has refused something in it. */
final class Transaction {
  private final Session session;
  private @Nullable RuntimeException refusal;

  Transaction(Session session) {
    this.session = session;
  }

  /** Runs one operation; after a refusal there is no other. */
  <R> R run(Function<Session, R> operation) {
    if (refusal != null) {
      throw new IllegalStateException("This transaction is lost: " + refusal.getMessage(), refusal);
    }
    try {
      return operation.apply(session);
    } catch (StoreException e) {
      refusal = e;
      throw e;
    }
  }

  Optional<RuntimeException> refusal() {
    return Optional.ofNullable(refusal);
  }
}
