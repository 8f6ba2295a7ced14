// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marchland.text.Compass;
import org.marchland.text.EditDistance;
import org.marchland.text.Folding;
import org.marchland.text.Romanization;

/**
 * Puts a place name into its province: the text's own words first, then the gazetteer within the
 * countries that the article speaks of, by name, then by sound; a name that is not listed takes the
 * province that its sentence gives.
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
          "bridges",
          "square");
  private static final Set<String> DIRECTIONS =
      Compass.with("central", "rural", "greater", "upper", "lower", "old");
  private static final int SHORTEST_BY_SOUND = 5;

  private static final long VILLAGE = 15_000;

  /** A town of so many people keeps its name though a division elsewhere bears it too. */
  private static final long BIG = 100_000;

  /** What makes the seat of a division likelier to be meant, before a village of our supplement. */
  private static final double SEAT = 3.0;

  private static final double SUPPLEMENT = 2.5;

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
   * @param stated the name of a province that the text gives for this place, if any
   * @param near names of provinces in the same sentence or just before, nearest first
   * @param context the article's countries
   */
  public Grounded ground(
      String name,
      PlaceMention.Kind kind,
      Optional<String> stated,
      List<String> near,
      ArticleContext context) {
    if (kind == PlaceMention.Kind.COUNTRY) {
      // "Syria", and "northern Syria"
      String code =
          countries
              .named(name)
              .or(() -> countries.named(name.substring(name.indexOf(' ') + 1)))
              .map(Countries.Country::code)
              .orElse("");
      return new Grounded(
          name, Optional.empty(), Optional.empty(), code, 6, "country", 1, List.of());
    }
    if (kind == PlaceMention.Kind.PROVINCE) {
      Optional<Province> province = province(name, context, true);
      if (province.isPresent()) {
        return ofProvince(name, province.get(), "province_name");
      }
    }
    boolean nowhere = context.countries().isEmpty();
    Optional<Province> hinted =
        stated
            .flatMap(hint -> province(hint, context, nowhere))
            .filter(p -> nowhere || isMuchSpokenOf(p.listedUnder(), context));
    List<Province> nearby =
        near.stream()
            .map(n -> province(n, context, false).or(() -> ofDistrict(n, context)))
            .flatMap(Optional::stream)
            .toList();
    Optional<Province> named = isSite(name) ? Optional.empty() : province(name, context, false);
    if (named.isPresent() && hinted.isEmpty() && !isNameOfPlaceIn(named.get(), name)) {
      return ofProvince(name, named.get(), "province_name");
    }
    List<String> variants = variants(name);
    for (String variant : variants) {
      List<Place> listed = gazetteer.listNamed(variant);
      Optional<Grounded> found = among(name, listed, hinted, nearby, context);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<Province> sounding =
        hinted.isPresent() ? Optional.empty() : byProvinceSound(name, context);
    if (sounding.isPresent()) {
      return ofProvince(name, sounding.get(), "province_sound");
    }
    for (String variant : variants) {
      Optional<Grounded> found = bySound(name, variant, hinted, nearby, context);
      if (found.isPresent()) {
        return found.get();
      }
    }
    Optional<Grounded> misspelt = alike(name, hinted, nearby, context);
    if (misspelt.isPresent()) {
      return misspelt.get();
    }
    if (hinted.isPresent()) {
      return unlisted(name, hinted.get(), "province_in_text");
    }
    if (!nearby.isEmpty()) {
      return unlisted(name, nearby.get(0), "province_nearby");
    }
    return onlyProvince(context)
        .map(p -> unlisted(name, p, "province_in_article"))
        .orElseGet(
            () ->
                new Grounded(
                    name, Optional.empty(), Optional.empty(), "", 7, "not_found", 0, List.of()));
  }

  /** "Damascus International Airport" is no division, though "Damascus" is one. */
  private static boolean isSite(String name) {
    return SITES.contains(Folding.fold(name.substring(name.lastIndexOf(' ') + 1)));
  }

  /** Whether a place of this very name lies in the division of that name, as its seat does. */
  private boolean isNameOfPlaceIn(Province province, String name) {
    return gazetteer.listNamed(name).stream()
        .anyMatch(
            p ->
                p.admin1().equals(province.admin1())
                    || (p.country().equals(province.listedUnder()) && p.population() >= BIG));
  }

  /** The one division of the leading countries that a name sounds like. */
  private Optional<Province> byProvinceSound(String name, ArticleContext context) {
    List<Province> close = gazetteer.listProvincesSounding(name, leading(context));
    return close.size() == 1 ? Optional.of(close.get(0)) : Optional.empty();
  }

  private static Grounded ofProvince(String name, Province province, String reason) {
    return new Grounded(
        name, Optional.empty(), Optional.of(province), province.country(), 4, reason, 1, List.of());
  }

  private static Grounded unlisted(String name, Province province, String reason) {
    return new Grounded(
        name, Optional.empty(), Optional.of(province), province.country(), 4, reason, 0, List.of());
  }

  /** The province of a district: what lies in "Masisi Territory" lies in North Kivu. */
  private Optional<Province> ofDistrict(String name, ArticleContext context) {
    return gazetteer.listNamed(name).stream()
        .filter(p -> p.featureCode().startsWith("ADM") && context.weight(p.country()) > 0)
        .findFirst()
        .flatMap(p -> gazetteer.province(p.admin1()));
  }

  /** The one province that the article names, empty when it names none or several. */
  private Optional<Province> onlyProvince(ArticleContext context) {
    List<String> named = context.provinces();
    return named.size() == 1 ? gazetteer.province(named.get(0)) : Optional.empty();
  }

  /**
   * The name itself, then without generic words, without site words, without directions; then what
   * follows "of".
   */
  private static List<String> variants(String name) {
    List<String> variants = new ArrayList<>(List.of(name));
    String plain = without(name, GENERIC);
    add(variants, plain);
    String site = without(plain, SITES);
    add(variants, site);
    add(variants, without(site, DIRECTIONS));
    int of = name.lastIndexOf(" of ");
    if (of > 0) {
      add(variants, name.substring(of + 4));
    }
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

  private Optional<Grounded> among(
      String name,
      List<Place> listed,
      Optional<Province> hinted,
      List<Province> nearby,
      ArticleContext context) {
    if (listed.isEmpty()) {
      return Optional.empty();
    }
    if (hinted.isPresent()) {
      List<Place> inside =
          listed.stream().filter(p -> p.admin1().equals(hinted.get().admin1())).toList();
      return inside.isEmpty()
          ? Optional.empty()
          : Optional.of(
              of(name, best(inside, nearby, context), "name_in_stated_province", inside.size()));
    }
    List<Place> spokenOf = listed.stream().filter(p -> context.weight(p.country()) > 0).toList();
    boolean near = spokenOf.stream().anyMatch(p -> isIn(p, nearby));
    if (!spokenOf.isEmpty() && !near && !nearby.isEmpty()) {
      Optional<Grounded> sounding =
          bySound(name, name, Optional.of(nearby.get(0)), nearby, context);
      if (sounding.isPresent()) {
        return sounding;
      }
      if (isCommonName(spokenOf)) {
        return Optional.of(unlisted(name, nearby.get(0), "province_nearby"));
      }
    }
    if (!spokenOf.isEmpty()) {
      return Optional.of(
          of(name, best(spokenOf, nearby, context), "name_in_article_country", spokenOf.size()));
    }
    if (!context.countries().isEmpty()) {
      return Optional.empty();
    }
    Place biggest = best(listed, nearby, context);
    boolean clear =
        listed.stream()
            .filter(p -> !p.equals(biggest))
            .allMatch(p -> p.population() * 5 < biggest.population());
    return clear ? Optional.of(of(name, biggest, "name_alone", listed.size())) : Optional.empty();
  }

  /** A village's name that several provinces know: more of that name are there than are listed. */
  private static boolean isCommonName(List<Place> places) {
    return places.stream().map(Place::admin1).distinct().count() > 1
        && places.stream().allMatch(p -> p.population() < VILLAGE);
  }

  private Optional<Grounded> bySound(
      String name,
      String variant,
      Optional<Province> hinted,
      List<Province> nearby,
      ArticleContext context) {
    String latin = Romanization.of(variant);
    String key = Folding.key(latin);
    if (key.length() < SHORTEST_BY_SOUND) {
      return Optional.empty();
    }
    // Other scripts leave vowels out: there the consonants must do.
    int most = latin.equals(variant) ? Math.max(1, key.length() / 3) : key.length();
    List<Place> close =
        gazetteer.listSounding(variant, leading(context)).stream()
            .filter(p -> hinted.isEmpty() || p.admin1().equals(hinted.get().admin1()))
            .filter(p -> EditDistance.of(key, Folding.key(p.name())) <= most)
            .toList();
    return close.isEmpty()
        ? Optional.empty()
        : Optional.of(
            of(name, best(close, nearby, context), "sound_in_article_country", close.size()));
  }

  /**
   * A name misspelt by a letter or two, where every place that it could be lies in one province,
   * which the text does not contradict.
   */
  private Optional<Grounded> alike(
      String name, Optional<Province> hinted, List<Province> nearby, ArticleContext context) {
    List<Place> close =
        gazetteer.listAlike(name, leading(context)).stream()
            .filter(p -> hinted.isEmpty() || p.admin1().equals(hinted.get().admin1()))
            .filter(p -> hinted.isPresent() || nearby.isEmpty() || isIn(p, nearby))
            .toList();
    return close.isEmpty() || close.stream().map(Place::admin1).distinct().count() > 1
        ? Optional.empty()
        : Optional.of(
            of(name, best(close, nearby, context), "spelling_in_article_country", close.size()));
  }

  /** Whether the article speaks of a country more than in passing. */
  private static boolean isMuchSpokenOf(String country, ArticleContext context) {
    return context.weight(country) * 10 >= context.weight(context.countries().get(0));
  }

  /** The countries that the article mostly speaks of. */
  private static List<String> leading(ArticleContext context) {
    return context.countries().stream()
        .filter(c -> context.weight(c) * 3 >= context.weight(context.countries().get(0)))
        .toList();
  }

  private Grounded of(String name, Place place, String reason, int candidates) {
    Optional<Province> province =
        place.admin1().isEmpty()
            ? Boundaries.shipped()
                .admin1At(place.latitude(), place.longitude(), place.country())
                .flatMap(gazetteer::province)
            : gazetteer.province(place.admin1());
    return new Grounded(
        name,
        Optional.of(place),
        province,
        province.map(Province::country).orElse(place.country()),
        1,
        reason,
        candidates,
        List.of(place.name()));
  }

  private static Place best(List<Place> places, List<Province> nearby, ArticleContext context) {
    return places.stream()
        .max(
            Comparator.<Place>comparingDouble(p -> score(p, nearby, context))
                .thenComparing(Place::admin1)
                .thenComparing(Place::name)
                .thenComparingDouble(Place::latitude))
        .orElseThrow();
  }

  private static boolean isIn(Place place, List<Province> provinces) {
    return provinces.stream().anyMatch(p -> p.admin1().equals(place.admin1()));
  }

  /**
   * How likely a place is meant: named near its province, in a country much spoken of, big, a seat,
   * or one of our own supplement.
   */
  private static double score(Place place, List<Province> nearby, ArticleContext context) {
    double score =
        Math.log(place.population() + 500.0) + 1.5 * Math.log1p(context.weight(place.country()));
    if (place.featureCode().startsWith("PPLA") || place.featureCode().equals("PPLC")) {
      score += SEAT;
    }
    if (place.id().isEmpty() && Double.isNaN(place.latitude())) {
      score += SUPPLEMENT;
    }
    if (isIn(place, nearby)) {
      score += 5;
    }
    return score
        + Math.min(context.provinceWeight(place.admin1()), 3) * 0.6
        + Math.min(context.neighbours(place.admin1()), 4) * 0.4;
  }

  /**
   * The province of a name among the countries spoken of; {@code anywhere} lets a name that only
   * one country has stand alone.
   */
  private Optional<Province> province(String name, ArticleContext context, boolean anywhere) {
    List<Province> all = new ArrayList<>();
    for (String variant : variants(name)) {
      if (all.isEmpty()) {
        all.addAll(gazetteer.listProvincesNamed(variant));
      }
    }
    Optional<Province> spokenOf =
        all.stream()
            .filter(p -> context.weight(p.listedUnder()) > 0)
            .max(
                Comparator.<Province>comparingInt(p -> context.weight(p.listedUnder()))
                    .thenComparing(p -> Folding.key(p.name()).equals(Folding.key(name)))
                    .thenComparing(Province::admin1));
    return spokenOf.or(
        () -> anywhere && all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty());
  }
}
