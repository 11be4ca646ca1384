package io.fidus.store.mongo;

import io.fidus.store.Field;
import io.fidus.store.wire.Lookup;
import io.fidus.store.wire.Wire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * A checked query in BSON. Each condition says the type of its field, which is how MongoDB knows
 * that the partial index answers it.
 *
 * @param id the path of the identity, which differs between current versions and earlier ones
 */
record MongoLookup(Lookup lookup, String id) {

  static String path(Field field) {
    return "body." + Wire.stored(field.path());
  }

  /** The condition under which a document is in an index. */
  static BsonDocument present(List<Field> fields) {
    BsonDocument condition = new BsonDocument();
    for (Field field : fields) {
      condition.append(
          path(field), new BsonDocument("$type", new BsonString(BsonValues.type(field.kind()))));
    }
    return condition;
  }

  /** The name of the index to use. */
  String hint() {
    return lookup.index().map(index -> index.name()).orElse("_id_");
  }

  BsonDocument filter(Optional<Instant> asOf) {
    List<BsonDocument> all = new ArrayList<>();
    lookup.index().ifPresent(index -> all.add(present(index.fields())));
    for (Lookup.Bound bound : lookup.equal()) {
      all.add(is(path(bound.field()), "$eq", BsonValues.write(bound.value())));
    }
    String ranged = order().findFirst().orElseThrow();
    lookup.from().ifPresent(from -> all.add(is(ranged, "$gte", BsonValues.write(from))));
    lookup.to().ifPresent(to -> all.add(is(ranged, "$lt", BsonValues.write(to))));
    asOf.ifPresent(at -> all.add(is("since", "$lte", new BsonDateTime(at.toEpochMilli()))));
    return all.isEmpty() ? new BsonDocument() : new BsonDocument("$and", new BsonArray(all));
  }

  /** {@link #filter} for the items after the cursor. */
  BsonDocument pageFilter(Optional<Instant> asOf) {
    BsonDocument filter = filter(asOf);
    if (lookup.after().isEmpty()) {
      return filter;
    }
    List<String> paths = order().toList();
    List<BsonValue> values = new ArrayList<>();
    lookup.after().get().values().forEach(value -> values.add(BsonValues.write(value)));
    values.add(new BsonString(lookup.after().get().id()));
    BsonArray after = new BsonArray(new ArrayList<>(after(paths, values, lookup.descending())));
    BsonDocument bound =
        is(paths.getFirst(), lookup.descending() ? "$lte" : "$gte", values.getFirst());
    BsonArray all = new BsonArray(List.of(bound, new BsonDocument("$or", after)));
    if (!filter.isEmpty()) {
      all.add(filter);
    }
    return new BsonDocument("$and", all);
  }

  /** The alternatives of "these paths, in this order, come after these values". */
  static List<BsonDocument> after(List<String> paths, List<BsonValue> values, boolean descending) {
    List<BsonDocument> alternatives = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      BsonDocument alternative = new BsonDocument();
      for (int equal = 0; equal < i; equal++) {
        alternative.append(paths.get(equal), values.get(equal));
      }
      alternative.append(paths.get(i), new BsonDocument(descending ? "$lt" : "$gt", values.get(i)));
      alternatives.add(alternative);
    }
    return alternatives;
  }

  BsonDocument sort() {
    BsonInt32 direction = new BsonInt32(lookup.descending() ? -1 : 1);
    BsonDocument sort = new BsonDocument();
    order().forEach(path -> sort.append(path, direction));
    return sort;
  }

  private Stream<String> order() {
    return Stream.concat(lookup.order().stream().map(MongoLookup::path), Stream.of(id));
  }

  private static BsonDocument is(String path, String comparison, BsonValue value) {
    return new BsonDocument(path, new BsonDocument(comparison, value));
  }
}
