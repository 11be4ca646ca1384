package io.fidus.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.result.UpdateResult;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Field;
import io.fidus.store.InvalidValue;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Versioned;
import io.fidus.store.wire.DocumentShape;
import io.fidus.store.wire.Lookup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The documents of one type in their two collections. */
final class MongoDocuments<T> implements Documents<T> {
  private final MongoStore store;
  private final DocumentShape<T> shape;
  private final MongoCollection<BsonDocument> current;
  private final MongoCollection<BsonDocument> history;
  private final String name;

  MongoDocuments(MongoStore store, DocumentShape<T> shape, DocumentCollections<T> collections) {
    this.store = store;
    this.shape = shape;
    this.current = collections.current();
    this.history = collections.history();
    this.name = shape.type().name();
  }

  @Override
  public Versioned<T> insert(T document) {
    BsonString id = new BsonString(shape.id(document));
    BsonDocument body = body(document);
    return store.write(
        session -> {
          BsonDocument ended =
              history
                  .find(session, new BsonDocument(DocumentCollections.HISTORY_ID, id))
                  .sort(new BsonDocument("_id.version", new BsonInt32(-1)))
                  .first();
          long version =
              ended == null ? 1 : ended.getDocument("_id").getInt64("version").getValue() + 1;
          long since =
              ended == null
                  ? store.now()
                  : Math.max(store.now(), ended.getDateTime("until").getValue());
          unique(() -> current.insertOne(session, stored(id, version, since, body)));
          return new Versioned<>(document, version, Instant.ofEpochMilli(since));
        });
  }

  @Override
  public Versioned<T> replace(Versioned<T> read, T document) {
    BsonString id = new BsonString(shape.id(document));
    if (!id.getValue().equals(shape.id(read.document()))) {
      throw new InvalidValue("The identity of a document does not change: " + id.getValue());
    }
    BsonDocument body = body(document);
    long version = read.version() + 1;
    return store.write(
        session -> {
          long since = next(read);
          BsonDocument replaced =
              unique(
                  () ->
                      current.findOneAndReplace(
                          session, version(id, read.version()), stored(id, version, since, body)));
          keep(session, replaced, read, id, since);
          return new Versioned<>(document, version, Instant.ofEpochMilli(since));
        });
  }

  @Override
  public void remove(Versioned<T> read) {
    BsonString id = new BsonString(shape.id(read.document()));
    store.execute(
        () ->
            store.inTransaction(
                session -> {
                  BsonDocument removed =
                      current.findOneAndDelete(session, version(id, read.version()));
                  return keep(session, removed, read, id, next(read));
                }));
  }

  @Override
  public void confirm(Versioned<T> read) {
    BsonString id = new BsonString(shape.id(read.document()));
    store.inTransaction(
        session -> {
          // Writing to it is what makes this transaction and another one that changes it conflict.
          UpdateResult result =
              current.updateOne(
                  session,
                  version(id, read.version()),
                  new BsonDocument("$inc", new BsonDocument("confirmed", new BsonInt64(1))));
          if (result.getMatchedCount() == 0) {
            throw new StaleVersion(name, id.getValue(), read.version());
          }
          return true;
        });
  }

  @Override
  public Optional<Versioned<T>> get(String id) {
    return store
        .read(
            session ->
                Optional.ofNullable(
                    current.find(session, new BsonDocument("_id", new BsonString(id))).first()))
        .map(this::versioned);
  }

  @Override
  public Optional<Versioned<T>> get(String id, Instant asOf) {
    BsonDateTime at = new BsonDateTime(asOf.toEpochMilli());
    BsonDocument begun = new BsonDocument("since", new BsonDocument("$lte", at));
    BsonDocument before =
        begun
            .clone()
            .append(DocumentCollections.HISTORY_ID, new BsonString(id))
            .append("until", new BsonDocument("$gt", at));
    BsonDocument now = begun.append("_id", new BsonString(id));
    return store
        .read(
            session ->
                Optional.ofNullable(current.find(session, now).first())
                    .or(() -> Optional.ofNullable(history.find(session, before).first())))
        .map(this::versioned);
  }

  @Override
  public Page<Versioned<T>> find(Query query) {
    Lookup lookup = Lookup.of(shape.type(), query);
    return page(
        lookup, store.read(session -> find(session, current, lookup, false, Optional.empty())));
  }

  @Override
  public Page<Versioned<T>> find(Query query, Instant asOf) {
    Lookup lookup = Lookup.of(shape.type(), query);
    List<Found> found =
        store.read(
            session -> {
              List<Found> both =
                  new ArrayList<>(find(session, current, lookup, false, Optional.of(asOf)));
              both.addAll(find(session, history, lookup, true, Optional.of(asOf)));
              return both;
            });
    found.sort(lookup.descending() ? Found.ORDER.reversed() : Found.ORDER);
    return page(lookup, found);
  }

