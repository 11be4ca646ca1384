package io.fidus.bridge.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.fidus.engine.facts.Deal;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.session.FactWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A deal with MetaTrader's codes.
 *
 * @param time the instant, in UTC
 * @param brokerTime the trade server's wall clock
 */
record DealView(
    long ticket,
    long order,
    Instant time,
    @JsonProperty("broker_time") LocalDateTime brokerTime,
    int type,
    int entry,
    long magic,
    @JsonProperty("position_id") long positionId,
    int reason,
    BigDecimal volume,
    BigDecimal price,
    BigDecimal commission,
    BigDecimal swap,
    BigDecimal profit,
    BigDecimal fee,
    String symbol,
    String comment,
    @JsonProperty("account_number") long accountNumber) {

  static DealView of(Deal deal) {
    DealRow row = FactWriter.deal(deal);
    return new DealView(
        row.ticket(),
        row.order(),
        deal.time(),
        deal.brokerTime(),
        row.type(),
        row.entry(),
        row.magic(),
        row.position(),
        row.reason(),
        row.volume(),
        row.price(),
        row.commission(),
        row.swap(),
        row.profit(),
        row.fee(),
        row.symbol(),
        row.comment(),
        deal.account().login());
  }
}
