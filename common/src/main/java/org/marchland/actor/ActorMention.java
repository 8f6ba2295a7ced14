// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.actor;

/**
 * A stretch of words that means an armed side.
 *
 * @param first index of its first word in the sentence
 * @param end index after its last word
 * @param actorClass what the words can mean
 * @param actor the actor id when the words alone tell it, else empty
 * @param country ISO code of the country that the words name ("Libyan rebels" → LY), else empty
 * @param nameEnd index after the words that are a name no parser needs to look into ("Islamic
 *     State" of "Islamic State fighters"); {@code first} when there is none
 */
public record ActorMention(
    int first, int end, ActorClass actorClass, String actor, String country, int nameEnd) {
  public boolean covers(int word) {
    return first <= word && word < end;
  }

  /** "Hema militiamen": fighters called after a people, who need not be the rebels. */
  public boolean isOfPeople() {
    return actorClass == ActorClass.NAMED && UnlistedGroups.isOfPeople(actor);
  }

  /** Whether it names a side that is no state's forces. */
  public boolean isGroup() {
    return actorClass == ActorClass.NAMED && !ActorFinder.isState(actor);
  }
}
