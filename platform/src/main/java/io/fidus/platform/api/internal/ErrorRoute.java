package io.fidus.platform.api.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.ProblemWriter;
import io.fidus.platform.api.PublicRoute;
import io.fidus.platform.api.Refusal;
import io.fidus.store.StoreException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what failed outside of a route, for example in the server itself. */
@Controller
class ErrorRoute implements ErrorController {
  private static final int INTERNAL_ERROR = 500;

  private final ProblemWriter problems;

  ErrorRoute(ProblemWriter problems) {
    this.problems = problems;
  }

  @PublicRoute(reason = "It says only that a request failed.")
  @RequestMapping("/error")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : CommonProblem.UNKNOWN_ROUTE.status();
    Throwable cause =
        request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
            ? thrown
            : new IllegalStateException("The server answered with status " + status);
    problems.write(request, response, refusal(cause, status), cause);
  }

  private static Refusal refusal(Throwable cause, int status) {
    if (cause instanceof StoreException failure) {
      return StoreRefusals.of(failure);
    }
    CommonProblem kind = kind(status);
    return new Refusal(kind, kind.title() + '.');
  }

  private static CommonProblem kind(int status) {
    return Arrays.stream(CommonProblem.values())
        .filter(kind -> kind.status() == status)
        .findFirst()
        .orElse(
            status >= INTERNAL_ERROR ? CommonProblem.INTERNAL_ERROR : CommonProblem.BAD_REQUEST);
  }
}
