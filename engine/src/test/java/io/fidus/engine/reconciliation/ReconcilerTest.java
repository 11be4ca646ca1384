package io.fidus.engine.reconciliation;

import static io.fidus.engine.DealBook.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.engine.Absence;
import io.fidus.engine.DealBook;
import io.fidus.engine.DealBooks;
import io.fidus.engine.Known;
import io.fidus.engine.facts.Deal;
import io.fidus.engine.facts.DealType;
import io.fidus.engine.money.CurrencyMismatchException;
import io.fidus.engine.money.CurrencyUnit;
import io.fidus.engine.money.Money;
import io.fidus.engine.reconciliation.Reconciliation.Break;
import io.fidus.engine.reconciliation.Reconciliation.Comparison;
import io.fidus.engine.reconciliation.Reconciliation.Incomplete;
import io.fidus.engine.reconciliation.Reconciliation.NotChecked;
import io.fidus.engine.reconciliation.Reconciliation.Reconciled;
import io.fidus.engine.reconciliation.Suspect.Reason;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReconcilerTest {
  private static final Money NOTHING = usd("0");
  private static final Known<Money> UNKNOWN = Known.unknown(Absence.NOT_PROVIDED);

  /** Nets 100, -1, 51, -20: 130 in the end. */
  private static final List<Deal> DEALS =
      DealBook.usd()
          .deposit("100")
          .in(DealType.BUY, "-1")
          .out(DealType.SELL, "51")
          .cash(DealType.BALANCE, "-20")
          .deals();

  @Provide
  Arbitrary<List<Deal>> funded() {
    return DealBooks.funded();
  }

  @Test
  void aWholeHistoryThatExplainsTheBalanceReconciles() {
    assertThat(check(DEALS, NOTHING, "130"))
        .isEqualTo(
            new Reconciled(
                new Comparison(
                    usd("130"), usd("130"), 4, DEALS.getFirst().time(), DEALS.getLast().time())));
  }

  @Test
  void oneCentIsABreak() {
    Break found = (Break) check(DEALS, NOTHING, "129.99");
    assertThat(found.difference()).isEqualTo(usd("-0.01"));
    assertThat(found.missingOpening()).isEqualTo(NOTHING);
    assertThat(found.firstDifference()).isEmpty();
    assertThat(found.suspects()).isEmpty();
  }

  @Test
  void aHistoryThatStartsMidLifeIsIncompleteWithItsMissingAmount() {
    Incomplete incomplete = (Incomplete) check(DEALS, usd("50.61"), "180.61");
    assertThat(incomplete.missingOpening()).isEqualTo(usd("50.61"));
    assertThat(incomplete.comparison().sumOfDeals()).isEqualTo(usd("130"));
  }

  @Test
  void aMissingOpeningAmountDoesNotHideABreak() {
    Break found = (Break) check(DEALS, usd("50.61"), "200.61");
    assertThat(found.missingOpening()).isEqualTo(usd("50.61"));
    assertThat(found.difference()).isEqualTo(usd("20"));
    assertThat(found.suspects())
        .containsExactly(new Suspect(4, DEALS.getLast().time(), Reason.NET_IS_THE_DIFFERENCE));
  }

  @Test
  void creditCountsWhereADealMovedIt() {
    List<Deal> deals = DealBook.usd().deposit("100").cash(DealType.CREDIT, "30").deals();
    assertThat(Reconciler.reconcile(deals, NOTHING, known("100"), known("30"), none()))
        .isInstanceOf(Reconciled.class);
    assertThat(Reconciler.reconcile(deals, NOTHING, known("130"), known("0"), none()))
        .isInstanceOf(Reconciled.class);
    assertThat(Reconciler.reconcile(DEALS, NOTHING, known("130"), known("30"), none()))
        .isInstanceOf(Reconciled.class);
    assertThat(Reconciler.reconcile(DEALS, NOTHING, known("130"), UNKNOWN, none()))
        .isInstanceOf(Reconciled.class);
  }

  @Test
  void whatCannotBeComparedIsNotChecked() {
    assertThat(check(List.of(), NOTHING, "0")).isEqualTo(new NotChecked(Absence.NO_DEALS));
    assertThat(Reconciler.reconcile(DEALS, NOTHING, UNKNOWN, known("0"), none()))
        .isEqualTo(new NotChecked(Absence.NOT_PROVIDED));
    List<Deal> withCredit = DealBook.usd().cash(DealType.CREDIT, "30").deals();
    assertThat(Reconciler.reconcile(withCredit, NOTHING, known("0"), UNKNOWN, none()))
        .isEqualTo(new NotChecked(Absence.NOT_PROVIDED));
    assertThat(Reconciler.reconcile(withCredit, NOTHING, UNKNOWN, known("0"), none()))
        .isEqualTo(new NotChecked(Absence.NOT_PROVIDED));
  }

  @Test
  void aBalanceColumnShowsWhereTheBreakBegan() {
    List<Money> printed = List.of(usd("100"), usd("99"), usd("155"), usd("135"));
    BalanceColumn column = BalanceColumn.of(DEALS, printed);
    Break found = (Break) Reconciler.reconcile(DEALS, NOTHING, known("135"), UNKNOWN, column);
    assertThat(found.difference()).isEqualTo(usd("5"));
    assertThat(found.firstDifference()).contains(DEALS.get(2).time());
    assertThat(found.suspects())
        .containsExactly(new Suspect(3, DEALS.get(2).time(), Reason.BALANCE_COLUMN_DISAGREES));
  }

  @Test
  void aBalanceColumnThatAgreesNamesNoInstant() {
    List<Money> printed = List.of(usd("150"), usd("149"), usd("200"), usd("180"));
    BalanceColumn column = BalanceColumn.of(DEALS, printed);
    Break found = (Break) Reconciler.reconcile(DEALS, usd("50"), known("181"), UNKNOWN, column);
    assertThat(found.firstDifference()).isEmpty();
  }

  @Test
  void aBalanceColumnHasOneRowPerDeal() {
    List<Money> tooShort = List.of(usd("100"));
    assertThatThrownBy(() -> BalanceColumn.of(DEALS, tooShort))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 rows for 4 deals");
  }

  @Test
  void dealsOfUnknownTypeAreSuspectsUpToALimit() {
    DealBook book = DealBook.usd();
    for (int count = 0; count < 2 * Reconciler.MOST_SUSPECTS; count++) {
      book.cash(DealType.UNCLASSIFIED, "1");
    }
    Break found = (Break) check(book.deals(), NOTHING, "0");
    assertThat(found.suspects())
        .hasSize(Reconciler.MOST_SUSPECTS)
        .allMatch(suspect -> suspect.reason() == Reason.UNKNOWN_TYPE);
  }

  @Test
  void anotherCurrencyIsRefused() {
    Money yen = Money.zero(CurrencyUnit.iso("JPY"));
    assertThatThrownBy(() -> check(DEALS, yen, "130"))
        .isInstanceOf(CurrencyMismatchException.class);
  }

  @Property(tries = 200)
  void everyLostDealIsABreakOfItsNet(
      @ForAll("funded") List<Deal> deals, @ForAll @IntRange(max = 40) int which) {
    Deal lost = deals.get(which % deals.size());
    Assume.that(!lost.net().isZero() && deals.size() > 1);
    Money held = Money.sum(deals.stream().map(Deal::net).toList(), DealBook.USD);
    Known<Money> balance = Known.of(held);
    assertThat(Reconciler.reconcile(deals, NOTHING, balance, Known.of(NOTHING), none()))
        .isInstanceOf(Reconciled.class);
    List<Deal> rest = new ArrayList<>(deals);
    rest.remove(lost);
    Break found = (Break) Reconciler.reconcile(rest, NOTHING, balance, Known.of(NOTHING), none());
    assertThat(found.difference()).isEqualTo(lost.net());
  }

  @Property(tries = 200)
  void theOrderOfTheDealsDoesNotMatter(@ForAll("funded") List<Deal> deals, @ForAll long seed) {
    Known<Money> balance = known("100");
    Known<Money> credit = known("0");
    assertThat(
            Reconciler.reconcile(DealBooks.shuffled(deals, seed), NOTHING, balance, credit, none()))
        .isEqualTo(Reconciler.reconcile(deals, NOTHING, balance, credit, none()));
  }

  private static Reconciliation check(List<Deal> deals, Money opening, String balance) {
    return Reconciler.reconcile(deals, opening, known(balance), UNKNOWN, none());
  }

  private static Known<Money> known(String amount) {
    return Known.of(usd(amount));
  }

  private static BalanceColumn none() {
    return BalanceColumn.none();
  }
}
