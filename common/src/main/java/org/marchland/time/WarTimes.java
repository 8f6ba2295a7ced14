// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/** Finds times that count from the beginning of a war: "in the first week of the invasion". */
public final class WarTimes {
  private static final String WAR =
      "(?:the |its |their |russia s |moscow s |mr putin s )?(?:full ?- ?scale |all - out |russian |civil |current |latest )*"
          + "(?:war|invasion|conflict|fighting|hostilities|assault on ukraine)(?: s)? ";

  private static final Pattern OPENING =
      Pattern.compile(
          "(?:in |during |within |over |on )?(?:the )?(?:very )?(first|opening|early|initial) "
              + "(?:few |two |three )?(hours|day|days|week|weeks|month|months|phase|stages) of "
              + WAR);

  private static final Pattern OWNED =
      Pattern.compile(
          "(?:in |during )?(?:the )?(?:war|invasion|conflict) s (first|opening|early) "
              + "(hours|day|days|week|weeks|month|months) ");

  private static final Pattern INTO =
      Pattern.compile(
          "(?:(one|two|three|four|five|six|[0-9]{1,2}) )?(hours|day|days|week|weeks) "
              + "(?:after|into|since) (?:the (?:start|beginning|outbreak) of )?"
              + WAR
              + "(?:began |started |erupted |broke out )?");

  private static final Pattern START =
      Pattern.compile(
          "(?:at|since|from) the (?:very )?(?:start|beginning|outset|outbreak) of " + WAR);

  private WarTimes() {}

  /** The times of a sentence that count from {@code began}. */
  public static List<TimeMention> find(List<Word> words, LocalDate began) {
    SearchText text = new SearchText(words, WarTimes::withoutApostrophe);
    List<TimeMention> found = new ArrayList<>();
    for (Pattern pattern : List.of(OPENING, OWNED, INTO, START)) {
      Matcher matcher = pattern.matcher(text.text());
      while (matcher.find()) {
        int first = text.wordAt(matcher.start());
        Optional<ChangeDate> date = date(pattern, matcher, began);
        if (first >= 0 && date.isPresent()) {
          found.add(new TimeMention(first, text.wordAfter(matcher.end()), date.get(), false));
        }
      }
    }
    return found;
  }

  private static String withoutApostrophe(String word) {
    return Folding.fold(word).replaceAll("['’]", "");
  }

  private static Optional<ChangeDate> date(Pattern pattern, Matcher matcher, LocalDate began) {
    if (pattern == START) {
      return Optional.of(days(began, 7));
    }
    String unit = matcher.group(2);
    if (pattern == INTO) {
      int many = TimeRules.number(matcher.group(1) == null ? "" : matcher.group(1)).orElse(0);
      return Optional.of(
          many == 0
              ? days(began, unit.startsWith("week") ? 36 : 7)
              : unit.startsWith("week")
                  ? TimeRules.shifted(began, many, "week")
                  : ChangeDate.on(began.plusDays(unit.startsWith("hour") ? 0 : many)));
    }
    return switch (unit) {
      case "hours", "day" -> Optional.of(ChangeDate.on(began));
      case "days", "week" -> Optional.of(days(began, 7));
      case "month" -> Optional.of(days(began, 31));
      case "weeks" -> Optional.of(days(began, 36));
      case "months" -> Optional.of(days(began, 92));
      default -> Optional.of(ChangeDate.UNKNOWN);
    };
  }

  private static ChangeDate days(LocalDate began, int many) {
    return ChangeDate.between(began, began.plusDays(many - 1));
  }
}
