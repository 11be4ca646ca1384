package io.fidus.store;

/** A value cannot be stored, or what is stored cannot be read, exactly as declared. */
public final class InvalidValue extends StoreException {
  public InvalidValue(String message) {
    super(message);
  }

  public InvalidValue(String message, Throwable cause) {
    super(message, cause);
  }
}
