package io.fidus.store;

import java.io.InputStream;
import java.util.Optional;

/**
 * Large contents such as scanned documents, each written once and never changed.
 *
 * <p>They take no part in transactions: put the content first, then store the document that names
 * it. Contents are kept as given; whoever must keep them secret encrypts them before.
 */
public interface Blobs {

  /**
   * Stores a content durably and closes the stream.
   *
   * @param id 1 to 100 letters, digits, '-' and '_', best generated
   * @return its length in bytes
   * @throws DuplicateKey when the id is taken
   */
  long put(String id, InputStream content);

  /** Opens a content; the caller closes the stream. */
  Optional<InputStream> get(String id);

  /** Removes a content. Returns false when there was none. */
  boolean delete(String id);
}
