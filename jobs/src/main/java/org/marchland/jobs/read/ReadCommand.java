// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.read;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.actor.ActorMention;
import org.marchland.article.Article;
import org.marchland.diagnostics.ExitCode;
import org.marchland.extract.Claim;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.Reading;
import org.marchland.extract.grammar.Sentence;
import org.marchland.jobs.extract.ExtractorOptions;
import org.marchland.place.Grounded;
import org.marchland.place.PlaceMention;
import org.marchland.place.Province;
import org.marchland.time.ChangeDate;
import org.marchland.time.TimeMention;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Shows at once what Marchland makes of a text. */
@Command(
    name = "read",
    mixinStandardHelpOptions = true,
    description =
        "Shows what Marchland makes of a text: actors, places, times, claims, and why there is none.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland read \"Rebels captured the town of Azaz on Friday.\" --date 2012-07-20"
    })
public final class ReadCommand implements Callable<Integer> {
  @CommandLine.Parameters(paramLabel = "TEXT", description = "One or more sentences.")
  private String text;

  @CommandLine.Option(
      names = "--date",
      paramLabel = "DAY",
      description = "Day of publication, as 2017-10-21; without it relative dates stay unknown.")
  private Optional<LocalDate> date = Optional.empty();

  @CommandLine.Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "Headline of the article.")
  private String title = "";

  @CommandLine.Mixin private ExtractorOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ClaimExtractor extractor = options.recipe().extractor();
    Reading reading = extractor.read(new Article("text", title, text, "", "", date));
    for (Sentence sentence : reading.sentences()) {
      String field = sentence.field() == org.marchland.extract.grammar.Field.TITLE ? title : text;
      for (ActorMention actor : sentence.actors()) {
        String meaning =
            actor.actor().isEmpty()
                ? actor.actorClass().name().toLowerCase(Locale.ROOT) + ", resolved in its context"
                : actor.actor();
        out.printf(
            Locale.ROOT,
            "actor  %-32s %s%n",
            sentence.span(actor.first(), actor.end()).of(field),
            meaning);
      }
      for (PlaceMention place : sentence.places()) {
        out.printf(
            Locale.ROOT,
            "place  %-32s %s%n",
            sentence.span(place.first(), place.end()).of(field),
            where(extractor.ground(place, reading.context())));
      }
      for (TimeMention time : sentence.times()) {
        out.printf(
            Locale.ROOT,
            "time   %-32s %s%n",
            sentence.span(time.first(), time.end()).of(field),
            when(time.date()));
      }
    }
    reading.claims().forEach(claim -> print(out, claim));
    reading
        .refusals()
        .forEach(
            r ->
                out.printf(
                    Locale.ROOT,
                    "no claim from \"%s\" (rule %s): %s%n",
                    r.word(),
                    r.ruleId(),
                    r.reason()));
    if (reading.claims().isEmpty() && reading.refusals().isEmpty()) {
      out.println(
          reading.relevant()
              ? "no claim: no change word here has a place"
              : "no claim: no change word");
    }
    out.flush();
    return ExitCode.DONE.number();
  }

  private static void print(PrintWriter out, Claim claim) {
    out.printf(
        Locale.ROOT,
        "claim  %s of %s%s: %s gains, %s loses, %s%s%s (rule %s)%n",
        claim.kind().word(),
        claim.part() ? "a part of " : "",
        where(claim.place()),
        claim.gainer().orElse("nobody named"),
        claim.loser().orElse("nobody named"),
        when(claim.date()),
        claim.denied() ? ", denied" : "",
        claim.claimant().map(c -> ", says " + c).orElse(""),
        claim.ruleId());
  }

  private static String where(Grounded place) {
    String province =
        place
            .province()
            .map((Province p) -> p.name() + " (" + p.code() + ")")
            .orElse("province unknown");
    return place.name() + " in " + province + " [" + place.reason() + "]";
  }

  private static String when(ChangeDate date) {
    if (date.end().isEmpty()) {
      return "day unknown";
    }
    String start = date.start().orElseThrow().toString();
    String end = date.end().orElseThrow().toString();
    return (start.equals(end) ? start : start + " to " + end)
        + " ("
        + date.precision().word()
        + ")";
  }
}
