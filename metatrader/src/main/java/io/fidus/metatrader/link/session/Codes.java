package io.fidus.metatrader.link.session;

import io.fidus.engine.facts.DealEntry;
import io.fidus.engine.facts.DealReason;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.facts.Direction;
import io.fidus.engine.facts.OrderState;
import io.fidus.engine.facts.OrderType;
import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.util.List;

/**
 * The numbers that stand for the engine's words on the link. They are those of MQL5; -1 is unknown.
 */
final class Codes {
  static final int UNKNOWN = -1;

  private static final List<DealType> DEAL_TYPES =
      List.of(
          DealType.BUY,
          DealType.SELL,
          DealType.BALANCE,
          DealType.CREDIT,
          DealType.CHARGE,
          DealType.CORRECTION,
          DealType.BONUS,
          DealType.COMMISSION,
          DealType.COMMISSION_DAILY,
          DealType.COMMISSION_MONTHLY,
          DealType.COMMISSION_AGENT_DAILY,
          DealType.COMMISSION_AGENT_MONTHLY,
          DealType.INTEREST,
          DealType.BUY_CANCELED,
          DealType.SELL_CANCELED,
          DealType.DIVIDEND,
          DealType.DIVIDEND_FRANKED,
          DealType.TAX,
          DealType.AGENT,
          DealType.STOP_OUT_COMPENSATION);

  private static final List<DealEntry> ENTRIES =
      List.of(DealEntry.IN, DealEntry.OUT, DealEntry.IN_OUT, DealEntry.OUT_BY);

  private static final List<DealReason> REASONS =
      List.of(
          DealReason.CLIENT,
          DealReason.MOBILE,
          DealReason.WEB,
          DealReason.EXPERT,
          DealReason.STOP_LOSS,
          DealReason.TAKE_PROFIT,
          DealReason.STOP_OUT,
          DealReason.ROLLOVER,
          DealReason.VARIATION_MARGIN,
          DealReason.SPLIT);

  private static final List<OrderType> ORDER_TYPES =
      List.of(
          OrderType.BUY,
          OrderType.SELL,
          OrderType.BUY_LIMIT,
          OrderType.SELL_LIMIT,
          OrderType.BUY_STOP,
          OrderType.SELL_STOP,
          OrderType.BUY_STOP_LIMIT,
          OrderType.SELL_STOP_LIMIT,
          OrderType.CLOSE_BY);

  private static final List<OrderState> ORDER_STATES =
      List.of(
          OrderState.STARTED,
          OrderState.PLACED,
          OrderState.CANCELED,
          OrderState.PARTIAL,
          OrderState.FILLED,
          OrderState.REJECTED,
          OrderState.EXPIRED,
          OrderState.REQUEST_ADD,
          OrderState.REQUEST_MODIFY,
          OrderState.REQUEST_CANCEL);

  private static final List<Direction> DIRECTIONS = List.of(Direction.BUY, Direction.SELL);

  private static final List<TradeMode> TRADE_MODES =
      List.of(TradeMode.DEMO, TradeMode.CONTEST, TradeMode.REAL);

  private static final List<MarginMode> MARGIN_MODES =
      List.of(MarginMode.NETTING, MarginMode.EXCHANGE, MarginMode.HEDGING);

  private Codes() {}

  static DealType dealType(int code) {
    return at(DEAL_TYPES, code, DealType.UNCLASSIFIED);
  }

  static DealEntry entry(int code) {
    return ENTRIES.get(code);
  }

  static DealReason reason(int code) {
    return at(REASONS, code, DealReason.UNKNOWN);
  }

  static OrderType orderType(int code) {
    return ORDER_TYPES.get(code);
  }

  static OrderState orderState(int code) {
    return ORDER_STATES.get(code);
  }

  static Direction direction(int code) {
    return DIRECTIONS.get(code);
  }

  static TradeMode tradeMode(int code) {
    return at(TRADE_MODES, code, TradeMode.UNKNOWN);
  }

  static MarginMode marginMode(int code) {
    return at(MARGIN_MODES, code, MarginMode.UNKNOWN);
  }

  static int of(DealEntry entry) {
    return ENTRIES.indexOf(entry);
  }

  static int of(DealReason reason) {
    return REASONS.indexOf(reason);
  }

  static int of(OrderType type) {
    return ORDER_TYPES.indexOf(type);
  }

  static int of(OrderState state) {
    return ORDER_STATES.indexOf(state);
  }

  static int of(Direction direction) {
    return DIRECTIONS.indexOf(direction);
  }

  static int of(TradeMode mode) {
    return TRADE_MODES.indexOf(mode);
  }

  static int of(MarginMode mode) {
    return MARGIN_MODES.indexOf(mode);
  }

  private static <T> T at(List<T> words, int code, T otherwise) {
    return code >= 0 && code < words.size() ? words.get(code) : otherwise;
  }
}
