package io.fidus.bridge.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure of a route as a problem document, without internals. */
@RestControllerAdvice
class ProblemAdvice {
  private final ProblemWriter problems;

  ProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void failed(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    problems.write(request, response, refusal(failure), failure);
  }

  private static Refusal refusal(Exception failure) {
    return switch (failure) {
      case Refusal refusal -> refusal;
      case NoResourceFoundException _ -> notFound();
      case NoHandlerFoundException _ -> notFound();
      case HttpRequestMethodNotSupportedException wrong ->
          new Refusal(Refusal.Kind.METHOD_NOT_ALLOWED, wrong.getMethod() + " is not taken here.");
      case HttpMessageNotReadableException _ ->
          new Refusal(Refusal.Kind.NOT_READABLE, "The body is not the JSON that is described.");
      case HttpMediaTypeException _ ->
          new Refusal(Refusal.Kind.NOT_READABLE, "The body must be application/json.");
      case MethodArgumentTypeMismatchException wrong ->
          new Refusal(
              Refusal.Kind.NOT_READABLE, "The value of '" + wrong.getName() + "' has no sense.");
      case ServletRequestBindingException _ ->
          new Refusal(Refusal.Kind.NOT_READABLE, "A parameter is missing.");
      default -> new Refusal(Refusal.Kind.FAILED, "Something went wrong that should not.");
    };
  }

  private static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "No route has this address.");
  }
}
