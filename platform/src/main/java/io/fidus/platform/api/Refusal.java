package io.fidus.platform.api;

import java.util.List;

/** A request that is not carried out, for a reason that the caller is told. */
public final class Refusal extends RuntimeException {
  private final transient ProblemKind kind;
  private final transient List<FieldProblem> errors;

  /** A refusal with one sentence of detail, which must not show anything internal. */
  public Refusal(ProblemKind kind, String detail) {
    this(kind, detail, List.of());
  }

  public Refusal(ProblemKind kind, String detail, List<FieldProblem> errors) {
    super(detail);
    this.kind = kind;
    this.errors = List.copyOf(errors);
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
}
