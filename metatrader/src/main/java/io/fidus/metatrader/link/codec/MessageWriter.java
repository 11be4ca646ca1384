package io.fidus.metatrader.link.codec;

import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.OrdersReport;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.link.message.PositionsReport;
import io.fidus.metatrader.link.message.Resync;
import io.fidus.metatrader.link.message.TerminalReport;
import io.fidus.metatrader.link.message.Welcome;

/** Writes each message with its number. */
final class MessageWriter {
  private MessageWriter() {}

  static String write(Frame frame) {
    long seq = frame.seq();
    JsonWriter line =
        switch (frame.message()) {
          case Challenge(String nonce) -> begin("challenge", seq).text("nonce", nonce);
          case Hello hello -> hello(begin("hello", seq), hello);
          case Welcome welcome -> welcome(begin("welcome", seq), welcome);
          case AccountReport account -> account(begin("account", seq), account);
          case PositionsReport report ->
              begin("positions", seq)
                  .integer("at", report.at())
                  .integer("login", report.login())
                  .integer("part", report.part())
                  .integer("parts", report.parts())
                  .objects("positions", report.positions(), MessageWriter::position);
          case OrdersReport report ->
              begin("orders", seq)
                  .integer("at", report.at())
                  .integer("login", report.login())
                  .integer("part", report.part())
                  .integer("parts", report.parts())
                  .objects("orders", report.orders(), MessageWriter::order);
          case DealsReport report ->
              begin("deals", seq)
                  .integer("at", report.at())
                  .integer("login", report.login())
                  .integer("after", report.after())
                  .objects("deals", report.deals(), MessageWriter::deal);
          case TerminalReport report ->
              begin("terminal", seq)
                  .integer("at", report.at())
                  .integer("login", report.login())
                  .flag("connected", report.connected())
                  .flag("tradeAllowed", report.tradeAllowed())
                  .integer("pingMicros", report.pingMicros());
          case Heartbeat heartbeat ->
              begin("heartbeat", seq)
                  .integer("at", heartbeat.at())
                  .integer("serverTime", heartbeat.serverTime())
                  .integer("gmtOffset", heartbeat.gmtOffset());
          case Ack(long ticket) -> begin("ack", seq).integer("ticket", ticket);
          case Resync(long after) -> begin("resync", seq).integer("after", after);
          case Bye bye ->
              begin("bye", seq).text("reason", bye.reason().word()).text("detail", bye.detail());
        };
    return line.end();
  }

  private static JsonWriter begin(String type, long seq) {
    return new JsonWriter().integer("v", LinkLimits.VERSION).text("type", type).integer("seq", seq);
  }

  private static JsonWriter hello(JsonWriter line, Hello hello) {
    return line.integer("at", hello.at())
        .integer("login", hello.login())
        .text("server", hello.server())
        .text("company", hello.company())
        .text("currency", hello.currency())
        .integer("digits", hello.digits())
        .integer("leverage", hello.leverage())
        .integer("tradeMode", hello.tradeMode())
        .integer("marginMode", hello.marginMode())
        .integer("platform", hello.platform())
        .integer("build", hello.build())
        .integer("serverTime", hello.serverTime())
        .integer("gmtOffset", hello.gmtOffset())
        .flag("simulated", hello.simulated())
        .text("instance", hello.instance())
        .text("proof", hello.proof());
  }

  private static JsonWriter welcome(JsonWriter line, Welcome welcome) {
    return line.integer("ticket", welcome.ticket())
        .integer("accountMillis", welcome.accountMillis())
        .integer("heartbeatMillis", welcome.heartbeatMillis())
        .integer("silenceMillis", welcome.silenceMillis())
        .integer("batch", welcome.batch())
        .integer("window", welcome.window());
  }

  private static JsonWriter account(JsonWriter line, AccountReport account) {
    return line.integer("at", account.at())
        .integer("login", account.login())
        .decimal("balance", account.balance())
        .decimal("credit", account.credit())
        .decimal("profit", account.profit())
        .decimal("equity", account.equity())
        .decimal("margin", account.margin())
        .decimal("freeMargin", account.freeMargin())
        .flag("tradeAllowed", account.tradeAllowed())
        .integer("deals", account.deals())
        .decimal("sum", account.sum())
        .integer("last", account.last());
  }

  private static void position(PositionRow row, JsonWriter line) {
    line.integer("ticket", row.ticket())
        .integer("time", row.time())
        .integer("type", row.type())
        .text("symbol", row.symbol())
        .decimal("volume", row.volume())
        .decimal("openPrice", row.openPrice())
        .decimal("stopLoss", row.stopLoss())
        .decimal("takeProfit", row.takeProfit())
        .decimal("currentPrice", row.currentPrice())
        .decimal("swap", row.swap())
        .decimal("profit", row.profit())
        .integer("magic", row.magic())
        .text("comment", row.comment());
  }

  private static void order(OrderRow row, JsonWriter line) {
    line.integer("ticket", row.ticket())
        .integer("time", row.time())
        .integer("type", row.type())
        .integer("state", row.state())
        .text("symbol", row.symbol())
        .decimal("initialVolume", row.initialVolume())
        .decimal("remainingVolume", row.remainingVolume())
        .decimal("price", row.price())
        .decimal("stopLoss", row.stopLoss())
        .decimal("takeProfit", row.takeProfit())
        .text("comment", row.comment());
  }

  private static void deal(DealRow row, JsonWriter line) {
    line.integer("ticket", row.ticket())
        .integer("order", row.order())
        .integer("position", row.position())
        .integer("time", row.time())
        .integer("type", row.type())
        .integer("entry", row.entry())
        .integer("reason", row.reason())
        .text("symbol", row.symbol())
        .decimal("volume", row.volume())
        .decimal("price", row.price())
        .decimal("commission", row.commission())
        .decimal("swap", row.swap())
        .decimal("fee", row.fee())
        .decimal("profit", row.profit())
        .integer("magic", row.magic())
        .text("comment", row.comment());
  }
}
