// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void workThatIsDoneInTimeGivesWhatItGives() throws Exception {
    assertThat(TimeLimit.<String>within(LONG, () -> "read")).isEqualTo("read");
  }

  @Test
  void workThatHearsNothingIsGivenUpAndTheNextDoesNotWait() throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    assertThatThrownBy(
            () ->
                TimeLimit.<String>within(
                    Duration.ofMillis(50),
                    () -> {
                      while (on.get()) {
                        Thread.onSpinWait();
                      }
                      return "never";
                    }))
        .isInstanceOf(TimeoutException.class);
    assertThat(TimeLimit.<String>within(LONG, () -> "next")).isEqualTo("next");
    on.set(false);
  }

  @Test
  void whatIsWrongWithTheMachineIsNotSaidOfTheArticle() {
    assertThatThrownBy(
            () ->
                TimeLimit.<String>within(
                    LONG,
                    () -> {
                      throw new NoClassDefFoundError("model");
                    }))
        .isInstanceOf(NoClassDefFoundError.class);
    assertThatThrownBy(
            () ->
                TimeLimit.<String>within(
                    LONG,
                    () -> {
                      throw new StackOverflowError();
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("nested too deeply to be read");
  }
}
