// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marchland.text.Folding;

/**
 * Puts a place name into its province: the text's own words first, then the gazetteer within the
 * article's countries.
 */
public final class Geocoder {
  private static final Set<String> GENERIC =
      Set.of(
          "city",
          "town",
          "village",
          "district",
          "province",
          "governorate",
          "oblast",
          "region",
          "state",
          "county",
          "neighbourhood",
          "neighborhood",
          "countryside",
          "suburb",
          "area",
          "territory",
          "subdistrict",
          "municipality");
  private static final Set<String> SITES =
      Set.of(
          "airport",
          "airbase",
          "base",
          "field",
          "oilfield",
          "dam",
          "camp",
          "crossing",
          "hill",
          "hills",
          "farms",
          "mountain",
          "military",
          "air",
          "international",
          "oil",
          "gas",
          "border",
          "refugee",
          "army",
          "airfield",
          "island",
          "road",
          "bridge",
          "bridges");
  private static final Set<String> DIRECTIONS =
      Set.of(
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "rural",
          "greater",
          "upper",
          "lower",
          "old");

  private final Gazetteer gazetteer;
  private final Countries countries;

  public Geocoder(Gazetteer gazetteer, Countries countries) {
    this.gazetteer = gazetteer;
    this.countries = countries;
  }

