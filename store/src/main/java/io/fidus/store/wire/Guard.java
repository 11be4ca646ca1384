package io.fidus.store.wire;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers that an operation of a transaction failed. One engine could go on after it and the
 * other could not, so neither does: the transaction is lost even when its body catches the
 * exception.
 */
public final class Guard {
  private @Nullable RuntimeException failure;

  /** Runs one operation; after a failure there is no other. */
  public <R> R run(Supplier<R> operation) {
    if (failure != null) {
      throw new IllegalStateException("This transaction is lost: " + failure.getMessage(), failure);
    }
    try {
      return operation.get();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  /** Throws what a body has caught and passed over. */
  public void check() {
    if (failure != null) {
      throw failure;
    }
  }
}
