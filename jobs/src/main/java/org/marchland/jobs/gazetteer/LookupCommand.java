// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.gazetteer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.marchland.diagnostics.ExitCode;
import org.marchland.jobs.store.PlaceOptions;
import org.marchland.place.Disputes;
import org.marchland.place.Gazetteer;
import org.marchland.place.Place;
import org.marchland.place.PlaceName;
import org.marchland.place.Province;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Lists what a name can mean: places by name, divisions by name, and within a country places by
 * sound.
 */
@Command(
    name = "lookup",
    mixinStandardHelpOptions = true,
    description = "Lists the places and first-level divisions that a name can mean.",
    footer = {"", "Example:", "  scripts/marchland gazetteer lookup Azaz --country SY"})
public final class LookupCommand implements Callable<Integer> {
  private static final int NAMES_SHOWN = 12;

  @CommandLine.Parameters(paramLabel = "NAME", description = "A name as the press spells it.")
  private String name;

  @CommandLine.Option(
      names = "--country",
      paramLabel = "CODE",
      description =
          "Only this country (ISO 3166-1, as SY); then names that sound alike are listed too.")
  private Optional<String> country = Optional.empty();

  @CommandLine.Mixin private GazetteerOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PlaceOptions.check(country, Optional.empty());
    Gazetteer gazetteer = options.recipe().gazetteer();
    PrintWriter out = spec.commandLine().getOut();
    List<Place> named =
        gazetteer.listNamed(name).stream().filter(p -> isWanted(p.country())).toList();
    List<Province> divisions =
        gazetteer.listProvincesNamed(name).stream().filter(p -> isWanted(p.country())).toList();
    named.forEach(place -> out.println(line("name", place, gazetteer)));
    divisions.forEach(
        division ->
            out.println(
                "division  " + division.name() + " (" + division.code() + ")" + drawn(division)));
    List<Place> sounding =
        country.map(code -> gazetteer.listSounding(name, List.of(code))).orElse(List.of());
    sounding.stream()
        .filter(place -> !named.contains(place))
        .forEach(place -> out.println(line("sound", place, gazetteer)));
    if (named.isEmpty() && divisions.isEmpty() && sounding.isEmpty()) {
      out.println("no place or division is called " + name);
    }
    out.flush();
    return ExitCode.DONE.number();
  }

  /** Other views of whose a disputed division is. */
  private static String drawn(Province division) {
    List<String> others =
        Disputes.all().stream()
            .filter(v -> v.admin1().equals(division.admin1()))
            .filter(v -> !v.country().equals(division.country()))
            .map(v -> v.area() + "=" + v.country() + " (" + v.why() + ")")
            .toList();
    return others.isEmpty()
        ? ""
        : ", drawn as " + division.country() + "; --boundary " + String.join(" or ", others);
  }

  private boolean isWanted(String code) {
    return country.isEmpty() || country.get().equals(code);
  }

  private static String line(String how, Place place, Gazetteer gazetteer) {
    String province =
        gazetteer
            .province(place.admin1())
            .map(p -> p.name() + " (" + p.code() + ")")
            .orElse("province unknown");
    String where =
        Double.isNaN(place.latitude())
            ? ""
            : String.format(Locale.ROOT, " %.3f %.3f", place.latitude(), place.longitude());
    String id = place.id().isPresent() ? " GeoNames " + place.id().getAsLong() : " no GeoNames id";
    List<PlaceName> names = gazetteer.otherNames(place);
    String also =
        names.isEmpty()
            ? ""
            : "; also "
                + String.join(
                    ", ", names.stream().limit(NAMES_SHOWN).map(PlaceName::written).toList())
                + (names.size() > NAMES_SHOWN ? " …" : "");
    return String.format(
        Locale.ROOT,
        "%-9s %s, %s, %s, %s%s%s%s",
        how,
        place.name(),
        province,
        gazetteer.province(place.admin1()).map(Province::country).orElse(place.country()),
        place.featureCode(),
        where,
        id,
        also);
  }
}
