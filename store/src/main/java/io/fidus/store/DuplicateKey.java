package io.fidus.store;

/** Another document has the same values in a unique index. */
public final class DuplicateKey extends StoreException {
  private final String type;
  private final String index;

  public DuplicateKey(String type, String index) {
    super("There is already one with the same " + index + " among the " + type);
    this.type = type;
    this.index = index;
  }

  /** The name of the document type. */
  public String type() {
    return type;
  }

  /** The name of the unique index, {@link Index#ID} for the identity. */
  public String index() {
    return index;
  }
}
