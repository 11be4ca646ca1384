package io.fidus.platform.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something that was done to an object.
 *
 * @param verb what was done, in the past tense and lower case, for example {@code archived}
 * @param objectType what it was done to, for example {@code account}
 * @param objectId the object's id, as the API shows it
 * @param before what the act has changed, as it was; empty for something new
 * @param after the same as it is now; empty for something removed
 * @param reason what the person gave as the reason
 */
public record Act(
    String verb,
    String objectType,
    String objectId,
    Optional<Facts> before,
    Optional<Facts> after,
    Optional<String> reason) {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{1,39}");
  private static final int LONGEST_ID = 200;

  public Act {
    if (!WORD.matcher(verb).matches() || !WORD.matcher(objectType).matches()) {
      throw new IllegalArgumentException(
          "A verb and an object are lower-case words: '%s', '%s'".formatted(verb, objectType));
    }
    if (objectId.isBlank() || objectId.length() > LONGEST_ID) {
      throw new IllegalArgumentException("An object has an id of 1 to 200 characters");
    }
    reason = reason.map(String::strip).filter(text -> !text.isEmpty());
  }

  public static Act of(String verb, String objectType, String objectId) {
    return new Act(
        verb, objectType, objectId, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Act before(Facts facts) {
    return new Act(verb, objectType, objectId, Optional.of(facts), after, reason);
  }

  public Act after(Facts facts) {
    return new Act(verb, objectType, objectId, before, Optional.of(facts), reason);
  }

  public Act reason(String text) {
    return new Act(verb, objectType, objectId, before, after, Optional.of(text));
  }
}
