// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.gazetteer;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import org.marchland.diagnostics.ExitCode;
import org.marchland.place.ArticleContext;
import org.marchland.place.Boundaries;
import org.marchland.place.Countries;
import org.marchland.place.Disputes;
import org.marchland.place.Gazetteer;
import org.marchland.place.GazetteerRecipe;
import org.marchland.place.Geocoder;
import org.marchland.place.Place;
import org.marchland.place.PlaceMention;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Says what the gazetteer holds, whether it agrees with itself, and what it costs. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks your own gazetteer files, if any, and says what the gazetteer with them holds and costs.",
    footer = {"", "Example:", "  scripts/marchland gazetteer check --gazetteer my-aliases.csv"})
public final class CheckCommand implements Callable<Integer> {
  private static final int LOOKUPS = 500_000;
  private static final int GROUNDINGS = 50_000;

  @CommandLine.Mixin private GazetteerOptions options;
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long before = usedBytes();
    long start = System.nanoTime();
    GazetteerRecipe recipe = options.recipe();
    Gazetteer gazetteer = recipe.gazetteer();
    double seconds = (System.nanoTime() - start) / 1e9;
    long heap = usedBytes() - before;
    out.println("version " + gazetteer.version());
    line(out, "places", gazetteer.listPlaces().size());
    line(out, "first-level divisions", gazetteer.listProvinces().size());
    line(
        out,
        "  with an ISO 3166-2 code",
        gazetteer.listProvinces().stream().filter(p -> !p.iso().isEmpty()).count());
    line(
        out,
        "places without a division",
        gazetteer.listPlaces().stream().filter(p -> p.admin1().isEmpty()).count());
    out.printf(Locale.ROOT, "loaded in %.2f s, %,d MB of heap%n", seconds, heap >> 20);
    out.printf(Locale.ROOT, "lookups by name a second %,.0f%n", lookupsASecond(gazetteer));
    out.printf(Locale.ROOT, "names grounded a second %,.0f%n", groundingsASecond(gazetteer));
    agreement(out, gazetteer);
    out.println(
        "disputed areas, and whose boundary can be drawn (ours first; kashmir by the line of control unless you choose):");
    Disputes.all().stream()
        .map(Disputes.View::area)
        .distinct()
        .forEach(area -> out.println("  " + area + ": " + views(area)));
    out.flush();
    return ExitCode.DONE.number();
  }

  private static String views(String area) {
    return String.join(
        ", ",
        Disputes.all().stream()
            .filter(v -> v.area().equals(area))
            .map(Disputes.View::country)
            .distinct()
            .toList());
  }

  /** How often the outlines put a place where GeoNames puts it. */
  private static void agreement(PrintWriter out, Gazetteer gazetteer) {
    long drawn = 0;
    long same = 0;
    for (Place place : gazetteer.listPlaces()) {
      if (!place.admin1().isEmpty() && place.id().isPresent()) {
        var at =
            Boundaries.shipped().admin1At(place.latitude(), place.longitude(), place.country());
        drawn += at.isPresent() ? 1 : 0;
        same += at.filter(place.admin1()::equals).isPresent() ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "outlines put %,d places, %.2f %% of them where GeoNames does%n",
        drawn,
        100.0 * same / Math.max(1, drawn));
  }

  private static double lookupsASecond(Gazetteer gazetteer) {
    return aSecond(LOOKUPS, gazetteer, (place, i) -> gazetteer.listNamed(place.name()).size());
  }

  /** Geocoding as an article does it: one in five names is in no gazetteer. */
  private static double groundingsASecond(Gazetteer gazetteer) {
    Geocoder geocoder = new Geocoder(gazetteer, Countries.shipped());
    return aSecond(
        GROUNDINGS,
        gazetteer,
        (place, i) ->
            geocoder
                .ground(
                    i % 5 == 0 ? place.name() + "qx" : place.name(),
                    PlaceMention.Kind.NAMED,
                    Optional.empty(),
                    List.of(),
                    ArticleContext.of(place.country()))
                .candidates());
  }

  /** How often a second something is done with places from all over the gazetteer. */
  private static double aSecond(
      int times, Gazetteer gazetteer, ToIntBiFunction<Place, Integer> action) {
    List<Place> places = gazetteer.listPlaces();
    long found = 0;
    long start = System.nanoTime();
    for (int i = 0; i < times; i++) {
      found += action.applyAsInt(places.get((int) (i * 7919L % places.size())), i);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    // Used, so that the work cannot be left out.
    Objects.checkIndex(0, (int) Math.min(found, Integer.MAX_VALUE));
    return times / seconds;
  }

  private static long usedBytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static void line(PrintWriter out, String what, long count) {
    out.printf(Locale.ROOT, "  %-28s %,12d%n", what, count);
  }
}
