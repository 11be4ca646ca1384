package io.fidus.platform.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fidus.engine.Absence;
import io.fidus.engine.Figure;
import io.fidus.engine.Known;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;

/**
 * One figure on the wire, told apart by its {@code kind}. Values are decimal text; a percent of
 * {@code 0.89} means 0.89 %.
 */
@JsonTypeInfo(
    use = JsonTypeInfo.Id.NAME,
    include = JsonTypeInfo.As.EXISTING_PROPERTY,
    property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FigureView.MoneyFigure.class, name = "MONEY"),
  @JsonSubTypes.Type(value = FigureView.RatioFigure.class, name = "RATIO"),
  @JsonSubTypes.Type(value = FigureView.PercentFigure.class, name = "PERCENT"),
  @JsonSubTypes.Type(value = FigureView.CountFigure.class, name = "COUNT"),
  @JsonSubTypes.Type(value = FigureView.LotsFigure.class, name = "LOTS"),
  @JsonSubTypes.Type(value = FigureView.InfiniteFigure.class, name = "INFINITE"),
  @JsonSubTypes.Type(value = FigureView.AbsentFigure.class, name = "ABSENT")
})
@JsonPropertyOrder("kind")
public sealed interface FigureView {

  /** What a figure is. */
  enum Kind {
    MONEY,
    RATIO,
    PERCENT,
    COUNT,
    LOTS,
    INFINITE,
    ABSENT
  }

  /**
   * What it is. A property of its own rather than one that the mapper adds, since the mapper
   * forgets it where a list has lost the type of its elements.
   */
  @JsonProperty
  Kind kind();

  /** An amount of money, with at least the currency's decimal places. */
  record MoneyFigure(String value, String currency) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.MONEY;
    }
  }

  /** A number without a unit. */
  record RatioFigure(String value) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.RATIO;
    }
  }

  /** A share in hundredths. */
  record PercentFigure(String value) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.PERCENT;
    }
  }

  /** How many. */
  record CountFigure(String value) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.COUNT;
    }
  }

  /** A traded volume in lots. */
  record LotsFigure(String value) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.LOTS;
    }
  }

  /** A ratio to nothing, which grows without bound. */
  record InfiniteFigure() implements FigureView {
    @Override
    public Kind kind() {
      return Kind.INFINITE;
    }
  }

  /** No value, and why. */
  record AbsentFigure(Absence absent) implements FigureView {
    @Override
    public Kind kind() {
      return Kind.ABSENT;
    }
  }

  /** The figure as the engine computed it, rounded as {@link Figure#text} rounds. */
  static FigureView of(Figure figure) {
    String text = figure.text().orElse("");
    return switch (figure) {
      case Figure.Amount(Money money) -> new MoneyFigure(text, money.currency().code());
      case Figure.AverageAmount(var _, CurrencyUnit currency) ->
          new MoneyFigure(text, currency.code());
      case Figure.Ratio _ -> new RatioFigure(text);
      case Figure.Percent _ -> new PercentFigure(text);
      case Figure.Count _ -> new CountFigure(text);
      case Figure.Volume _ -> new LotsFigure(text);
      case Figure.Infinite() -> new InfiniteFigure();
      case Figure.Absent(Absence reason) -> new AbsentFigure(reason);
    };
  }

  static FigureView of(Money money) {
    return of(Figure.of(money));
  }

  /** The amount, or its absence with the same reason. */
  static FigureView of(Known<Money> amount) {
    return of(Figure.of(amount));
  }
}
