// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.session;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
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
  private final AtomicLong cpuNanos = new AtomicLong();
  private final AtomicLong heapPeak = new AtomicLong();
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
    if (task.taskMetrics() != null) {
      cpuNanos.addAndGet(task.taskMetrics().executorCpuTime());
    }
    heapPeak.accumulateAndGet(
        task.taskExecutorMetrics().getMetricValue("JVMHeapMemory"), Math::max);
  }

  /** Seconds of processor time that tasks have used since this was last asked. */
  public double takeCpuSeconds() {
    return cpuNanos.getAndSet(0) / 1e9;
  }

  /** The largest heap of an executor that was seen, in bytes; 0 where none was measured. */
  public long heapPeak() {
    return heapPeak.get();
  }

  private void tick() {
    while (!closed) {
      try {
        Thread.sleep(EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (!closed && !step.isEmpty() && tasks.get() > 0) {
        out.println(line(step, done.get(), tasks.get(), (System.nanoTime() - startedAt) / 1e9));
      }
    }
  }

  /** What is done, its share, how fast, and how long the tasks that are known will take. */
  static String line(String step, int done, int known, double seconds) {
    int all = Math.max(known, done);
    double rate = done / Math.max(seconds, 1e-3);
    String left = done == 0 ? "" : String.format(Locale.ROOT, ", %.0f s left", (all - done) / rate);
    return String.format(
        Locale.ROOT,
        "%s: %d of %d tasks, %d %%, %.1f a second, %.0f s%s",
        step,
        done,
        all,
        100L * done / all,
        rate,
        seconds,
        left);
  }

  @Override
  public void close() {
    closed = true;
    ticker.interrupt();
  }
}
