package io.fidus.bench;

import java.io.IOException;

/** One thing that is measured. */
@FunctionalInterface
interface Measure {
  void run(PlatformProgram platform, Results results) throws IOException, InterruptedException;
}
