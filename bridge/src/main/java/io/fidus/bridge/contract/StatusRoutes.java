package io.fidus.bridge.contract;

import io.fidus.bridge.keys.KeyFilter;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the bridge is: a word for everybody, the details for whoever has a key. */
@RestController
class StatusRoutes {
  private final BridgeStatus status;

  StatusRoutes(BridgeStatus status) {
    this.status = status;
  }

  @GetMapping({"/", "/api/mt5/bridge/health"})
  Object health(HttpServletRequest request) {
    return request.getAttribute(KeyFilter.HOLDER) == null
        ? new Answers.Word(status.word())
        : status.health();
  }

  @GetMapping("/api/mt5/status")
  Answers.Health status() {
    return status.health();
  }
}
