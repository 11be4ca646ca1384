package io.fidus.platform.trading.internal.storage;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.metatrader.time.ServerZone;
import io.fidus.metatrader.vocabulary.MarginMode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A deal in the series of all deals.
 *
 * @param account FIDUS' number of the account
 * @param clock the broker's wall clock, as {@link BrokerClock} counts it
 * @param orderTicket the order that caused it
 * @param positionTicket the position it belongs to, where the source itself says so; what follows
 *     from the account's margin mode is derived when read
 * @param volume 10<sup>-8</sup> lots
 * @param price the price without its decimal point
 * @param priceDigits its decimal places
 * @param commission minor units of the account's currency, as all amounts
 */
public record StoredDeal(
    long account,
    long clock,
    long ticket,
    OptionalLong orderTicket,
    OptionalLong positionTicket,
    DealType type,
    int typeCode,
    DealEntry entry,
    DealReason reason,
    Optional<String> symbol,
    long volume,
    OptionalLong price,
    OptionalInt priceDigits,
    long commission,
    long swap,
    long fee,
    long profit,
    long magic,
    String comment) {
  private static final long MILLIS = 1_000;

  public static StoredDeal of(long account, Deal deal) {
    return new StoredDeal(
        account,
        BrokerClock.millis(deal.brokerTime()),
        deal.ticket(),
        deal.order(),
        deal.position(),
        deal.type(),
        deal.typeCode(),
        deal.entry(),
        deal.reason(),
        deal.symbol(),
        deal.volume().hundredMillionths(),
        deal.price().map(price -> OptionalLong.of(price.unscaled())).orElse(OptionalLong.empty()),
        deal.price().map(price -> OptionalInt.of(price.digits())).orElse(OptionalInt.empty()),
        deal.commission().minorUnits(),
        deal.swap().minorUnits(),
        deal.fee().minorUnits(),
        deal.profit().minorUnits(),
        deal.magic(),
        deal.comment());
  }

  /** This deal as a source tells it that does not name positions. */
  public StoredDeal withoutPosition() {
    return new StoredDeal(
        account,
        clock,
        ticket,
        orderTicket,
        OptionalLong.empty(),
        type,
        typeCode,
        entry,
        reason,
        symbol,
        volume,
        price,
        priceDigits,
        commission,
        swap,
        fee,
        profit,
        magic,
        comment);
  }

  /** What the deal did to the balance, in minor units. */
  public long net() {
    return Math.addExact(Math.addExact(profit, swap), Math.addExact(commission, fee));
  }

  /**
   * Whether another source tells the same deal: what moved, when to the second, and how much money.
   * Sources differ in what they say beside that, for example a statement knows no milliseconds and
   * no number of the expert.
   */
  public boolean tellsTheSameAs(StoredDeal other) {
    return account == other.account
        && ticket == other.ticket
        && Math.floorDiv(clock, MILLIS) == Math.floorDiv(other.clock, MILLIS)
        && type == other.type
        && entry == other.entry
        && symbol.equals(other.symbol)
        && volume == other.volume
        && samePrice(other)
        && profit == other.profit
        && swap == other.swap
        && commission == other.commission
        && fee == other.fee;
  }

  private boolean samePrice(StoredDeal other) {
    if (price.isEmpty() || other.price.isEmpty()) {
      return price.isEmpty() == other.price.isEmpty();
    }
    return value(this).compareTo(value(other)) == 0;
  }

  private static BigDecimal value(StoredDeal deal) {
    return BigDecimal.valueOf(deal.price.orElseThrow(), deal.priceDigits.orElse(0));
  }

  /** The deal as a fact of the engine. */
  public Deal in(AccountDocument owner, ServerZone zone) {
    CurrencyUnit currency = owner.currencyUnit();
    LocalDateTime brokerTime = BrokerClock.wallClock(clock);
    return new Deal(
        owner.identity(),
        ticket,
        orderTicket,
        position(owner),
        zone.toInstant(brokerTime),
        brokerTime,
        type,
        typeCode,
        entry,
        reason,
        symbol,
        new Lots(volume),
        price.isPresent() && priceDigits.isPresent()
            ? Optional.of(new Price(price.getAsLong(), priceDigits.getAsInt()))
            : Optional.empty(),
        new Money(commission, currency),
        new Money(swap, currency),
        new Money(fee, currency),
        new Money(profit, currency),
        magic,
        comment);
  }

  /** On a hedging account the order that opens a position gives it its number. */
  private OptionalLong position(AccountDocument owner) {
    boolean opens =
        type.isTrade() && entry == DealEntry.IN && owner.marginMode() == MarginMode.HEDGING;
    return positionTicket.isEmpty() && opens ? orderTicket : positionTicket;
  }
}
