package io.fidus.store;

/** Somebody else has taken the lease over; what was done under it must not be written. */
public final class LeaseLost extends StoreException {
  public LeaseLost(Lease lease) {
    super(lease.holder() + " no longer holds the lease '" + lease.name() + "'");
  }
}
