package io.fidus.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A type of documents.
 *
 * @param name the name of its table or collection, in snake_case
 * @param type the record that is stored
 * @param id the identity of a document, which never changes
 * @param upgrades how a stored document of an earlier format becomes one of the next; its position
 *     in the list is that of the format it starts from. They change the fields of the document,
 *     which have their snake_case names, in place
 * @param indexes what queries may use besides the identity
 */
public record DocumentType<T>(
    String name,
    Class<T> type,
    Function<T, String> id,
    List<Consumer<Map<String, Object>>> upgrades,
    List<Index> indexes) {

  public DocumentType {
    Names.require(name);
    upgrades = List.copyOf(upgrades);
    indexes = List.copyOf(indexes);
    if (indexes.stream().map(Index::name).distinct().count() < indexes.size()) {
      throw new IllegalArgumentException("Two indexes of " + name + " have the same name");
    }
  }

  public static <T> DocumentType<T> of(String name, Class<T> type, Function<T, String> id) {
    return new DocumentType<>(name, type, id, List.of(), List.of());
  }

  /** This type with one more index, which orders and finds documents. */
  public DocumentType<T> index(String index, Field... fields) {
    return with(new Index(index, false, List.of(fields)));
  }

  /** This type with one more index, which also keeps two documents from having the same values. */
  public DocumentType<T> unique(String index, Field... fields) {
    return with(new Index(index, true, List.of(fields)));
  }

  /** This type in the next format, with the way a document of the current one gets there. */
  public DocumentType<T> upgrade(Consumer<Map<String, Object>> upgrade) {
    return new DocumentType<>(name, type, id, added(upgrades, upgrade), indexes);
  }

  /** The format in which documents are written: 1, and one more for each upgrade. */
  public int format() {
    return upgrades.size() + 1;
  }

  public Optional<Index> indexNamed(String index) {
    return indexes.stream().filter(candidate -> candidate.name().equals(index)).findFirst();
  }

  private DocumentType<T> with(Index index) {
    return new DocumentType<>(name, type, id, upgrades, added(indexes, index));
  }

  private static <E> List<E> added(List<E> list, E element) {
    List<E> result = new ArrayList<>(list);
    result.add(element);
    return result;
  }
}
