package io.fidus.platform.trading;

/**
 * Names a gateway: a way in which facts about trading accounts arrive.
 *
 * @param value as the house named it, never blank
 */
public record GatewayId(String value) implements Comparable<GatewayId> {
  public GatewayId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("A gateway has a name");
    }
  }

  @Override
  public int compareTo(GatewayId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
