package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a body that could not be read, naming the field. */
final class UnreadableBody {
  private static final String ROOT = "body";

  private UnreadableBody() {}

  static Refusal refusal(HttpMessageNotReadableException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLargeException tooLarge) {
        return BodyLimitFilter.tooLarge(tooLarge.most());
      }
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
    }
    return failure.getCause() instanceof JacksonException json
        ? json(json)
        : new Refusal(CommonProblem.BODY_MISSING, "This route needs a body.");
  }

  private static Refusal json(JacksonException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException e ->
          refuse(CommonProblem.UNKNOWN_FIELD, path(e), "The field '%s' is not known here.");
      case InputCoercionException e ->
          refuse(
              CommonProblem.WRONG_TYPE,
              path(e),
              "The field '%s' must be " + kind(e.getTargetType()) + " of usual size.");
      case StreamReadException e ->
          new Refusal(CommonProblem.BAD_JSON, "The body is not valid JSON" + place(e) + ".");
      case InvalidNullException e ->
          refuse(CommonProblem.WRONG_TYPE, path(e), "The field '%s' must not be null.");
      case InvalidFormatException e ->
          refuse(CommonProblem.WRONG_TYPE, path(e), "The field '%s' must be " + kind(e) + ".");
      case InvalidTypeIdException e ->
          refuse(CommonProblem.WRONG_TYPE, path(e), "The field '%s' has a kind that is not known.");
      case MismatchedInputException e -> mismatch(e);
      default -> new Refusal(CommonProblem.BAD_JSON, "The body is not what this route takes.");
    };
  }

  /** A value of another type, or a field that is missing or null: told apart by the message. */
  private static Refusal mismatch(MismatchedInputException failure) {
    String message = String.valueOf(failure.getOriginalMessage());
    String path = path(failure);
    if (message.startsWith("Missing creator property")
        || message.startsWith("Missing required creator property")) {
      return refuse(CommonProblem.MISSING_FIELD, path, "The field '%s' is missing.");
    }
    if (message.startsWith("Null value for creator property")
        || message.startsWith("Cannot map `null`")) {
      return refuse(CommonProblem.WRONG_TYPE, path, "The field '%s' must not be null.");
    }
    if (message.startsWith("Trailing token")) {
      return new Refusal(CommonProblem.BAD_JSON, "The body has something after its JSON value.");
    }
    if (message.startsWith("No content to map")) {
      return new Refusal(CommonProblem.BODY_MISSING, "This route needs a body.");
    }
    return refuse(CommonProblem.WRONG_TYPE, path, "The field '%s' must be " + kind(failure) + ".");
  }

  private static String kind(MismatchedInputException failure) {
    return kind(failure.getTargetType());
  }

  private static String kind(@Nullable Class<?> type) {
    if (type == null) {
      return "of another type";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "int", "Integer", "long", "Long" -> "a whole number";
      case "boolean", "Boolean" -> "true or false";
      case "BigDecimal" -> "a decimal number";
      case "Instant" -> "an instant such as 2025-07-05T03:37:04Z";
      case "LocalDate" -> "a date such as 2025-07-05";
      default -> type.isRecord() ? "an object" : "of another type";
    };
  }

  private static Refusal refuse(CommonProblem kind, String path, String sentence) {
    String detail =
        path.isEmpty()
            ? sentence.replace("The field '%s'", "The " + ROOT)
            : String.format(Locale.ROOT, sentence, path);
    return new Refusal(
        kind, detail, List.of(new FieldProblem(path.isEmpty() ? ROOT : path, detail)));
  }

  /** The path of the field, for example {@code items[2].amount}; empty for the body as a whole. */
  private static String path(JacksonException failure) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
      }
    }
    return path.toString();
  }

  private static String place(JacksonException failure) {
    return failure.getLocation() == null
        ? ""
        : " at line %d, column %d"
            .formatted(failure.getLocation().getLineNr(), failure.getLocation().getColumnNr());
  }
}
