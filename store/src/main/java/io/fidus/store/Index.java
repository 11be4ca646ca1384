package io.fidus.store;

import java.util.List;

/**
 * An index over fields of a document. A document that lacks one of the fields is not in it, so a
 * unique index lets any number of documents lack the field.
 *
 * @param name unique within its document type
 * @param unique whether two documents may not have the same values
 * @param fields in the order in which queries use them
 */
public record Index(String name, boolean unique, List<Field> fields) {
  /** The name of the index over the identity, which every document type has. */
  public static final String ID = "id";

  public Index {
    fields = List.copyOf(fields);
    if (name.equals(ID) || name.isEmpty() || fields.isEmpty()) {
      throw new IllegalArgumentException(
          "An index has a name of its own and at least one field: '" + name + "'");
    }
    for (Field field : fields) {
      if (field.kind() == Kind.BINARY) {
        throw new IllegalArgumentException("Bytes cannot be indexed: " + field.path());
      }
    }
  }
}
