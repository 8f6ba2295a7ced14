// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatedFilesTest {
  @ParameterizedTest
  @CsvSource({
    "2014-12-31.jsonl, 2014-12-31",
    "2014/12/31.jsonl, 2014-12-31",
    "2014/12/31/part-1.warc.gz, 2014-12-31",
    "2014/12/2014-12-31.jsonl, 2014-12-31",
    "2014-12/2014-12-31.jsonl, 2014-12-31",
    "2014/12/20141231.jsonl, 2014-12-31",
    "2014030512.jsonl, 2014-03-05",
    "CC-NEWS-20140305123000-00001.warc.gz, 2014-03-05",
    "news_2014_03_05.csv, 2014-03-05",
    "2014-02-30_2014-03-05.json, 2014-03-05",
    "2014-03.jsonl, 2014-03-01",
    "2014/03/all.jsonl, 2014-03-01"
  })
  void aNameTellsItsDay(String name, String day) {
    assertThat(DatedFiles.dayOf(name)).map(Object::toString).contains(day);
  }

  @Test
  void aNameWithoutADayTellsNone() {
    for (String name : new String[] {"archive.jsonl", "12345678.xml", "2014.jsonl", "v1.2014"}) {
      assertThat(DatedFiles.dayOf(name)).as(name).isEmpty();
    }
  }
}
