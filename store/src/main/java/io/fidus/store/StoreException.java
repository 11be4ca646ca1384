package io.fidus.store;

/** The store did not do what it was asked. Each kind has a class of its own. */
public abstract sealed class StoreException extends RuntimeException
    permits DuplicateKey,
        StaleVersion,
        QueryRefused,
        InvalidValue,
        LeaseLost,
        StoreBusy,
        StoreUnavailable,
        SchemaRefused {

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
