package io.fidus.platform.alerts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.fidus.engine.watchdog.Severity;
import io.fidus.platform.alerts.AlertRequest;
import io.fidus.platform.alerts.Bilingual;
import io.fidus.platform.alerts.internal.Life.Acknowledgement;
import io.fidus.platform.alerts.internal.Life.Resolution;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to an alert, in whatever order, what is told of it makes sense. */
class AlertLifeTest {
  private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");

  /** Something that happens, after some time, under some circumstances. */
  record Step(
      Deed deed,
      Severity severity,
      int seconds,
      boolean silenced,
      boolean explained,
      boolean quiet) {}

  enum Deed {
    RAISE,
    ACKNOWLEDGE,
    RESOLVE,
    WAIT
  }

  @Provide
  Arbitrary<List<Step>> courses() {
    Arbitrary<Boolean> seldom = Arbitraries.of(true, false, false, false);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 1, 4, 29, 61, 301, 599, 901, 14_401, 86_401);
    return Combinators.combine(
            Arbitraries.of(Deed.class),
            Arbitraries.of(Severity.class),
            seconds,
            seldom,
            seldom,
            seldom)
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }

  /** A course of one alert: the alert after each step and what was told within it. */
  private static final class Course {
    private Alert alert = Alert.open("a-1", request(Severity.WARNING), START);
    private Instant now = START;
    private final List<Notice> told = new ArrayList<>();

    private static AlertRequest request(Severity severity) {
      return AlertRequest.of(
          "key", severity, Bilingual.same("Title"), Bilingual.same("Detail"), START);
    }

    private List<Notice> take(Step step) {
      now = now.plusSeconds(step.seconds());
      switch (step.deed()) {
        case RAISE -> {
          if (alert.open()) {
            alert = alert.raised(request(step.severity()), now);
          } else if (alert.isResolvedWithin(Alert.STEADY, now)) {
            alert = alert.reopened(request(step.severity()), now);
          }
        }
        case ACKNOWLEDGE -> {
          if (alert.state() == AlertState.OPENED) {
            alert = alert.acknowledged(new Acknowledgement("anna", now, Optional.empty()));
          }
        }
        case RESOLVE -> {
          if (alert.open()) {
            Resolution how = new Resolution(now, Bilingual.same("Over"), Optional.empty());
            alert = alert.resolved(how, Optional.empty());
          }
        }
        case WAIT -> assertThat(now).isAfterOrEqualTo(START);
      }
      return tell(step);
    }

    private List<Notice> tell(Step step) {
      Circumstances at =
          new Circumstances(
              now,
              step.silenced(),
              step.explained(),
              step.quiet(),
              Optional.of(Duration.ofMinutes(15)));
      List<Notice> justNow = new ArrayList<>();
      for (Optional<Notice> due = Telling.due(alert, at);
          due.isPresent();
          due = Telling.due(alert, at)) {
        justNow.add(due.get());
        alert = alert.told(due.get(), now);
        assertThat(justNow).as("what is told at one moment").hasSizeLessThanOrEqualTo(6);
      }
      told.addAll(justNow);
      return justNow;
    }
  }

  @Property
  void whatIsToldBeginsWithTheOpeningAndIsNeverRepeated(@ForAll("courses") List<Step> steps) {
    Course course = new Course();
    steps.forEach(course::take);
    List<Notice> told = course.told;

    assertThat(told.isEmpty() || told.getFirst() == Notice.OPENED).isTrue();
    assertThat(Collections.frequency(told, Notice.OPENED)).isLessThanOrEqualTo(1);
    assertThat(Collections.frequency(told, Notice.ESCALATED)).isLessThanOrEqualTo(1);
    assertThat(Collections.frequency(told, Notice.REMINDED)).isLessThanOrEqualTo(2);
    assertThat(Collections.frequency(told, Notice.WORSENED)).isLessThanOrEqualTo(1);
    for (int i = 1; i < told.size(); i++) {
      if (told.get(i - 1) == Notice.RESOLVED) {
        assertThat(told.get(i)).as("after the end").isIn(Notice.REOPENED, Notice.WORSENED);
      }
    }
  }

  @Property
  void whoSilencesHearsNothingButTheEndOfWhatWasTold(@ForAll("courses") List<Step> steps) {
    Course course = new Course();
    for (Step step : steps) {
      List<Notice> told = course.take(step);
      if (step.silenced() || step.explained()) {
        assertThat(told).isSubsetOf(Notice.RESOLVED);
      }
      if (step.quiet() && !told.isEmpty()) {
        assertThat(course.alert.told().severity()).isEqualTo(Severity.CRITICAL);
      }
      if (course.alert.life().acknowledgement().isPresent()) {
        assertThat(told).doesNotContain(Notice.REMINDED, Notice.ESCALATED);
      }
    }
  }

  @Property
  void whatWasToldIsToldToItsEnd(@ForAll("courses") List<Step> steps) {
    Course course = new Course();
    steps.forEach(course::take);
    course.take(new Step(Deed.RESOLVE, Severity.INFO, 0, false, false, false));
    course.take(new Step(Deed.WAIT, Severity.INFO, 601, false, false, false));

    assertThat(course.told.isEmpty() || course.told.getLast() == Notice.RESOLVED).isTrue();
    assertThat(course.alert.pending()).as("nothing is left to tell").isFalse();
    assertThat(course.alert.openKey()).isEmpty();
  }

  @Property
  void itsStateAndItsKeyAgreeWithItsLife(@ForAll("courses") List<Step> steps) {
    Course course = new Course();
    for (Step step : steps) {
      course.take(step);
      Alert alert = course.alert;
      assertThat(alert.open()).isEqualTo(alert.state() != AlertState.RESOLVED);
      assertThat(alert.openKey().isPresent()).isEqualTo(alert.open());
      assertThat(alert.pending()).as("an open one is looked at").isIn(true, alert.open());
      assertThat(alert.told().notices()).isEqualTo(course.told.size());
      assertThat(alert.life().duration(course.now)).isGreaterThanOrEqualTo(Duration.ZERO);
      assertThat(alert.happenings().getFirst().kind()).isEqualTo(Alert.HappenedKind.OPENED);
      assertThat(alert.happenings()).hasSizeLessThanOrEqualTo(100);
    }
  }
}
