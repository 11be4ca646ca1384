package io.fidus.store.kit;

import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** One empty database of an engine; it can be opened again, as after a restart. */
public interface TestEngine extends AutoCloseable {

  /** Opens the database with settings that the case may change. */
  Store open(InstantSource clock, UnaryOperator<StoreSettings> change);

  default Store open(InstantSource clock) {
    return open(clock, UnaryOperator.identity());
  }

  /** Removes the database. */
  @Override
  void close();
}
