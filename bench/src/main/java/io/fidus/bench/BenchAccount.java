package io.fidus.bench;

import io.fidus.store.DocumentType;

/** A document to be read. */
record BenchAccount(String id, String name) {

  static final DocumentType<BenchAccount> TYPE =
      DocumentType.of("bench_accounts", BenchAccount.class, BenchAccount::id);
}
