package io.fidus.platform.remote.internal.workflows;

import io.fidus.store.DocumentType;
import io.fidus.store.Field;
import java.time.Instant;
import java.util.Optional;

/**
 * A demand that a workflow be run, kept before it is made.
 *
 * @param workflow the name of its file without the ending
 * @param event whether it is an event that the workflow waits for, and not the workflow by name
 * @param mark what the run shows in its title, so that it is found again
 * @param by who demanded it
 * @param trigger what made them, for example {@code watchdog} or {@code person}
 * @param outcome what GitHub said
 * @param run the run, where GitHub said at once which it is
 * @param refusal why it was not accepted, or what is not known about it
 */
record StoredDispatch(
    String id,
    String workflow,
    boolean event,
    String mark,
    Instant at,
    String by,
    String trigger,
    String reason,
    DispatchOutcome outcome,
    Optional<Long> run,
    Optional<String> refusal) {
  static final String BY_WORKFLOW = "workflow";
  static final String BY_TIME = "time";

  static final DocumentType<StoredDispatch> TYPE =
      DocumentType.of("workflow_dispatches", StoredDispatch.class, StoredDispatch::id)
          .index(BY_WORKFLOW, Field.text("workflow"), Field.instant("at"))
          .index(BY_TIME, Field.instant("at"));

  /** What GitHub said. */
  enum DispatchOutcome {
    /** Nothing yet, or nothing that was heard. */
    DEMANDED,
    ACCEPTED,
    REFUSED
  }

  KnownWorkflow known() {
    return KnownWorkflow.of(workflow).orElseThrow();
  }

  StoredDispatch accepted(Optional<Long> known) {
    return with(DispatchOutcome.ACCEPTED, known, Optional.empty());
  }

  StoredDispatch refused(String why) {
    return with(DispatchOutcome.REFUSED, run, Optional.of(why));
  }

  /** Nobody knows whether it was heard. */
  StoredDispatch uncertain(String why) {
    return with(DispatchOutcome.DEMANDED, run, Optional.of(why));
  }

  private StoredDispatch with(DispatchOutcome said, Optional<Long> known, Optional<String> why) {
    return new StoredDispatch(id, workflow, event, mark, at, by, trigger, reason, said, known, why);
  }
}
