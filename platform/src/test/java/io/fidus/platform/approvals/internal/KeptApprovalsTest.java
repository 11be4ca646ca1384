package io.fidus.platform.approvals.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fidus.platform.api.Actor;
import io.fidus.platform.api.IfMatch;
import io.fidus.platform.api.Permission;
import io.fidus.platform.api.Refusal;
import io.fidus.platform.approvals.ApprovalHandler;
import io.fidus.platform.approvals.Proposal;
import io.fidus.platform.approvals.internal.StoredApproval.ApprovalState;
import io.fidus.platform.approvals.internal.StoredApproval.Ending;
import io.fidus.platform.audit.Act;
import io.fidus.store.DocumentType;
import io.fidus.store.Documents;
import io.fidus.store.Query;
import io.fidus.store.StaleVersion;
import io.fidus.store.Store;
import io.fidus.store.StoreSettings;
import io.fidus.store.Stores;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** What one proposes and another approves happens once, and otherwise not at all. */
class KeptApprovalsTest {
  private static final Actor ANNA = person("anna");
  private static final Actor BRUNO = person("bruno");
  private static final IfMatch FIRST = IfMatch.parse("\"1\"");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-02T10:00:00Z"));
  private final List<String> acts = new CopyOnWriteArrayList<>();
  private final AtomicInteger applied = new AtomicInteger();
  private Store store;
  private Documents<Effect> effects;
  private KeptApprovals approvals;
  private volatile boolean failing;

  /** What the handler of this test brings about. */
  record Effect(String id, String subject, String approver) {}

  private static Actor person(String name) {
    return new Actor(
        Actor.Kind.PERSON,
        Optional.of("id-" + name),
        name,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @BeforeEach
  void open(@TempDir Path data) {
    store = Stores.open(StoreSettings.embedded(data, now::get));
    effects = store.documents(DocumentType.of("effects", Effect.class, Effect::id));
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    beans.addBean("handler", new Handler());
    approvals =
        new KeptApprovals(
            store,
            beans.getBeanProvider(ApprovalHandler.class),
            (actor, act) -> acts.add(said(actor, act)),
            now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static String said(Actor actor, Act act) {
    return actor.name() + ' ' + act.verb() + act.reason().map(text -> ": " + text).orElse("");
  }

  private final class Handler implements ApprovalHandler {
    @Override
    public String kind() {
      return "do-it";
    }

    @Override
    public Permission permission() {
      return Permission.ACCOUNTS_APPROVE;
    }

    @Override
    public void apply(Proposal proposal, Actor approver) {
      effects.insert(
          new Effect(UUID.randomUUID().toString(), proposal.subjectId(), approver.name()));
      if (failing) {
        throw new IllegalStateException("it cannot be done");
      }
    }

    @Override
    public void applied(Proposal proposal) {
      applied.incrementAndGet();
    }
  }

  private String propose(String subject) {
    return approvals.propose(
        ANNA, new Proposal("do-it", "thing", subject, Map.of("b", "2", "a", "1"), "It is time"));
  }

  private ApprovalState approve(String id, Actor actor) {
    return approvals
        .end(id, FIRST, Ending.APPROVED, Optional.of("Agreed"), actor)
        .document()
        .stateAt(now.get());
  }

  @Test
  void whatIsApprovedHappensAndIsToldToTheAudit() {
    String id = propose("x");
    assertThat(effects.count(Query.all())).isZero();

    assertThat(approve(id, BRUNO)).isEqualTo(ApprovalState.APPROVED);

    assertThat(effects.find(Query.all()).items())
        .singleElement()
        .extracting(read -> read.document().approver())
        .isEqualTo("bruno");
    assertThat(applied).hasValue(1);
    assertThat(acts).containsExactly("anna proposed: It is time", "bruno approved: Agreed");
  }

  @Test
  void nobodyApprovesOrRejectsTheirOwnAndNobodyWithdrawsAnothers() {
    String id = propose("x");

    assertThatThrownBy(() -> approve(id, ANNA))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ApprovalProblem.OWN_PROPOSAL));
    assertThatThrownBy(() -> approvals.end(id, FIRST, Ending.REJECTED, Optional.empty(), ANNA))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> approvals.end(id, FIRST, Ending.WITHDRAWN, Optional.empty(), BRUNO))
        .isInstanceOf(Refusal.class);
    assertThat(effects.count(Query.all())).isZero();
    assertThat(approvals.get(id).document().stateAt(now.get())).isEqualTo(ApprovalState.OPEN);
  }

  @Test
  void aRejectedOrWithdrawnOneNeverHappensAndCanBeProposedAgain() {
    String rejected = propose("x");
    approvals.end(rejected, FIRST, Ending.REJECTED, Optional.of("No"), BRUNO);
    String withdrawn = propose("x");
    approvals.end(withdrawn, FIRST, Ending.WITHDRAWN, Optional.of("Not now"), ANNA);

    assertThatThrownBy(
            () ->
                approvals.end(
                    rejected, IfMatch.parse("\"2\""), Ending.APPROVED, Optional.empty(), BRUNO))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ApprovalProblem.APPROVAL_OVER));
    assertThat(effects.count(Query.all())).isZero();
    assertThat(propose("x")).isNotEmpty();
  }

  @Test
  void theSameIsProposedOnceUntilItIsDecidedOrTooOld() {
    String first = propose("x");
    assertThatThrownBy(() -> propose("x"))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ApprovalProblem.ALREADY_PROPOSED));

    now.updateAndGet(instant -> instant.plus(Duration.ofDays(7)));
    assertThat(approvals.get(first).document().stateAt(now.get())).isEqualTo(ApprovalState.EXPIRED);
    assertThatThrownBy(() -> approve(first, BRUNO)).isInstanceOf(Refusal.class);
    assertThat(approve(propose("x"), BRUNO)).isEqualTo(ApprovalState.APPROVED);
    assertThat(effects.count(Query.all())).isEqualTo(1);
  }

  @Test
  void whatCannotBeDoneLeavesTheProposalOpen() {
    String id = propose("x");
    failing = true;

    assertThatThrownBy(() -> approve(id, BRUNO)).hasMessage("it cannot be done");

    assertThat(effects.count(Query.all())).isZero();
    assertThat(applied).hasValue(0);
    failing = false;
    assertThat(approve(id, BRUNO)).isEqualTo(ApprovalState.APPROVED);
  }

  @Test
  void ofManyWhoDecideAtOnceOneDoes() {
    String id = propose("x");

    long approved =
        IntStream.range(0, 16)
            .parallel()
            .filter(
                i -> {
                  try {
                    return approve(id, person("p" + i)) == ApprovalState.APPROVED;
                  } catch (Refusal | StaleVersion tooLate) {
                    return false;
                  }
                })
            .count();

    assertThat(approved).isEqualTo(1);
    assertThat(effects.count(Query.all())).isEqualTo(1);
    assertThat(applied).hasValue(1);
  }
}
