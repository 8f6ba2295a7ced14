// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.util.Optional;
import java.util.Set;
import org.marchland.place.Gazetteer;
import org.marchland.place.PlaceMention;

/**
 * Reads the province that the text itself gives for a place: "in northern Hama", "Saraqib, Idlib",
 * "Aleppo's Shaar district".
 */
final class ProvinceHints {
  private static final Set<String> LINKS =
      Set.of(
          "in",
          "of",
          ",",
          "the",
          "central",
          "northern",
          "southern",
          "eastern",
          "western",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "north",
          "south",
          "east",
          "west",
          "rural",
          "near",
          "'s",
          "’s",
          "countryside",
          "town",
          "district",
          "city",
          "village",
          "region",
          "at",
          "province",
          "governorate",
          "and",
          "from",
          "’",
          "northwest",
          "northeast",
          "southwest",
          "southeast",
          "neighborhood",
          "neighbourhood",
          "neighboring",
          "neighbouring",
          "state",
          "villages",
          "towns",
          "upper",
          "lower",
          "oil-rich",
          "restive",
          "border",
          "to",
          "strategic",
          "key");
  private static final int REACH = 9;

  private ProvinceHints() {}

  static Optional<String> find(Graph graph, PlaceRef place) {
    Sentence sentence = graph.sentence();
    boolean division = place.kind() == PlaceMention.Kind.PROVINCE;
    if (division) {
      return Optional.empty();
    }
    for (int i = place.end(); i < Math.min(sentence.words().size(), place.end() + REACH); i++) {
      Optional<PlaceMention> mention = sentence.placeAt(i);
      if (mention.isPresent()) {
        if (isProvince(mention.get())
            && sentence.actorAt(i).isEmpty()
            && sentence
                .lower(i - 1)
                .matches(
                    "in|of|,|northern|southern|eastern|western|central|the|rural|northeastern|northwestern|southeastern|southwestern|neighboring|near|upper|lower")) {
          return Optional.of(mention.get().name());
        }
        if (mention.get().first() >= place.end()
            && mention.get().kind() != PlaceMention.Kind.COUNTRY
            && sentence.lower(i - 1).matches("and|,")) {
          i = mention.get().end() - 1;
          continue;
        }
        break;
      }
      if (!LINKS.contains(sentence.lower(i)) && !isListItem(graph, i)) {
        break;
      }
    }
    for (int i = place.first() - 1; i >= Math.max(0, place.first() - 5); i--) {
      Optional<PlaceMention> mention = sentence.placeAt(i);
      if (mention.isPresent()) {
        return isProvince(mention.get())
                && sentence.actorAt(i).isEmpty()
                && !sentence.lower(mention.get().end()).matches(",|and")
            ? Optional.of(mention.get().name())
            : Optional.empty();
      }
      if (!LINKS.contains(sentence.lower(i)) || sentence.lower(i).equals(",")) {
        break;
      }
    }
    return Optional.empty();
  }

  private static boolean isListItem(Graph graph, int word) {
    return graph.nodeAt(word).map(Node::isName).orElse(false);
  }

  private static boolean isProvince(PlaceMention mention) {
    return mention.kind() == PlaceMention.Kind.PROVINCE
        || !Gazetteer.shipped().listProvincesNamed(mention.name()).isEmpty();
  }
}
