package io.fidus.platform.api;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is not carried out, for a reason that the caller is told. */
public final class Refusal extends RuntimeException {
  private final transient ProblemKind kind;
  private final transient List<FieldProblem> errors;
  private final transient Optional<Duration> wait;

  /** A refusal with one sentence of detail, which must not show anything internal. */
  public Refusal(ProblemKind kind, String detail) {
    this(kind, detail, List.of());
  }

  public Refusal(ProblemKind kind, String detail, List<FieldProblem> errors) {
    super(detail);
    this.kind = kind;
    this.errors = List.copyOf(errors);
    this.wait = Optional.empty();
  }

  /**
   * A refusal that will not be repeated after a while.
   *
   * @param wait after how long a repetition may succeed
   */
  public Refusal(ProblemKind kind, String detail, Duration wait) {
    super(detail);
    this.kind = kind;
    this.errors = List.of();
    this.wait = Optional.of(wait);
  }

  public ProblemKind kind() {
    return kind;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<FieldProblem> errors() {
    return errors;
  }

  /** After how long a repetition may succeed; empty when waiting does not help. */
  public Optional<Duration> waiting() {
    return wait;
  }
}
