// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.jobs.MarkdownTable;

/** Whether anything grows while articles are read that all differ, in words too. */
final class Memory {
  private static final long ARTICLES = Long.getLong("marchland.bench.articles", 1_000_000);
  private static final int THREADS = 2;
  private static final int TENTHS = 10;

  private Memory() {}

  static String table() throws InterruptedException {
    StringBuilder table =
        new StringBuilder(MarkdownTable.head("articles read", "heap in use after GC"));
    AtomicLong next = new AtomicLong();
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      long until = ARTICLES * tenth / TENTHS;
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread =
            new Thread(
                () -> {
                  for (long n = next.getAndIncrement(); n < until; n = next.getAndIncrement()) {
                    ClaimExtractor.shipped().read(article(n));
                  }
                });
        thread.start();
        threads.add(thread);
      }
      for (Thread thread : threads) {
        thread.join();
      }
      next.set(until);
      System.gc();
      if (tenth == 1 || tenth == TENTHS / 2 || tenth == TENTHS) {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        table.append(MarkdownTable.row(String.format("%,d", until), (used >> 20) + " MiB"));
      }
    }
    return table.toString();
  }

  /** One in fifty states a change, one in five speaks of fighting; each has words of its own. */
  private static Article article(long number) {
    Random random = new Random(number);
    String own = Long.toUnsignedString(random.nextLong(), 36);
    String text =
        random.nextInt(50) == 0
            ? "Rebels captured the town of Azaz in Syria on Monday, said " + own + "."
            : random.nextInt(5) == 0
                ? "Troops shelled a village near " + own + " and left, residents said."
                : "The committee met in Lyon to speak about " + own + " and its price.";
    return new Article("n" + number, "News " + own, text, "Daily", "", Optional.empty());
  }
}
