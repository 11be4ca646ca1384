package io.fidus.store;

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
    if (settings.mongoUrl().isPresent()) {
      throw new StoreUnavailable("MongoDB is not built yet: unset its URL");
    }
    return SqliteStore.open(settings);
  }
}
