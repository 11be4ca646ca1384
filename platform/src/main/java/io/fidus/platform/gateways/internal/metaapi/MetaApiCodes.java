package io.fidus.platform.gateways.internal.metaapi;

import io.fidus.metatrader.vocabulary.MarginMode;
import io.fidus.metatrader.vocabulary.TradeMode;
import java.util.List;

/**
 * MetaApi writes MetaTrader's codes by their names in MQL5; these lists are in the order of the
 * numbers.
 */
final class MetaApiCodes {
  static final List<String> DEAL_TYPE =
      List.of(
          "DEAL_TYPE_BUY",
          "DEAL_TYPE_SELL",
          "DEAL_TYPE_BALANCE",
          "DEAL_TYPE_CREDIT",
          "DEAL_TYPE_CHARGE",
          "DEAL_TYPE_CORRECTION",
          "DEAL_TYPE_BONUS",
          "DEAL_TYPE_COMMISSION",
          "DEAL_TYPE_COMMISSION_DAILY",
          "DEAL_TYPE_COMMISSION_MONTHLY",
          "DEAL_TYPE_COMMISSION_AGENT_DAILY",
          "DEAL_TYPE_COMMISSION_AGENT_MONTHLY",
          "DEAL_TYPE_INTEREST",
          "DEAL_TYPE_BUY_CANCELED",
          "DEAL_TYPE_SELL_CANCELED",
          "DEAL_DIVIDEND",
          "DEAL_DIVIDEND_FRANKED",
          "DEAL_TAX");
  static final List<String> DEAL_ENTRY =
      List.of("DEAL_ENTRY_IN", "DEAL_ENTRY_OUT", "DEAL_ENTRY_INOUT", "DEAL_ENTRY_OUT_BY");
  static final List<String> DEAL_REASON =
      List.of(
          "DEAL_REASON_CLIENT",
          "DEAL_REASON_MOBILE",
          "DEAL_REASON_WEB",
          "DEAL_REASON_EXPERT",
          "DEAL_REASON_SL",
          "DEAL_REASON_TP",
          "DEAL_REASON_SO",
          "DEAL_REASON_ROLLOVER",
          "DEAL_REASON_VMARGIN",
          "DEAL_REASON_SPLIT");
  static final List<String> POSITION_TYPE = List.of("POSITION_TYPE_BUY", "POSITION_TYPE_SELL");
  static final List<String> ORDER_TYPE =
      List.of(
          "ORDER_TYPE_BUY",
          "ORDER_TYPE_SELL",
          "ORDER_TYPE_BUY_LIMIT",
          "ORDER_TYPE_SELL_LIMIT",
          "ORDER_TYPE_BUY_STOP",
          "ORDER_TYPE_SELL_STOP",
          "ORDER_TYPE_BUY_STOP_LIMIT",
          "ORDER_TYPE_SELL_STOP_LIMIT",
          "ORDER_TYPE_CLOSE_BY");
  static final List<String> ORDER_STATE =
      List.of(
          "ORDER_STATE_STARTED",
          "ORDER_STATE_PLACED",
          "ORDER_STATE_CANCELED",
          "ORDER_STATE_PARTIAL",
          "ORDER_STATE_FILLED",
          "ORDER_STATE_REJECTED",
          "ORDER_STATE_EXPIRED",
          "ORDER_STATE_REQUEST_ADD",
          "ORDER_STATE_REQUEST_MODIFY",
          "ORDER_STATE_REQUEST_CANCEL");

  private MetaApiCodes() {}

  /** The number of a name; -1 when the list does not have it. */
  static int number(List<String> names, String name) {
    return names.indexOf(name);
  }

  static TradeMode tradeMode(String name) {
    return switch (name) {
      case "ACCOUNT_TRADE_MODE_DEMO" -> TradeMode.DEMO;
      case "ACCOUNT_TRADE_MODE_CONTEST" -> TradeMode.CONTEST;
      case "ACCOUNT_TRADE_MODE_REAL" -> TradeMode.REAL;
      default -> TradeMode.UNKNOWN;
    };
  }

  static MarginMode marginMode(String name) {
    return switch (name) {
      case "ACCOUNT_MARGIN_MODE_RETAIL_NETTING" -> MarginMode.NETTING;
      case "ACCOUNT_MARGIN_MODE_EXCHANGE" -> MarginMode.EXCHANGE;
      case "ACCOUNT_MARGIN_MODE_RETAIL_HEDGING" -> MarginMode.HEDGING;
      default -> MarginMode.UNKNOWN;
    };
  }
}
