// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;

/** Says on the terminal, every few seconds of long work, how far the present step has come. */
public final class Progress extends SparkListener implements AutoCloseable {
  private static final long EVERY_MILLIS = 5_000;

  private final PrintStream out;
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Thread ticker;
  private volatile String step = "";
  private volatile long startedAt = System.nanoTime();
  private volatile boolean closed;

  private Progress(PrintStream out) {
    this.out = out;
    ticker = new Thread(this::tick, "marchland-progress");
    ticker.setDaemon(true);
  }

  public static Progress on(SparkSession spark, PrintStream out) {
    Progress progress = new Progress(out);
    spark.sparkContext().addSparkListener(progress);
    progress.ticker.start();
    return progress;
  }

  /** Begins a step, and names it in the Spark UI. */
  public void step(SparkSession spark, String name, String description) {
    step = name;
    startedAt = System.nanoTime();
    tasks.set(0);
    done.set(0);
    spark.sparkContext().setJobGroup(name, description, false);
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    scala.jdk.javaapi.CollectionConverters.asJava(job.stageInfos())
        .forEach(stage -> tasks.addAndGet(stage.numTasks()));
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd task) {
    done.incrementAndGet();
  }

  private void tick() {
    while (!closed) {
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (!closed && !step.isEmpty() && tasks.get() > 0) {
        int all = Math.max(tasks.get(), done.get());
        out.printf(
            Locale.ROOT,
            "%s: %d of %d tasks, %d %%, %.0f s%n",
            step,
            done.get(),
            all,
            100L * done.get() / all,
            (System.nanoTime() - startedAt) / 1e9);
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    ticker.interrupt();
  }
}
