package io.fidus.metatrader.simulator.market;

import io.fidus.engine.facts.Price;
import java.time.DayOfWeek;
import java.util.List;

/**
 * What the simulated brokers offer. *
 *
 * <p>The terms are in the range that brokers ask; no broker's terms are copied. {@link #USDCAD} is
 * there because profits in Canadian dollars are converted with it.
 */
public final class Instrument {
  public static final Instrument XAUUSD =
      new Instrument(
          "XAUUSD",
          new Contract(2, 100, "USD", 2),
          TradingHours.METALS,
          new Quotation(335_000, 3_000, 18),
          new Financing(-42, 18, DayOfWeek.WEDNESDAY),
          new Charges(400, 0));

  public static final Instrument EURUSD =
      new Instrument(
          "EURUSD",
          new Contract(5, 100_000, "USD", 1),
          TradingHours.FOREX,
          new Quotation(116_000, 550, 8),
          new Financing(-8, 3, DayOfWeek.WEDNESDAY),
          new Charges(350, 0));

  public static final Instrument GBPUSD =
      new Instrument(
          "GBPUSD",
          new Contract(5, 100_000, "USD", 1),
          TradingHours.FOREX,
          new Quotation(134_000, 720, 11),
          new Financing(-5, -2, DayOfWeek.WEDNESDAY),
          new Charges(350, 0));

  public static final Instrument USDJPY =
      new Instrument(
          "USDJPY",
          new Contract(3, 100_000, "JPY", 1),
          TradingHours.FOREX,
          new Quotation(150_000, 900, 10),
          new Financing(12, -24, DayOfWeek.WEDNESDAY),
          new Charges(350, 0));

  public static final Instrument AUDCAD =
      new Instrument(
          "AUDCAD",
          new Contract(5, 100_000, "CAD", 1),
          TradingHours.FOREX,
          new Quotation(91_000, 420, 15),
          new Financing(-3, -4, DayOfWeek.WEDNESDAY),
          new Charges(350, 0));

  public static final Instrument USDCAD =
      new Instrument(
          "USDCAD",
          new Contract(5, 100_000, "CAD", 1),
          TradingHours.FOREX,
          new Quotation(139_000, 560, 13),
          new Financing(2, -9, DayOfWeek.WEDNESDAY),
          new Charges(350, 0));

  public static final Instrument US30 =
      new Instrument(
          "US30",
          new Contract(1, 1, "USD", 5),
          TradingHours.US_INDEX,
          new Quotation(450_000, 4_200, 22),
          new Financing(-83, 11, DayOfWeek.FRIDAY),
          new Charges(0, 25));

  public static final Instrument DE40 =
      new Instrument(
          "DE40",
          new Contract(1, 1, "EUR", 5),
          TradingHours.GERMAN_INDEX,
          new Quotation(240_000, 2_400, 14),
          new Financing(-37, 2, DayOfWeek.FRIDAY),
          new Charges(0, 25));

  private static final List<Instrument> ALL =
      List.of(XAUUSD, EURUSD, GBPUSD, USDJPY, AUDCAD, USDCAD, US30, DE40);

  private final String symbol;
  private final Contract contract;
  private final TradingHours hours;
  private final Quotation quotation;
  private final Financing financing;
  private final Charges charges;
  private final long pointsOfOne;
  private final Rate tickValue;

  private Instrument(
      String symbol,
      Contract contract,
      TradingHours hours,
      Quotation quotation,
      Financing financing,
      Charges charges) {
    this.symbol = symbol;
    this.contract = contract;
    this.hours = hours;
    this.quotation = quotation;
    this.financing = financing;
    this.charges = charges;
    this.pointsOfOne = powerOfTen(contract.digits);
    this.tickValue = new Rate(contract.size, pointsOfOne).inLowestTerms();
  }

  /**
   * @param digits decimal places of a price
   * @param size units of the underlying in one lot
   * @param profitCurrency the currency that a price is in
   * @param marginRate what margin is multiplied by against a major pair
   */
  record Contract(int digits, long size, String profitCurrency, int marginRate) {}

  /**
   * @param anchor the price that the market stays near, in points
   * @param dailyMove the standard deviation of a day's change, in points
   * @param spread the usual lowest difference of ask and bid, in points
   */
  record Quotation(long anchor, long dailyMove, int spread) {}

  /**
   * Points a night that a position earns, negative when it pays.
   *
   * @param tripleDay the day at whose end three nights are counted, because the weekend's value
   *     dates fall into it
   */
  record Financing(int longPoints, int shortPoints, DayOfWeek tripleDay) {}

  /** US cents for a lot and a side. */
  record Charges(int commission, int fee) {}

  /** Every instrument, always in the same order. */
  public static List<Instrument> all() {
    return ALL;
  }

  public String symbol() {
    return symbol;
  }

  public int digits() {
    return contract.digits;
  }

  /** A price of whole points as a fact. */
  public Price price(long points) {
    return new Price(points, contract.digits);
  }

  /** Points in one unit of the profit currency, a power of ten. */
  long pointsOfOne() {
    return pointsOfOne;
  }

  /** What one point is worth for one lot, in the profit currency, in lowest terms. */
  public Rate tickValue() {
    return tickValue;
  }

  public String profitCurrency() {
    return contract.profitCurrency;
  }

  /** What the margin of notional / leverage is multiplied by. */
  public int marginRate() {
    return contract.marginRate;
  }

  TradingHours hours() {
    return hours;
  }

  /** Points that a bought position earns in a night, negative when it pays. */
  public int swapLongPoints() {
    return financing.longPoints;
  }

  /** Points that a sold position earns in a night, negative when it pays. */
  public int swapShortPoints() {
    return financing.shortPoints;
  }

  /** How many nights are counted when the server's {@code day} ends. */
  public int nights(DayOfWeek day) {
    if (day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY) {
      return 0;
    }
    return day == financing.tripleDay ? 3 : 1;
  }

  /** The broker's commission in US cents for a lot and a side. */
  public int commissionCents() {
    return charges.commission;
  }

  /** The exchange's fee in US cents for a lot and a side. */
  public int feeCents() {
    return charges.fee;
  }

  /** The standard deviation of a day's change, in points. */
  public long dailyMove() {
    return quotation.dailyMove;
  }

  Quotation quotation() {
    return quotation;
  }

  @Override
  public String toString() {
    return symbol;
  }

  private static long powerOfTen(int exponent) {
    long power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= 10;
    }
    return power;
  }
}
