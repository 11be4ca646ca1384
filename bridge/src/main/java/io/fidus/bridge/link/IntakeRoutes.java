package io.fidus.bridge.link;

import io.fidus.metatrader.link.codec.LinkLimits;
import io.fidus.metatrader.link.security.IntakeRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where MetaTrader 4 terminals bring their lines. Each request is signed with the link key, so that
 * no other key is asked for; a refusal says nothing about its reason.
 */
@RestController
class IntakeRoutes {
  /** A terminal sends what piled up in a second or two, far below this. */
  private static final int MOST_BYTES = 4 * LinkLimits.LINE_BYTES;

  private final Intake intake;

  IntakeRoutes(Intake intake) {
    this.intake = intake;
  }

  @PostMapping(path = "/link", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  ResponseEntity<byte[]> lines(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    return signed(request, body)
        .flatMap(signed -> intake.answer(signed, body))
        .map(ResponseEntity::ok)
        .orElseGet(() -> ResponseEntity.status(HttpStatus.UNAUTHORIZED).build());
  }

  private static Optional<IntakeRequest> signed(HttpServletRequest request, byte[] body) {
    try {
      return Optional.of(
          IntakeRequest.received(
              header(request, IntakeRequest.INSTANCE_HEADER),
              Long.parseLong(header(request, IntakeRequest.CONNECTION_HEADER)),
              Long.parseLong(header(request, IntakeRequest.TIME_HEADER)),
              Long.parseLong(header(request, IntakeRequest.SEQUENCE_HEADER)),
              body,
              header(request, IntakeRequest.SIGNATURE_HEADER)));
    } catch (NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    return value == null ? "" : value;
  }
}
