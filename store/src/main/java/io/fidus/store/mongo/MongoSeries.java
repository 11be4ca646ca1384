package io.fidus.store.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.fidus.store.Appended;
import io.fidus.store.Page;
import io.fidus.store.Query;
import io.fidus.store.QueryRefused;
import io.fidus.store.Series;
import io.fidus.store.SortOrder;
import io.fidus.store.wire.SeriesCursor;
import io.fidus.store.wire.SeriesShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;

/** The facts of one series in a collection. */
final class MongoSeries<T extends Record> implements Series<T> {
  private static final int PIECE = 1_000;
  private static final String ORDER = "by_position";

  private final MongoStore store;
  private final SeriesShape<T> shape;
  private final MongoDatabase database;
  private final MongoCollection<T> facts;
  private final String partition;
  private final String position;
  private final String id;

  MongoSeries(MongoStore store, SeriesShape<T> shape, MongoDatabase database) {
    this.store = store;
    this.shape = shape;
    this.database = database;
    facts =
        database
            .getCollection(shape.type().name(), shape.type().type())
            .withCodecRegistry(
                CodecRegistries.fromRegistries(
                    CodecRegistries.fromCodecs(new FactCodec<>(shape)),
                    database.getCodecRegistry()));
    partition = "_id." + shape.partition().name();
    position = shape.position().name();
    id = "_id." + shape.id().name();
  }

  void create() {
    MongoSchema.create(database, shape.type().name());
    facts.createIndex(order(1), new IndexOptions().name(ORDER));
  }

  /** MongoDB has no columns to add; what is declared must only hold what is stored. */
  void change(String earlier) {
    shape.addedTo(earlier);
  }

  private record Key(long partition, long id) {}

  @Override
  public Appended<T> append(List<T> offered) {
    return store.write(
        session -> {
          long added = 0;
          long known = 0;
          List<T> differing = new ArrayList<>();
          for (int start = 0; start < offered.size(); start += PIECE) {
            List<T> piece = offered.subList(start, Math.min(start + PIECE, offered.size()));
            Map<Key, @Nullable Object[]> stored = stored(session, piece);
            List<T> fresh = new ArrayList<>();
            for (T fact : piece) {
              @Nullable Object[] values = shape.values(fact);
              @Nullable Object[] earlier = stored.putIfAbsent(key(values), values);
              if (earlier == null) {
                fresh.add(fact);
              } else if (shape.same(values, earlier)) {
                known++;
              } else {
                differing.add(fact);
              }
            }
            insert(session, fresh);
            added += fresh.size();
          }
          return new Appended<>(added, known, differing);
        });
  }

  private Map<Key, @Nullable Object[]> stored(ClientSession session, List<T> piece) {
    BsonArray identities = new BsonArray();
    for (T fact : piece) {
      identities.add(identity(shape.values(fact)));
    }
    Map<Key, @Nullable Object[]> stored = new HashMap<>();
    facts
        .find(session, new BsonDocument("_id", new BsonDocument("$in", identities)))
        .batchSize(PIECE)
        .forEach(
            fact -> {
              @Nullable Object[] values = shape.values(fact);
              stored.put(key(values), values);
            });
    return stored;
  }

  private void insert(ClientSession session, List<T> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    try {
      facts.insertMany(session, fresh, new InsertManyOptions().ordered(false));
    } catch (MongoException e) {
      throw Failures.isDuplicate(e) ? Failures.again(e) : e;
    }
  }

  @Override
  public Optional<T> get(long inPartition, long withId) {
    BsonDocument identity =
        new BsonDocument(shape.partition().name(), new BsonInt64(inPartition))
            .append(shape.id().name(), new BsonInt64(withId));
    return store.read(
        session ->
            Optional.ofNullable(facts.find(session, new BsonDocument("_id", identity)).first()));
  }

  @Override
  public Page<T> range(
      long inPartition, long from, long to, SortOrder order, Optional<String> after, int limit) {
    if (limit < 1 || limit > Query.MOST) {
      throw new QueryRefused("A page has 1 to " + Query.MOST + " items, not " + limit);
    }
    boolean descending = order == SortOrder.DESCENDING;
    BsonDocument filter =
        new BsonDocument(partition, new BsonInt64(inPartition))
            .append(position, new BsonDocument("$gte", at(from)).append("$lt", at(to)));
    after.map(SeriesCursor::read).ifPresent(cursor -> addAfter(filter, cursor, descending));
    List<T> found =
        store.read(
            session ->
                facts
                    .find(session, filter)
                    .sort(order(descending ? -1 : 1))
                    .hintString(ORDER)
                    .limit(limit + 1)
                    .batchSize(limit + 1)
                    .into(new ArrayList<>()));
    return SeriesCursor.page(found, limit, shape);
  }

  private void addAfter(BsonDocument filter, SeriesCursor cursor, boolean descending) {
    List<BsonValue> values = List.of(at(cursor.position()), new BsonInt64(cursor.id()));
    filter.append(
        "$or",
        new BsonArray(
            new ArrayList<>(MongoLookup.after(List.of(position, id), values, descending))));
  }

  @Override
  public Optional<T> last(long inPartition) {
    return store.read(
        session ->
            Optional.ofNullable(
                facts
                    .find(session, new BsonDocument(partition, new BsonInt64(inPartition)))
                    .sort(order(-1))
                    .hintString(ORDER)
                    .first()));
  }

  @Override
  public long scan(long firstPartition, long lastPartition, Consumer<T> reader) {
    BsonDocument filter =
        new BsonDocument(
            partition,
            new BsonDocument("$gte", new BsonInt64(firstPartition))
                .append("$lte", new BsonInt64(lastPartition)));
    return store.stream(
        session -> {
          FindIterable<T> found =
              session.isPresent() ? facts.find(session.get(), filter) : facts.find(filter);
          long[] read = {0};
          found
              .sort(order(1))
              .hintString(ORDER)
              .batchSize(Query.MOST)
              .forEach(
                  fact -> {
                    reader.accept(fact);
                    read[0]++;
                  });
          return read[0];
        });
  }

  @Override
  public long trim(long inPartition, long before) {
    if (shape.type().permanent()) {
      throw new UnsupportedOperationException(shape.type().name() + " is permanent");
    }
    BsonDocument old =
        new BsonDocument(partition, new BsonInt64(inPartition))
            .append(position, new BsonDocument("$lt", at(before)));
    return store.write(session -> facts.deleteMany(session, old).getDeletedCount());
  }

  private Key key(@Nullable Object[] values) {
    return new Key(shape.partition(values), shape.id(values));
  }

  private BsonDocument identity(@Nullable Object[] values) {
    return new BsonDocument(shape.partition().name(), new BsonInt64(shape.partition(values)))
        .append(shape.id().name(), new BsonInt64(shape.id(values)));
  }

  private BsonValue at(long number) {
    return BsonValues.write(shape.positionValue(number));
  }

  private BsonDocument order(int direction) {
    BsonInt32 each = new BsonInt32(direction);
    return new BsonDocument(partition, each).append(position, each).append(id, each);
  }
}
