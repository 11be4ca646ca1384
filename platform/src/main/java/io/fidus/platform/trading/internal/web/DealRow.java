package io.fidus.platform.trading.internal.web;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Price;
import io.fidus.engine.flow.FlowClass;
import io.fidus.platform.api.Amount;
import io.fidus.platform.trading.internal.deals.DealLine;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A deal in a list.
 *
 * @param time the instant
 * @param brokerTime the trade server's wall clock, as reported
 * @param entry what a trade did to its position; absent for cash
 * @param volume lots; absent for cash
 * @param net profit + swap + commission + fee
 * @param balanceAfter the balance, credit included, just after the deal
 * @param flowClass what kind of flow it was; absent for a trade
 */
record DealRow(
    String ticket,
    Optional<String> order,
    Optional<String> position,
    Instant time,
    LocalDateTime brokerTime,
    DealType type,
    int typeCode,
    Optional<DealEntry> entry,
    DealReason reason,
    Optional<String> symbol,
    Optional<String> volume,
    Optional<String> price,
    Amount commission,
    Amount swap,
    Amount fee,
    Amount profit,
    Amount net,
    Amount balanceAfter,
    Optional<FlowClass> flowClass,
    String comment) {

  static DealRow of(DealLine line) {
    Deal deal = line.deal();
    boolean trade = deal.type().isTrade();
    return new DealRow(
        Long.toString(deal.ticket()),
        text(deal.order()),
        text(deal.position()),
        deal.time(),
        deal.brokerTime(),
        deal.type(),
        deal.typeCode(),
        trade ? Optional.of(deal.entry()) : Optional.empty(),
        deal.reason(),
        deal.symbol(),
        trade ? Optional.of(deal.volume().toString()) : Optional.empty(),
        deal.price().map(Price::toString),
        Amount.of(deal.commission()),
        Amount.of(deal.swap()),
        Amount.of(deal.fee()),
        Amount.of(deal.profit()),
        Amount.of(deal.net()),
        Amount.of(line.balanceAfter()),
        line.flowClass(),
        deal.comment());
  }

  private static Optional<String> text(OptionalLong ticket) {
    return ticket.isPresent() ? Optional.of(Long.toString(ticket.getAsLong())) : Optional.empty();
  }
}
