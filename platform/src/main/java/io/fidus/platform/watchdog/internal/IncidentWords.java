package io.fidus.platform.watchdog.internal;

import io.fidus.engine.watchdog.Cause;
import io.fidus.engine.watchdog.Rung;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.watchdog.internal.IncidentDocument.Step;
import io.fidus.platform.watchdog.internal.IncidentDocument.StepKind;

/** What is said about an incident to whoever is told of it. */
final class IncidentWords {
  private IncidentWords() {}

  /** What failed; of a drill, that it is one. */
  static Bilingual title(IncidentDocument incident) {
    Bilingual plain = title(incident.cause(), incident.name());
    return incident.drill()
        ? new Bilingual("Simulacro: " + plain.spanish(), "Drill: " + plain.english())
        : plain;
  }

  private static Bilingual title(Cause cause, String name) {
    return switch (cause) {
      case DEAD -> new Bilingual(name + " no da señales de vida", name + " shows no sign of life");
      case SESSION_STALLED ->
          new Bilingual(
              "La sesión con " + name + " está detenida",
              "The session with " + name + " stands still");
      case NOT_ANSWERING -> new Bilingual(name + " no responde", name + " does not answer");
      case ALL_ZERO ->
          new Bilingual(
              "Todas las cuentas de " + name + " muestran ceros",
              "Every account of " + name + " shows zeros");
      case NOT_SYNCING ->
          new Bilingual(
              "Muy pocas cuentas de " + name + " avanzan",
              "Too few accounts of " + name + " advance");
      case TRADE_SERVER_LOST ->
          new Bilingual("Se perdió el servidor " + name, "The trade server " + name + " is lost");
      case DISCONNECTED -> new Bilingual(name + " perdió al bróker", name + " has lost the broker");
      case ZEROS ->
          new Bilingual(
              name + " muestra ceros que ninguna operación explica",
              name + " shows zeros that no deal explains");
      case TRADING_OFF ->
          new Bilingual(
              "Se apagó la operación automática en " + name,
              "Automatic trading went off in " + name);
      case SILENT ->
          new Bilingual(
              "Los datos de " + name + " no avanzan", "The data of " + name + " does not advance");
      case LAGGING -> new Bilingual(name + " no lleva el ritmo", name + " does not keep up");
    };
  }

  /** What is being done, and how far it reaches. */
  static Bilingual detail(IncidentDocument incident) {
    Bilingual doing = doing(incident);
    int parts = incident.symptoms().size();
    return parts == 0
        ? doing
        : new Bilingual(
            doing.spanish() + " Otras partes que lo sufren: " + parts + ".",
            doing.english() + " Other parts that suffer from it: " + parts + ".");
  }

  private static Bilingual doing(IncidentDocument incident) {
    if (incident.personNeeded()) {
      return new Bilingual(
          "Una persona tiene que revisarlo: lo que se puede intentar no ayudó o no está permitido.",
          "A person has to look: what can be tried did not help or is not allowed.");
    }
    return incident.steps().stream()
        .filter(step -> step.kind() == StepKind.ORDERED)
        .reduce((_, last) -> last)
        .map(Step::what)
        .map(Rung::valueOf)
        .map(IncidentWords::attempt)
        .orElse(new Bilingual("Se está revisando.", "It is being looked into."));
  }

  private static Bilingual attempt(Rung rung) {
    return switch (rung) {
      case RECONNECT_SESSION ->
          new Bilingual("Se vuelve a conectar la sesión.", "The session is being reconnected.");
      case RESTART_TERMINAL ->
          new Bilingual("Se reinicia la terminal.", "The terminal is being restarted.");
      case RESTART_BRIDGE ->
          new Bilingual("Se reinicia el puente.", "The bridge is being restarted.");
      case RESTART_ALL_TERMINALS ->
          new Bilingual("Se reinician todas las terminales.", "All terminals are being restarted.");
      case FAIL_OVER ->
          new Bilingual(
              "Se cambia al puente de reserva.", "It goes on with the bridge that stands by.");
    };
  }

  /** How it ended. */
  static Bilingual outcome(IncidentDocument incident) {
    if (incident.into().isPresent()) {
      return new Bilingual(
          "Resultó ser consecuencia de otra falla.",
          "It turned out to be a consequence of another failure.");
    }
    return incident.restored().isPresent()
        ? new Bilingual(
            "Llegó un dato fresco y sano.", "A fresh and healthy observation has arrived.")
        : new Bilingual("Ya no se vigila esta parte.", "This part is watched no more.");
  }
}
