package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.flow.FlowClass;
import io.fidus.platform.api.Amount;
import io.fidus.platform.trading.internal.cash.CashOperation;
import io.fidus.platform.trading.internal.storage.FlowDecision;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A movement of cash in a list.
 *
 * @param time the instant
 * @param brokerTime the trade server's wall clock, as reported
 * @param amount positive when it came in
 * @param balanceAfter the balance, credit included, just after it
 * @param flowClass what it counts as in every figure
 * @param suggested what it looks like from its type and its sign
 * @param possible what a person can say it was
 * @param decided what a person has said last; absent while nobody has
 * @param version to be sent as If-Match with a decision
 */
record CashRow(
    String ticket,
    Instant time,
    LocalDateTime brokerTime,
    DealType type,
    Amount amount,
    Amount balanceAfter,
    String comment,
    FlowClass flowClass,
    FlowClass suggested,
    List<FlowClass> possible,
    Optional<FlowDecisionRow> decided,
    long version) {

  /**
   * What a person has said a movement was.
   *
   * @param before what it counted as until then
   */
  record FlowDecisionRow(
      int number, FlowClass flowClass, FlowClass before, String reason, String by, Instant at) {

    static FlowDecisionRow of(FlowDecision decision) {
      return new FlowDecisionRow(
          decision.number(),
          decision.flowClass(),
          decision.before(),
          decision.reason(),
          decision.by(),
          decision.at());
    }
  }

  static CashRow of(CashOperation operation) {
    Deal deal = operation.line().deal();
    return new CashRow(
        Long.toString(deal.ticket()),
        deal.time(),
        deal.brokerTime(),
        deal.type(),
        Amount.of(deal.net()),
        Amount.of(operation.line().balanceAfter()),
        deal.comment(),
        operation.flowClass(),
        operation.suggested(),
        List.copyOf(operation.possible()),
        operation.decided().map(FlowDecisionRow::of),
        operation.version());
  }
}
