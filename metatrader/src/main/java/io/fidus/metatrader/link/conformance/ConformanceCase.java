package io.fidus.metatrader.link.conformance;

/**
 * One demand on a bridge.
 *
 * @param name the demand as a sentence
 * @param check does nothing when the bridge conforms
 */
public record ConformanceCase(String name, Check check) {

  /** Plays a terminal against a bridge. */
  @FunctionalInterface
  public interface Check {
    /** Throws {@link ConformanceFailure} when the bridge does not conform. */
    void run(LinkEndpoint endpoint) throws Exception;
  }

  /** Runs the case. */
  public void run(LinkEndpoint endpoint) throws Exception {
    check.run(endpoint);
  }

  @Override
  public String toString() {
    return name;
  }
}
