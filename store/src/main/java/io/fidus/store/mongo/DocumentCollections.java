package io.fidus.store.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.fidus.store.Field;
import io.fidus.store.Index;
import io.fidus.store.SchemaRefused;
import io.fidus.store.wire.DocumentShape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import tools.jackson.databind.node.ObjectNode;

/** The two collections of a document type and their indexes. */
final class DocumentCollections<T> {
  static final String ID = "_id";
  static final String HISTORY_ID = "_id.id";

  /** The index of the history by identity and version, the latest first. */
  static final String VERSIONS = "versions";

  private static final int PIECE = 500;
  private static final String OWN_INDEX = "_id_";

  private final MongoDatabase database;
  private final DocumentShape<T> shape;
  private final String name;
  private final MongoCollection<BsonDocument> current;
  private final MongoCollection<BsonDocument> history;

  DocumentCollections(MongoDatabase database, DocumentShape<T> shape) {
    this.database = database;
    this.shape = shape;
    name = shape.type().name();
    current = database.getCollection(name, BsonDocument.class);
    history = database.getCollection(name + "_history", BsonDocument.class);
  }

  MongoCollection<BsonDocument> current() {
    return current;
  }

  MongoCollection<BsonDocument> history() {
    return history;
  }

  /** What distinguishes this declaration from another one. */
  String declared() {
    return shape.type().format() + " " + shape.type().indexes();
  }

  void create() {
    MongoSchema.create(database, name);
    MongoSchema.create(database, name + "_history");
    history.createIndex(
        new BsonDocument(HISTORY_ID, new BsonInt32(1)).append("_id.version", new BsonInt32(-1)),
        new IndexOptions().name(VERSIONS));
    for (Index index : shape.type().indexes()) {
      current.createIndex(keys(index, index.unique(), ID), options(index).unique(index.unique()));
      history.createIndex(keys(index, false, HISTORY_ID), options(index));
    }
  }

  /** Brings both collections to the declared format and indexes; it may be repeated. */
  void change() {
    checkUnique();
    for (MongoCollection<BsonDocument> collection : List.of(current, history)) {
      for (BsonDocument index : collection.listIndexes(BsonDocument.class)) {
        String found = index.getString("name").getValue();
        if (!found.equals(OWN_INDEX) && !found.equals(VERSIONS)) {
          collection.dropIndex(found);
        }
      }
      rewrite(collection);
    }
    create();
  }

  /** Looks for documents that a unique index will not let be, before anything is changed. */
  private void checkUnique() {
    for (Index index : shape.type().indexes()) {
      if (index.unique()) {
        Set<List<Object>> seen = new HashSet<>();
        each(
            current,
            stored -> {
              List<Object> values = values(upgraded(stored), index);
              if (!values.isEmpty() && !seen.add(values)) {
                throw new SchemaRefused(
                    "Some of the "
                        + name
                        + " have the same "
                        + index.name()
                        + ": make them differ first");
              }
            });
      }
    }
  }

  private List<Object> values(ObjectNode tree, Index index) {
    List<Object> values = new ArrayList<>();
    for (Field field : index.fields()) {
      Optional<Object> value = shape.value(tree, field);
      if (value.isEmpty()) {
        return List.of();
      }
      values.add(value.get());
    }
    return values;
  }

  private void rewrite(MongoCollection<BsonDocument> collection) {
    List<WriteModel<BsonDocument>> piece = new ArrayList<>();
    each(
        collection,
        stored -> {
          if (stored.getInt32("format").getValue() < shape.type().format()) {
            BsonDocument same =
                new BsonDocument(ID, stored.get(ID)).append("format", stored.get("format"));
            stored.put("body", BsonTrees.write(upgraded(stored)));
            stored.put("format", new BsonInt32(shape.type().format()));
            piece.add(new ReplaceOneModel<>(same, stored));
            if (piece.size() == PIECE) {
              collection.bulkWrite(piece);
              piece.clear();
            }
          }
        });
    if (!piece.isEmpty()) {
      collection.bulkWrite(piece);
    }
  }

  private ObjectNode upgraded(BsonDocument stored) {
    return shape.current(
        BsonTrees.read(stored.getDocument("body")), stored.getInt32("format").getValue());
  }

  private static void each(
      MongoCollection<BsonDocument> collection, Consumer<BsonDocument> action) {
    collection.find().sort(new BsonDocument(ID, new BsonInt32(1))).forEach(action);
  }

  private static BsonDocument keys(Index index, boolean unique, String id) {
    BsonDocument keys = new BsonDocument();
    for (Field field : index.fields()) {
      keys.append(MongoLookup.path(field), new BsonInt32(1));
    }
    return unique ? keys : keys.append(id, new BsonInt32(1));
  }

  private static IndexOptions options(Index index) {
    return new IndexOptions()
        .name(index.name())
        .partialFilterExpression(MongoLookup.present(index.fields()));
  }
}
