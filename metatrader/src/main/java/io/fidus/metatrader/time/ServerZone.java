package io.fidus.metatrader.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rule that turns a trade server's wall clock into UTC.
 *
 * <p>The server shows the local time of {@code zone} plus {@code shift}. A server on a fixed offset
 * has an offset as its zone and no shift. A server on UTC+2 in winter and UTC+3 in summer that
 * switches on the dates of the United States, so that its day ends when New York closes, is New
 * York plus seven hours.
 *
 * <p>Where the zone's clock is put forward, the server shows no times inside the gap; such a time
 * is read as if the clock had not been put forward yet, which is the gap's length later. Where it
 * is put back, an hour is shown twice; the first pass is taken. Both lie on a Sunday morning, when
 * only instruments that trade all week have deals.
 *
 * @param zone the zone whose clock the server follows
 * @param shift what the server's clock is ahead of it, less than a day
 */
public record ServerZone(ZoneId zone, Duration shift) {
  private static final String AMERICA = "America/";
  private static final String UTC = "UTC";
  private static final Pattern TEXT =
      Pattern.compile("([A-Za-z][A-Za-z_/-]*?)(?:([+-])(\\d{1,2})(?::([0-5]\\d))?)?");

  public static final ServerZone NEW_YORK_CLOSE =
      new ServerZone(ZoneId.of(AMERICA + "New_York"), Duration.ofHours(7));

  public ServerZone {
    if (shift.abs().compareTo(Duration.ofDays(1)) >= 0 || shift.toSecondsPart() != 0) {
      throw new IllegalArgumentException(
          "A server's clock is whole minutes and less than a day from its zone: " + shift);
    }
    if (zone instanceof ZoneOffset && !shift.isZero()) {
      throw new IllegalArgumentException("A fixed offset takes no shift: " + zone + " " + shift);
    }
  }

  /** A server whose clock never changes, for example {@code UTC+3}. */
  public static ServerZone fixed(ZoneOffset offset) {
    return new ServerZone(offset, Duration.ZERO);
  }

  /** The rules that brokers use most, for a person to choose from. */
  public static List<ServerZone> common() {
    return List.of(
        NEW_YORK_CLOSE,
        parse("Europe/Athens"),
        parse("Europe/London"),
        parse("UTC"),
        parse("UTC+1"),
        parse("UTC+2"),
        parse("UTC+3"),
        parse("UTC+8"),
        parse("Asia/Tokyo"));
  }

  /**
   * Reads what {@link #toString} prints: {@code UTC}, {@code UTC+3}, {@code UTC-4:30}, {@code
   * Europe/Athens}, {@code New_York+7}.
   *
   * @throws IllegalArgumentException when the text names no zone, or an offset that no clock has
   */
  public static ServerZone parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw unknown(text, null);
    }
    Duration offset = offset(parts);
    String name = parts.group(1);
    try {
      if (name.equals(UTC)) {
        return fixed(ZoneOffset.ofTotalSeconds(Math.toIntExact(offset.toSeconds())));
      }
      return new ServerZone(ZoneId.of(name.contains("/") ? name : AMERICA + name), offset);
    } catch (DateTimeException e) {
      throw unknown(text, e);
    }
  }

  /** The instant at which the server's clock shows {@code wallClock}. */
  public Instant toInstant(LocalDateTime wallClock) {
    return wallClock.minus(shift).atZone(zone).toInstant();
  }

  /** What the server's clock shows at {@code instant}. */
  public LocalDateTime wallClock(Instant instant) {
    return LocalDateTime.ofInstant(instant, zone).plus(shift);
  }

  @Override
  public String toString() {
    if (zone instanceof ZoneOffset offset) {
      return UTC + signed(Duration.ofSeconds(offset.getTotalSeconds()));
    }
    String id = zone.getId();
    String name = id.startsWith(AMERICA) ? id.substring(AMERICA.length()) : id;
    return (name.contains("/") ? id : name) + signed(shift);
  }

  private static Duration offset(Matcher parts) {
    if (parts.group(2) == null) {
      return Duration.ZERO;
    }
    int minutes = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
    Duration size = Duration.ofHours(Integer.parseInt(parts.group(3))).plusMinutes(minutes);
    return parts.group(2).equals("-") ? size.negated() : size;
  }

  private static String signed(Duration offset) {
    if (offset.isZero()) {
      return "";
    }
    Duration size = offset.abs();
    String minutes = size.toMinutesPart() == 0 ? "" : ":%02d".formatted(size.toMinutesPart());
    return (offset.isNegative() ? "-" : "+") + size.toHours() + minutes;
  }

  private static IllegalArgumentException unknown(String text, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "Not a server clock: '" + text + "'. Write UTC+3, Europe/Athens or New_York+7.", cause);
  }
}
