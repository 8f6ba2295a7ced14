// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorFinder;
import org.marchland.actor.ActorMention;
import org.marchland.extract.grammar.Sentence;
import org.marchland.place.Countries;

/**
 * The sides that an article speaks of, and which of them is the opponent of one: whom a place was
 * taken from where no sentence says so but the article has only one that it can have been.
 */
final class Belligerents {
  /** Who takes part in wars, but seldom holds a town that somebody else's enemy takes. */
  private static final Set<String> BYSTANDERS =
      Set.of(
          "CJTF-OIR",
          "NATO",
          "African Union",
          "Coalition",
          "United Nations",
          "HEZBOLLAH",
          "Saudi-led coalition",
          "al-Qaeda");

  /** How near a sentence must be to count as speaking of the same fighting. */
  private static final int NEAR = 3;

  private static final int MOST_COUNTED = 6;

  /** A side, named in a sentence; {@code force} tells its men from the bare name of a country. */
  private record Naming(int sentence, String actor, boolean force) {}

  private final List<Naming> namings = new ArrayList<>();
  private final Countries countries;

  Belligerents(List<Sentence> sentences, Countries countries) {
    this.countries = countries;
    for (Sentence sentence : sentences) {
      for (ActorMention mention : sentence.actors()) {
        add(sentence.index(), mention);
      }
      for (ActorMention holder : sentence.holders()) {
        add(sentence.index(), holder);
      }
    }
  }

  private void add(int sentence, ActorMention mention) {
    if (!mention.actor().isEmpty() && !BYSTANDERS.contains(mention.actor())) {
      boolean force = mention.actorClass() != ActorClass.COUNTRY;
      namings.add(new Naming(sentence, mention.actor(), force));
    } else if (mention.actorClass() == ActorClass.STATE) {
      namings.add(new Naming(sentence, "", true));
    } else if (mention.actorClass() == ActorClass.REBEL) {
      namings.add(new Naming(sentence, "?", true));
    }
  }

  /**
   * The opponent of {@code gainer} in fighting told in {@code sentence}, over a place in {@code
   * country}; empty when the article speaks of none.
   */
  Optional<String> opponent(String gainer, String country, int sentence) {
    return ranked(gainer, country, sentence).stream().findFirst().map(Map.Entry::getKey);
  }

  /** The same, but empty where the article speaks of a second one half as much. */
  Optional<String> onlyOpponent(String side, String country, int sentence) {
    List<Map.Entry<String, Double>> ranked = ranked(side, country, sentence);
    boolean only =
        !ranked.isEmpty()
            && (ranked.size() == 1 || ranked.get(0).getValue() > 2 * ranked.get(1).getValue());
    return only ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** Whether the article speaks of nobody whom a side fights but this one. */
  boolean isSoleOpponent(String opponent, String side, String country, int sentence) {
    List<Map.Entry<String, Double>> ranked = ranked(side, country, sentence);
    return ranked.size() == 1 && ranked.get(0).getKey().equals(opponent);
  }

  /** The only opponent that the sentence and those beside it name. */
  Optional<String> opponentBeside(String side, String country, int sentence) {
    List<Map.Entry<String, Double>> ranked = ranked(side, country, sentence, 1);
    return ranked.size() == 1 ? Optional.of(ranked.get(0).getKey()) : Optional.empty();
  }

  /** The forces of a country's state, empty for an unknown country. */
  String home(String country) {
    return countries.withCode(country).map(ActorFinder::stateId).orElse("");
  }

  private List<Map.Entry<String, Double>> ranked(String gainer, String country, int sentence) {
    return ranked(gainer, country, sentence, Integer.MAX_VALUE);
  }

  private List<Map.Entry<String, Double>> ranked(
      String gainer, String country, int sentence, int reach) {
    Map<String, Double> scores = new TreeMap<>();
    String home = home(country);
    for (Naming naming : namings) {
      String actor = resolved(naming.actor(), country, home);
      // "the rebels" where a group is named are that group more often than another
      boolean same =
          naming.actor().equals("?") && !gainer.isEmpty() && !ActorFinder.isState(gainer);
      if (actor.isEmpty() || actor.equals(gainer) || same) {
        continue;
      }
      boolean foreignState = ActorFinder.isState(actor) && !actor.equals(home);
      if (foreignState && !gainer.equals(home)) {
        continue;
      }
      int distance = Math.abs(naming.sentence() - sentence);
      if (distance > reach) {
        continue;
      }
      double near = distance == 0 ? 3 : distance == 1 ? 2 : distance <= NEAR ? 1 : 0.3;
      double weight = (naming.force() ? 1 : 0.5) * (foreignState ? 0.4 : 1);
      scores.merge(actor, near * weight, (a, b) -> Math.min(MOST_COUNTED, a + b));
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .toList();
  }

  private String resolved(String actor, String country, String home) {
    if (actor.isEmpty()) {
      return home;
    }
    return actor.equals("?")
        ? countries.withCode(country).map(ActorFinder::rebelId).orElse("")
        : actor;
  }
}
