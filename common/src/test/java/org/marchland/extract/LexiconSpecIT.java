// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.marchland.article.Article;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.text.Resources;

/** Every line of the lexicon has a sentence that fires it and one that must not. */
class LexiconSpecIT {
  private static final LocalDate PUBLISHED = LocalDate.of(2012, 7, 22);

  @TestFactory
  Stream<DynamicTest> everyLineDoesWhatItsSpecSays() {
    return Resources.rows(Lexicon.class, "lexicon.spec.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.where() + " " + row.field(0) + ": " + row.field(1), () -> check(row)));
  }

  private static void check(Resources.Row row) {
    String expected = row.field(2);
    List<Claim> claims =
        ClaimExtractor.shipped()
            .read(new Article("spec", "", row.field(1), "", "", Optional.of(PUBLISHED)))
            .claims();
    List<String> stated = claims.stream().map(LexiconSpecIT::brief).toList();
    if (expected.equals("none")) {
      assertThat(stated).as(row.where()).isEmpty();
    } else {
      assertThat(stated).as(row.where()).containsExactly(expected);
    }
  }

  private static String brief(Claim claim) {
    return claim.place().name()
        + "|"
        + claim.gainer().orElse("-")
        + "|"
        + claim.loser().orElse("-");
  }

  @Test
  void everyLineHasASentenceThatFiresItAndOneThatMustNot() {
    Map<String, int[]> specs = new TreeMap<>();
    for (Resources.Row row : Resources.rows(Lexicon.class, "lexicon.spec.tsv")) {
      specs.computeIfAbsent(row.field(0), id -> new int[2])[row.field(2).equals("none") ? 1 : 0]++;
    }
    for (Lexicon.Entry entry : Lexicon.shipped().entries()) {
      assertThat(specs).as("spec of rule %s", entry.id()).containsKey(entry.id());
      assertThat(specs.get(entry.id()))
          .as("fires and must not, rule %s", entry.id())
          .doesNotContain(0);
    }
  }
}
