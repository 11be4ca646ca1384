package io.fidus.platform.trading;

import io.fidus.engine.flow.FlowClass;
import java.time.Instant;

/**
 * A person has said what a movement of cash was. Every figure that depends on the class of flows is
 * out of date.
 *
 * @param accountNumber the account, as in {@link AccountNumber}
 * @param ticket the deal
 * @param flowClass what it is from now on
 * @param before what it was until now
 * @param by who decided
 * @param historyVersion the version of the account's history from which on it counts
 */
public record FlowClassified(
    long accountNumber,
    long ticket,
    FlowClass flowClass,
    FlowClass before,
    String by,
    Instant at,
    long historyVersion) {}
