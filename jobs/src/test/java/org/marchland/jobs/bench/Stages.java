// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the time of some work goes, and whether its threads wait for each other, by JFR. */
final class Stages {
  /** The first of these that a sample stands in is its stage. */
  private static final Map<String, String> STAGES = new LinkedHashMap<>();

  static {
    STAGES.put("Parser.parse", "parsing");
    STAGES.put("Annotator$Tagged.entity", "classing names");
    STAGES.put("Annotator.analyse", "tagging");
    STAGES.put("Annotator.split", "tokenising");
    STAGES.put("ActorFinder.", "finding actors");
    STAGES.put("PlaceFinder.", "finding places");
    STAGES.put("TimeFinder.", "finding times");
    STAGES.put("ContextReader.", "countries and provinces");
    STAGES.put("Capitals.", "other names");
    STAGES.put("Gate.", "gate");
    STAGES.put("WarWords.", "gate");
    STAGES.put("org.marchland.extract.", "rules");
    STAGES.put("org.marchland.corpus.", "reading");
    STAGES.put("org.marchland.article.", "making articles");
  }

  private final Map<String, Integer> samples = new LinkedHashMap<>();
  private Duration waited = Duration.ZERO;
  private int all;

  /** Records what the threads of this JVM do meanwhile. */
  static Stages of(Runnable work) throws IOException {
    Path file = Files.createTempFile("marchland", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
      recording.enable("jdk.JavaMonitorEnter").withThreshold(Duration.ofMillis(1));
      recording.start();
      work.run();
      recording.stop();
      recording.dump(file);
    }
    Stages stages = new Stages();
    for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
      stages.add(event);
    }
    Files.delete(file);
    return stages;
  }

  private void add(RecordedEvent event) {
    if (event.getEventType().getName().equals("jdk.JavaMonitorEnter")) {
      waited = waited.plus(event.getDuration());
    } else if (event.getStackTrace() != null) {
      all++;
      samples.merge(stage(event), 1, Integer::sum);
    }
  }

  private static String stage(RecordedEvent event) {
    for (Map.Entry<String, String> stage : STAGES.entrySet()) {
      for (RecordedFrame frame : event.getStackTrace().getFrames()) {
        String type = frame.getMethod().getType().getName();
        if ((type + "." + frame.getMethod().getName()).contains(stage.getKey())) {
          return stage.getValue();
        }
      }
    }
    return "other";
  }

  /** Shares of the samples, the largest first. */
  Map<String, Double> shares() {
    Map<String, Double> shares = new LinkedHashMap<>();
    samples.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(entry -> shares.put(entry.getKey(), (double) entry.getValue() / all));
    return shares;
  }

  /** How long threads have waited for a lock, all together. */
  Duration waited() {
    return waited;
  }
}
