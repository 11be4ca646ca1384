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
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Takes the fields of each type of message. */
final class MessageReader {
  private static final Pattern HEX_64 = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9-]{8,64}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z][A-Z0-9]{1,7}");
  private static final Pattern NOT_BLANK = Pattern.compile("(?s)(?=.*\\S).{1,128}");
  private static final long MOST = Long.MAX_VALUE;
  private static final int MOST_MILLIS = Math.toIntExact(Duration.ofHours(1).toMillis());
  private static final int MOST_OFFSET_SECONDS = Math.toIntExact(Duration.ofHours(18).toSeconds());

  /** The year 2100 in milliseconds: a broker time beyond it is not a time. */
  private static final long END_OF_TIME = 4_102_444_800_000L;

  private static final int MOST_CODE = 0xffff;
  private static final int MOST_PARTS = 32;
  private static final int MOST_BATCH = 10_000;

  private MessageReader() {}

  static LinkMessage read(String type, Fields fields) {
    return switch (type) {
      case "challenge" -> new Challenge(fields.text("nonce", HEX_64));
      case "hello" -> hello(fields);
      case "welcome" -> welcome(fields);
      case "account" -> account(fields);
      case "positions" ->
          new PositionsReport(
              at(fields),
              login(fields),
              fields.small("part", 1, MOST_PARTS),
              fields.small("parts", 1, MOST_PARTS),
              fields.objects("positions", MessageReader::position));
      case "orders" ->
          new OrdersReport(
              at(fields),
              login(fields),
              fields.small("part", 1, MOST_PARTS),
              fields.small("parts", 1, MOST_PARTS),
              fields.objects("orders", MessageReader::order));
      case "deals" ->
          new DealsReport(
              at(fields),
              login(fields),
              fields.integer("after", -MOST, MOST),
              fields.objects("deals", MessageReader::deal));
      case "terminal" ->
          new TerminalReport(
              at(fields),
              login(fields),
              fields.flag("connected"),
              fields.flag("tradeAllowed"),
              fields.smallOrNull("pingMicros", 0, Integer.MAX_VALUE));
      case "heartbeat" ->
          new Heartbeat(at(fields), fields.integer("serverTime", 0, END_OF_TIME), offset(fields));
      case "ack" -> new Ack(fields.integer("ticket", -MOST, MOST));
      case "resync" -> new Resync(fields.integer("after", -MOST, MOST));
      case "bye" -> bye(fields);
      default -> throw new RefusedLine(RefusalReason.UNKNOWN_TYPE, "no message has this type");
    };
  }

  private static Hello hello(Fields fields) {
    return new Hello(
        at(fields),
        login(fields),
        fields.text("server", NOT_BLANK),
        fields.text("company", 0, 256),
        fields.text("currency", CURRENCY),
        fields.small("digits", 0, 8),
        fields.small("leverage", 0, Integer.MAX_VALUE),
        fields.small("tradeMode", -1, 2),
        fields.small("marginMode", -1, 2),
        fields.small("platform", 4, 5),
        fields.small("build", 0, Integer.MAX_VALUE),
        fields.integer("serverTime", 0, END_OF_TIME),
        offset(fields),
        fields.flag("simulated"),
        fields.text("instance", INSTANCE),
        fields.text("proof", HEX_64));
  }

  private static Welcome welcome(Fields fields) {
    return new Welcome(
        fields.integer("ticket", -MOST, MOST),
        fields.small("accountMillis", 1, MOST_MILLIS),
        fields.small("heartbeatMillis", 1, MOST_MILLIS),
        fields.small("silenceMillis", 1, MOST_MILLIS),
        fields.small("batch", 1, MOST_BATCH),
        fields.small("window", 1, MOST_BATCH));
  }

  private static AccountReport account(Fields fields) {
    return new AccountReport(
        at(fields),
        login(fields),
        fields.decimal("balance"),
        fields.decimal("credit"),
        fields.decimal("profit"),
        fields.decimal("equity"),
        fields.decimal("margin"),
        fields.decimal("freeMargin"),
        fields.flag("tradeAllowed"),
        fields.integer("deals", 0, MOST),
        fields.decimal("sum"),
        fields.integer("last", -MOST, MOST));
  }

  private static PositionRow position(Fields row) {
    return new PositionRow(
        row.integer("ticket", 1, MOST),
        time(row),
        row.small("type", 0, 1),
        row.text("symbol", 1, LinkLimits.SYMBOL_CHARS),
        row.decimal("volume"),
        row.decimal("openPrice"),
        row.decimal("stopLoss"),
        row.decimal("takeProfit"),
        row.decimal("currentPrice"),
        row.decimal("swap"),
        row.decimal("profit"),
        row.integer("magic", Long.MIN_VALUE, MOST),
        comment(row));
  }

  private static OrderRow order(Fields row) {
    return new OrderRow(
        row.integer("ticket", 1, MOST),
        time(row),
        row.small("type", 0, 8),
        row.small("state", 0, 9),
        row.text("symbol", 1, LinkLimits.SYMBOL_CHARS),
        row.decimal("initialVolume"),
        row.decimal("remainingVolume"),
        row.decimal("price"),
        row.decimal("stopLoss"),
        row.decimal("takeProfit"),
        comment(row));
  }

  private static DealRow deal(Fields row) {
    long ticket = row.integer("ticket", -MOST, MOST);
    if (ticket == 0) {
      throw new RefusedLine(RefusalReason.OUT_OF_RANGE, "a deal's ticket is not 0");
    }
    return new DealRow(
        ticket,
        row.integer("order", 0, MOST),
        row.integer("position", 0, MOST),
        time(row),
        row.small("type", -1, MOST_CODE),
        row.small("entry", 0, 3),
        row.small("reason", -1, MOST_CODE),
        row.text("symbol", 0, LinkLimits.SYMBOL_CHARS),
        row.decimal("volume"),
        row.decimal("price"),
        row.decimal("commission"),
        row.decimal("swap"),
        row.decimal("fee"),
        row.decimal("profit"),
        row.integer("magic", Long.MIN_VALUE, MOST),
        comment(row));
  }

  private static Bye bye(Fields fields) {
    String word = fields.text("reason", 1, 64);
    ByeReason reason =
        ByeReason.ofWord(word)
            .orElseThrow(() -> new RefusedLine(RefusalReason.OUT_OF_RANGE, "no such reason"));
    return new Bye(reason, fields.text("detail", 0, 512));
  }

  private static long at(Fields fields) {
    return fields.integer("at", 0, MOST / 2);
  }

  private static long login(Fields fields) {
    return fields.integer("login", 1, MOST);
  }

  private static long time(Fields fields) {
    return fields.integer("time", 0, END_OF_TIME);
  }

  private static OptionalInt offset(Fields fields) {
    return fields.smallOrNull("gmtOffset", -MOST_OFFSET_SECONDS, MOST_OFFSET_SECONDS);
  }

  private static String comment(Fields row) {
    return row.text("comment", 0, LinkLimits.COMMENT_CHARS);
  }
}
