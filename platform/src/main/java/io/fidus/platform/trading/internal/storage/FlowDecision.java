package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.flow.FlowClass;
import java.time.Instant;

/**
 * What a person has said a movement of cash was. Decisions are only added; the last one counts.
 *
 * @param account FIDUS' number of the account
 * @param ticket the deal
 * @param number counts the decisions on this deal from 1
 * @param before what it counted as until then
 * @param reason why, in the person's words
 * @param by the name the person signs in with
 */
public record FlowDecision(
    long account,
    long ticket,
    int number,
    FlowClass flowClass,
    FlowClass before,
    String reason,
    String by,
    Instant at) {

  public String id() {
    return account + "-" + ticket + "-" + number;
  }
}
