// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.marchland.place.PlaceMention.Kind;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/**
 * Finds the names of places in the words of a sentence, by the gazetteer alone; the longest name
 * wins.
 */
public final class PlaceFinder {
  private static final int LONGEST_NAME = 5;
  private static final Set<String> DIVISIONS =
      Set.of(
          "province",
          "governorate",
          "oblast",
          "region",
          "state",
          "provinces",
          "governorates",
          "muhafazah",
          "mohafazat",
          "krai");
  private static final Set<String> INNER =
      Set.of(
          "al", "el", "de", "ez", "az", "as", "ash", "an", "ar", "ad", "at", "of", "and", "the",
          "la", "le", "des", "du", "da", "do", "dos", "e", "i", "ul", "bin", "ibn", "'s", "’s",
          "'");
  private static final Set<String> SITES =
      Set.of(
          "airport",
          "airbase",
          "base",
          "dam",
          "crossing",
          "field",
          "oilfield",
          "camp",
          "island",
          "bridge",
          "corridor",
          "castle",
          "refinery",
          "well");

  private static final Set<String> SETTLEMENTS =
      Set.of(
          "town",
          "village",
          "city",
          "towns",
          "villages",
          "district",
          "suburb",
          "neighborhood",
          "neighbourhood",
          "settlement",
          "hamlet",
          "hill");

  /** Words that begin a name of two: "Tal Jamu" is one hill, though Tal and Jamu are listed too. */
  private static final Set<String> OPENINGS =
      Set.of(
          "Tal",
          "Tel",
          "Tell",
          "Tall",
          "Jabal",
          "Jebel",
          "Khan",
          "Kafr",
          "Kfar",
          "Deir",
          "Dayr",
          "Beit",
          "Bait",
          "Ain",
          "Ayn",
          "Ras",
          "Umm",
          "Um",
          "Wadi",
          "Bir",
          "Khirbet",
          "Khirbat",
          "Abu",
          "Qalaat",
          "Sheikh",
          "Mount",
          "Fort",
          "Port",
          "San",
          "Santa",
          "Bani",
          "Velyka",
          "Velykyi",
          "Velikaya",
          "Mala",
          "Malaya",
          "Novy",
          "Novyi",
          "Novaya",
          "Stary",
          "Staryi",
          "Staraya",
          "Bolshaya",
          "Verkhnyaya",
          "Nizhnyaya",
          "Nova",
          "Stara",
          "Aşağı",
          "Yuxarı",
          "Birinci",
          "İkinci",
          "Böyük",
          "Kiçik",
          "Verkhnia",
          "Nyzhnia",
          "Novo",
          "Upper",
          "Lower",
          "New",
          "Old",
          "Saint",
          "St",
          "Santo",
          "São",
          "El");

  /** Offices and callings that the name of a person follows. */
  private static final Set<String> TITLES =
      Set.of(
          "general",
          "gen",
          "admiral",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "leader",
          "commander",
          "minister",
          "president",
          "gen.",
          "col.",
          "colonel",
          "lt.",
          "capt.",
          "captain",
          "lieutenant",
          "governor",
          "mayor",
          "secretary",
          "ambassador",
          "analyst",
          "journalist",
          "reporter",
          "activist",
          "resident",
          "dr.",
          "mr.",
          "mrs.",
          "ms.",
          "sheikh",
          "imam",
          "ayatollah",
          "director",
          "chairman",
          "envoy",
          "senator",
          "superintendent",
          "inspector",
          "sergeant",
          "judge",
          "bishop",
          "professor",
          "lawmaker",
          "warlord",
          "brigadier",
          "marshal");

  private static final Set<String> VESSELS =
      Set.of(
          "MV",
          "M/V",
          "MT",
          "SS",
          "HMS",
          "USS",
          "INS",
          "tanker",
          "ship",
          "vessel",
          "boat",
          "frigate",
          "destroyer",
          "ferry",
          "freighter",
          "trawler",
          "submarine",
          "warship",
          "carrier",
          "yacht",
          "corvette",
          "cruiser",
          "liner");

  /** What is agreed or held at a place, and bears its name. */
  private static final Set<String> MEETINGS =
      Set.of(
          "agreement",
          "accord",
          "accords",
          "treaty",
          "protocol",
          "convention",
          "summit",
          "contest",
          "olympics",
          "games",
          "festival");

