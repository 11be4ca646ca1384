package io.fidus.platform.reporting;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What the routes that answer with a table as a file have in common. */
public final class FileAnswer {
  private FileAnswer() {}

  /**
   * The format that a request names.
   *
   * @throws Refusal {@link CommonProblem#BAD_PARAMETER} when there is none of that name
   */
  public static TableFormat format(String name) {
    return TableFormat.named(name)
        .orElseThrow(
            () -> new Refusal(CommonProblem.BAD_PARAMETER, "'format' must be csv or xlsx."));
  }

  /**
   * Announces the file; nothing can be refused after its first byte.
   *
   * @param name of the file, without its extension
   */
  public static void announce(HttpServletResponse response, TableFormat format, String name) {
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(name + '.' + format.extension())
            .build()
            .toString());
  }
}
