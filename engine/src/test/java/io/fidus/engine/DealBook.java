package io.fidus.engine;

import io.fidus.engine.facts.AccountIdentity;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Lots;
import io.fidus.engine.facts.Price;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the history of one account, a deal a minute, with amounts in major units. */
public final class DealBook {
  public static final AccountIdentity ACCOUNT = new AccountIdentity("Example-Demo", 1001);
  public static final CurrencyUnit USD = CurrencyUnit.iso("USD");
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 10, 0);

  private final CurrencyUnit currency;
  private final List<Deal> deals = new ArrayList<>();

  public DealBook(CurrencyUnit currency) {
    this.currency = currency;
  }

  public static DealBook usd() {
    return new DealBook(USD);
  }

  public static Money usd(String amount) {
    return Money.of(new BigDecimal(amount), USD);
  }

  /** A movement of cash. */
  public DealBook cash(DealType type, String amount) {
    return add(type, DealEntry.IN, "0", "0", "0", "0", amount);
  }

  public DealBook deposit(String amount) {
    return cash(DealType.BALANCE, amount);
  }

  /** A deal that opens a position of 0.10 lots. */
  public DealBook in(DealType type, String commission) {
    return add(type, DealEntry.IN, "0.1", commission, "0", "0", "0");
  }

  /** A deal that closes a position of 0.10 lots. */
  public DealBook out(DealType type, String profit) {
    return add(type, DealEntry.OUT, "0.1", "0", "0", "0", profit);
  }

  public DealBook add(
      DealType type,
      DealEntry entry,
      String lots,
      String commission,
      String swap,
      String fee,
      String profit) {
    int number = deals.size() + 1;
    LocalDateTime time = START.plusMinutes(number);
    deals.add(
        deal(number, time.toInstant(ZoneOffset.UTC), type, entry)
            .lots(lots)
            .money(money(commission), money(swap), money(fee), money(profit)));
    return this;
  }

  public List<Deal> deals() {
    return List.copyOf(deals);
  }

  private Money money(String amount) {
    return Money.of(new BigDecimal(amount), currency);
  }

  /** Begins a deal; it is complete when its money is given. */
  public static Draft deal(long ticket, Instant time, DealType type, DealEntry entry) {
    return new Draft(ticket, time, type, entry, Lots.ZERO);
  }

  /** A deal without its money. */
  public record Draft(long ticket, Instant time, DealType type, DealEntry entry, Lots volume) {

    public Draft lots(String lots) {
      return new Draft(ticket, time, type, entry, Lots.parse(lots));
    }

    public Deal money(Money commission, Money swap, Money fee, Money profit) {
      boolean trade = type.isTrade();
      return new Deal(
          ACCOUNT,
          ticket,
          OptionalLong.empty(),
          OptionalLong.empty(),
          time,
          LocalDateTime.ofInstant(time, ZoneOffset.UTC),
          type,
          0,
          entry,
          DealReason.UNKNOWN,
          trade ? Optional.of("EURUSD") : Optional.empty(),
          volume,
          trade ? Optional.of(Price.parse("1.10000")) : Optional.empty(),
          commission,
          swap,
          fee,
          profit,
          0,
          "");
    }
  }
}
