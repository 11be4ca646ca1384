package io.fidus.platform.watchdog.internal;

import io.fidus.platform.api.Access;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Page;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.watchdog.internal.WatchdogViews.IncidentStory;
import io.fidus.platform.watchdog.internal.WatchdogViews.IncidentView;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went wrong, and what was done about it. */
@RestController
@RequestMapping("/api/incidents")
@ConditionalOnWebApplication
class IncidentRoutes {
  private static final Sort NEWEST_FIRST = new Sort("opened", Sort.Direction.DESC);

  private final WatchdogStore store;

  IncidentRoutes(WatchdogStore store) {
    this.store = store;
  }

  /** What went wrong, the newest first. */
  @GetMapping
  @Access(Permission.SYSTEM_READ)
  Page<IncidentView> incidents(Paging paging) {
    Sort sort = paging.sortBy(Set.of("opened"), NEWEST_FIRST);
    Optional<String> after =
        paging.after().map(text -> Cursor.parse(text, sort, 1).values().getFirst());
    Query all = Query.on("opened");
    Query ordered =
        switch (sort.direction()) {
          case ASC -> all;
          case DESC -> all.descending();
        };
    try {
      var page = store.incidents().find(ordered.limit(paging.limit()).after(after));
      return new Page<>(
          page.items().stream().map(read -> IncidentView.of(read.document())).toList(),
          page.next().map(last -> new Cursor(sort, List.of(last)).text()),
          store.incidents().count(all));
    } catch (QueryRefused notOfThisList) {
      throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
    }
  }

  /** One incident with each step. */
  @GetMapping("/{id}")
  @Access(Permission.SYSTEM_READ)
  IncidentStory incident(@PathVariable String id) {
    return store
        .incidents()
        .get(id)
        .map(Versioned::document)
        .map(IncidentStory::of)
        .orElseThrow(
            () -> new Refusal(CommonProblem.NOT_FOUND, "There is no incident '" + id + "'."));
  }
}
