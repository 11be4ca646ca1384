package io.fidus.store;

import java.util.List;

/**
 * What an append did.
 *
 * @param added facts that are new
 * @param known facts that were known with the same content
 * @param differing facts, as offered, that were known with other content; they were not stored
 */
public record Appended<T>(long added, long known, List<T> differing) {
  public Appended {
    differing = List.copyOf(differing);
  }
}
