package io.fidus.store.mongo;

import io.fidus.store.wire.Values;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;

/**
 * A stored version with its place in an answer.
 *
 * @param order its kept values of the fields that order the answer
 */
record Found(BsonDocument stored, List<Object> order, String id) {
  static final Comparator<Found> ORDER = Found::compare;

  private static int compare(Found one, Found other) {
    for (int i = 0; i < one.order.size(); i++) {
      int difference = Values.compare(one.order.get(i), other.order.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Values.compare(one.id, other.id);
  }
}
