package io.fidus.store.wire;

import io.fidus.store.SchemaRefused;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The types that were registered in this process, each under its name. */
public final class Registry {
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(Object declaration, Object handle) {}

  /**
   * What was created for a type. A type is created once, outside transactions.
   *
   * @param declaration equal for equal types
   * @throws SchemaRefused when another type has the name
   */
  @SuppressWarnings("unchecked") // equal declarations have handles of one class
  public synchronized <H> H register(
      String name, Object declaration, boolean inTransaction, Supplier<H> create) {
    Entry known = entries.get(name);
    if (known != null) {
      if (!known.declaration().equals(declaration)) {
        throw new SchemaRefused("Two types are called " + name + ": rename one of them");
      }
      return (H) known.handle();
    }
    if (inTransaction) {
      throw new IllegalStateException(
          name + " is used for the first time inside a transaction: register it at start");
    }
    H handle = create.get();
    entries.put(name, new Entry(declaration, handle));
    return handle;
  }
}
