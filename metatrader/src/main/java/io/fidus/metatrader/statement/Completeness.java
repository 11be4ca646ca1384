package io.fidus.metatrader.statement;

import io.fidus.engine.money.Money;

/** Whether the deals of a statement explain the whole balance of its account. */
public sealed interface Completeness {

  /** The sum of all deals is the printed balance plus credit. */
  record Complete() implements Completeness {}

  /**
   * The file starts after the account was opened.
   *
   * @param missingOpening what the balance, credit included, already was before the first deal;
   *     never zero
   */
  record StartsMidLife(Money missingOpening) implements Completeness {}
}
