package io.fidus.platform.api;

import java.util.List;

/**
 * An error as the API answers it: a problem document of RFC 9457.
 *
 * @param type identifies the kind of problem; {@code urn:fidus:problem:} and the code
 * @param title what is wrong, the same for every occurrence
 * @param status the HTTP status
 * @param detail what is wrong this time, in one sentence
 * @param code stable name of the kind; clients act and translate by it
 * @param action what the caller can do about it
 * @param incident names this occurrence in the server's log
 * @param errors the fields that are wrong; empty when the request as a whole is
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String action,
    String incident,
    List<FieldProblem> errors) {

  public Problem {
    errors = List.copyOf(errors);
  }
}
