package io.fidus.store.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import io.fidus.store.Index;
import io.fidus.store.StoreUnavailable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the driver's exceptions mean. */
final class Failures {
  private static final Pattern INDEX = Pattern.compile("index: (\\S+)");

  private Failures() {}

  static boolean isDuplicate(MongoException e) {
    return switch (e) {
      case MongoWriteException write ->
          write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
      case MongoBulkWriteException bulk ->
          !bulk.getWriteErrors().isEmpty()
              && bulk.getWriteErrors().getFirst().getCategory() == ErrorCategory.DUPLICATE_KEY;
      default -> ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY;
    };
  }

  /** The declared name of the unique index that a duplicate broke. */
  static String index(MongoException duplicate) {
    Matcher matcher = INDEX.matcher(String.valueOf(duplicate.getMessage()));
    return matcher.find() && !matcher.group(1).equals("_id_") ? matcher.group(1) : Index.ID;
  }

  /** Makes the driver run the body again, on a snapshot that sees what was committed meanwhile. */
  static MongoException again(MongoException cause) {
    MongoException again = new MongoException("The data changed meanwhile", cause);
    again.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);
    return again;
  }

  /** What callers of the store see. */
  static StoreUnavailable told(MongoException e) {
    return new StoreUnavailable(
        e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)
            ? "It is not known whether MongoDB has written this: repeat the command"
            : "MongoDB: " + e.getMessage(),
        e);
  }
}
