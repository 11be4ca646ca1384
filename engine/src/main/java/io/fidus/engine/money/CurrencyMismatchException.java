package io.fidus.engine.money;

/** Two amounts of different currencies met where only one currency makes sense. */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public CurrencyMismatchException(CurrencyUnit first, CurrencyUnit second) {
    super("Amounts in " + first + " and " + second + " cannot be combined");
  }
}
