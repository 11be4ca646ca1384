package io.fidus.platform.alerts;

import io.fidus.engine.watchdog.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has to know about.
 *
 * @param key names the root cause for ever: module, colon, object, for example {@code
 *     backup:nightly}. As long as an alert of the key is open there is no second one
 * @param title what is wrong, in a few words; it becomes the subject of the mails
 * @param detail what a person needs to act; may change from one raising to the next
 * @param since when it began, which its duration counts from
 * @param restsOn keys of alerts that explain this one: while one of them is open nobody is told of
 *     this
 * @param page the path in the web app where one looks further, for example {@code /system}
 * @param mailed whether it is told by mail; false for one about mail itself
 */
public record AlertRequest(
    String key,
    Severity severity,
    Bilingual title,
    Bilingual detail,
    Instant since,
    List<String> restsOn,
    Optional<String> page,
    boolean mailed) {
  private static final int LONGEST_KEY = 200;
  private static final int MOST_CAUSES = 20;

  public AlertRequest {
    if (key.isBlank() || key.length() > LONGEST_KEY) {
      throw new IllegalArgumentException("An alert has a key of 1 to 200 characters");
    }
    if (title.spanish().isEmpty() || title.english().isEmpty()) {
      throw new IllegalArgumentException("An alert has a title in both languages");
    }
    restsOn = List.copyOf(restsOn);
    if (restsOn.size() > MOST_CAUSES || restsOn.contains(key)) {
      throw new IllegalArgumentException(
          "An alert rests on up to 20 others and not on itself: " + key);
    }
  }

  public static AlertRequest of(
      String key, Severity severity, Bilingual title, Bilingual detail, Instant since) {
    return new AlertRequest(key, severity, title, detail, since, List.of(), Optional.empty(), true);
  }

  /** The same, silent while an alert of one of the keys is open. */
  public AlertRequest restingOn(List<String> keys) {
    return new AlertRequest(key, severity, title, detail, since, keys, page, mailed);
  }

  public AlertRequest at(String path) {
    return new AlertRequest(
        key, severity, title, detail, since, restsOn, Optional.of(path), mailed);
  }

  public AlertRequest withoutMail() {
    return new AlertRequest(key, severity, title, detail, since, restsOn, page, false);
  }
}
