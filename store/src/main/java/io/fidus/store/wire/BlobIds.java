package io.fidus.store.wire;

import io.fidus.store.InvalidValue;
import java.util.regex.Pattern;

/** The ids of contents, which are safe as names of files. */
public final class BlobIds {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

  private BlobIds() {}

  public static String require(String id) {
    if (!ID.matcher(id).matches()) {
      throw new InvalidValue(
          "The id of a content has 1 to 100 letters, digits, '-' and '_': '" + id + "'");
    }
    return id;
  }
}