  @Override
  public long count(Query query) {
    MongoLookup lookup = new MongoLookup(Lookup.of(shape.type(), query), DocumentCollections.ID);
    return store.read(
        session ->
            current.countDocuments(
                session,
                lookup.filter(Optional.empty()),
                new CountOptions().hintString(lookup.hint())));
  }

  private List<Found> find(
      ClientSession session,
      MongoCollection<BsonDocument> collection,
      Lookup lookup,
      boolean earlier,
      Optional<Instant> asOf) {
    MongoLookup query =
        new MongoLookup(lookup, earlier ? DocumentCollections.HISTORY_ID : DocumentCollections.ID);
    BsonDocument filter = query.pageFilter(asOf);
    if (earlier) {
      BsonDateTime at = new BsonDateTime(asOf.orElseThrow().toEpochMilli());
      filter.append("until", new BsonDocument("$gt", at));
    }
    List<Found> found = new ArrayList<>();
    boolean ownIndex = lookup.index().isEmpty();
    collection
        .find(session, filter)
        .sort(query.sort())
        .hintString(ownIndex && earlier ? DocumentCollections.VERSIONS : query.hint())
        .limit(lookup.limit() + 1)
        .batchSize(lookup.limit() + 1)
        .forEach(stored -> found.add(found(stored, lookup)));
    return found;
  }

  private Found found(BsonDocument stored, Lookup lookup) {
    ObjectNode tree = tree(stored);
    List<Object> order = new ArrayList<>();
    for (Field field : lookup.order()) {
      order.add(shape.value(tree, field).orElseThrow());
    }
    String id =
        stored.isDocument("_id")
            ? stored.getDocument("_id").getString("id").getValue()
            : stored.getString("_id").getValue();
    return new Found(stored, order, id);
  }

  private Page<Versioned<T>> page(Lookup lookup, List<Found> found) {
    boolean more = found.size() > lookup.limit();
    List<Found> items = more ? found.subList(0, lookup.limit()) : found;
    return new Page<>(
        items.stream().map(item -> versioned(item.stored())).toList(),
        more
            ? Optional.of(lookup.cursor(items.getLast().order(), items.getLast().id()))
            : Optional.empty());
  }

  private Versioned<T> versioned(BsonDocument stored) {
    BsonDocument holder = stored.isDocument("_id") ? stored.getDocument("_id") : stored;
    long version = holder.getInt64("version").getValue();
    return new Versioned<>(
        shape.read(
            BsonTrees.read(stored.getDocument("body")), stored.getInt32("format").getValue()),
        version,
        Instant.ofEpochMilli(stored.getDateTime("since").getValue()));
  }

  private ObjectNode tree(BsonDocument stored) {
    return shape.current(
        BsonTrees.read(stored.getDocument("body")), stored.getInt32("format").getValue());
  }

  /** When the version after this one begins. */
  private long next(Versioned<T> read) {
    return Math.max(store.now(), read.since().toEpochMilli());
  }

  /** Moves what was the current version to the history. */
  private boolean keep(
      ClientSession session,
      @Nullable BsonDocument stored,
      Versioned<T> read,
      BsonString id,
      long until) {
    if (stored == null) {
      throw new StaleVersion(name, id.getValue(), read.version());
    }
    stored.remove("version");
    stored.remove("confirmed");
    stored.put("_id", new BsonDocument("id", id).append("version", new BsonInt64(read.version())));
    stored.put("until", new BsonDateTime(until));
    history.insertOne(session, stored);
    return true;
  }

  private BsonDocument body(T document) {
    ObjectNode tree = shape.tree(document);
    shape.fields().forEach(field -> shape.value(tree, field));
    return BsonTrees.write(tree);
  }

  private BsonDocument stored(BsonString id, long version, long since, BsonDocument body) {
    return new BsonDocument("_id", id)
        .append("version", new BsonInt64(version))
        .append("since", new BsonDateTime(since))
        .append("format", new BsonInt32(shape.type().format()))
        .append("body", body);
  }

  private static BsonDocument version(BsonString id, long version) {
    return new BsonDocument("_id", id).append("version", new BsonInt64(version));
  }

  /**
   * Runs a change that may break a unique index. The first time it is tried again on a new
   * snapshot, where a body that looks before it writes can see the other document.
   */
  private <R extends @Nullable Object> R unique(Supplier<R> change) {
    try {
      return change.get();
    } catch (MongoException e) {
      if (!Failures.isDuplicate(e)) {
        throw e;
      }
      throw store.isFirstAttempt() ? Failures.again(e) : new DuplicateKey(name, Failures.index(e));
    }
  }
}
