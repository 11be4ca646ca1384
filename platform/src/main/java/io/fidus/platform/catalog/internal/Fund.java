package io.fidus.platform.catalog.internal;

import io.fidus.platform.audit.Facts;

/**
 * A fund.
 *
 * @param nameKey the name as it is compared
 * @param currency the code of the currency that it is reckoned in
 */
record Fund(String id, String name, String nameKey, String currency) implements Entry {
  static Fund of(String id, String name, String currency) {
    return new Fund(id, name.strip(), Entry.key(name), currency);
  }

  @Override
  public Facts facts() {
    return Facts.of("name", name).and("currency", currency);
  }
}
