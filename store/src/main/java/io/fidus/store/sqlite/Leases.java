package io.fidus.store.sqlite;

import io.fidus.store.Lease;
import io.fidus.store.LeaseLost;
import io.fidus.store.wire.Leasing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Leases in a table of their own. */
final class Leases {
  private final SqliteStore store;

  Leases(SqliteStore store) {
    this.store = store;
  }

  Optional<Lease> take(String name, String holder, Duration time) {
    return store.write(
        session -> {
          Optional<Lease> last =
              session.one(
                  "SELECT holder, token, until FROM fidus_lease WHERE name = ?",
                  row ->
                      new Lease(
                          name,
                          row.getString(1),
                          row.getLong(2),
                          Instant.ofEpochMilli(row.getLong(3))),
                  name);
          Optional<Lease> next =
              Leasing.next(last, name, holder, Instant.ofEpochMilli(store.now()), time);
          next.ifPresent(
              lease ->
                  session.update(
                      "INSERT INTO fidus_lease VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                          + " holder = excluded.holder, token = excluded.token,"
                          + " until = excluded.until",
                      name,
                      holder,
                      lease.token(),
                      lease.until().toEpochMilli()));
          return next;
        });
  }

  void release(Lease lease) {
    store.write(
        session ->
            session.update(
                "UPDATE fidus_lease SET until = 0 WHERE name = ? AND token = ?",
                lease.name(),
                lease.token()));
  }

  void fence(Lease lease) {
    store.inTransaction(
        session -> {
          // One writer runs at a time, so nobody takes it over before the commit.
          if (session.number(
                  "SELECT count(*) FROM fidus_lease WHERE name = ? AND token = ?",
                  lease.name(),
                  lease.token())
              == 0) {
            throw new LeaseLost(lease);
          }
          return true;
        });
  }
}
