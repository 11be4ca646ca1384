package io.fidus.platform.catalog.internal;

import io.fidus.platform.audit.Facts;

/**
 * Somebody who trades accounts.
 *
 * @param nameKey the name as it is compared
 */
record Manager(String id, String name, String nameKey) implements Entry {
  static Manager of(String id, String name) {
    return new Manager(id, name.strip(), Entry.key(name));
  }

  @Override
  public Facts facts() {
    return Facts.of("name", name);
  }
}
