package io.fidus.store;

/** Too many transactions wait. Nothing was done; try again in a moment. */
public final class StoreBusy extends StoreException {
  public StoreBusy(int waiting) {
    super(waiting + " transactions are waiting; try again in a moment");
  }
}
