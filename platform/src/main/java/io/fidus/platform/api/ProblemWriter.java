package io.fidus.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request with a problem document, and notes it in the log under the same incident id.
 * Routes throw a {@link Refusal} instead; this is for filters, which stand outside of them.
 */
@Component
public final class ProblemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
  private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int INCIDENT_LENGTH = 10;
  private static final int SERVER_ERROR = 500;

  private final JsonMapper mapper;
  private final RandomGenerator random = new SecureRandom();

  ProblemWriter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Answers with what the refusal says. */
  public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    write(request, response, refusal, refusal);
  }

  /**
   * Answers with what the refusal says.
   *
   * @param cause what really happened; it goes to the log and never to the caller
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal, Throwable cause)
      throws IOException {
    String incident = incident();
    log(request, refusal, cause, incident);
    if (response.isCommitted()) {
      return;
    }
    ProblemKind kind = refusal.kind();
    response.resetBuffer();
    response.setStatus(kind.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (kind.status() == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    refusal
        .waiting()
        .ifPresent(
            wait ->
                response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, wait.toSeconds()))));
    mapper.writeValue(
        response.getOutputStream(),
        new Problem(
            "urn:fidus:problem:" + kind.code(),
            kind.title(),
            kind.status(),
            refusal.detail(),
            kind.code(),
            kind.action(),
            incident,
            refusal.errors()));
  }

  private void log(HttpServletRequest request, Refusal refusal, Throwable cause, String incident) {
    String code = refusal.kind().code();
    String route = request.getMethod() + ' ' + request.getRequestURI();
    if (refusal.kind().status() >= SERVER_ERROR) {
      LOG.error("Incident {}: {} on {}", incident, code, route, cause);
    } else {
      LOG.info("Incident {}: {} on {}", incident, code, route);
    }
  }

  private String incident() {
    StringBuilder id = new StringBuilder(INCIDENT_LENGTH);
    for (int i = 0; i < INCIDENT_LENGTH; i++) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return id.toString();
  }
}
