package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Sort;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.util.Optional;

/** Pages of quarantined observations and of breaks, which are indexed alike. */
final class LiveLists {
  private LiveLists() {}

  /** What such a list shows. */
  enum Shown {
    OPEN,
    ALL
  }

  /** Of which account, whether only what is open, and in which order. */
  record Choice(Optional<Long> account, boolean open, Sort sort) {

    /** What is open is shown unless more is asked for. */
    static Choice of(Optional<Long> account, Optional<Shown> shown, Sort sort) {
      return new Choice(account, shown.orElse(Shown.OPEN) == Shown.OPEN, sort);
    }

    private Query query() {
      if (account.isPresent()) {
        return open
            ? Query.on("accountOpen", account.get(), true)
            : Query.on("account", account.get());
      }
      return open ? Query.on("open", true) : Query.on("time");
    }
  }

  static <T> Page<Versioned<T>> page(Documents<T> documents, Choice choice, Paging paging) {
    Optional<String> after = Pages.after(paging, choice.sort());
    Query all = choice.query();
    Query ordered =
        switch (choice.sort().direction()) {
          case ASC -> all;
          case DESC -> all.descending();
        };
    io.fidus.store.Page<Versioned<T>> page =
        Pages.continued(after, () -> documents.find(ordered.limit(paging.limit()).after(after)));
    return new Page<>(page.items(), page.next(), documents.count(all));
  }
}
