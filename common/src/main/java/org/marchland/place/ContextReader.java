// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marchland.place.Countries.Country;
import org.marchland.place.PlaceMention.Kind;
import org.marchland.text.Word;

/** Reads from the names in an article which countries and provinces it speaks of. */
public final class ContextReader {
  private static final int BIG_PLACE = 15_000;

  private final Gazetteer gazetteer;
  private final Countries countries;

  public ContextReader(Gazetteer gazetteer, Countries countries) {
    this.gazetteer = gazetteer;
    this.countries = countries;
  }

  /**
   * The context of an article.
   *
   * @param sentences its sentences
   * @param places the place names of each
   * @param theatres countries in which the armed actors of the article fight, as often as they are
   *     named
   */
  public ArticleContext read(
      List<List<Word>> sentences, List<List<PlaceMention>> places, List<String> theatres) {
    ArticleContext.Builder context = new ArticleContext.Builder();
    theatres.forEach(country -> context.addCountry(country, 1));
    List<PlaceMention> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      addAdjectives(context, sentences.get(i));
      for (PlaceMention mention : places.get(i)) {
        if (mention.kind() == Kind.COUNTRY) {
          countries
              .named(mention.name())
              .ifPresent(country -> context.addCountry(country.code(), 4));
        } else {
          names.add(mention);
        }
      }
    }
    names.forEach(mention -> addUnambiguous(context, mention));
    Set<String> likely = new HashSet<>(context.countries().keySet());
    names.forEach(mention -> addProvinces(context, mention, likely));
    names.forEach(mention -> addNeighbours(context, mention, likely));
    return context.build();
  }

  private void addAdjectives(ArticleContext.Builder context, List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isCapitalised()) {
        String two =
            i + 1 < words.size() ? words.get(i).text() + " " + words.get(i + 1).text() : "";
        Optional<Country> country = countries.ofAdjective(two);
        if (country.isPresent()) {
          i++;
        } else {
          country = countries.ofAdjective(words.get(i).text());
        }
        country.ifPresent(c -> context.addCountry(c.code(), 3));
      }
    }
  }

  private void addUnambiguous(ArticleContext.Builder context, PlaceMention mention) {
    Set<String> found = new HashSet<>();
    boolean big = false;
    for (Place place : gazetteer.listNamed(mention.name())) {
      found.add(place.country());
      big |= place.population() >= BIG_PLACE || place.id().isEmpty();
    }
    gazetteer
        .listProvincesNamed(mention.name())
        .forEach(province -> found.add(province.listedUnder()));
    if (found.size() == 1 && (big || mention.kind() == Kind.PROVINCE)) {
      context.addCountry(found.iterator().next(), 2);
    }
  }

  private void addNeighbours(
      ArticleContext.Builder context, PlaceMention mention, Set<String> likely) {
    Set<String> provinces = new HashSet<>();
    for (Place place : gazetteer.listNamed(mention.name())) {
      if (likely.contains(place.country())) {
        provinces.add(place.admin1());
      }
    }
    if (provinces.size() == 1) {
      context.addNeighbour(provinces.iterator().next());
    }
  }

  private void addProvinces(
      ArticleContext.Builder context, PlaceMention mention, Set<String> likely) {
    for (Province province : gazetteer.listProvincesNamed(mention.name())) {
      if (likely.contains(province.listedUnder())) {
        context.addProvince(province.admin1());
      }
    }
  }
}