  /** The Arabic article before the rest of its name, and as a word of its own. */
  private static final Pattern ARTICLE =
      Pattern.compile("([Aa]l|[Ee]l|[Aa]s|[Aa]sh|[Aa]r|[Aa]z|[Aa]t|[Aa]n|[Aa]d|[Ee]z)-\\p{L}");

  private static final Set<String> APART = Set.of("ad", "al", "el", "ez", "az", "ash", "ar");

  private static final int LONGEST_PERSON = 4;

  /** What stands before a place and never before a person. */
  private static final Set<String> WITHIN =
      Set.of("in", "near", "into", "around", "outside", "inside", "at", "from");

  /** Words that always begin another name. */
  private static final Set<String> BEGINNINGS =
      Set.of("Tal", "Tel", "Tell", "Tall", "Jabal", "Jebel", "Kafr", "Kfar", "Beit", "Bait");

  private final Gazetteer gazetteer;
  private final Countries countries;

  public PlaceFinder(Gazetteer gazetteer, Countries countries) {
    this.gazetteer = gazetteer;
    this.countries = countries;
  }

  /**
   * The places in a sentence, left to right, none overlapping; {@code taken} tells which words
   * belong to the name of an actor.
   */
  public List<PlaceMention> find(List<Word> words, IntPredicate taken) {
    return find(words, taken, Set.of());
  }

