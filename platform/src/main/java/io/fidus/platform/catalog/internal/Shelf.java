package io.fidus.platform.catalog.internal;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.CommonProblem;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.audit.Act;
import io.fidus.platform.audit.Audit;
import io.fidus.platform.catalog.CatalogChanged;
import io.fidus.store.Changes;
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
import java.util.function.Supplier;

/**
 * All entries of one kind, in memory as well. There are few of them, so they are listed whole.
 *
 * @param <T> the kind
 */
final class Shelf<T extends Entry> {
  private final Store store;
  private final Audit audit;
  private final String object;
  private final DocumentType<T> type;
  private final Documents<T> documents;
  private final Map<String, Versioned<T>> known = new ConcurrentHashMap<>();

  /**
   * The entries of a kind.
   *
   * @param name the name of its collection
   * @param object what the audit log calls one of them
   */
  Shelf(Store store, Audit audit, String name, String object, Class<T> entry) {
    this.store = store;
    this.audit = audit;
    this.object = object;
    Function<T, String> id = Entry::id;
    type = DocumentType.of(name, entry, id).unique("name", Field.text("nameKey"));
    documents = store.documents(type);
    store.retire("catalog." + name);
    store.follow("catalog." + name, Changes.of(CatalogChanged.class, this::changed), this::load);
  }

  private void load() {
    documents.find(Query.all().limit(Query.MOST)).items().forEach(this::remember);
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
  Versioned<T> add(T entry, Actor actor, Consumer<List<T>> check) {
    Act act = Act.of("added", object, entry.id()).after(entry.facts());
    return store(
        entry,
        check,
        () -> {
          audit.record(actor, act);
          return documents.insert(entry);
        });
  }

  /** Changes the entry whose version was read. */
  Versioned<T> change(
      String id, IfMatch version, Actor actor, Function<T, T> change, Consumer<List<T>> check) {
    Versioned<T> read =
        documents
            .get(id)
            .orElseThrow(
                () -> new Refusal(CommonProblem.NOT_FOUND, "There is no entry '" + id + "'."));
    version.require(read.version());
    T changed = change.apply(read.document());
    Act act = Act.of("changed", object, id).before(read.document().facts()).after(changed.facts());
    return store(
        changed,
        check,
        () -> {
          audit.record(actor, act);
          return documents.replace(read, changed);
        });
  }

  private Versioned<T> store(T entry, Consumer<List<T>> check, Supplier<Versioned<T>> write) {
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

  private void changed(CatalogChanged event) {
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
