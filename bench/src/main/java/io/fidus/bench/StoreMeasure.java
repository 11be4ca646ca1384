package io.fidus.bench;

import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import io.fidus.store.kit.Mongod;
import io.fidus.store.kit.ReplicaSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The store alone, without the platform, on both engines in one run. */
final class StoreMeasure implements Measure {

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("fidus-bench-store");
    try (Store store = Stores.open(StoreSettings.embedded(folder, InstantSource.system()))) {
      new StoreLoad(store, results, true).run();
    } finally {
      PlatformProgram.deleteTree(folder);
    }
    switch (Mongod.find()) {
      case Mongod.Found found -> {
        try (ReplicaSet set = ReplicaSet.start(found.program());
            Store store =
                Stores.open(
                    StoreSettings.mongo(set.url("bench"), folder, InstantSource.system()))) {
          new StoreLoad(store, results, false).run();
        }
      }
      case Mongod.Missing missing -> results.add("MongoDB", "not run: " + missing.reason(), "-");
    }
  }
}
