package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.FieldProblem;
import io.fidus.platform.api.Refusal;
import io.fidus.store.StoreException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in one sentence what was wrong with a request that failed, and nothing of the inside. */
final class Refusals {
  private static final int CLIENT_ERRORS = 4;
  private static final int PER_CLASS = 100;

  private Refusals() {}

  static Refusal of(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case StoreException e -> StoreRefusals.of(e);
      case NoResourceFoundException e ->
          new Refusal(
              CommonProblem.UNKNOWN_ROUTE,
              "There is no route " + e.getHttpMethod() + " /" + e.getResourcePath() + ".");
      case NoHandlerFoundException e ->
          new Refusal(
              CommonProblem.UNKNOWN_ROUTE,
              "There is no route " + e.getHttpMethod() + " " + e.getRequestURL() + ".");
      case HttpRequestMethodNotSupportedException e ->
          new Refusal(
              CommonProblem.METHOD_NOT_ALLOWED, "This route does not take " + e.getMethod() + ".");
      case HttpMediaTypeNotSupportedException e ->
          new Refusal(
              CommonProblem.MEDIA_TYPE_NOT_SUPPORTED,
              e.getContentType() == null
                  ? "The request has no Content-Type."
                  : "This route does not take " + e.getContentType() + ".");
      case HttpMediaTypeNotAcceptableException e ->
          new Refusal(
              CommonProblem.NOT_ACCEPTABLE,
              "This route offers " + MediaType.toString(e.getSupportedMediaTypes()) + ".");
      case HttpMessageNotReadableException e -> UnreadableBody.refusal(e);
      case MissingServletRequestParameterException e ->
          new Refusal(
              CommonProblem.MISSING_PARAMETER,
              "The parameter '" + e.getParameterName() + "' is missing.");
      case MissingServletRequestPartException e ->
          new Refusal(
              CommonProblem.MISSING_PARAMETER,
              "The part '" + e.getRequestPartName() + "' is missing.");
      case MissingRequestValueException _ ->
          new Refusal(CommonProblem.MISSING_PARAMETER, "A value that the route needs is missing.");
      case MethodArgumentTypeMismatchException e -> badParameter(e);
      case BindException e -> badParameters(e);
      case MaxUploadSizeExceededException _ ->
          new Refusal(CommonProblem.BODY_TOO_LARGE, "The upload is larger than this server takes.");
      case MultipartException _ ->
          new Refusal(CommonProblem.BAD_REQUEST, "The request is not a complete multipart upload.");
      default -> other(failure);
    };
  }

  private static Refusal badParameter(MethodArgumentTypeMismatchException failure) {
    return refusalWithin(failure)
        .orElseGet(
            () ->
                new Refusal(
                    CommonProblem.BAD_PARAMETER,
                    "The value of '" + failure.getName() + "' is not one that the route takes."));
  }

  /** Parameters that are read into a record. */
  private static Refusal badParameters(BindException failure) {
    List<FieldProblem> errors =
        failure.getFieldErrors().stream()
            .map(
                error ->
                    new FieldProblem(
                        error.getField(),
                        "The value of '" + error.getField() + "' is not one that the route takes."))
            .toList();
    return new Refusal(
        CommonProblem.BAD_PARAMETER,
        errors.isEmpty() ? "The parameters are not valid." : errors.getFirst().message(),
        errors);
  }

  private static Refusal other(Exception failure) {
    Optional<Refusal> within = refusalWithin(failure);
    if (within.isPresent()) {
      return within.get();
    }
    if (failure instanceof ErrorResponse response
        && response.getStatusCode().value() / PER_CLASS == CLIENT_ERRORS) {
      return new Refusal(CommonProblem.BAD_REQUEST, "The request is not valid.");
    }
    return new Refusal(CommonProblem.INTERNAL_ERROR, "The server could not carry out the request.");
  }

  /** The refusal that a value threw while it was read, which a framework has wrapped. */
  static Optional<Refusal> refusalWithin(Throwable failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return Optional.of(refusal);
      }
    }
    return Optional.empty();
  }
}
