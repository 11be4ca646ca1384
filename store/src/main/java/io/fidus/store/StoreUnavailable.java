package io.fidus.store;

/**
 * The engine cannot be reached or cannot write. Whether a transaction was committed may be unknown:
 * {@link Store#once} makes its repetition safe.
 */
public final class StoreUnavailable extends StoreException {
  public StoreUnavailable(String message) {
    super(message);
  }

  public StoreUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