  /**
   * Grounds one name.
   *
   * @param name as the text has it
   * @param kind what the words told
   * @param provinceHint the name of a province that the text itself gives for this place, if any
   * @param context the article's countries
   */
  public Grounded ground(
      String name, PlaceMention.Kind kind, Optional<String> provinceHint, ArticleContext context) {
    Optional<Province> hinted = provinceHint.flatMap(hint -> bestProvince(hint, context, true));
    if (kind == PlaceMention.Kind.COUNTRY) {
      String code = countries.named(name).map(Countries.Country::code).orElse("");
      return new Grounded(
          name, Optional.empty(), Optional.empty(), code, 6, "country", 1, List.of());
    }
    if (kind == PlaceMention.Kind.PROVINCE) {
      Optional<Province> province = bestProvince(name, context, true);
      if (province.isPresent()) {
        return ofProvince(name, province.get(), "province_name");
      }
    }
    for (String variant : variants(name)) {
      Optional<Grounded> found = listed(name, variant, hinted, context);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<Province> province = bestProvince(name, context, false);
    if (province.isPresent() && hinted.isEmpty()) {
      return ofProvince(name, province.get(), "province_name");
    }
    for (String variant : variants(name)) {
      Optional<Grounded> found = sounding(name, variant, hinted, context);
      if (found.isPresent()) {
        return found.get();
      }
    }
    return hinted
        .map(
            p ->
                new Grounded(
                    name,
                    Optional.empty(),
                    Optional.of(p),
                    p.country(),
                    4,
                    "province_in_text",
                    0,
                    List.of()))
        .orElseGet(
            () ->
                new Grounded(
                    name, Optional.empty(), Optional.empty(), "", 7, "not_found", 0, List.of()));
  }

  private static Grounded ofProvince(String name, Province province, String reason) {
    return new Grounded(
        name, Optional.empty(), Optional.of(province), province.country(), 4, reason, 1, List.of());
  }

  /**
   * The name itself, then without generic words, then without site words, then without directions.
   */
  private static List<String> variants(String name) {
    List<String> variants = new ArrayList<>(List.of(name));
    String plain = without(name, GENERIC);
    add(variants, plain);
    String site = without(plain, SITES);
    add(variants, site);
    add(variants, without(site, DIRECTIONS));
    return variants;
  }

  private static void add(List<String> variants, String variant) {
    if (!variant.isBlank() && !variants.contains(variant)) {
      variants.add(variant);
    }
  }

  private static String without(String name, Set<String> words) {
    StringBuilder kept = new StringBuilder();
    for (String word : name.split(" ")) {
      if (!words.contains(Folding.fold(word))) {
        kept.append(kept.length() == 0 ? "" : " ").append(word);
      }
    }
    return kept.toString();
  }

  private Optional<Grounded> listed(
      String name, String variant, Optional<Province> hinted, ArticleContext context) {
    List<Place> all = gazetteer.listNamed(variant);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    if (hinted.isPresent()) {
      List<Place> inside =
          all.stream().filter(p -> p.admin1().equals(hinted.get().admin1())).toList();
      if (!inside.isEmpty()) {
        return Optional.of(
            of(name, best(inside, context), "name_in_stated_province", inside.size()));
      }
      return Optional.empty();
    }
    List<Place> spokenOf = all.stream().filter(p -> context.weight(p.country()) > 0).toList();
    if (!spokenOf.isEmpty()) {
      return Optional.of(
          of(name, best(spokenOf, context), "name_in_article_country", spokenOf.size()));
    }
    if (!context.countries().isEmpty()) {
      return Optional.empty();
    }
    Place biggest = best(all, context);
    boolean clear =
        all.size() == 1
            || all.stream()
                .filter(p -> !p.equals(biggest))
                .allMatch(p -> p.population() * 5 < biggest.population());
    return clear ? Optional.of(of(name, biggest, "name_alone", all.size())) : Optional.empty();
  }

  private Optional<Grounded> sounding(
      String name, String variant, Optional<Province> hinted, ArticleContext context) {
    List<Place> all = gazetteer.listSounding(variant, context.countries());
    String key = Folding.key(variant);
    List<Place> close =
        all.stream()
            .filter(p -> hinted.isEmpty() || p.admin1().equals(hinted.get().admin1()))
            .filter(p -> key.length() >= 5)
            .toList();
    return close.isEmpty()
        ? Optional.empty()
        : Optional.of(of(name, best(close, context), "sound_in_article_country", close.size()));
  }

  private Grounded of(String name, Place place, String reason, int candidates) {
    Optional<Province> province = gazetteer.province(place.admin1());
    return new Grounded(
        name,
        Optional.of(place),
        province,
        place.country(),
        1,
        reason,
        candidates,
        List.of(place.name()));
  }

  private static Place best(List<Place> places, ArticleContext context) {
    Comparator<Place> order =
        Comparator.<Place>comparingInt(
                p -> context.weight(p.country()) > 0 ? leading(p, context) : 0)
            .thenComparingInt(
                p -> p.id().isEmpty() && p.population() == 0 && Double.isNaN(p.latitude()) ? 1 : 0)
            .thenComparingLong(
                p ->
                    p.population()
                        + (p.featureCode().startsWith("PPLA") || p.featureCode().equals("PPLC")
                            ? 50_000
                            : 0)
                        + 3_000L * Math.min(context.provinceWeight(p.admin1()), 3))
            .thenComparing(p -> p.admin1())
            .thenComparing(Place::name);
    return places.stream().max(order).orElseThrow();
  }

  /** Whether a country is among those the article speaks of most: 2 for the first, 1 for others. */
  private static int leading(Place place, ArticleContext context) {
    List<String> order = context.countries();
    int most = context.weight(order.get(0));
    return context.weight(place.country()) * 2 >= most ? 2 : 1;
  }

  private Optional<Province> bestProvince(String name, ArticleContext context, boolean anywhere) {
    List<Province> all = new ArrayList<>();
    for (String variant : variants(name)) {
      if (all.isEmpty()) {
        all.addAll(gazetteer.listProvincesNamed(variant));
      }
    }
    List<Province> spokenOf = all.stream().filter(p -> context.weight(p.country()) > 0).toList();
    if (!spokenOf.isEmpty()) {
      return spokenOf.stream()
          .max(
              Comparator.<Province>comparingInt(p -> context.weight(p.country()))
                  .thenComparing(Province::admin1));
    }
    return anywhere && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
