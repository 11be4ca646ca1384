package io.fidus.metatrader.statement.sample;

/** What a MetaTrader 5 report labels, in each language. */
enum Label {
  REPORT("Trade History Report", "Informe del historial", "取引レポート"),
  NAME("Name:", "Nombre:", "名前:"),
  ACCOUNT("Account:", "Cuenta:", "口座:"),
  COMPANY("Company:", "Empresa:", "会社:"),
  DATE("Date:", "Fecha:", "日付:"),
  POSITIONS("Positions", "Posiciones", "ポジション"),
  ORDERS("Orders", "Órdenes", "注文"),
  DEALS("Deals", "Transacciones", "約定"),
  OPEN_POSITIONS("Open Positions", "Posiciones abiertas", "保有ポジション"),
  WORKING_ORDERS("Working Orders", "Órdenes activas", "有効な注文"),
  RESULTS("Results", "Resultados", "結果"),
  TIME("Time", "Hora", "時間"),
  OPEN_TIME("Open Time", "Hora de apertura", "発注時間"),
  POSITION("Position", "Posición", "ポジション"),
  ORDER("Order", "Orden", "注文"),
  DEAL("Deal", "Transacción", "約定"),
  SYMBOL("Symbol", "Símbolo", "銘柄"),
  TYPE("Type", "Tipo", "タイプ"),
  DIRECTION("Direction", "Dirección", "新規・決済"),
  VOLUME("Volume", "Volumen", "数量"),
  PRICE("Price", "Precio", "価格"),
  STOP_LOSS("S / L", "S / L", "損切"),
  TAKE_PROFIT("T / P", "T / P", "利確"),
  MARKET_PRICE("Market Price", "Precio de mercado", "市場価格"),
  STATE("State", "Estado", "状態"),
  COMMISSION("Commission", "Comisión", "手数料"),
  FEE("Fee", "Cargo", "料金"),
  SWAP("Swap", "Swap", "スワップ"),
  PROFIT("Profit", "Beneficio", "損益"),
  BALANCE("Balance", "Balance", "残高"),
  COMMENT("Comment", "Comentario", "コメント"),
  CREDIT("Credit Facility", "Crédito", "クレジット"),
  FLOATING("Floating P/L", "P/L flotante", "含み損益"),
  EQUITY("Equity", "Patrimonio", "有効証拠金"),
  FREE_MARGIN("Free Margin", "Margen libre", "余剰証拠金"),
  MARGIN("Margin", "Margen", "証拠金"),
  MARGIN_LEVEL("Margin Level", "Nivel de margen", "証拠金率"),
  DRAWDOWN("Balance Drawdown", "Reducción del balance", "ドローダウン"),
  STATISTIC("Statistic", "Estadística", "統計");

  private final String english;
  private final String spanish;
  private final String japanese;

  Label(String english, String spanish, String japanese) {
    this.english = english;
    this.spanish = spanish;
    this.japanese = japanese;
  }

  String in(Language language) {
    return switch (language) {
      case ENGLISH -> english;
      case SPANISH -> spanish;
      case JAPANESE -> japanese;
    };
  }
}
