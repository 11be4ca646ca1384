package io.fidus.store.wire;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import io.fidus.store.Index;
import io.fidus.store.InvalidValue;
import io.fidus.store.SchemaRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** A document type with what an adapter needs to store and find its documents. */
public final class DocumentShape<T> {
  private static final int LONGEST_ID = 200;

  private final DocumentType<T> type;
  private final Wire wire;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  public DocumentShape(DocumentType<T> type, Wire wire) {
    this.type = type;
    this.wire = wire;
    for (Index index : type.indexes()) {
      for (Field field : index.fields()) {
        Field earlier = fields.putIfAbsent(field.path(), field);
        if (earlier != null && !earlier.equals(field)) {
          throw new SchemaRefused(
              type.name() + " declares " + field.path() + " in two ways: make them equal");
        }
      }
    }
  }

  public DocumentType<T> type() {
    return type;
  }

  /** Every field that an index holds, once. */
  public List<Field> fields() {
    return List.copyOf(fields.values());
  }

  public String id(T document) {
    String id = type.id().apply(document);
    if (id.isEmpty() || id.length() > LONGEST_ID) {
      throw new InvalidValue(
          "The identity of one of the " + type.name() + " has 1 to 200 characters: '" + id + "'");
    }
    return id;
  }

  public ObjectNode tree(T document) {
    return wire.tree(document);
  }

  /** Reads what was stored in a format, this one or an earlier one. */
  public T read(ObjectNode tree, int format) {
    return wire.read(current(tree, format), type.type());
  }

  /** {@link #read(ObjectNode, int)} without a detour where the text has the current format. */
  public T read(String text, int format) {
    return format == type.format() ? wire.read(text, type.type()) : read(wire.parse(text), format);
  }

  /** A stored tree brought to the current format. */
  public ObjectNode current(ObjectNode tree, int format) {
    if (format > type.format()) {
      throw new SchemaRefused(
          "One of the " + type.name() + " was written by a later version of FIDUS: start that one");
    }
    return format == type.format()
        ? tree
        : wire.upgraded(tree, type.upgrades().subList(format - 1, type.upgrades().size()));
  }

  /** The kept value of an indexed field; empty when the document lacks it. */
  public Optional<Object> value(ObjectNode tree, Field field) {
    JsonNode node = tree;
    for (String name : Wire.stored(field.path()).split("\\.", -1)) {
      JsonNode next = node.get(name);
      if (next == null || next.isNull()) {
        return Optional.empty();
      }
      node = next;
    }
    String where = type.name() + "." + field.path();
    return Optional.of(Values.keep(field.kind(), field.scale(), plain(node, field, where), where));
  }

  private static Object plain(JsonNode node, Field field, String where) {
    return switch (field.kind()) {
      case TEXT -> node.isString() ? node.stringValue() : node;
      case WHOLE -> node.isIntegralNumber() ? node.longValue() : node;
      case DECIMAL -> node.isNumber() ? node.decimalValue() : node;
      case FLAG -> node.isBoolean() ? node.booleanValue() : node;
      case INSTANT ->
          node instanceof POJONode pojo && pojo.getPojo() instanceof Instant instant
              ? instant
              : Instant.parse(text(node, where));
      case DATE -> LocalDate.parse(text(node, where));
      case LOCAL_TIME -> LocalDateTime.parse(text(node, where));
      case BINARY -> node;
    };
  }

  private static String text(JsonNode node, String where) {
    if (!node.isString()) {
      throw new InvalidValue(where + " is not a date or time: " + node);
    }
    return node.stringValue();
  }
}
