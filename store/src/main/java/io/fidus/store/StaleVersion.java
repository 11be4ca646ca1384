package io.fidus.store;

/** Someone else has replaced or removed the version that was read. Read again and decide again. */
public final class StaleVersion extends StoreException {
  public StaleVersion(String type, String id, long version) {
    super("Version " + version + " of " + id + " among the " + type + " is no longer current");
  }
}
