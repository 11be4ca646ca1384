package io.fidus.engine.explain;

import io.fidus.engine.Figure;
import io.fidus.engine.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A figure with the reason for its value.
 *
 * <p>A node is either computed from its inputs or, as a leaf, taken from deals or given. The
 * formula of a computed node names its inputs by key and uses {@code + - * /}, parentheses, {@code
 * |x|}, {@code sqrt(x)} and {@code round(x)} (half up to a whole number); a quotient by zero prints
 * as zero, as a terminal prints it, unless the figure is absent. The formula of a leaf over deals
 * is what was done to them, for example {@code sum(net)} or {@code count}; that of a given leaf is
 * {@code given}.
 *
 * @param key the figure's name, unique in the tree by its meaning: equal keys have equal figures
 * @param figure its value
 * @param formula how it follows from the inputs or the deals
 * @param inputs the figures that the formula names; none for a leaf
 * @param deals the deals behind a leaf; absent for a computed or a given figure
 */
public record Explanation(
    String key, Figure figure, String formula, List<Explanation> inputs, Optional<Deals> deals) {

  /**
   * Some deals of the history.
   *
   * @param count how many
   * @param query which
   */
  public record Deals(long count, DealQuery query) {}

  public Explanation {
    inputs = List.copyOf(inputs);
  }

  /** A figure computed from other figures. */
  public static Explanation computed(
      String key, Figure figure, String formula, Explanation... inputs) {
    return new Explanation(key, figure, formula, List.of(inputs), Optional.empty());
  }

  /** A figure taken from deals. */
  public static Explanation overDeals(
      String key, Figure figure, String formula, long count, DealQuery query) {
    return new Explanation(key, figure, formula, List.of(), Optional.of(new Deals(count, query)));
  }

  /** An amount that was given from outside the history. */
  public static Explanation given(String key, Money amount) {
    return new Explanation(key, Figure.of(amount), "given", List.of(), Optional.empty());
  }
}
