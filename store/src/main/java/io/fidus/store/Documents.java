package io.fidus.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The documents of one type. Every replaced or removed version is kept.
 *
 * <p>Reads inside a transaction see its own writes; reads outside see what is committed.
 */
public interface Documents<T> {

  /**
   * Stores a new document.
   *
   * @throws DuplicateKey naming the unique index, {@link Index#ID} when the identity is taken
   */
  Versioned<T> insert(T document);

  /**
   * Replaces the version that was read.
   *
   * @throws StaleVersion when someone else was faster
   * @throws DuplicateKey naming the unique index
   */
  Versioned<T> replace(Versioned<T> read, T document);

  /**
   * Removes the version that was read; its history stays.
   *
   * @throws StaleVersion when someone else was faster
   */
  void remove(Versioned<T> read);

  /**
   * Makes the open transaction depend on a document that it does not change: it commits only if the
   * version that was read is still the current one then. It is how an invariant over several
   * documents is kept, for example that a total stays under a limit.
   *
   * @throws StaleVersion when it is not the current one
   * @throws IllegalStateException outside a transaction
   */
  void confirm(Versioned<T> read);

  Optional<Versioned<T>> get(String id);

  /** The version that was current at an instant; empty before its first and after its removal. */
  Optional<Versioned<T>> get(String id, Instant asOf);

  /**
   * The documents that a declared index answers, in its order.
   *
   * @throws QueryRefused when no declared index answers it
   */
  Page<Versioned<T>> find(Query query);

  /** {@link #find(Query)} over the versions that were current at an instant. */
  Page<Versioned<T>> find(Query query, Instant asOf);

  /** How many documents match, whatever the cursor and limit of the query. */
  long count(Query query);
}
