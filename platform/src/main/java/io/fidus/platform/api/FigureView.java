package io.fidus.platform.api;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.fidus.engine.Absence;
import io.fidus.engine.Known;
import io.fidus.engine.money.Money;

/**
 * One figure on the wire, told apart by its {@code kind}. Values are decimal text; a percent of
 * {@code 0.89} means 0.89 %.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = FigureView.MoneyFigure.class, name = "MONEY"),
  @JsonSubTypes.Type(value = FigureView.RatioFigure.class, name = "RATIO"),
  @JsonSubTypes.Type(value = FigureView.PercentFigure.class, name = "PERCENT"),
  @JsonSubTypes.Type(value = FigureView.CountFigure.class, name = "COUNT"),
  @JsonSubTypes.Type(value = FigureView.LotsFigure.class, name = "LOTS"),
  @JsonSubTypes.Type(value = FigureView.InfiniteFigure.class, name = "INFINITE"),
  @JsonSubTypes.Type(value = FigureView.AbsentFigure.class, name = "ABSENT")
})
public sealed interface FigureView {

  /** An amount of money, with at least the currency's decimal places. */
  record MoneyFigure(String value, String currency) implements FigureView {}

  /** A number without a unit. */
  record RatioFigure(String value) implements FigureView {}

  /** A share in hundredths. */
  record PercentFigure(String value) implements FigureView {}

  /** How many. */
  record CountFigure(String value) implements FigureView {}

  /** A traded volume in lots. */
  record LotsFigure(String value) implements FigureView {}

  /** A ratio to nothing, which grows without bound. */
  record InfiniteFigure() implements FigureView {}

  /** No value, and why. */
  record AbsentFigure(Absence absent) implements FigureView {}

  static FigureView of(Money money) {
    return new MoneyFigure(money.amount().toPlainString(), money.currency().code());
  }

  /** The amount, or its absence with the same reason. */
  static FigureView of(Known<Money> amount) {
    return switch (amount) {
      case Known.Value<Money>(Money money) -> of(money);
      case Known.Unknown<Money>(Absence reason) -> new AbsentFigure(reason);
    };
  }
}
