package io.fidus.metatrader.vocabulary;

import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;

/** Every enumeration of MetaTrader that FIDUS reads, numbered as in MQL5. */
public final class Vocabulary {

  /** DEAL_TYPE 0 to 17, and 18 and 19, which servers send beyond the documented ones. */
  public static final Codes<DealType> DEAL_TYPE =
      Codes.<DealType>builder()
          .next(DealType.BUY, "buy")
          .next(DealType.SELL, "sell")
          .next(DealType.BALANCE, "balance")
          .next(DealType.CREDIT, "credit")
          .next(DealType.CHARGE, "charge")
          .next(DealType.CORRECTION, "correction")
          .next(DealType.BONUS, "bonus")
          .next(DealType.COMMISSION, "commission")
          .next(DealType.COMMISSION_DAILY, "daily commission", "commission daily")
          .next(DealType.COMMISSION_MONTHLY, "monthly commission", "commission monthly")
          .next(
              DealType.COMMISSION_AGENT_DAILY,
              "daily agent commission",
              "agent commission daily",
              "agent daily")
          .next(
              DealType.COMMISSION_AGENT_MONTHLY,
              "monthly agent commission",
              "agent commission monthly",
              "agent monthly")
          .next(DealType.INTEREST, "interest", "interest rate")
          .next(DealType.BUY_CANCELED, "buy canceled", "canceled buy")
          .next(DealType.SELL_CANCELED, "sell canceled", "canceled sell")
          .next(DealType.DIVIDEND, "dividend")
          .next(DealType.DIVIDEND_FRANKED, "franked dividend", "dividend franked")
          .next(DealType.TAX, "tax")
          .next(DealType.AGENT, "agent", "agent commission")
          .next(DealType.STOP_OUT_COMPENSATION, "so compensation", "stop out compensation")
          .build();

  /** DEAL_ENTRY. */
  public static final Codes<DealEntry> DEAL_ENTRY =
      Codes.<DealEntry>builder()
          .next(DealEntry.IN, "in")
          .next(DealEntry.OUT, "out")
          .next(DealEntry.IN_OUT, "in/out", "inout")
          .next(DealEntry.OUT_BY, "out by", "out_by")
          .build();

  /** DEAL_REASON. */
  public static final Codes<DealReason> DEAL_REASON =
      Codes.<DealReason>builder()
          .next(DealReason.CLIENT, "client")
          .next(DealReason.MOBILE, "mobile")
          .next(DealReason.WEB, "web")
          .next(DealReason.EXPERT, "expert")
          .next(DealReason.STOP_LOSS, "sl")
          .next(DealReason.TAKE_PROFIT, "tp")
          .next(DealReason.STOP_OUT, "so")
          .next(DealReason.ROLLOVER, "rollover")
          .next(DealReason.VARIATION_MARGIN, "vmargin")
          .next(DealReason.SPLIT, "split")
          .build();

  /** POSITION_TYPE. */
  public static final Codes<Direction> POSITION_TYPE =
      Codes.<Direction>builder().next(Direction.BUY, "buy").next(Direction.SELL, "sell").build();

  /** ACCOUNT_TRADE_MODE. */
  public static final Codes<TradeMode> TRADE_MODE =
      Codes.<TradeMode>builder()
          .next(TradeMode.DEMO, "demo")
          .next(TradeMode.CONTEST, "contest")
          .next(TradeMode.REAL, "real")
          .build();

  /** ACCOUNT_MARGIN_MODE. */
  public static final Codes<MarginMode> MARGIN_MODE =
      Codes.<MarginMode>builder()
          .next(MarginMode.NETTING, "netting")
          .next(MarginMode.EXCHANGE, "exchange")
          .next(MarginMode.HEDGING, "hedge", "hedging")
          .build();

  /** ORDER_TYPE. */
  public static final Codes<OrderType> ORDER_TYPE =
      Codes.<OrderType>builder()
          .next(OrderType.BUY, "buy")
          .next(OrderType.SELL, "sell")
          .next(OrderType.BUY_LIMIT, "buy limit")
          .next(OrderType.SELL_LIMIT, "sell limit")
          .next(OrderType.BUY_STOP, "buy stop")
          .next(OrderType.SELL_STOP, "sell stop")
          .next(OrderType.BUY_STOP_LIMIT, "buy stop limit")
          .next(OrderType.SELL_STOP_LIMIT, "sell stop limit")
          .next(OrderType.CLOSE_BY, "close by")
          .build();

  /** ORDER_STATE. */
  public static final Codes<OrderState> ORDER_STATE =
      Codes.<OrderState>builder()
          .next(OrderState.STARTED, "started")
          .next(OrderState.PLACED, "placed")
          .next(OrderState.CANCELED, "canceled", "cancelled")
          .next(OrderState.PARTIAL, "partial")
          .next(OrderState.FILLED, "filled")
          .next(OrderState.REJECTED, "rejected")
          .next(OrderState.EXPIRED, "expired")
          .next(OrderState.REQUEST_ADD, "request adding", "request add")
          .next(OrderState.REQUEST_MODIFY, "request modifying", "request modify")
          .next(OrderState.REQUEST_CANCEL, "request cancelling", "request cancel")
          .build();

  private Vocabulary() {}

  /** What a deal did, by DEAL_TYPE; an unknown number is kept as an unclassified movement. */
  public static DealType dealType(int number) {
    return DEAL_TYPE.ofNumber(number).orElse(DealType.UNCLASSIFIED);
  }

  /** Who caused a deal, by DEAL_REASON; an unknown number does not say. */
  public static DealReason dealReason(int number) {
    return DEAL_REASON.ofNumber(number).orElse(DealReason.UNKNOWN);
  }

  /** Whose money an account trades, by ACCOUNT_TRADE_MODE. */
  public static TradeMode tradeMode(int number) {
    return TRADE_MODE.ofNumber(number).orElse(TradeMode.UNKNOWN);
  }

  /** How an account keeps positions, by ACCOUNT_MARGIN_MODE. */
  public static MarginMode marginMode(int number) {
    return MARGIN_MODE.ofNumber(number).orElse(MarginMode.UNKNOWN);
  }
}
