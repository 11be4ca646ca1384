package io.fidus.platform.catalog.internal;

import io.fidus.platform.audit.Facts;
import java.util.List;

/**
 * A broker.
 *
 * @param nameKey the name as it is compared
 * @param servers the names of its trade servers, as it gives them
 */
record Broker(String id, String name, String nameKey, List<String> servers) implements Entry {
  Broker {
    servers = List.copyOf(servers);
  }

  static Broker of(String id, String name, List<String> servers) {
    return new Broker(
        id, name.strip(), Entry.key(name), servers.stream().map(String::strip).toList());
  }

  boolean has(String server) {
    return servers.stream().anyMatch(own -> Entry.key(own).equals(Entry.key(server)));
  }

  @Override
  public Facts facts() {
    return Facts.of("name", name).and("servers", servers);
  }
}
