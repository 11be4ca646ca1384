package io.fidus.platform.identity.internal;

import io.fidus.store.DocumentType;
import java.time.Instant;

/** That somebody asked for a new password in the name of a person. */
record ResetRequest(String userId, Instant at, String address) {
  static final DocumentType<ResetRequest> TYPE =
      DocumentType.of("password_reset_requests", ResetRequest.class, ResetRequest::userId);
}
