package io.fidus.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cold start to ready, and the memory it takes, with and without the start-up cache. */
final class StartMeasure implements Measure {
  private static final int ROUNDS = 5;

  @Override
  public void run(PlatformProgram platform, Results results)
      throws IOException, InterruptedException {
    measure(platform, true, results, "< 2 s", "< 400 MB");
    measure(platform, false, results, "-", "-");
  }

  private static void measure(
      PlatformProgram platform,
      boolean withCache,
      Results results,
      String startMark,
      String memoryMark)
      throws IOException, InterruptedException {
    List<Long> millis = new ArrayList<>();
    List<Long> mebibytes = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      try (RunningPlatform running = platform.start(withCache)) {
        millis.add(running.readyAfter().toMillis());
        mebibytes.add(running.residentMebibytes());
      }
    }
    String how = withCache ? ", start-up cache" : ", no cache";
    results.add("cold start to ready" + how, spread(millis) + " ms", startMark);
    results.add("resident memory when ready" + how, spread(mebibytes) + " MiB", memoryMark);
  }

  private static String spread(List<Long> values) {
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2) + " (" + sorted.getFirst() + "-" + sorted.getLast() + ")";
  }
}
