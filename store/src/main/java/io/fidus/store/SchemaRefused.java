package io.fidus.store;

/** What is stored is not what this version of FIDUS can work with; the message says what to do. */
public final class SchemaRefused extends StoreException {
  public SchemaRefused(String message) {
    super(message);
  }
}
