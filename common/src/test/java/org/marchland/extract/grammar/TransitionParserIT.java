// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marchland.Samples;
import org.marchland.extract.grammar.TransitionParser.Arc;

/** Our own way of computing CoreNLP's parses gives CoreNLP's parses. */
class TransitionParserIT {
  private static final String MODEL = "edu/stanford/nlp/models/parser/nndep/english_UD.gz";

  @Test
  void treesAreThoseOfCoreNlp() throws Exception {
    DependencyParser theirs = DependencyParser.loadFromModelFile(MODEL);
    TransitionParser ours = TransitionParser.load(MODEL);
    int compared = 0;
    for (CoreMap sentence : tagged()) {
      assertThat(ours.parse(sentence))
          .as(sentence.toString())
          .isEqualTo(arcs(theirs.predict(sentence), sentence));
      compared++;
    }
    assertThat(compared).isGreaterThan(600);
  }

  /** The sentences of our own writing, with words of no list and marks in odd places among them. */
  private static List<CoreMap> tagged() throws Exception {
    List<CoreMap> sentences = new ArrayList<>();
    StanfordCoreNLP tagger = new StanfordCoreNLP(Annotator.settings("tokenize,ssplit,pos"));
    for (Path file : Samples.articles()) {
      Annotation text = new Annotation(Files.readString(file).replaceAll("\"text\": |[{}]", "\n"));
      tagger.annotate(text);
      sentences.addAll(text.get(CoreAnnotations.SentencesAnnotation.class));
    }
    return sentences;
  }

  private static List<Arc> arcs(GrammaticalStructure parsed, CoreMap sentence) {
    SemanticGraph graph =
        SemanticGraphFactory.makeFromTree(
            parsed, SemanticGraphFactory.Mode.BASIC, GrammaticalStructure.Extras.NONE, null);
    int words = sentence.get(CoreAnnotations.TokensAnnotation.class).size();
    List<Arc> arcs = new ArrayList<>(Collections.nCopies(words, new Arc(0, "root")));
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      arcs.set(
          edge.getDependent().index() - 1,
          new Arc(edge.getGovernor().index(), edge.getRelation().toString()));
    }
    return arcs;
  }
}
