package io.fidus.metatrader.statement;

import io.fidus.engine.facts.DealReason;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MetaTrader 4 notes beside a trade. Under the pointer it reads {@code #magic comment}; a
 * detailed statement repeats it in a row of its own.
 *
 * @param magic the number of the expert, 0 when none
 * @param comment the comment, empty when none
 */
record Mt4Note(long magic, String comment) {
  private static final Pattern TITLE = Pattern.compile("#(\\d{1,18})(?: (.*))?");

  static Mt4Note ofTitle(String title) {
    Matcher parts = TITLE.matcher(title);
    if (!parts.matches()) {
      return new Mt4Note(0, title);
    }
    String comment = parts.group(2);
    return new Mt4Note(Long.parseLong(parts.group(1)), comment == null ? "" : comment.strip());
  }

  /** The server appends what closed a trade: {@code [sl]}, {@code [tp]}, {@code so: 50%/..}. */
  DealReason reason() {
    if (comment.endsWith("[sl]")) {
      return DealReason.STOP_LOSS;
    }
    if (comment.endsWith("[tp]")) {
      return DealReason.TAKE_PROFIT;
    }
    return comment.startsWith("so:") ? DealReason.STOP_OUT : DealReason.UNKNOWN;
  }
}
