package io.fidus.platform.api;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers requests with streams of server-sent events (text/event-stream).
 *
 * <p>A stream sends at most four times a second, the latest state of each key. It says {@code
 * heartbeat} with the server's time every ten seconds, and {@code reload} when more keys have
 * changed than it holds: then the caller asks for everything again. It ends when the caller's
 * access token expires, and within seconds when their session ends or their permissions change; the
 * caller then connects again with a new token.
 */
public interface EventStreams {

  /**
   * Answers the request that this thread serves, and returns when the stream has ended.
   *
   * @throws Refusal {@link CommonProblem#TOO_MANY_STREAMS} when the caller, or all callers
   *     together, have as many streams open as are allowed; nothing was sent then
   */
  <K> void serve(HttpServletResponse response, EventFeed<K> feed);
}
