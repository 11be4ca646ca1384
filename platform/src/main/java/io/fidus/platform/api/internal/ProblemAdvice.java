package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerMapping;

/** Turns whatever a request ended with into a problem document. */
@RestControllerAdvice
class ProblemAdvice {
  private final ProblemWriter problems;

  ProblemAdvice(ProblemWriter problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  void answer(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (failure instanceof AsyncRequestNotUsableException) {
      return; // The caller has hung up; nobody is there to read an answer.
    }
    Refusal refusal = refusal(failure, request);
    if (refusal.kind() == CommonProblem.METHOD_NOT_ALLOWED
        && failure instanceof HttpRequestMethodNotSupportedException method
        && method.getSupportedMethods() != null) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
    }
    if (failure instanceof HttpMediaTypeNotSupportedException type) {
      response.setHeader(HttpHeaders.ACCEPT, MediaType.toString(type.getSupportedMediaTypes()));
    }
    problems.write(request, response, refusal, failure);
  }

  /** A method that the web app's files do not take is, below /api, a route that does not exist. */
  private static Refusal refusal(Exception failure, HttpServletRequest request) {
    String path = request.getRequestURI();
    return failure instanceof HttpRequestMethodNotSupportedException
            && path.startsWith("/api/")
            && "/**".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
        ? new Refusal(
            CommonProblem.UNKNOWN_ROUTE,
            "There is no route " + request.getMethod() + ' ' + path + ".")
        : Refusals.of(failure);
  }
}
