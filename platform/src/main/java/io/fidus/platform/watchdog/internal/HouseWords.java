package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Limit;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.watchdog.internal.HouseRules.Sample;

/** What is said of a measure that passes a limit; it names the limit, which stays the same. */
final class HouseWords {
  static final Bilingual OVER =
      new Bilingual("Ya no pasa del límite.", "It does not pass the limit any more.");

  private HouseWords() {}

  static Bilingual title(Sample sample) {
    Bilingual plain =
        switch (sample.measure()) {
          case GATEWAY_SLOW ->
              new Bilingual(sample.name() + " responde lento", sample.name() + " answers slowly");
          case MEMORY -> new Bilingual("Queda poca memoria", "Memory runs short");
          case DISK -> new Bilingual("Queda poco disco", "The disk runs full");
          case API_ERRORS -> new Bilingual("La API falla", "The API fails");
          case API_SLOW -> new Bilingual("La API responde lento", "The API answers slowly");
          case GITHUB_TOKEN ->
              new Bilingual(
                  "Hay que cambiar el token de GitHub", "The token of GitHub has to be changed");
          case RESTARTS ->
              new Bilingual(
                  sample.name() + " se reinicia seguido", sample.name() + " is restarted often");
        };
    return switch (sample.measure()) {
      case GATEWAY_SLOW, RESTARTS, GITHUB_TOKEN -> plain;
      case MEMORY, DISK, API_ERRORS, API_SLOW ->
          sample.name().isEmpty()
              ? plain
              : new Bilingual(
                  plain.spanish() + " (" + sample.name() + ")",
                  plain.english() + " (" + sample.name() + ")");
    };
  }

  static Bilingual detail(Sample sample, Limit limit) {
    String above = limit.above().toPlainString();
    return switch (sample.measure()) {
      case GATEWAY_SLOW ->
          new Bilingual(
              "De cada 20 respuestas, una o más tarda más de " + above + " s.",
              "Of each 20 answers, one or more takes longer than " + above + " s.");
      case MEMORY ->
          new Bilingual(
              "Más de " + above + " % de la memoria no se puede liberar.",
              "More than " + above + " % of the memory cannot be freed.");
      case DISK ->
          new Bilingual(
              "Más de " + above + " % del disco de los datos está ocupado.",
              "More than " + above + " % of the disk with the data is taken.");
      case API_ERRORS ->
          new Bilingual(
              "Más de " + above + " % de las solicitudes termina con una falla de la plataforma.",
              "More than " + above + " % of the requests end with a failure of the platform.");
      case API_SLOW ->
          new Bilingual(
              "Más de " + above + " % de las solicitudes tarda más de un segundo.",
              "More than " + above + " % of the requests take longer than a second.");
      case GITHUB_TOKEN -> {
        String days = limit.above().negate().toPlainString();
        yield new Bilingual(
            "Faltan menos de " + days + " días. Cree uno nuevo y póngalo en GITHUB_TOKEN.",
            "Less than " + days + " days are left. Make a new one and set GITHUB_TOKEN.");
      }
      case RESTARTS ->
          new Bilingual(
              "Más de " + above + " reinicios en 24 horas: hay que buscar la causa.",
              "More than " + above + " restarts within 24 hours: the reason has to be found.");
    };
  }
}
