// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.marchland.actor.ActorClass;
import org.marchland.actor.ActorMention;
import org.marchland.place.PlaceMention;
import org.marchland.text.Words;

/**
 * Sentences with their grammar, written by hand, so that a rule is tested without a model: {@code
 * *Rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured}. A word, its tag, its relation,
 * the word that it depends on (one that stands once), each but the word left out at will; a star
 * marks a side, an at sign a place.
 */
public final class Trees {
  private Trees() {}

  private record Token(String word, String tag, String relation, String head, char mark) {
    static Token parse(String written) {
      char mark = written.charAt(0);
      boolean marked = (mark == '*' || mark == '@') && written.length() > 1;
      String[] parts = (marked ? written.substring(1) : written).split("<");
      String[] tagged = (parts[0] + "/X").split("/");
      return new Token(
          tagged[0],
          tagged[1],
          parts.length > 1 ? parts[1] : "root",
          parts.length > 2 ? parts[2] : "",
          marked ? mark : ' ');
    }
  }

  public static Graph of(String written) {
    return of(written, 1);
  }

  /** The same sentence at another place of its article. */
  public static Graph of(String written, int index) {
    List<Token> tokens = List.of(written.split(" ")).stream().map(Token::parse).toList();
    List<ActorMention> actors = new ArrayList<>();
    List<PlaceMention> places = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).word();
      if (tokens.get(i).mark() == '*') {
        actors.add(new ActorMention(i, i + 1, ActorClass.NAMED, word, "", i + 1));
      } else if (tokens.get(i).mark() == '@') {
        places.add(new PlaceMention(i, i + 1, i + 1, word, PlaceMention.Kind.NAMED, false, false));
      }
    }
    Sentence sentence =
        new Sentence(
            Field.TEXT,
            index,
            Words.of(String.join(" ", tokens.stream().map(Token::word).toList())),
            actors,
            List.of(),
            places,
            List.of());
    Analysis analysis = analysis(tokens);
    return new Graph(
        sentence,
        IntStream.range(0, tokens.size())
            .mapToObj(i -> new Node(i, i, i + 1, analysis.lemma(i), analysis))
            .toList());
  }

  /** The node of a word. */
  public static Node node(Graph graph, String word) {
    return graph.nodes().stream().filter(n -> n.word().equals(word)).findFirst().orElseThrow();
  }

  private static Analysis analysis(List<Token> tokens) {
    return new Analysis() {
      @Override
      public String word(int token) {
        return tokens.get(token).word();
      }

      @Override
      public String lemma(int token) {
        return Morphology.lemmaStatic(tokens.get(token).word(), tokens.get(token).tag());
      }

      @Override
      public String tag(int token) {
        return tokens.get(token).tag();
      }

      @Override
      public int head(int token) {
        String head = tokens.get(token).head();
        return IntStream.range(0, tokens.size())
            .filter(i -> tokens.get(i).word().equals(head))
            .findFirst()
            .orElse(-1);
      }

      @Override
      public String relation(int token) {
        return tokens.get(token).relation();
      }

      @Override
      public String entity(int token) {
        return "O";
      }
    };
  }
}
