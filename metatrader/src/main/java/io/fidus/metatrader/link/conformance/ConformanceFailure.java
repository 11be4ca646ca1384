package io.fidus.metatrader.link.conformance;

/** A bridge does not do what the link demands. */
public final class ConformanceFailure extends AssertionError {
  private static final long serialVersionUID = 1L;

  ConformanceFailure(String message) {
    super(message);
  }
}
