package io.fidus.bridge.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem document, and notes it in the log under the same incident. */
@Component
public final class ProblemWriter {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);
  private static final int SERVER_ERROR = 500;
  private static final int INCIDENT_BYTES = 5;

  private final JsonMapper mapper;
  private final SecureRandom random = new SecureRandom();

  ProblemWriter(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * Answers with what the refusal says.
   *
   * @param cause what really happened; it goes to the log and never to the caller
   */
  public void write(
      HttpServletRequest request, HttpServletResponse response, Refusal refusal, Throwable cause)
      throws IOException {
    byte[] number = new byte[INCIDENT_BYTES];
    random.nextBytes(number);
    String incident = HexFormat.of().formatHex(number);
    Refusal.Kind kind = refusal.kind();
    String route = request.getMethod() + ' ' + request.getRequestURI();
    if (kind.status() >= SERVER_ERROR) {
      LOG.error("Incident {}: {} on {}", incident, kind.code(), route, cause);
    } else {
      LOG.info("Incident {}: {} on {}", incident, kind.code(), route);
    }
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(kind.status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
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
            incident));
  }
}
