// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How well a predicted change matches one of the gold. */
final class ChangeMatch {
  static final int PLACE = 1;
  static final int PLACE_AND_ACTOR = 2;
  static final int STRICT = 3;
  private static final Set<String> COUNTED = Set.of("day", "week", "month");

  private ChangeMatch() {}

  /**
   * 0 none, {@link #PLACE}, {@link #PLACE_AND_ACTOR}, {@link #STRICT}: place, actor, month and
   * status.
   */
  static int level(JsonNode gold, JsonNode predicted) {
    List<String> names = new ArrayList<>(names(predicted, "place"));
    names.addAll(names(predicted, "place_name"));
    boolean place =
        names(gold, "place").stream()
            .anyMatch(g -> names.stream().anyMatch(p -> PlaceNames.same(g, p)));
    if (!place) {
      return 0;
    }
    boolean goldGains = !text(gold, "gainer").isEmpty();
    if (!sameSide(gold, predicted, goldGains ? "gainer" : "loser")
        || (!goldGains && !text(predicted, "gainer").isEmpty())) {
      return PLACE;
    }
    boolean status =
        text(gold, "status").equals("denied") == text(predicted, "status").equals("denied");
    return month(gold).equals(month(predicted)) && status ? STRICT : PLACE_AND_ACTOR;
  }

  static boolean sameSide(JsonNode gold, JsonNode predicted, String side) {
    List<String> golds = names(gold, side);
    List<String> predictions = names(predicted, side);
    if (golds.isEmpty()) {
      return predictions.isEmpty();
    }
    return !predictions.isEmpty()
        && golds.stream().anyMatch(g -> ActorNames.same(g, predictions.get(0)));
  }

  static boolean samePlain(JsonNode gold, JsonNode predicted, String field) {
    JsonNode a = gold.path(field);
    JsonNode b = predicted.path(field);
    boolean noA = a.isMissingNode() || a.isNull();
    boolean noB = b.isMissingNode() || b.isNull();
    return (noA || noB) ? (noA && noB) : a.equals(b);
  }

  static boolean sameProvince(JsonNode gold, JsonNode predicted) {
    return samePlain(gold, predicted, "province")
        || PlaceNames.same(text(gold, "province"), text(predicted, "province"));
  }

  /** The month that a change is counted in, empty for a coarser date. */
  private static String month(JsonNode change) {
    String end = text(change, "date_end");
    return COUNTED.contains(text(change, "date_precision")) && !end.isEmpty()
        ? end.substring(0, 7)
        : "";
  }

  private static List<String> names(JsonNode change, String key) {
    List<String> names = new ArrayList<>();
    if (!text(change, key).isEmpty()) {
      names.add(text(change, key));
    }
    for (JsonNode alias : change.path(key + "_aliases")) {
      if (!alias.asText("").isEmpty()) {
        names.add(alias.asText());
      }
    }
    return names;
  }

  static String text(JsonNode change, String key) {
    return change.path(key).isTextual() ? change.path(key).textValue() : "";
  }
}
