package io.fidus.engine.facts;

import io.fidus.engine.money.Money;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One execution, or one movement of cash, on a trading account. Money moves on deals only.
 *
 * @param account the account; with the ticket it identifies the deal
 * @param ticket the trade server's number of the deal. MetaTrader 4 keeps one ticket for a whole
 *     trade: there the exit carries it, and the entry carries its negative
 * @param order the order that caused the deal
 * @param position the position it belongs to, which is the ticket of the order that opened it
 * @param time the instant, derived from {@code brokerTime} with the server's zone rule
 * @param brokerTime the trade server's wall clock, exactly as reported
 * @param type what the deal did: the exit of a long trade is a {@link DealType#SELL}, that of a
 *     short one a {@link DealType#BUY}, on MetaTrader 4 too
 * @param typeCode the code the source gave, kept because an unknown one maps to {@link
 *     DealType#UNCLASSIFIED}
 * @param entry what a trade deal did to its position; {@link DealEntry#IN} for cash
 * @param reason who or what caused it
 * @param symbol the instrument; absent for cash
 * @param volume lots traded; zero for cash
 * @param price the execution price; absent for cash
 * @param commission commission charged on this deal, negative when paid; of a MetaTrader 4 trade
 *     all money is on the exit
 * @param swap financing charged on this deal
 * @param fee exchange or broker fee on this deal; MetaTrader 4: taxes
 * @param profit realised profit of a trade deal, or the amount of a cash movement
 * @param magic the number an expert marks its deals with, 0 when none
 * @param comment the comment as reported, empty when none
 */
public record Deal(
    AccountIdentity account,
    long ticket,
    OptionalLong order,
    OptionalLong position,
    Instant time,
    LocalDateTime brokerTime,
    DealType type,
    int typeCode,
    DealEntry entry,
    DealReason reason,
    Optional<String> symbol,
    Lots volume,
    Optional<Price> price,
    Money commission,
    Money swap,
    Money fee,
    Money profit,
    long magic,
    String comment) {

  /** What the deal did to the balance: profit + swap + commission + fee. */
  public Money net() {
    return profit.plus(swap).plus(commission).plus(fee);
  }

  /** Whether the deal closed or reduced a position, wholly or in part. */
  public boolean isExit() {
    return type.isTrade() && entry != DealEntry.IN;
  }
}
