// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.marchland.actor.ActorDictionary.Actor;
import org.marchland.place.Countries;
import org.marchland.place.Countries.Country;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/**
 * Finds the words that mean an armed side: names of the dictionary, forces of a state, nouns such
 * as "rebels".
 */
public final class ActorFinder {
  private static final Set<String> STATE_NOUNS =
      Set.of(
          "army",
          "forces",
          "force",
          "troops",
          "military",
          "soldiers",
          "government",
          "regime",
          "navy",
          "marines",
          "paratroopers",
          "police",
          "security",
          "armed",
          "special",
          "federal",
          "air",
          "national",
          "ground",
          "airborne",
          "commandos",
          "servicemen",
          "units",
          "tanks",
          "junta",
          "defense",
          "defence");
  private static final Set<String> REBEL_NOUNS =
      Set.of(
          "rebels",
          "rebel",
          "opposition",
          "insurgents",
          "guerrillas",
          "guerillas",
          "defectors",
          "deserters",
          "mutineers");

  /** Adjectives that are the names of peoples too. */
  private static final Pattern PEOPLES = Pattern.compile("\\p{Lu}\\p{L}*(ese|[nt]ch|sh|iss)");

  /** What such a people is said to have done, or what no noun that it describes is. */
  private static final Pattern DONE =
      Pattern.compile(
          "(re)?captured|(re)?took|seized|occupied|conquered|withdrew|abandoned|evacuated|overran"
              + "|liberated|continued|launched|attacked|pushed|advanced|landed|entered|besieged"
              + "|retreated|surrendered|lost|won|began|held|drove|forced|broke|fled|reached"
              + "|had|have|were|then|also|later|who|on|in|at|by|after|[,.;]");

  private static final Set<String> TRAILING =
      Set.of(
          "militants",
          "militant",
          "fighters",
          "forces",
          "insurgents",
          "rebels",
          "troops",
          "group",
          "terrorists",
          "militia",
          "militias",
          "militiamen",
          "gunmen",
          "extremists",
          "jihadists",
          "terrorist",
          "soldiers",
          "movement",
          "jihadist",
          "extremist",
          "army",
          "takfiri",
          "organization",
          "organisation",
          "rebel",
          "units",
          "mercenaries",
          "paramilitaries",
          "armed",
          "security",
          "members",
          "islamists",
          "islamist",
          "combatants",
          "insurgent",
          "separatists",
          "guerrillas",
          "alliance",
          "coalition");

  /** "The regimes recapture": owners whose apostrophe was stripped. */
  private static final Set<String> POSSESSED =
      Set.of("regimes", "armys", "militarys", "governments");

  /** "the rebel stronghold of X": what a side has, right after its name. */
  private static final Set<String> STRONGHOLDS =
      Set.of(
          "stronghold",
          "strongholds",
          "bastion",
          "bastions",
          "enclave",
          "redoubt",
          "garrison",
          "fortress",
          "hub");

