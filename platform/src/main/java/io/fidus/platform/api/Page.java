package io.fidus.platform.api;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the items, in the order that was asked for
 * @param next cursor of the page after this one, to be sent as {@code after}; empty on the last
 *     page
 * @param total how many items the filter matches on all pages together
 */
public record Page<T>(List<T> items, Optional<String> next, long total) {
  public Page {
    items = List.copyOf(items);
  }
}
