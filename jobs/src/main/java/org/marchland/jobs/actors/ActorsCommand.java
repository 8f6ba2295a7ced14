// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.actors;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorDictionary.Actor;
import org.marchland.actor.ActorFinder;
import org.marchland.diagnostics.ExitCode;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.place.Countries;
import org.marchland.place.Countries.Country;
import org.marchland.text.Folding;
import org.marchland.text.Resources;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Lists armed actors with the ids that stand in the tables, those of states' forces too. */
@Command(
    name = "actors",
    mixinStandardHelpOptions = true,
    description =
        "Lists armed actors, in columns like those of --actors: the id that stands in the tables, names,"
            + " countries, first and last day. A side that none of them is keeps the words of its article.",
    footer = {
      "",
      "Example:",
      "  scripts/marchland actors ISIS",
      "  scripts/marchland actors --country ML"
    })
public final class ActorsCommand implements Callable<Integer> {
  @CommandLine.Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "An id, a name or some words of one; without it, all actors.")
  private Optional<String> name = Optional.empty();

  @CommandLine.Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Only the actors of this country (ISO 3166-1, as ML).")
  private Optional<String> country = Optional.empty();

  @CommandLine.Option(
      names = "--actors",
      paramLabel = "FILE",
      description = "Your own armed actors, listed before those that ship (docs/adding.md).")
  private Optional<Path> own = Optional.empty();

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PlaceOptions.check(country, Optional.empty());
    List<Actor> found =
        Stream.concat(
                ActorDictionary.with(own.map(Resources::rows).orElse(List.of())).all().stream(),
                Countries.shipped().all().stream().flatMap(ActorsCommand::generated))
            .filter(this::isWanted)
            .toList();
    PrintWriter out = spec.commandLine().getOut();
    found.forEach(actor -> out.println(line(actor)));
    if (found.isEmpty()) {
      out.println(
          "no actor is called " + name.orElseThrow() + country.map(c -> " in " + c).orElse(""));
    }
    out.flush();
    return ExitCode.DONE.number();
  }

  /** The sides that every country can have without a line in the dictionary. */
  private static Stream<Actor> generated(Country country) {
    String adjective =
        country.adjectives().isEmpty() ? country.name() : country.adjectives().get(0);
    return Stream.of(
        always(ActorFinder.stateId(country), country, country.name(), adjective + " forces"),
        always(ActorFinder.rebelId(country), country, adjective + " rebels"));
  }

  private static Actor always(String id, Country country, String... names) {
    return new Actor(id, List.of(names), List.of(country.code()), LocalDate.MIN, LocalDate.MAX);
  }

  private boolean isWanted(Actor actor) {
    return country.stream().allMatch(actor.theatres()::contains)
        && name.stream()
            .map(Folding::spaced)
            .allMatch(
                asked ->
                    Stream.concat(Stream.of(actor.id()), actor.names().stream())
                        .anyMatch(
                            known ->
                                (" " + Folding.spaced(known) + " ").contains(" " + asked + " ")));
  }

  /** As in a file for {@code --actors}. */
  private static String line(Actor actor) {
    return String.join(
        "\t",
        actor.id(),
        String.join("|", actor.names()),
        String.join("|", actor.theatres()),
        actor.validFrom().equals(LocalDate.MIN) ? "" : actor.validFrom().toString(),
        actor.validTo().equals(LocalDate.MAX) ? "" : actor.validTo().toString());
  }
}
