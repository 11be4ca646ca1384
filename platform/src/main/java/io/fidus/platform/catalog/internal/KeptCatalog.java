package io.fidus.platform.catalog.internal;

import io.fidus.platform.audit.Audit;
import io.fidus.platform.catalog.Catalog;
import io.fidus.platform.catalog.Named;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The catalogue over the platform's store. */
@Component
final class KeptCatalog implements Catalog {
  private final Shelf<Broker> brokers;
  private final Shelf<Fund> funds;
  private final Shelf<Manager> managers;

  KeptCatalog(Store store, Audit audit) {
    brokers = new Shelf<>(store, audit, "brokers", "broker", Broker.class);
    funds = new Shelf<>(store, audit, "funds", "fund", Fund.class);
    managers = new Shelf<>(store, audit, "managers", "manager", Manager.class);
  }

  Shelf<Broker> brokers() {
    return brokers;
  }

  Shelf<Fund> funds() {
    return funds;
  }

  Shelf<Manager> managers() {
    return managers;
  }

  @Override
  public Optional<Named> broker(String id) {
    return brokers.find(id).map(Entry::named);
  }

  @Override
  public Optional<Named> brokerOf(String server) {
    return brokers.all().stream()
        .map(Versioned::document)
        .filter(broker -> broker.has(server))
        .findFirst()
        .map(Entry::named);
  }

  @Override
  public Optional<Named> fund(String id) {
    return funds.find(id).map(Entry::named);
  }

  @Override
  public Optional<String> fundCurrency(String id) {
    return funds.find(id).map(Fund::currency);
  }

  @Override
  public Optional<Named> manager(String id) {
    return managers.find(id).map(Entry::named);
  }
}
