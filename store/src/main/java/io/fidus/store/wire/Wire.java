package io.fidus.store.wire;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.fidus.store.Codec;
import io.fidus.store.InvalidValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records to trees and JSON text, and back, strictly: a field too many, a field too few or a null
 * where none is declared is an error.
 */
public final class Wire {
  private final JsonMapper mapper;

  public Wire(List<Codec<?, ?>> codecs) {
    mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultVisibility(
                rules ->
                    rules
                        .withGetterVisibility(Visibility.NONE)
                        .withIsGetterVisibility(Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new WireModule(codecs))
            .build();
  }

  /** A record as a tree whose instants are {@link java.time.Instant} values of its nodes. */
  public ObjectNode tree(Object value) {
    try {
      JsonNode tree = mapper.valueToTree(value);
      if (tree instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new InvalidValue(cannot("store", value.getClass(), e), e);
    }
    throw new InvalidValue(value.getClass().getSimpleName() + " is not stored as an object");
  }

  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JacksonException e) {
      throw new InvalidValue(cannot("store", value.getClass(), e), e);
    }
  }

  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JacksonException e) {
      throw new InvalidValue(cannot("read", type, e), e);
    }
  }

  public <T> T read(JsonNode tree, Class<T> type) {
    try {
      return mapper.treeToValue(tree, type);
    } catch (JacksonException e) {
      throw new InvalidValue(cannot("read", type, e), e);
    }
  }

  public ObjectNode parse(String text) {
    return (ObjectNode) mapper.readTree(text);
  }

  /** A tree after the upgrades that bring it to the current format. */
  @SuppressWarnings("unchecked")
  public ObjectNode upgraded(ObjectNode tree, List<Consumer<Map<String, Object>>> upgrades) {
    Map<String, Object> fields = mapper.treeToValue(tree, Map.class);
    upgrades.forEach(upgrade -> upgrade.accept(fields));
    return tree(fields);
  }

  /** The stored name of a record component, or of a path of them. */
  public static String stored(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.split("\\.", -1)) {
      names.add(SnakeCase.of(name));
    }
    return String.join(".", names);
  }

  /** Jackson's own rule, so that declared fields and written ones have the same names. */
  private static final class SnakeCase extends PropertyNamingStrategies.SnakeCaseStrategy {
    private static final SnakeCase RULE = new SnakeCase();

    static String of(String name) {
      return RULE.translate(name);
    }
  }

  private static String cannot(String what, Class<?> type, JacksonException e) {
    return "Cannot " + what + " a " + type.getSimpleName() + ": " + e.getOriginalMessage();
  }
}
