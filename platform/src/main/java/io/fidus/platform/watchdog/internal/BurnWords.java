package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.BurnReport;
import io.fidus.engine.watchdog.BurnStep;
import io.fidus.platform.alerts.Bilingual;

/** What is said of an objective that is being missed. It does not change with each look. */
final class BurnWords {
  static final Bilingual TITLE =
      new Bilingual(
          "Los datos no están frescos tanto como se prometió",
          "Data is not fresh as much as was promised");
  static final Bilingual SLOW_ENOUGH =
      new Bilingual(
          "Los datos vuelven a estar frescos tanto como se prometió.",
          "Data is fresh again as much as was promised.");
  static final Bilingual NOTHING_TO_LOOK_AT =
      new Bilingual(
          "Ya no hay nada que medir: el mercado cerró o hay trabajos anunciados. Se volverá a"
              + " juzgar después.",
          "There is nothing to measure: the market has closed or work was announced. It will be"
              + " judged again afterwards.");

  private BurnWords() {}

  static Bilingual detail(BurnStep step, BurnReport report) {
    String objective = report.objective().movePointRight(2).stripTrailingZeros().toPlainString();
    Window window = window(step);
    String rate = step.rate().toPlainString();
    return new Bilingual(
        "En %s, los datos faltaron más de %s veces lo que permite el objetivo mensual de %s %%, y siguen faltando."
            .formatted(window.spanish(), rate, objective),
        "In the last %s data was missing more than %s times as often as the monthly objective of %s %% allows, and it still is."
            .formatted(window.english(), rate, objective));
  }

  private record Window(String spanish, String english) {}

  private static Window window(BurnStep step) {
    return switch (step) {
      case FAST -> new Window("la última hora", "hour");
      case STEADY -> new Window("las últimas seis horas", "six hours");
      case SLOW -> new Window("los últimos tres días", "three days");
    };
  }
}
