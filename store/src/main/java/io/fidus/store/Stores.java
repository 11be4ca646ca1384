package io.fidus.store;

import io.fidus.store.mongo.MongoStore;
import io.fidus.store.sqlite.SqliteStore;

/** Opens the store that the settings choose. */
public final class Stores {
  private Stores() {}

  /**
   * Opens the store.
   *
   * @throws SchemaRefused when the database is not ours or of a later format
   * @throws StoreUnavailable when it cannot be opened
   */
  public static Store open(StoreSettings settings) {
    return settings.mongoUrl().isPresent() ? MongoStore.open(settings) : SqliteStore.open(settings);
  }
}
