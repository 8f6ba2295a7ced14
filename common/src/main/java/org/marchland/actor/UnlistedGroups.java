// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.marchland.place.Countries;
import org.marchland.place.PlaceFinder;
import org.marchland.text.Folding;
import org.marchland.text.Word;

/**
 * Armed groups that no dictionary lists, told by what their names are made of: "the Popular Front
 * for the Liberation of X", "X Defence Force", "Hema militiamen". Their id is the name as written.
 */
final class UnlistedGroups {
  private static final Set<String> TAIL = Set.of("of", "for");

  private static final Set<String> JOINING = Set.of("of", "for", "the", "and", "'s", "’s", "-");

  /** What is not capitalised in a headline in which all else is. */
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "in", "to", "for", "from", "with", "by", "and", "as", "at", "on", "a", "an",
          "over", "after", "into", "is");

  /** So many words a name can have. */
  private static final int LONGEST = 11;

  private final ActorDictionary dictionary;
  private final Countries countries;

  UnlistedGroups(ActorDictionary dictionary, Countries countries) {
    this.dictionary = dictionary;
    this.countries = countries;
  }

  /** The group whose name begins at {@code at}. */
  Optional<ActorMention> at(List<Word> words, int at) {
    boolean begins =
        words.get(at).isCapitalised()
            && !GroupWord.OPENING.is(lower(words, at))
            && dictionary.nominal(lower(words, at)).isEmpty()
            && (at == 0 || isBefore(words, at - 1));
    boolean owner =
        at + 1 < words.size()
            && lower(words, at + 1).matches("'s|’s")
            && countries.named(words.get(at).text()).isPresent();
    if (!begins || owner) {
      return Optional.empty();
    }
    int end = GroupWord.PEOPLE.is(lower(words, at)) ? endOfFighters(words, at) : at;
    end = end > at ? end : endOfName(words, at);
    return end > at ? Optional.of(mention(words, at, end)) : Optional.empty();
  }

  /** Whether a name can begin after this word: one that is not in the midst of a name itself. */
  private boolean isBefore(List<Word> words, int at) {
    boolean possessive = lower(words, at).matches("'s|’s");
    return (at == 0 && GroupWord.OPENING.is(lower(words, at)))
        || (possessive
            ? at > 0 && countries.named(words.get(at - 1).text()).isPresent()
            : !words.get(at).isCapitalised());
  }

  private static ActorMention mention(List<Word> words, int first, int end) {
    String name = PlaceFinder.joined(words, first, end);
    return new ActorMention(first, end, ActorClass.NAMED, name, "", end);
  }

  /** Whether a name is that of fighters of a people. */
  static boolean isOfPeople(String name) {
    List<String> words = Folding.words(name);
    return words.size() == 2
        && GroupWord.PEOPLE.is(words.get(0))
        && GroupWord.FIGHTER.is(words.get(1));
  }

  /** "Hema militiamen": after the noun; {@code at} where there is none. */
  private static int endOfFighters(List<Word> words, int at) {
    return at + 1 < words.size() && GroupWord.FIGHTER.is(words.get(at + 1).text()) ? at + 2 : at;
  }

  private int endOfName(List<Word> words, int at) {
    int run = runEnd(words, at);
    if (run - at < 2 || isHeadline(words)) {
      return at;
    }
    int head = head(words, at, run);
    int end = head < 0 ? at : withTail(words, head + 1, run);
    boolean peaceful =
        lower(words, at).matches("un|u\\.n\\.")
            || (lower(words, at).equals("united") && lower(words, at + 1).equals("nations"))
            || (end < words.size() && GroupWord.PEACEFUL.is(lower(words, end)));
    return end > at && !peaceful && !isListed(words, at, end) ? end : at;
  }

  /** After the capitalised words from here, and the small ones that join them. */
  private static int runEnd(List<Word> words, int at) {
    int end = at;
    for (int i = at; i < Math.min(words.size(), at + LONGEST); i++) {
      if (words.get(i).isCapitalised() || words.get(i).text().startsWith("al-")) {
        end = i + 1;
      } else if (!JOINING.contains(lower(words, i))) {
        break;
      }
    }
    return end;
  }

  /** Where the noun stands that tells what the name is; negative where none does. */
  private int head(List<Word> words, int at, int run) {
    boolean country = beginsWithCountry(words, at);
    return IntStream.range(at + 1, run)
        .filter(i -> words.get(i).isCapitalised())
        .filter(i -> GroupWord.GROUP.is(lower(words, i)) || isGroupsForce(words, at, i, country))
        .takeWhile(i -> !isTail(words, at, i))
        .reduce((first, last) -> last)
        .orElse(-1);
  }

  /** "Movement for the Liberation of X": a noun behind "for" or "of" is not what the name is. */
  private static boolean isTail(List<Word> words, int at, int noun) {
    return IntStream.range(at, noun).anyMatch(i -> TAIL.contains(lower(words, i)));
  }

  /** "the Revolutionary Army of X", "the Chin Defence Force", "the Popular Front". */
  private static boolean isGroupsForce(List<Word> words, int at, int noun, boolean country) {
    if (!GroupWord.FORCE.is(lower(words, noun)) || isStates(words, at, noun)) {
      return false;
    }
    List<String> before = IntStream.range(at, noun).mapToObj(i -> lower(words, i)).toList();
    boolean mild = before.stream().anyMatch(GroupWord.MILD::is);
    boolean proper = before.stream().anyMatch(w -> !GroupWord.MILD.is(w) && !JOINING.contains(w));
    boolean tail = noun + 1 < words.size() && lower(words, noun + 1).equals("for");
    return before.stream().anyMatch(GroupWord.CAUSE::is)
        || (lower(words, noun).equals("movement") && tail)
        || (mild && !country && (proper || lower(words, noun).equals("front")));
  }

  /** "the People's Liberation Army", "the Revolutionary Guards": armies of states. */
  private static boolean isStates(List<Word> words, int at, int noun) {
    return GroupWord.STATE.is(Folding.spaced(PlaceFinder.joined(words, at, noun + 1)));
  }

  /** "… for the Liberation of X": what belongs to the name behind its noun. */
  private static int withTail(List<Word> words, int end, int run) {
    boolean goesOn = end + 1 < run && TAIL.contains(lower(words, end));
    return goesOn
        ? IntStream.range(end, run)
            .filter(i -> lower(words, i).equals("and") && isAnotherGroup(words, i + 1, run))
            .findFirst()
            .orElse(run)
        : end;
  }

  /** "the Front of A and the B Army": the second is one of its own. */
  private static boolean isAnotherGroup(List<Word> words, int from, int run) {
    return IntStream.range(from, run)
        .mapToObj(i -> lower(words, i))
        .anyMatch(w -> GroupWord.GROUP.is(w) || GroupWord.FORCE.is(w));
  }

  /** Whether a name of the dictionary is what these words say, or the name begins with one. */
  private boolean isListed(List<Word> words, int first, int end) {
    for (int i = first; i < end; i++) {
      for (int last = i + 1; last <= end; last++) {
        String key = ActorDictionary.spacedKey(PlaceFinder.joined(words, i, last));
        boolean whole = i == first || last - i == 1;
        if (whole && !key.isEmpty() && !dictionary.listNamed(key).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean beginsWithCountry(List<Word> words, int at) {
    return IntStream.rangeClosed(1, Math.min(4, words.size() - at))
        .mapToObj(length -> PlaceFinder.joined(words, at, at + length))
        .anyMatch(
            name -> countries.ofAdjective(name).isPresent() || countries.named(name).isPresent());
  }

  /** A headline in which every word is capitalised: no word tells where a name ends. */
  private static boolean isHeadline(List<Word> words) {
    return words.stream()
        .filter(word -> Character.isLowerCase(word.text().charAt(0)))
        .allMatch(word -> SMALL.contains(word.text()));
  }

  private static String lower(List<Word> words, int at) {
    return Folding.fold(words.get(at).text());
  }
}
