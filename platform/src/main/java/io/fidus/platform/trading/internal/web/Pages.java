package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.store.QueryRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Between the cursors of the API, which name their order, and what a list continues after. */
final class Pages {
  private Pages() {}

  /** What the list continues after. */
  static Optional<String> after(Paging paging, Sort sort) {
    return paging.after().map(text -> Cursor.parse(text, sort, 1).values().getFirst());
  }

  /**
   * A page of the store that continues after a cursor, which may be one of this order and yet of
   * another list, or made up.
   */
  static <T> T continued(Optional<String> after, Supplier<T> page) {
    try {
      return page.get();
    } catch (QueryRefused notOfThisList) {
      if (after.isEmpty()) {
        throw notOfThisList;
      }
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
  }

  /** The page with its items as the API shows them and its cursor sealed. */
  static <T, R> Page<R> of(Page<T> page, Sort sort, Function<T, R> view) {
    return new Page<>(
        page.items().stream().map(view).toList(),
        page.next().map(last -> new Cursor(sort, List.of(last)).text()),
        page.total());
  }
}
