// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lines that belong to a page and not to its article: invitations to read on, to subscribe and to
 * share, captions and credits, notices of copyright.
 */
final class Furniture {
  /** Longer lines are sentences of the article, whatever they begin with. */
  private static final int LONGEST = 200;

  private static final List<Pattern> LINES =
      List.of(
          line(
              "(?:read|see|watch|listen)(?: more| also| next| now| too| on)?(?: about| on| in)?\\s*[:|»>]?(?: .*)?"
                  + "(?<![.!?])"),
          line(
              "(?:also|more|recommended|related|most|must)[ -](?:read|see|on this|viewed|popular|stories|articles|news|topics|coverage|content|links|from)\\b.{0,120}(?<![.!?])"),
          line(
              "related|recommended|trending|advertisements?|advertising|sponsored(?: content)?|promoted|topics|tags|share|comments?|print|e-?mail"),
          line("(?:tags|topics|filed under|categories|category|keywords|labels) ?:.*"),
          line(
              "(?:story|article) continues (?:below|after).*|continue reading.*|scroll (?:down )?(?:for|to).*|skip (?:to|past|ad).*"),
          line("(?:sign up|subscribe|register|log in|sign in)\\b.{0,180}"),
          line(
              "(?:get|receive) (?:the|our|all|breaking|daily|more)\\b.{0,120}\\b(?:inbox|newsletter|alerts?|app|updates|e-?mail)\\b.*"),
          line(
              "(?:follow|like|find|join|contact|download|support|e-?mail) (?:us|our|me|him|her|@\\w+)\\b.{0,120}"),
          line("follow .{0,60} on (?:twitter|facebook|instagram|telegram|x|linkedin|youtube)\\b.*"),
          line(
              "(?:share|tweet|post|send|save|pin|copy)(?: (?:this|on|via|to|it|with|link)\\b.{0,60})?"),
          line(
              "(?:facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|messenger|instagram|x)"),
          line("click (?:here|to|on)\\b.{0,120}"),
          line(
              "(?:leave|post|add|write|view|show|load|hide)(?: a| your| all| more| \\d+)? (?:comments?|reply|replies)\\b.{0,60}"),
          line(
              "(?:image|photo|photos|picture|video|media|file photo|pic|illustration|graphic|map)(?: (?:source|copyright|credit|caption|by))? ?[:/|].{0,180}"),
          line("(?:image|media|video) (?:source|copyright|caption)\\b.{0,180}"),
          line("[(\\[]?(?:photo|image|picture|file photo) (?:by|courtesy|credit)\\b.{0,160}"),
          line("(?:getty images|ap photo|afp photo|reuters photo)\\b.{0,60}(?<![.!?])"),
          line("\\(?(?:additional )?(?:reporting|writing|editing) by\\b.{0,180}"),
          line("our standards ?:.*"),
          line(
              "(?:(?:published|posted|updated|last (?:updated|modified)|modified)\\b.{0,12})?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?"
                  + "(?:\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9} \\d{1,2}),? (?:19|20)\\d\\d\\b.{0,30}(?<![.!?])"),
          line(
              "©.*|\\(c\\) (?:19|20)\\d\\d\\b.*|copyright (?:©|\\(c\\)|(?:19|20)\\d\\d)?.{0,160}|.{0,100}\\ball rights reserved\\b.*"));

  private Furniture() {}

  static boolean is(String line) {
    return line.length() <= LONGEST
        && LINES.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  private static Pattern line(String expression) {
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
