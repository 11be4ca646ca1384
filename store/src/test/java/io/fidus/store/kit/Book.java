package io.fidus.store.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.Series;
import io.fidus.store.SeriesType;
import io.fidus.store.Store;
import io.fidus.store.Versioned;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small ledger to damage: each command moves an amount between two accounts, with an entry on
 * each side, and announces it. Whatever happens to the process or the server, it balances.
 */
public final class Book {
  private static final long ACCOUNTS = 16;

  private final Store store;
  private final Documents<Account> accounts;
  private final Series<Entry> entries;

  /** An account with what its entries sum up to, in minor units. */
  public record Account(String id, long balance) {}

  /** One side of a command. */
  public record Entry(long account, long position, long command, long amount) {}

  /** A command took effect. */
  public record Posted(long command) {}

  private static final DocumentType<Account> ACCOUNT =
      DocumentType.of("book_accounts", Account.class, Account::id);
  private static final SeriesType<Entry> ENTRY =
      SeriesType.of("book_entries", Entry.class, "account", "position", "command");

  public Book(Store store) {
    this.store = store;
    accounts = store.documents(ACCOUNT);
    entries = store.series(ENTRY);
  }

  /** Opens the accounts of a new book. */
  public void open() {
    for (long account = 0; account < ACCOUNTS; account++) {
      accounts.insert(new Account(Long.toString(account), 0));
    }
  }

  /** Carries a command out, once, however often it is repeated. */
  public void post(long command) {
    long amount = command % 97 + 1;
    long from = command % ACCOUNTS;
    long to = (command + 1 + command / ACCOUNTS % (ACCOUNTS - 1)) % ACCOUNTS;
    store.once(
        "post-" + command,
        Long.class,
        () -> {
          move(from, command, -amount);
          move(to, command, amount);
          store.publish(new Posted(command), Long.toString(from));
          return command;
        });
  }

  private void move(long account, long command, long amount) {
    Versioned<Account> read = accounts.get(Long.toString(account)).orElseThrow();
    accounts.replace(read, new Account(read.document().id(), read.document().balance() + amount));
    entries.append(List.of(new Entry(account, command, command, amount)));
  }

  /** Proves that the book is consistent and returns the commands that took effect. */
  public Set<Long> check() {
    Map<Long, Long> balances = new HashMap<>();
    Map<Long, Integer> sides = new HashMap<>();
    entries.scan(
        0,
        ACCOUNTS,
        entry -> {
          balances.merge(entry.account(), entry.amount(), Long::sum);
          sides.merge(entry.command(), 1, Integer::sum);
        });
    assertThat(balances.values().stream().mapToLong(Long::longValue).sum())
        .as("trial balance")
        .isZero();
    assertThat(sides.values()).as("entries of each command").allMatch(count -> count == 2);
    for (long account = 0; account < ACCOUNTS; account++) {
      long balance =
          accounts.get(Long.toString(account)).map(found -> found.document().balance()).orElse(0L);
      assertThat(balance)
          .as("balance of account " + account)
          .isEqualTo(balances.getOrDefault(account, 0L));
    }
    return new TreeSet<>(sides.keySet());
  }
}
