package io.fidus.platform.catalog.internal;

import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.catalog.CatalogChanged;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.DuplicateKey;
import io.fidus.store.Field;
import io.fidus.store.Query;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * All entries of one kind, in memory as well. There are few of them, so they are listed whole.
 *
 * @param <T> the kind
 */
final class Shelf<T extends Entry> {
  private final Store store;
  private final DocumentType<T> type;
  private final Documents<T> documents;
  private final Map<String, Versioned<T>> known = new ConcurrentHashMap<>();

  Shelf(Store store, String name, Class<T> entry) {
    this.store = store;
    Function<T, String> id = Entry::id;
    type = DocumentType.of(name, entry, id).unique("name", Field.text("nameKey"));
    documents = store.documents(type);
    documents.find(Query.all().limit(Query.MOST)).items().forEach(this::remember);
    store.subscribe("catalog." + name, CatalogChanged.class, this::follow);
  }

  /** All entries by name. */
  List<Versioned<T>> all() {
    return known.values().stream()
        .sorted(Comparator.comparing(entry -> Entry.key(entry.document().name())))
        .toList();
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(known.get(id)).map(Versioned::document);
  }

  /**
   * Adds an entry.
   *
   * @param check refuses it; runs in the transaction, over the entries that are stored then
   */
  Versioned<T> add(T entry, Consumer<List<T>> check) {
    return store(entry, check, () -> documents.insert(entry));
  }

  /** Changes the entry whose version was read. */
  Versioned<T> change(String id, IfMatch version, Function<T, T> change, Consumer<List<T>> check) {
    Versioned<T> read =
        documents
            .get(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no entry '" + id + "'."));
    version.require(read.version());
    T changed = change.apply(read.document());
    return store(changed, check, () -> documents.replace(read, changed));
  }

  private Versioned<T> store(
      T entry, Consumer<List<T>> check, java.util.function.Supplier<Versioned<T>> write) {
    try {
      Versioned<T> stored =
          store.transaction(
              () -> {
                check.accept(
                    documents.find(Query.all().limit(Query.MOST)).items().stream()
                        .map(Versioned::document)
                        .filter(other -> !other.id().equals(entry.id()))
                        .toList());
                store.publish(new CatalogChanged(type.name(), entry.id()), entry.id());
                return write.get();
              });
      remember(stored);
      return stored;
    } catch (DuplicateKey taken) {
      throw new Refusal(
          CatalogProblem.NAME_TAKEN, "There is already one with the name '" + entry.name() + "'.");
    }
  }

  private void follow(CatalogChanged event) {
    if (event.kind().equals(type.name())) {
      documents.get(event.id()).ifPresent(this::remember);
    }
  }

  private void remember(Versioned<T> read) {
    known.merge(
        read.document().id(),
        read,
        (before, now) -> now.version() >= before.version() ? now : before);
  }
}
