package io.fidus.platform.gateways.internal.pull;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of an answer. A field of another type than expected means that the answer has
 * another shape than FIDUS knows, which is said and not guessed around; null counts as not there.
 *
 * @param node an object
 * @param where how the object is named in a message
 */
public record Fields(JsonNode node, String where) {

  public static Fields of(JsonNode node, String where) throws SourceFailure {
    if (!node.isObject()) {
      throw SourceFailure.shape(where + " is not an object.");
    }
    return new Fields(node, where);
  }

  public boolean has(String name) {
    return node.has(name);
  }

  public Optional<String> text(String name) throws SourceFailure {
    return present(name, node.path(name).isString(), "text").map(JsonNode::asString);
  }

  public Optional<Boolean> flag(String name) throws SourceFailure {
    return present(name, node.path(name).isBoolean(), "true or false").map(JsonNode::asBoolean);
  }

  /** A number, exactly as it is written. */
  public Optional<BigDecimal> number(String name) throws SourceFailure {
    return present(name, node.path(name).isNumber(), "a number").map(JsonNode::decimalValue);
  }

  public Optional<Long> whole(String name) throws SourceFailure {
    return present(name, node.path(name).isIntegralNumber(), "a whole number")
        .map(JsonNode::asLong);
  }

  /** An identifier, which some sources write as a number and some as text; 0 when it is absent. */
  public long id(String name) throws SourceFailure {
    JsonNode value = node.path(name);
    if (value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.asString().isEmpty())) {
      return 0;
    }
    try {
      return value.isString() ? Long.parseLong(value.asString()) : whole(name).orElse(0L);
    } catch (NumberFormatException e) {
      throw wrong(name, "a number");
    }
  }

  public long needWhole(String name) throws SourceFailure {
    return whole(name).orElseThrow(() -> missing(name));
  }

  public BigDecimal needNumber(String name) throws SourceFailure {
    return number(name).orElseThrow(() -> missing(name));
  }

  public String needText(String name) throws SourceFailure {
    return text(name).orElseThrow(() -> missing(name));
  }

  /** An object inside; empty when it is null or not there. */
  public Optional<Fields> object(String name) throws SourceFailure {
    return present(name, node.path(name).isObject(), "an object")
        .map(value -> new Fields(value, where + '.' + name));
  }

  /** The elements of a list inside. */
  public Iterable<JsonNode> list(String name) throws SourceFailure {
    return present(name, node.path(name).isArray(), "a list")
        .map(JsonNode::values)
        .orElseThrow(() -> missing(name));
  }

  public SourceFailure wrong(String name, String expected) {
    return SourceFailure.shape("%s.%s is not %s.".formatted(where, name, expected));
  }

  private Optional<JsonNode> present(String name, boolean fits, String expected)
      throws SourceFailure {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!fits) {
      throw wrong(name, expected);
    }
    return Optional.of(value);
  }

  private SourceFailure missing(String name) {
    return SourceFailure.shape("%s has no %s.".formatted(where, name));
  }
}
