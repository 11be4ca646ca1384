package io.fidus.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How a store is opened.
 *
 * @param folder where the embedded engine keeps its file, its lock and its blobs
 * @param mongoUrl the MongoDB replica set to use instead, with the name of the database
 * @param clock the instants at which versions become current
 * @param codecs how value types of the domain are stored
 */
public record StoreSettings(
    Path folder, Optional<String> mongoUrl, InstantSource clock, List<Codec<?, ?>> codecs) {
  public StoreSettings {
    codecs = List.copyOf(codecs);
  }

  /** The embedded engine in a folder. */
  public static StoreSettings embedded(Path folder, InstantSource clock) {
    return new StoreSettings(folder, Optional.empty(), clock, List.of());
  }

  /** A MongoDB replica set. */
  public static StoreSettings mongo(String url, Path folder, InstantSource clock) {
    return new StoreSettings(folder, Optional.of(url), clock, List.of());
  }

  public StoreSettings withCodecs(List<Codec<?, ?>> more) {
    return new StoreSettings(folder, mongoUrl, clock, more);
  }
}
