package io.fidus.platform.trading.internal.web;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Paging;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.api.Sort;
import io.fidus.platform.reporting.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What the routes that answer with a file have in common. */
final class Exports {
  private Exports() {}

  static TableFormat format(String name) {
    return TableFormat.named(name)
        .orElseThrow(
            () -> new Refusal(CommonProblem.BAD_PARAMETER, "'format' must be csv or xlsx."));
  }

  /** The order of the whole list, asked for as in its pages. */
  static Sort order(Optional<String> sort, Set<String> fields, Sort usual) {
    return new Paging(1, Optional.empty(), sort.map(Sort::parse)).sortBy(fields, usual);
  }

  /** Announces the file; nothing can be refused after its first byte. */
  static void announce(HttpServletResponse response, TableFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + '.' + format.extension())
            .build()
            .toString());
  }
}