  /**
   * The same in an article that speaks of people.
   *
   * @param persons their last names, as {@link #persons} gives them
   */
  public List<PlaceMention> find(List<Word> words, IntPredicate taken, Set<String> persons) {
    List<PlaceMention> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      int base = endOfBase(words, at);
      if (base > at) {
        found.add(mention(at, base, base, joined(words, at, base), Kind.UNLISTED));
        at = base;
        continue;
      }
      Optional<PlaceMention> mention = longestAt(words, at);
      if (mention.isPresent()) {
        PlaceMention whole = extended(words, mention.get(), taken);
        boolean ofSomethingElse =
            isOfPerson(words, whole.first())
                || isGivenName(words, whole)
                || isPerson(words, whole, persons)
                || isOfVessel(words, whole.first())
                || isOfOperation(words, whole.first())
                || isSpeaker(words, whole.first(), whole.end())
                || isOfRiver(words, whole)
                || isOfMeeting(words, whole.end())
                || isInAdjective(words, whole.end());
        if (!ofSomethingElse) {
          found.add(whole);
        }
        at = whole.end();
      } else if (isBegun(words, at) && !taken.test(at) && !taken.test(at + 1)) {
        found.add(mention(at, at + 2, at + 2, joined(words, at, at + 2), Kind.UNLISTED));
        at += 2;
      } else if (isIntroduced(words, at) && isName(words.get(at)) && !taken.test(at)) {
        int end = at + 1;
        while (end < words.size() && end < at + 3 && isRestOfName(words, end, taken)) {
          end++;
        }
        found.add(mention(at, end, end, joined(words, at, end), Kind.UNLISTED));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  /**
   * The last names of people whom an article names in full or with a title: "Rupert Colville" is
   * "Colville" from there on. Not those of a town that it speaks of too.
   */
  public static Set<String> persons(List<List<Word>> sentences) {
    Set<String> persons = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (List<Word> words : sentences) {
      for (int i = 1; i < words.size(); i++) {
        String word = words.get(i).text();
        boolean last = i + 1 == words.size() || !words.get(i + 1).isCapitalised();
        if (!words.get(i).isCapitalised() || words.get(i).isAllCapitals()) {
          continue;
        }
        if (WITHIN.contains(words.get(i - 1).text())) {
          places.add(word);
        } else if (last && isOfPerson(words, i)) {
          persons.add(word);
        }
      }
    }
    persons.removeAll(places);
    return persons;
  }

  /** "Colville" in an article that has named Rupert Colville. */
  private static boolean isPerson(List<Word> words, PlaceMention place, Set<String> persons) {
    return place.end() == place.first() + 1
        && place.kind() == Kind.NAMED
        && persons.contains(words.get(place.first()).text());
  }

  /**
   * "army spokesman Chongo Vidigal", "Angelo de la Cruz": names after a title or a given name are a
   * person's.
   */
  private static boolean isOfPerson(List<Word> words, int first) {
    for (int i = first - 1; i >= Math.max(0, first - LONGEST_PERSON); i--) {
      String word = words.get(i).text();
      if (TITLES.contains(Folding.fold(word)) || GivenNames.contains(word)) {
        // "Warlord Takes Kismayo": in a headline capitals tell nothing.
        return !Word.areCapitalised(words);
      }
      boolean name =
          (words.get(i).isCapitalised() && !words.get(i).isAllCapitals())
              || (INNER.contains(word) && Character.isLetter(word.charAt(0)));
      if (!name || word.equals("of") || word.equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** "Ismail" of "Ismail Khan": what a person is called before his last name. */
  private static boolean isGivenName(List<Word> words, PlaceMention place) {
    int next = place.end();
    return place.kind() == Kind.NAMED
        && place.end() == place.first() + 1
        && GivenNames.contains(words.get(place.first()).text())
        && next < words.size()
        && words.get(next).isCapitalised()
        && !words.get(next).isAllCapitals()
        && !SITES.contains(Folding.fold(words.get(next).text()))
        && !Word.areCapitalised(words);
  }

  /** "the Paris Agreement", "the Hawaii APEC summit": what was agreed or held there. */
  private static boolean isOfMeeting(List<Word> words, int next) {
    return words.subList(Math.min(next, words.size()), Math.min(next + 2, words.size())).stream()
        .anyMatch(word -> isMeeting(Folding.fold(word.text())));
  }

  /** Whether a word in small letters tells of what is agreed or held at a place. */
  public static boolean isMeeting(String word) {
    return MEETINGS.contains(word);
  }

  /** "the Dnipro river", "River Dnipro": no town of that name. */
  private static boolean isOfRiver(List<Word> words, PlaceMention place) {
    boolean after =
        place.end() < words.size() && words.get(place.end()).text().equalsIgnoreCase("river");
    boolean before =
        place.first() > 0 && words.get(place.first() - 1).text().equalsIgnoreCase("river");
    return place.kind() == Kind.NAMED && (after || before);
  }

  /** "the tanker Stena Impero". */
  public static boolean isOfVessel(List<Word> words, int first) {
    return first > 0 && VESSELS.contains(words.get(first - 1).text());
  }

  /** "Operation Olive Branch", "Operation Inherent Resolve". */
  public static boolean isOfOperation(List<Word> words, int first) {
    return IntStream.rangeClosed(1, 2)
        .map(back -> first - back)
        .takeWhile(i -> i >= 0 && words.get(i).isCapitalised())
        .anyMatch(i -> words.get(i).text().equals("Operation"));
  }

  /** ", Giraud told": who is said to speak after a comma. */
  public static boolean isSpeaker(List<Word> words, int first, int end) {
    return first > 0
        && words.get(first - 1).text().equals(",")
        && end < words.size()
        && words.get(end).text().matches("told|added|explained|recalled|joked");
  }

  /** "Grenada-flagged", "Damascus-based", "Beirut-bound": what begins so is described, no place. */
  public static boolean isInAdjective(List<Word> words, int end) {
    return end + 1 < words.size()
        && words.get(end).text().equals("-")
        && words.get(end - 1).touches(words.get(end))
        && words.get(end).touches(words.get(end + 1))
        && words.get(end + 1).text().matches("[a-z]+ed|bound|held|run|born|built|made|wide");
  }

  /** The end of "Base 46", "Division 17 base", "93rd Brigade Base", which are called by number. */
  private static int endOfBase(List<Word> words, int at) {
    int left = words.size() - at;
    if (left >= 2 && words.get(at).text().equals("Base") && isNumber(words.get(at + 1))) {
      return at + 2;
    }
    boolean unit =
        left >= 3
            && words.get(at + 2).text().equalsIgnoreCase("base")
            && ((isUnit(words.get(at)) && isNumber(words.get(at + 1)))
                || (isNumber(words.get(at)) && isUnit(words.get(at + 1))));
    return unit ? at + 3 : at;
  }

  private static boolean isUnit(Word word) {
    return word.text().matches("(?i)division|brigade|regiment|battalion");
  }

  private static boolean isNumber(Word word) {
    return word.text().matches("[0-9]{1,3}(st|nd|rd|th)?");
  }

  /** "Tel Rehal", "Jabal Badro": a hill or village, listed or not. */
  private boolean isBegun(List<Word> words, int at) {
    return BEGINNINGS.contains(words.get(at).text())
        && at + 1 < words.size()
        && (isName(words.get(at + 1)) || beginsWithArticle(words.get(at + 1)))
        && !words.get(at + 1).isAllCapitals();
  }

  /** "the town of X": a name that the gazetteer lacks, but that the text calls a place. */
  private static boolean isIntroduced(List<Word> words, int at) {
    return at >= 2
        && words.get(at - 1).text().equals("of")
        && SETTLEMENTS.contains(Folding.fold(words.get(at - 2).text()));
  }

  private boolean isName(Word word) {
    return canStart(word)
        && word.text().length() > 2
        && !NotPlaces.contains(word.text())
        && countries.ofAdjective(word.text()).isEmpty();
  }

  /** "Tal" of "Tal Madiq": a longer name that the gazetteer lacks. */
  private PlaceMention extended(List<Word> words, PlaceMention mention, IntPredicate taken) {
    int before = mention.first() - 1;
    if (mention.kind() == Kind.PROVINCE
        && before >= 0
        && BEGINNINGS.contains(words.get(before).text())) {
      // "the Jabal Zawiya region": no region called Zawiya.
      int end = mention.nameEnd();
      return mention(before, end, end, joined(words, before, end), Kind.UNLISTED);
    }
    boolean bare = mention.kind() == Kind.PROVINCE && mention.end() == mention.nameEnd();
    boolean longer =
        mention.kind() == Kind.NAMED || (bare && beginsWithArticle(words.get(mention.first())));
    if (!longer || taken.test(mention.first())) {
      return mention;
    }
    int first = mention.first();
    boolean whole =
        mention.end() - first > 1
            && !SITES.contains(Folding.fold(words.get(mention.end() - 1).text()));
    if (!whole && first >= 2 && isFirstOfName(words, first - 1, taken)) {
      first--;
    }
    int end = mention.end();
    if (end - mention.first() == 1) {
      end = afterArticle(words, end, taken);
    }
    boolean opening =
        mention.end() - mention.first() == 1
            && OPENINGS.contains(words.get(mention.first()).text());
    if (opening && end < words.size() && isName(words.get(end)) && !taken.test(end)) {
      end++;
    }
    while (end < words.size() && end < mention.end() + 2 && isRestOfName(words, end, taken)) {
      end++;
    }
    return end == mention.end() && first == mention.first()
        ? mention
        : mention(first, end, end, joined(words, first, end), Kind.UNLISTED);
  }

  private static boolean beginsWithArticle(Word word) {
    return ARTICLE.matcher(word.text()).lookingAt();
  }

  /**
   * The end of "Haymat ad Dayir" and, where commas part the names of a list, of "Mughar Al-Hamam":
   * an Arabic article joins what follows to the name before it.
   */
  private static int afterArticle(List<Word> words, int end, IntPredicate taken) {
    int name = end < words.size() && APART.contains(words.get(end).text()) ? end + 1 : end;
    if (name >= words.size() || taken.test(name) || !Character.isLetter(last(words.get(name)))) {
      return end;
    }
    boolean joined =
        name > end
            ? words.get(name).isCapitalised() && !words.get(name).isAllCapitals()
            : beginsWithArticle(words.get(name))
                && words.stream().anyMatch(word -> word.text().equals(","));
    return joined ? name + 1 : end;
  }

  private static char last(Word word) {
    return word.text().charAt(word.text().length() - 1);
  }

  /**
   * "Mala" of "Mala Ivanivka", after a word that leads to a name and not at the beginning of a
   * sentence.
   */
  private boolean isFirstOfName(List<Word> words, int at, IntPredicate taken) {
    return isName(words.get(at))
        && !taken.test(at)
        && !words.get(at).isAllCapitals()
        && Character.isLowerCase(words.get(at - 1).text().charAt(0))
        && !words.get(at - 1).text().equals("s")
        && (OPENINGS.contains(words.get(at).text())
            || (gazetteer.listNamed(words.get(at).text()).isEmpty()
                && gazetteer.listProvincesNamed(words.get(at).text()).isEmpty()));
  }

  private boolean isRestOfName(List<Word> words, int at, IntPredicate taken) {
    Word word = words.get(at);
    boolean name = word.isCapitalised() || word.text().startsWith("al-");
    return name
        && !taken.test(at)
        && !word.isAllCapitals()
        && !NotPlaces.contains(word.text())
        && !BEGINNINGS.contains(word.text())
        && word.text().length() > 2
        && countries.ofAdjective(word.text()).isEmpty()
        && longestAt(words, at).isEmpty();
  }

  private Optional<PlaceMention> longestAt(List<Word> words, int at) {
    if (!canStart(words.get(at))) {
      return Optional.empty();
    }
    for (int end = Math.min(words.size(), at + LONGEST_NAME); end > at; end--) {
      if (isNameShaped(words, at, end)) {
        Optional<PlaceMention> mention = mentionOf(words, at, end);
        if (mention.isPresent()) {
          return mention;
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a word may begin a name: a capital, or "al-Bab". */
  private static boolean canStart(Word word) {
    return (word.isCapitalised() && !word.text().equals("The"))
        || word.text().startsWith("al-")
        || word.text().startsWith("el-");
  }

  private static boolean isNameShaped(List<Word> words, int first, int end) {
    Word last = words.get(end - 1);
    if (end - first > 1
        && !last.isCapitalised()
        && !SITES.contains(last.text())
        && !last.text().startsWith("al-")
        && !last.text().matches("(ez|e|i|ul)-\\p{L}+")) {
      return false;
    }
    for (int i = first + 1; i < end - 1; i++) {
      String text = words.get(i).text();
      if (!words.get(i).isCapitalised()
          && !INNER.contains(text)
          && !text.equals("-")
          && !text.contains("-")
          && !(i == end - 2
              && (text.equals("border")
                  || text.equals("air")
                  || text.equals("military")
                  || text.equals("oil")
                  || text.equals("gas")))) {
        return false;
      }
    }
    return true;
  }

  private Optional<PlaceMention> mentionOf(List<Word> words, int first, int end) {
    String name = joined(words, first, end);
    if (end - first == 1 && (NotPlaces.contains(name) || Folding.key(name).length() < 3)) {
      return Optional.empty();
    }
    boolean division =
        end < words.size() && DIVISIONS.contains(Folding.fold(words.get(end).text()));
    if (division && !gazetteer.listProvincesNamed(name).isEmpty()) {
      return Optional.of(mention(first, end + 1, end, name, Kind.PROVINCE));
    }
    if (countries.named(name).isPresent()) {
      return Optional.of(mention(first, end, end, name, Kind.COUNTRY));
    }
    if (countries.ofAdjective(name).isPresent()) {
      return Optional.empty();
    }
    if (!gazetteer.listNamed(name).isEmpty()) {
      return Optional.of(mention(first, end, end, name, Kind.NAMED));
    }
    if (!gazetteer.listProvincesNamed(name).isEmpty()) {
      return Optional.of(mention(first, end, end, name, Kind.PROVINCE));
    }
    if (end - first == 1 && name.length() > 5 && name.endsWith("s") && !name.endsWith("ss")) {
      String owner = name.substring(0, name.length() - 1);
      if (!NotPlaces.contains(owner)
          && (countries.named(owner).isPresent()
              || !gazetteer.listProvincesNamed(owner).isEmpty())) {
        return Optional.of(
            mention(
                first,
                end,
                end,
                owner,
                countries.named(owner).isPresent() ? Kind.COUNTRY : Kind.NAMED));
      }
    }
    return Optional.empty();
  }

  private PlaceMention mention(int first, int end, int nameEnd, String name, Kind kind) {
    return new PlaceMention(
        first,
        end,
        nameEnd,
        name,
        kind,
        gazetteer.isProvinceName(name),
        gazetteer.isDistrictName(name));
  }

  /** The words of a name as one string: hyphens and apostrophes close up. */
  public static String joined(List<Word> words, int first, int end) {
    StringBuilder joined = new StringBuilder();
    for (int i = first; i < end; i++) {
      if (i > first && words.get(i).span().begin() > words.get(i - 1).span().end()) {
        joined.append(' ');
      }
      joined.append(words.get(i).text());
    }
    return joined.toString();
  }
}
