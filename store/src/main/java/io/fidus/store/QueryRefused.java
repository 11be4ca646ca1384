package io.fidus.store;

/** No declared index answers the query, or its cursor or values do not fit. */
public final class QueryRefused extends StoreException {
  public QueryRefused(String message) {
    super(message);
  }
}
