// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marchland.extract.Claim;
import org.marchland.extract.Confidence;
import org.marchland.place.Province;

/** Writes claims as the reference scorer reads changes. */
final class Predictions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Predictions() {}

  static List<JsonNode> of(List<Claim> claims) {
    List<JsonNode> changes = new ArrayList<>();
    claims.forEach(claim -> changes.add(change(claim)));
    return changes;
  }

  private static ObjectNode change(Claim claim) {
    ObjectNode change = JSON.createObjectNode();
    change.put("place", claim.place().name());
    ArrayNode aliases = change.putArray("place_aliases");
    claim.place().otherNames().forEach(aliases::add);
    claim.placeAliases().forEach(aliases::add);
    change.put("province", claim.place().province().map(Province::name).orElse(null));
    change.put("province_code", claim.place().province().map(Province::code).orElse(null));
    change.put("kind", claim.kind().word());
    change.put("gainer", claim.gainer().orElse(null));
    change.put("loser", claim.loser().orElse(null));
    change.put("date_start", day(claim.date().start()));
    change.put("date_end", day(claim.date().end()));
    change.put("date_precision", claim.date().precision().word());
    change.put("extent", claim.extent());
    if (claim.count().isPresent()) {
      change.put("count", claim.count().getAsInt());
    } else {
      change.putNull("count");
    }
    change.put("status", claim.status());
    change.put("source", claim.claimant().orElse(null));
    change.put("rule", claim.ruleId());
    change.put("confidence", claim.confidence());
    ArrayNode features = change.putArray("features");
    Confidence.features(claim).forEach(features::add);
    change.put("quote", claim.sentence());
    return change;
  }

  private static String day(Optional<LocalDate> date) {
    return date.map(LocalDate::toString).orElse(null);
  }

  static String line(String article, List<JsonNode> changes) {
    ObjectNode row = JSON.createObjectNode();
    row.put("article", article);
    row.putArray("changes").addAll(changes);
    return row.toString();
  }
}
