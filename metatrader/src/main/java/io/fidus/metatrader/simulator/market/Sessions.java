package io.fidus.metatrader.simulator.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sessions of one set of trading hours, found by second. */
final class Sessions {
  private static final long SECONDS_OF_A_DAY = 86_400;

  /** No market rests longer than this. */
  private static final int DAYS_AROUND = 8;

  private final TradingHours hours;
  private final Map<Long, List<Span>> days = new HashMap<>();
  private Span latest = new Span(Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE);

  Sessions(TradingHours hours) {
    this.hours = hours;
  }

  /** A session and the opening of the one that follows it. */
  record Span(long opens, long closes, long next) {
    boolean isOpen(long second) {
      return second < closes;
    }

    /** The last second until {@code second} in which the market was open. */
    long lastTick(long second) {
      return Math.min(second, closes - 1);
    }

    private boolean covers(long second) {
      return opens <= second && second < next;
    }
  }

  /** The newest session that had opened by {@code second}. */
  Span at(long second) {
    if (!latest.covers(second)) {
      latest = find(second);
    }
    return latest;
  }

  private Span find(long second) {
    long day = Math.floorDiv(second, SECONDS_OF_A_DAY);
    for (Span span : days.computeIfAbsent(day, this::around)) {
      if (span.covers(second)) {
        return span;
      }
    }
    throw new IllegalStateException("No session of " + hours + " around " + second);
  }

  /** The sessions that cover a day of UTC. */
  private List<Span> around(long day) {
    List<TradingHours.Session> sessions = new ArrayList<>();
    for (long date = day - DAYS_AROUND; date <= day + DAYS_AROUND; date++) {
      hours.opening(LocalDate.ofEpochDay(date)).ifPresent(sessions::add);
    }
    List<Span> spans = new ArrayList<>();
    for (int i = 1; i < sessions.size(); i++) {
      TradingHours.Session session = sessions.get(i - 1);
      Span span = new Span(session.opens(), session.closes(), sessions.get(i).opens());
      if (span.opens < (day + 1) * SECONDS_OF_A_DAY && span.next > day * SECONDS_OF_A_DAY) {
        spans.add(span);
      }
    }
    return List.copyOf(spans);
  }
}
