package io.fidus.store.mongo;

import java.time.Instant;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDecimal128;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.types.Decimal128;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BinaryNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.POJONode;

/** Documents as trees, to BSON and back, without losing a digit. */
final class BsonTrees {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private BsonTrees() {}

  static BsonDocument write(ObjectNode tree) {
    BsonDocument document = new BsonDocument();
    for (Map.Entry<String, JsonNode> property : tree.properties()) {
      document.put(property.getKey(), value(property.getValue()));
    }
    return document;
  }

  private static BsonValue value(JsonNode node) {
    return switch (node) {
      case ObjectNode object -> write(object);
      case ArrayNode array -> {
        BsonArray values = new BsonArray();
        array.forEach(element -> values.add(value(element)));
        yield values;
      }
      case BinaryNode binary -> new BsonBinary(binary.binaryValue());
      case POJONode pojo when pojo.getPojo() instanceof Instant instant ->
          new BsonDateTime(instant.toEpochMilli());
      default -> plain(node);
    };
  }

  private static BsonValue plain(JsonNode node) {
    if (node.isNull()) {
      return BsonNull.VALUE;
    }
    if (node.isBoolean()) {
      return BsonBoolean.valueOf(node.booleanValue());
    }
    if (node.isIntegralNumber()) {
      return new BsonInt64(node.longValue());
    }
    if (node.isNumber()) {
      return new BsonDecimal128(new Decimal128(node.decimalValue()));
    }
    return new BsonString(node.stringValue());
  }

  static ObjectNode read(BsonDocument document) {
    ObjectNode tree = NODES.objectNode();
    document.forEach((name, value) -> tree.set(name, node(value)));
    return tree;
  }

  private static JsonNode node(BsonValue value) {
    return switch (value.getBsonType()) {
      case DOCUMENT -> read(value.asDocument());
      case ARRAY -> {
        ArrayNode array = NODES.arrayNode();
        value.asArray().forEach(element -> array.add(node(element)));
        yield array;
      }
      case NULL -> NODES.nullNode();
      case BOOLEAN -> NODES.booleanNode(value.asBoolean().getValue());
      case INT64 -> NODES.numberNode(value.asInt64().getValue());
      case DECIMAL128 -> NODES.numberNode(value.asDecimal128().getValue().bigDecimalValue());
      case DATE_TIME -> NODES.pojoNode(Instant.ofEpochMilli(value.asDateTime().getValue()));
      case BINARY -> NODES.binaryNode(value.asBinary().getData());
      case STRING -> NODES.stringNode(value.asString().getValue());
      default ->
          throw new io.fidus.store.InvalidValue("FIDUS writes no BSON " + value.getBsonType());
    };
  }
}
