package io.fidus.store.sqlite;

import io.fidus.store.StoreUnavailable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waiting for what another thread computes. */
final class Answers {
  private Answers() {}

  /** The answer, or the exception itself that was thrown over there. */
  static <R> R await(CompletableFuture<R> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw e;
      }
    }
  }

  static StoreUnavailable closed() {
    return new StoreUnavailable("The store is closed");
  }
}
