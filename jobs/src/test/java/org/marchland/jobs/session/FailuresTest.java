// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.diagnostics.ExitCode;
import org.marchland.diagnostics.UserError;

class FailuresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "/out/articles: Read-only file system",
        "Disk quota exceeded",
        "Permission denied: user=marchland, access=WRITE, inode=\"/out\"",
        "File /out/x could only be written to 0 of the 1 minReplication nodes.",
        "Cannot create file /out/x. Name node is in safe mode.",
        "Call From a/1.2.3.4 to namenode:8020 failed on connection exception: Connection refused",
        "Access Denied (Service: S3, Status Code: 403)"
      })
  void whatStorageSaysIsOneLineAndSixHoweverDeepItLies(String message) {
    Exception bySpark =
        new Exception(
            "Job aborted due to stage failure: Task 0 in stage 1.0 failed\n\tat x\n"
                + "Caused by: java.io.IOException: "
                + message);
    for (Throwable thrown :
        new Throwable[] {new RuntimeException(new IOException(message)), bySpark}) {
      assertThat(Failures.told(thrown))
          .hasValueSatisfying(
              told -> {
                assertThat(told.code()).isEqualTo(ExitCode.STORAGE);
                assertThat(told.getMessage().lines()).hasSize(1);
              });
    }
  }

  @Test
  void aUsersMistakeIsToldAsItIsAndABugIsNot() {
    UserError mistake = UserError.badInput("--input x: no such file");
    assertThat(Failures.told(new RuntimeException(mistake))).contains(mistake);
    assertThat(Failures.told(new IllegalStateException("the accounts do not close"))).isEmpty();
  }
}
