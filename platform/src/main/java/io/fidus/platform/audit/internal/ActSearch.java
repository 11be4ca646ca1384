package io.fidus.platform.audit.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Cursor;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.Versioned;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Finds acts, the newest first. */
@Component
class ActSearch {
  static final Sort NEWEST_FIRST = new Sort("at", Sort.Direction.DESC);
  private static final int PIECE = 500;

  /** How many acts one request looks at; a rare text is searched for in several. */
  private static final int MOST_LOOKED_AT = 20_000;

  private final AuditLog log;

  ActSearch(AuditLog log) {
    this.log = log;
  }

  /**
   * What was found.
   *
   * @param next where to go on; empty at the end of the log
   */
  record Found(List<StoredAct> acts, Optional<String> next) {}

  /**
   * The next acts that the filter accepts. There may be fewer than the limit, and yet more later.
   */
  Found page(ActFilter filter, Optional<String> after, int limit) {
    Optional<Place> begin = after.map(Place::parse);
    List<StoredAct> found = new ArrayList<>();
    Query query = filter.query().limit(PIECE);
    Query rest = begin.map(place -> query.to(place.end(filter))).orElse(query);
    int lookedAt = 0;
    Optional<String> cursor = Optional.empty();
    do {
      Page<Versioned<StoredAct>> page = log.acts().find(rest.after(cursor));
      for (Versioned<StoredAct> read : page.items()) {
        StoredAct act = read.document();
        lookedAt++;
        if (begin.map(place -> place.isPast(act)).orElse(true) && filter.test(act)) {
          found.add(act);
        }
        if (found.size() > limit) {
          return new Found(found.subList(0, limit), Optional.of(Place.of(found.get(limit - 1))));
        }
        if (lookedAt == MOST_LOOKED_AT) {
          return new Found(found, Optional.of(Place.of(act)));
        }
      }
      cursor = page.next();
    } while (cursor.isPresent());
    return new Found(found, Optional.empty());
  }

  /** Hands every act that the filter accepts to a reader. */
  void each(ActFilter filter, Consumer<StoredAct> reader) {
    Query query = filter.query().limit(PIECE);
    Optional<String> cursor = Optional.empty();
    do {
      Page<Versioned<StoredAct>> page = log.acts().find(query.after(cursor));
      page.items().stream().map(Versioned::document).filter(filter::test).forEach(reader);
      cursor = page.next();
    } while (cursor.isPresent());
  }

  /** An act that a page ended with. */
  private record Place(Instant at, String id) {
    private static final int VALUES = 2;

    static String of(StoredAct act) {
      return new Cursor(NEWEST_FIRST, List.of(Long.toString(act.at().toEpochMilli()), act.id()))
          .text();
    }

    static Place parse(String text) {
      Cursor cursor = Cursor.parse(text, NEWEST_FIRST, VALUES);
      try {
        return new Place(
            Instant.ofEpochMilli(Long.parseLong(cursor.values().getFirst())),
            cursor.values().getLast());
      } catch (NumberFormatException | DateTimeException notOurs) {
        throw new Refusal(CommonProblem.BAD_CURSOR, "'after' is not a cursor of this list.");
      }
    }

    /** The range goes on with the same millisecond, of which a part was shown. */
    Instant end(ActFilter filter) {
      Instant end = at.plusMillis(1);
      return filter.to().filter(end::isAfter).orElse(end);
    }

    boolean isPast(StoredAct act) {
      return act.at().isBefore(at) || (act.at().equals(at) && act.id().compareTo(id) < 0);
    }
  }
}
