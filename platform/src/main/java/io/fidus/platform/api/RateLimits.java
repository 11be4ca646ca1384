package io.fidus.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How often the API answers one caller, or one address of those who are not signed in. */
public interface RateLimits {

  /**
   * Counts a request of the current caller, says in the headers of the answer how many are left,
   * and answers it with {@link CommonProblem#TOO_MANY_REQUESTS} when there are none.
   *
   * @return whether the request may go on
   */
  boolean admits(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
