package io.fidus.store.faults;

import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.Book;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A process of its own that writes into a book and prints the number of each command once it is
 * acknowledged. It waits for a line on its input before it opens the book, so that it can be
 * started ahead of time.
 */
public final class BookProcess {
  private BookProcess() {}

  /** Arguments: the folder, the first command, how many commands, how many callers. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    AtomicLong next = new AtomicLong(Long.parseLong(arguments[1]));
    long end = next.get() + Long.parseLong(arguments[2]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (System.in.read() < 0) {
      return;
    }
    try (Store store = Stores.open(StoreSettings.embedded(folder, InstantSource.system()))) {
      Book book = new Book(store);
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
        callers.add(
            Thread.ofVirtual()
                .start(
                    () -> {
                      for (long n = next.getAndIncrement(); n < end; n = next.getAndIncrement()) {
                        book.post(n);
                        out.println(n);
                      }
                    }));
      }
      for (Thread caller : callers) {
        caller.join();
      }
    }
  }
}
