package io.fidus.platform.approvals;

import java.util.Map;

/**
 * What somebody wants to be done once somebody else agrees.
 *
 * @param kind names the {@link ApprovalHandler}
 * @param subjectType what it is about, for example {@code account}
 * @param subjectId which one
 * @param payload what the handler needs to do it; shown to whoever decides, so it holds no secret
 * @param reason why
 */
public record Proposal(
    String kind, String subjectType, String subjectId, Map<String, String> payload, String reason) {
  public Proposal {
    payload = Map.copyOf(payload);
  }
}
