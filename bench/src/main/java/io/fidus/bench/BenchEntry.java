package io.fidus.bench;

import io.fidus.store.SeriesType;

/** One side of a ledger command, in minor units. */
record BenchEntry(long account, long position, long id, long amount) {

  static final SeriesType<BenchEntry> TYPE =
      SeriesType.of("bench_entries", BenchEntry.class, "account", "position", "id");
}
