package io.fidus.platform.audit.internal;

import io.fidus.platform.reporting.Cell;
import io.fidus.platform.reporting.TableFormat;
import io.fidus.platform.reporting.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The log as a file, the newest act first. */
@Component
class ActExport {
  private static final List<String> HEADERS =
      List.of(
          "id",
          "at",
          "kind",
          "who",
          "roles",
          "session",
          "address",
          "user agent",
          "verb",
          "object type",
          "object id",
          "reason",
          "before",
          "after");

  private final ActSearch search;

  ActExport(ActSearch search) {
    this.search = search;
  }

  /** Writes every act that the filter accepts. */
  void write(ActFilter filter, TableFormat format, OutputStream output) throws IOException {
    try (TableWriter table = format.open(output, "Audit", HEADERS)) {
      search.each(
          filter,
          act -> {
            try {
              table.row(cells(act));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  private static List<Cell> cells(StoredAct act) {
    return List.of(
        Cell.text(act.id()),
        new Cell.Moment(act.at()),
        Cell.text(act.kind().name()),
        Cell.text(act.who()),
        Cell.text(String.join(" ", act.roles())),
        Cell.text(act.session().orElse("")),
        Cell.text(act.address().orElse("")),
        Cell.text(act.userAgent().orElse("")),
        Cell.text(act.verb()),
        Cell.text(act.objectType()),
        Cell.text(act.objectId()),
        Cell.text(act.reason().orElse("")),
        Cell.text(act.before().orElse("")),
        Cell.text(act.after().orElse("")));
  }
}