  /** Words before a place name of which the country may follow: "near Mosul, Iraq". */
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "of", "from", "outside", "around", "to", "on", "into", "inside");

  /** The state whose allies fight under another name. */
  private static final String COALITION = "US";

  private static final Set<String> HOLDING = Set.of("held", "controlled", "occupied", "run");
  private static final Set<String> MODIFYING =
      Set.of(
          "backed",
          "led",
          "held",
          "controlled",
          "occupied",
          "allied",
          "supported",
          "sponsored",
          "funded",
          "aligned",
          "run",
          "besieged",
          "trained",
          "linked",
          "affiliated",
          "dominated",
          "made",
          "imposed",
          "based",
          "inspired",
          "appointed",
          "installed",
          "administered",
          "ruled",
          "equipped",
          "armed",
          "fired",
          "brokered",
          "claimed",
          "speaking",
          "born");

  private final ActorDictionary dictionary;
  private final Countries countries;
  private final UnlistedGroups unlisted;

  public ActorFinder(ActorDictionary dictionary, Countries countries) {
    this.dictionary = dictionary;
    this.countries = countries;
    this.unlisted = new UnlistedGroups(dictionary, countries);
  }

  /**
   * What a sentence says of armed sides.
   *
   * @param sides those that it speaks of, left to right, none overlapping; the longest reading wins
   * @param holders those that it calls holders of something: "rebel-held", "IS-controlled"
   */
  public record Found(List<ActorMention> sides, List<ActorMention> holders) {
    public Found {
      sides = List.copyOf(sides);
      holders = List.copyOf(holders);
    }
  }

  /** What the sentences of an article call its sides for short. */
  public Abbreviations abbreviations(List<List<Word>> sentences) {
    return Abbreviations.in(sentences, this, dictionary);
  }

  /** Finds the sides in a sentence of an article that abbreviates nobody. */
  public Found find(List<Word> words, Optional<LocalDate> published) {
    return find(words, published, Abbreviations.NONE);
  }

  /** Finds the sides in a sentence. */
  public Found find(List<Word> words, Optional<LocalDate> published, Abbreviations abbreviations) {
    List<ActorMention> sides = new ArrayList<>();
    List<ActorMention> holders = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<ActorMention> found = longestAt(words, at, published, abbreviations);
      if (found.isEmpty()) {
        at++;
        continue;
      }
      ActorMention mention = found.get();
      if (!isModifier(words, mention) && !isAddress(words, mention)) {
        sides.add(mention);
      }
      if (isHolder(words, mention.end())) {
        holders.add(mention);
      }
      at = mention.end();
    }
    return new Found(sides, holders);
  }

  /** Whether a side that ends here holds what follows. */
  private static boolean isHolder(List<Word> words, int next) {
    boolean holds =
        next + 1 < words.size()
            && words.get(next).text().equals("-")
            && HOLDING.contains(words.get(next + 1).text());
    return holds || (next < words.size() && STRONGHOLDS.contains(words.get(next).text()));
  }

  /** "US-backed", "rebel-held": the side only describes another noun. */
  private static boolean isModifier(List<Word> words, ActorMention mention) {
    int next = mention.end();
    if (next >= words.size()) {
      return false;
    }
    String text = words.get(next).text().toLowerCase(java.util.Locale.ROOT);
    if (text.equals("-") && next + 1 < words.size()) {
      String linked = words.get(next + 1).text().toLowerCase(java.util.Locale.ROOT);
      boolean hyphen = words.get(next).span().begin() == words.get(next - 1).span().end();
      // "HTS-led fighters" are the group's.
      boolean own = linked.equals("led") && mention.isGroup();
      return hyphen && !own && MODIFYING.contains(linked);
    }
    return text.equals("backed")
        && next + 1 < words.size()
        && !words.get(next + 1).text().equals("by");
  }

  /** "Turkish-led forces": the state's that leads them, where they have no name of their own. */
  private static Optional<ActorMention> led(List<Word> words, int at, int hyphen, Country country) {
    boolean led =
        hyphen + 2 < words.size()
            && words.get(hyphen).text().equals("-")
            && words.get(hyphen + 1).text().equals("led")
            && words.get(hyphen + 2).text().matches("forces|troops|soldiers")
            && !country.code().equals(COALITION);
    return led
        ? Optional.of(
            new ActorMention(
                at, hyphen + 3, ActorClass.NAMED, stateId(country), country.code(), at))
        : Optional.empty();
  }

  /** "in Mosul, Iraq, taking the city": a country that says where a place lies is not a side. */
  private boolean isAddress(List<Word> words, ActorMention mention) {
    int at = mention.first();
    boolean bare =
        mention.actorClass() == ActorClass.COUNTRY
            && countries.named(words.get(at).text()).isPresent();
    if (!bare || at < 3 || !words.get(at - 1).text().equals(",")) {
      return false;
    }
    boolean ends =
        at + 1 == words.size() || List.of(",", ".", ")", ";").contains(words.get(at + 1).text());
    Word before = words.get(at - 2);
    return ends
        && before.isCapitalised()
        && countries.named(before.text()).isEmpty()
        && PLACING.contains(words.get(at - 3).text().toLowerCase(java.util.Locale.ROOT));
  }

  private Optional<ActorMention> longestAt(
      List<Word> words, int at, Optional<LocalDate> published, Abbreviations abbreviations) {
    Optional<ActorMention> introduced =
        abbreviations
            .actor(words.get(at))
            .map(id -> new ActorMention(at, at + 1, ActorClass.NAMED, id, "", at + 1))
            .map(mention -> withTrailing(mention, words));
    String first = ActorDictionary.firstWord(ActorDictionary.spacedKey(words.get(at).text()));
    Optional<ActorMention> named =
        dictionary.canBeginName(first) ? namedAt(words, at, published) : Optional.empty();
    Optional<ActorMention> state = ofCountryAt(words, at);
    // A quotation mark before a noun is no word of a key.
    Optional<ActorMention> noun =
        first.isEmpty() || dictionary.canBeginNominal(first)
            ? nominalAt(words, at)
            : possessedAt(words, at);
    ActorMention best = null;
    for (Optional<ActorMention> one :
        List.of(introduced, named, state, noun, unlisted.at(words, at))) {
      if (one.isPresent() && (best == null || one.get().end() > best.end())) {
        best = one.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<ActorMention> namedAt(List<Word> words, int at, Optional<LocalDate> published) {
    StringBuilder key = new StringBuilder();
    Optional<ActorMention> best = Optional.empty();
    int most = Math.min(words.size(), at + dictionary.longestAlias() + 2);
    for (int i = at; i < most; i++) {
      String folded = Folding.spaced(words.get(i).text());
      if (folded.isEmpty() && i == at) {
        return Optional.empty();
      }
      if (!folded.isEmpty()) {
        key.append(key.length() == 0 ? "" : " ").append(folded);
      }
      Optional<ActorMention> here =
          isWord(words.get(i))
              ? actorFor(key.toString(), words, at, i + 1, published)
              : Optional.empty();
      if (here.isPresent()) {
        best = here;
      }
    }
    return best.map(mention -> withTrailing(mention, words));
  }

  private Optional<ActorMention> actorFor(
      String key, List<Word> words, int first, int end, Optional<LocalDate> published) {
    List<Actor> actors = dictionary.listNamed(key);
    if (actors.isEmpty()) {
      actors = dictionary.listNamed(key.replace(" s ", "s "));
    }
    if (actors.isEmpty() && key.endsWith("s") && key.length() > 4) {
      actors = dictionary.listNamed(key.substring(0, key.length() - 1));
    }
    if (actors.isEmpty()
        || (!words.get(first).isCapitalised() && !isLowerCaseName(words.get(first).text()))) {
      return Optional.empty();
    }
    if (dictionary.needsCapitals(key)
        && !words.subList(first, end).stream().allMatch(ActorFinder::isCapital)) {
      return Optional.empty();
    }
    if (key.equals("is") && isAllCapitalsAround(words, first)) {
      return Optional.empty();
    }
    return actors.stream()
        .filter(actor -> actor.existsOn(published))
        .findFirst()
        .map(actor -> new ActorMention(first, end, ActorClass.NAMED, actor.id(), "", end));
  }

  /** Whether a token is a word rather than a mark: a mention does not end with a comma. */
  private static boolean isWord(Word word) {
    return word.text().chars().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isCapital(Word word) {
    return word.isAllCapitals() || word.text().chars().noneMatch(Character::isLetter);
  }

  /** In a headline of capitals "IS" is the verb. */
  private static boolean isAllCapitalsAround(List<Word> words, int at) {
    long capitals = words.stream().filter(w -> w.text().length() > 3 && w.isAllCapitals()).count();
    long longer = words.stream().filter(w -> w.text().length() > 3).count();
    return longer > 2 && capitals * 2 > longer && words.get(at).text().equals("IS");
  }

  /** "al-Nusra", "pro-Russian separatists", "the junta": names that begin with a small letter. */
  private static boolean isLowerCaseName(String text) {
    return text.startsWith("al-")
        || text.startsWith("pro-")
        || text.startsWith("anti-")
        || text.startsWith("ex-")
        || text.chars().noneMatch(Character::isUpperCase);
  }

  private static ActorMention withTrailing(ActorMention mention, List<Word> words) {
    int end = mention.end();
    while (end < words.size()
        && end < mention.end() + 2
        && TRAILING.contains(Folding.fold(words.get(end).text()))) {
      end++;
    }
    return new ActorMention(
        mention.first(), end, mention.actorClass(), mention.actor(), "", mention.end());
  }

  /** "Syrian army", "Russia's military", "Libyan rebels", "forces of Mali", "Ukraine". */
  private Optional<ActorMention> ofCountryAt(List<Word> words, int at) {
    if (!words.get(at).isCapitalised() || words.get(at).text().equalsIgnoreCase("the")) {
      return Optional.empty();
    }
    for (int length = 4; length >= 1; length--) {
      int end = at + length;
      if (end > words.size() || !isWord(words.get(end - 1))) {
        continue;
      }
      String name = joined(words, at, end);
      Optional<Country> adjective = countries.ofAdjective(name);
      Optional<Country> noun =
          adjective.isPresent()
              ? Optional.empty()
              : countries.named(name).or(() -> withoutPossessive(name));
      if (adjective.isPresent() || noun.isPresent()) {
        Country country = adjective.or(() -> noun).get();
        return led(words, at, end, country)
            .or(() -> forces(words, at, end, country, adjective.isPresent()));
      }
    }
    return Optional.empty();
  }

  /** "the Armenian side", but not "the Turkish side of the border". */
  private static boolean isParty(List<Word> words, int first, int word) {
    int before = first > 0 && words.get(first - 1).text().equals("the") ? first - 2 : first - 1;
    return words.get(word).text().equals("side")
        && (before < 0 || !words.get(before).text().matches("(?i)on|from|to|into|at"))
        && (word + 1 == words.size() || !words.get(word + 1).text().equals("of"));
  }

  private Optional<ActorMention> forces(
      List<Word> words, int at, int nameEnd, Country country, boolean adjective) {
    int next = nameEnd;
    if (next < words.size()
        && (words.get(next).text().equals("'s") || words.get(next).text().equals("’s"))) {
      next++;
    } else if (!adjective && next < words.size() && !isForceWord(words, next)) {
      return Optional.of(
          new ActorMention(at, nameEnd, ActorClass.COUNTRY, stateId(country), country.code(), at));
    }
    int end = next;
    boolean rebel = false;
    boolean state = false;
    while (end < words.size() && end < next + 4) {
      String word = Folding.fold(words.get(end).text());
      if (REBEL_NOUNS.contains(word)) {
        rebel = true;
      } else if (STATE_NOUNS.contains(word) || isParty(words, at, end)) {
        state = true;
      } else if (!word.equals("fighters")) {
        break;
      }
      end++;
    }
    if (end == next && adjective && isCoordinated(words, next)) {
      return Optional.of(
          new ActorMention(at, nameEnd, ActorClass.NAMED, stateId(country), country.code(), at));
    }
    if (end == next) {
      String word = words.get(at).text();
      boolean demonym =
          adjective && ((word.endsWith("s") && !word.endsWith("ss")) || isPeople(words, at, end));
      if (!adjective || demonym) {
        return Optional.of(
            new ActorMention(
                at,
                nameEnd,
                adjective ? ActorClass.NAMED : ActorClass.COUNTRY,
                stateId(country),
                country.code(),
                at));
      }
      return Optional.empty();
    }
    if (rebel) {
      return Optional.of(
          new ActorMention(at, end, ActorClass.REBEL, rebelId(country), country.code(), at));
    }
    return state
        ? Optional.of(
            new ActorMention(at, end, ActorClass.NAMED, stateId(country), country.code(), at))
        : Optional.empty();
  }

  /** "the Japanese captured": an adjective that stands for its people, and they for their state. */
  private static boolean isPeople(List<Word> words, int at, int end) {
    return at > 0
        && words.get(at - 1).text().equalsIgnoreCase("the")
        && PEOPLES.matcher(words.get(at).text()).matches()
        && (end == words.size() || DONE.matcher(words.get(end).text()).matches());
  }

  /** "Iraqi and U.S. forces": an adjective that shares the noun of the next. */
  private boolean isCoordinated(List<Word> words, int at) {
    if (at + 2 >= words.size() || !words.get(at).text().equals("and")) {
      return false;
    }
    for (int i = at + 2; i < Math.min(words.size(), at + 4); i++) {
      if (isForceWord(words, i)) {
        return words.get(at + 1).isCapitalised();
      }
    }
    return false;
  }

  /** "Syrias army": text whose apostrophes were stripped. */
  private Optional<Country> withoutPossessive(String name) {
    return name.length() > 4 && name.endsWith("s")
        ? countries.named(name.substring(0, name.length() - 1))
        : Optional.empty();
  }

  private static boolean isForceWord(List<Word> words, int at) {
    String word = Folding.fold(words.get(at).text());
    return REBEL_NOUNS.contains(word) || STATE_NOUNS.contains(word);
  }

  private Optional<ActorMention> nominalAt(List<Word> words, int at) {
    for (int length = 5; length >= 1; length--) {
      int end = at + length;
      if (end <= words.size() && isWord(words.get(end - 1))) {
        Optional<ActorClass> actorClass =
            dictionary.nominal(ActorDictionary.spacedKey(joined(words, at, end)));
        if (actorClass.isPresent()) {
          return Optional.of(new ActorMention(at, end, actorClass.get(), "", "", at));
        }
      }
    }
    return possessedAt(words, at);
  }

  private static Optional<ActorMention> possessedAt(List<Word> words, int at) {
    return POSSESSED.contains(words.get(at).text())
        ? Optional.of(new ActorMention(at, at + 1, ActorClass.STATE, "", "", at))
        : Optional.empty();
  }

  private static String joined(List<Word> words, int first, int end) {
    StringBuilder joined = new StringBuilder(words.get(first).text());
    for (int i = first + 1; i < end; i++) {
      joined.append(' ').append(words.get(i).text());
    }
    return joined.toString();
  }

  /** Whether an actor is a state's own forces. */
  public static boolean isState(String actor) {
    return actor.endsWith("-GOV");
  }

  /** The id of a state's own forces. */
  public static String stateId(Country country) {
    return country.code() + "-GOV";
  }

  /**
   * The id of the rebels of a country that no other name tells: "Libyan rebels", SY-OPP in Syria.
   */
  public static String rebelId(Country country) {
    if (country.code().equals("SY")) {
      return "SY-OPP";
    }
    String adjective =
        country.adjectives().isEmpty() ? country.name() : country.adjectives().get(0);
    return adjective + " rebels";
  }
}
