package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Sort;
import java.util.Optional;
import java.util.Set;

/** What the routes that answer with a file have in common. */
final class Exports {
  private Exports() {}

  /** The order of the whole list, asked for as in its pages. */
  static Sort order(Optional<String> sort, Set<String> fields, Sort usual) {
    return new Paging(1, Optional.empty(), sort.map(Sort::parse)).sortBy(fields, usual);
  }
}
