package io.fidus.metatrader.link.codec;

import io.fidus.metatrader.link.message.AccountReport;
import io.fidus.metatrader.link.message.Ack;
import io.fidus.metatrader.link.message.Bye;
import io.fidus.metatrader.link.message.ByeReason;
import io.fidus.metatrader.link.message.Challenge;
import io.fidus.metatrader.link.message.DealRow;
import io.fidus.metatrader.link.message.DealsReport;
import io.fidus.metatrader.link.message.Heartbeat;
import io.fidus.metatrader.link.message.Hello;
import io.fidus.metatrader.link.message.LinkMessage;
import io.fidus.metatrader.link.message.OrderRow;
import io.fidus.metatrader.link.message.OrdersReport;
import io.fidus.metatrader.link.message.PositionRow;
import io.fidus.metatrader.link.message.PositionsReport;
import io.fidus.metatrader.link.message.Resync;
import io.fidus.metatrader.link.message.TerminalReport;
import io.fidus.metatrader.link.message.Welcome;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** One message of each type, and the very line that it is written as with number 7. */
final class SampleMessages {
  private static final String HEX = "0123456789abcdef".repeat(4);

  private SampleMessages() {}

  static Map<String, LinkMessage> byLine() {
    Map<String, LinkMessage> samples = new LinkedHashMap<>(reports());
    samples.put(
        "{\"v\":1,\"type\":\"challenge\",\"seq\":7,\"nonce\":\"" + HEX + "\"}", new Challenge(HEX));
    samples.put(
        """
        {"v":1,"type":"hello","seq":7,"at":12,"login":70001,"server":"Demo-Server","company":"Broker \\"A\\"",\
        "currency":"USD","digits":2,"leverage":100,"tradeMode":2,"marginMode":2,"platform":5,"build":4755,\
        "serverTime":1762516800000,"gmtOffset":7200,"simulated":false,"instance":"abcdef-01","proof":"HEX"}\
        """
            .replace("HEX", HEX),
        new Hello(
            12,
            70_001,
            "Demo-Server",
            "Broker \"A\"",
            "USD",
            2,
            100,
            2,
            2,
            5,
            4_755,
            1_762_516_800_000L,
            OptionalInt.of(7_200),
            false,
            "abcdef-01",
            HEX));
    samples.put(
        """
        {"v":1,"type":"welcome","seq":7,"ticket":812,"accountMillis":1000,"heartbeatMillis":2000,\
        "silenceMillis":5000,"batch":200,"window":8}\
        """,
        new Welcome(812, 1_000, 2_000, 5_000, 200, 8));
    samples.put(
        """
        {"v":1,"type":"heartbeat","seq":7,"at":99,"serverTime":1762516800000,"gmtOffset":null}\
        """,
        new Heartbeat(99, 1_762_516_800_000L, OptionalInt.empty()));
    samples.put("{\"v\":1,\"type\":\"ack\",\"seq\":7,\"ticket\":-812}", new Ack(-812));
    samples.put("{\"v\":1,\"type\":\"resync\",\"seq\":7,\"after\":0}", new Resync(0));
    samples.put(
        "{\"v\":1,\"type\":\"bye\",\"seq\":7,\"reason\":\"wrong-key\",\"detail\":\"no\"}",
        new Bye(ByeReason.WRONG_KEY, "no"));
    return samples;
  }

  private static Map<String, LinkMessage> reports() {
    Map<String, LinkMessage> samples = new LinkedHashMap<>();
    samples.put(
        """
        {"v":1,"type":"account","seq":7,"at":99,"login":70001,"balance":"10000.00","credit":"0.00","profit":"-12.30",\
        "equity":"9987.70","margin":"0.00","freeMargin":"9987.70","tradeAllowed":true,"deals":3,"sum":"10000.00","last":812}\
        """,
        account());
    samples.put(
        """
        {"v":1,"type":"positions","seq":7,"at":99,"login":70001,"part":1,"parts":1,"positions":[{"ticket":55,\
        "time":1762516800000,"type":1,"symbol":"EURUSD","volume":"0.10","openPrice":"1.09120","stopLoss":"0",\
        "takeProfit":"1.08","currentPrice":"1.09243","swap":"-0.05","profit":"-12.25","magic":77,"comment":"añadir\\u0009✓"}]}\
        """,
        new PositionsReport(99, 70_001, 1, 1, List.of(position())));
    samples.put(
        """
        {"v":1,"type":"orders","seq":7,"at":99,"login":70001,"part":1,"parts":1,"orders":[{"ticket":56,\
        "time":1762516800000,"type":2,"state":1,"symbol":"XAUUSD","initialVolume":"1","remainingVolume":"0.5",\
        "price":"1900.10","stopLoss":"0","takeProfit":"0","comment":""}]}\
        """,
        new OrdersReport(99, 70_001, 1, 1, List.of(order())));
    samples.put(
        """
        {"v":1,"type":"deals","seq":7,"at":99,"login":70001,"after":811,"deals":[{"ticket":812,"order":900,"position":900,\
        "time":1762516800123,"type":0,"entry":0,"reason":3,"symbol":"EURUSD","volume":"0.1","price":"1.0912",\
        "commission":"-0.35","swap":"0.00","fee":"0.00","profit":"0.00","magic":0,"comment":"c\\\\d"}]}\
        """,
        deals());
    samples.put(
        """
        {"v":1,"type":"terminal","seq":7,"at":99,"login":70001,"connected":true,"tradeAllowed":false,"pingMicros":null}\
        """,
        new TerminalReport(99, 70_001, true, false, OptionalInt.empty()));
    return samples;
  }

  static AccountReport account() {
    return new AccountReport(
        99,
        70_001,
        decimal("10000.00"),
        decimal("0.00"),
        decimal("-12.30"),
        decimal("9987.70"),
        decimal("0.00"),
        decimal("9987.70"),
        true,
        3,
        decimal("10000.00"),
        812);
  }

  static DealsReport deals() {
    return new DealsReport(
        99,
        70_001,
        811,
        List.of(
            new DealRow(
                812,
                900,
                900,
                1_762_516_800_123L,
                0,
                0,
                3,
                "EURUSD",
                decimal("0.1"),
                decimal("1.0912"),
                decimal("-0.35"),
                decimal("0.00"),
                decimal("0.00"),
                decimal("0.00"),
                0,
                "c\\d")));
  }

  private static PositionRow position() {
    return new PositionRow(
        55,
        1_762_516_800_000L,
        1,
        "EURUSD",
        decimal("0.10"),
        decimal("1.09120"),
        decimal("0"),
        decimal("1.08"),
        decimal("1.09243"),
        decimal("-0.05"),
        decimal("-12.25"),
        77,
        "añadir\t✓");
  }

  private static OrderRow order() {
    return new OrderRow(
        56,
        1_762_516_800_000L,
        2,
        1,
        "XAUUSD",
        decimal("1"),
        decimal("0.5"),
        decimal("1900.10"),
        decimal("0"),
        decimal("0"),
        "");
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }
}
