package io.fidus.platform.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field path of the field, for example {@code items[2].amount}
 * @param message one sentence that says what it must be
 */
public record FieldProblem(String field, String message) {}
