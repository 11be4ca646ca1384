package io.fidus.engine.flow;

import static io.fidus.engine.flow.ExternalFlow.FOR_ACCOUNT;
import static io.fidus.engine.flow.ExternalFlow.FOR_ACCOUNT_AND_FUND;
import static io.fidus.engine.flow.ExternalFlow.NEVER;
import static io.fidus.engine.flow.ProfitEffect.EARNED_BEFORE;
import static io.fidus.engine.flow.ProfitEffect.LENT;
import static io.fidus.engine.flow.ProfitEffect.NONE;
import static io.fidus.engine.flow.ProfitEffect.PROFIT_OR_LOSS;
import static io.fidus.engine.flow.ProfitEffect.UNKNOWN;

import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import java.util.EnumSet;
import java.util.Set;

/** What a movement of cash was, with the three properties that figures are computed from. */
public enum FlowClass {
  /** Client or house money that came from outside the house's trading accounts. */
  EXTERNAL_DEPOSIT(true, NONE, FOR_ACCOUNT_AND_FUND),
  /** Money that left the house's trading accounts. */
  EXTERNAL_WITHDRAWAL(true, NONE, FOR_ACCOUNT_AND_FUND),
  /** One side of a movement of capital between two trading accounts of the house. */
  TRANSFER(true, NONE, FOR_ACCOUNT),
  /** Earned profit that was moved to the separation account. */
  PROFIT_WITHDRAWAL(false, EARNED_BEFORE, FOR_ACCOUNT),
  /** Earned profit that came back from the separation account. */
  PROFIT_RETURN(false, EARNED_BEFORE, FOR_ACCOUNT),
  /** Interest that the broker paid or charged. */
  INTEREST(false, PROFIT_OR_LOSS, NEVER),
  /** Commission of an introducing broker or agent that was paid into the account. */
  REBATE(false, PROFIT_OR_LOSS, NEVER),
  /** A charge of the broker. */
  FEE(false, PROFIT_OR_LOSS, NEVER),
  /** Commission that was charged apart from a trade. */
  COMMISSION(false, PROFIT_OR_LOSS, NEVER),
  TAX(false, PROFIT_OR_LOSS, NEVER),
  DIVIDEND(false, PROFIT_OR_LOSS, NEVER),
  /** A correction that the broker made. */
  CORRECTION(false, PROFIT_OR_LOSS, NEVER),
  /** Money that the broker lent or took back. */
  CREDIT(false, LENT, NEVER),
  /** Credit that the broker gave as a bonus or took back. */
  BONUS(false, LENT, NEVER),
  /** A movement that no rule covers. A person must say what it was; until then totals say so. */
  UNCLASSIFIED(false, UNKNOWN, NEVER);

  private final boolean movesAllocation;
  private final ProfitEffect profitEffect;
  private final ExternalFlow externalFlow;

  FlowClass(boolean movesAllocation, ProfitEffect profitEffect, ExternalFlow externalFlow) {
    this.movesAllocation = movesAllocation;
    this.profitEffect = profitEffect;
    this.externalFlow = externalFlow;
  }

  /** Whether the flow changes the capital that the account was allocated. */
  public boolean movesAllocation() {
    return movesAllocation;
  }

  /** What the flow is to the profit and loss of the account. */
  public ProfitEffect profitEffect() {
    return profitEffect;
  }

  /** For whom a time-weighted return takes the flow out. */
  public ExternalFlow externalFlow() {
    return externalFlow;
  }

  /** Whether a person must still say what the flow was. */
  public boolean needsReview() {
    return this == UNCLASSIFIED;
  }

  /**
   * The classes that a deal can be of: money that came in is no withdrawal, money that went out no
   * deposit, and what the broker lent stays lent.
   *
   * @return empty for a deal that trades, which is no flow
   */
  public static Set<FlowClass> possibleFor(Deal deal) {
    Set<FlowClass> possible = EnumSet.noneOf(FlowClass.class);
    if (!deal.type().isTrade()) {
      for (FlowClass flowClass : values()) {
        if (flowClass.fits(deal)) {
          possible.add(flowClass);
        }
      }
    }
    return possible;
  }

  private boolean fits(Deal deal) {
    boolean paidOut = deal.net().isNegative();
    boolean lent = deal.type() == DealType.CREDIT;
    return switch (this) {
      case EXTERNAL_DEPOSIT, PROFIT_RETURN -> !paidOut && !lent;
      case EXTERNAL_WITHDRAWAL, PROFIT_WITHDRAWAL -> paidOut && !lent;
      case CREDIT -> lent || deal.type() == DealType.BONUS;
      case BONUS, UNCLASSIFIED -> true;
      case TRANSFER, INTEREST, REBATE, FEE, COMMISSION, TAX, DIVIDEND, CORRECTION -> !lent;
    };
  }
}
