package io.fidus.platform.trading.internal.web;

import io.fidus.metatrader.time.ServerZone;

/**
 * A rule that brokers' servers use, to choose from at an import.
 *
 * @param id what the import takes as {@code serverZone}
 * @param label what a person reads
 */
record ServerZoneRow(String id, String label) {

  static ServerZoneRow of(ServerZone zone) {
    String text = zone.toString();
    String label =
        zone.equals(ServerZone.NEW_YORK_CLOSE)
            ? "UTC+2 / UTC+3, switching with New York"
            : text.replace('_', ' ');
    return new ServerZoneRow(text, label);
  }
}
