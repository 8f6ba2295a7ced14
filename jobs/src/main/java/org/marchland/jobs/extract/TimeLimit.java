// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Does a piece of work on another thread, and gives it up after a time. A thread that does not hear
 * that it is interrupted goes on by itself; the work after it does not wait for it.
 */
final class TimeLimit {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private static final class Threads {
    static final ExecutorService POOL =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "marchland-reading-" + NUMBER.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  private TimeLimit() {}

  /**
   * What the work gives.
   *
   * @throws TimeoutException if it is not done in time
   * @throws InterruptedException if whoever waits is to give up, as when Spark kills a task
   */
  static <T> T within(Duration limit, Supplier<T> work)
      throws TimeoutException, InterruptedException {
    Future<T> future = Threads.POOL.submit(work::get);
    try {
      return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      future.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof StackOverflowError) {
        throw new IllegalStateException("nested too deeply to be read", e.getCause());
      }
      if (e.getCause() instanceof Error error) {
        // Of the machine, not of the article.
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
