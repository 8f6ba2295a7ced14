// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphCoreAnnotations;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.marchland.text.Span;
import org.marchland.text.Word;

/**
 * CoreNLP, in two halves: splitting, which is cheap and needs no model, and parsing, which is not.
 * The models load at the first sentence that is parsed, once a JVM; both halves may be used by many
 * threads.
 */
public final class Annotator {
  private static final String MODELS = "edu/stanford/nlp/models/";

  static {
    RedwoodConfiguration.errorLevel().apply();
  }

  private static final class Splitter {
    static final StanfordCoreNLP PIPELINE = pipeline("tokenize,ssplit");
  }

  private static final class Parser {
    static final StanfordCoreNLP PIPELINE = pipeline("pos,lemma,ner,depparse");
  }

  private Annotator() {}

  private static StanfordCoreNLP pipeline(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("enforceRequirements", "false");
    properties.setProperty(
        "tokenize.options", "untokenizable=noneKeep,splitHyphenated=false,ptb3Escaping=false");
    properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
    properties.setProperty("pos.model", MODELS + "pos-tagger/english-left3words-distsim.tagger");
    properties.setProperty("ner.model", MODELS + "ner/english.all.3class.distsim.crf.ser.gz");
    properties.setProperty("ner.applyNumericClassifiers", "false");
    properties.setProperty("ner.applyFineGrained", "false");
    properties.setProperty("ner.buildEntityMentions", "false");
    properties.setProperty("ner.useSUTime", "false");
    properties.setProperty("ner.statisticalOnly", "true");
    properties.setProperty("depparse.model", MODELS + "parser/nndep/english_UD.gz");
    return new StanfordCoreNLP(properties, false);
  }

  /**
   * The sentences of a text as words; a line break ends a sentence, and a hyphen joins the parts of
   * a name ("al-Bab").
   */
  public static List<List<Word>> split(String text) {
    Annotation annotation = new Annotation(text);
    Splitter.PIPELINE.annotate(annotation);
    List<List<Word>> sentences = new ArrayList<>();
    for (CoreMap sentence : annotation.get(CoreAnnotations.SentencesAnnotation.class)) {
      List<Word> words = new ArrayList<>();
      for (CoreLabel label : sentence.get(CoreAnnotations.TokensAnnotation.class)) {
        words.add(
            new Word(label.originalText(), new Span(label.beginPosition(), label.endPosition())));
      }
      sentences.add(HyphenatedNames.joined(words, text));
    }
    return sentences;
  }

  /**
   * Tags and parses one sentence given as the words that the parser is to see. Returns a token per
   * word with its tag, lemma, entity class and head (-1 for the root).
   */
  public static List<ParsedToken> parse(List<String> words) {
    List<CoreLabel> labels = new ArrayList<>();
    int offset = 0;
    for (int i = 0; i < words.size(); i++) {
      CoreLabel label = new CoreLabel();
      label.setWord(words.get(i));
      label.setValue(words.get(i));
      label.setOriginalText(words.get(i));
      label.setIndex(i + 1);
      label.setSentIndex(0);
      label.setBeginPosition(offset);
      label.setEndPosition(offset + words.get(i).length());
      label.setBefore(i == 0 ? "" : " ");
      label.setAfter(" ");
      label.set(CoreAnnotations.TokenBeginAnnotation.class, i);
      label.set(CoreAnnotations.TokenEndAnnotation.class, i + 1);
      offset += words.get(i).length() + 1;
      labels.add(label);
    }
    Annotation annotation = new Annotation(String.join(" ", words));
    annotation.set(CoreAnnotations.TokensAnnotation.class, labels);
    Annotation sentence = new Annotation(String.join(" ", words));
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenEndAnnotation.class, labels.size());
    annotation.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    Parser.PIPELINE.annotate(annotation);
    return tokens(sentence, labels);
  }

  private static List<ParsedToken> tokens(CoreMap sentence, List<CoreLabel> labels) {
    SemanticGraph graph =
        sentence.get(SemanticGraphCoreAnnotations.BasicDependenciesAnnotation.class);
    int[] heads = new int[labels.size()];
    String[] relations = new String[labels.size()];
    Arrays.fill(heads, -1);
    Arrays.fill(relations, "root");
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      heads[edge.getDependent().index() - 1] = edge.getGovernor().index() - 1;
      relations[edge.getDependent().index() - 1] = edge.getRelation().toString();
    }
    List<ParsedToken> tokens = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      CoreLabel label = labels.get(i);
      String ner = label.ner() == null ? "O" : label.ner();
      tokens.add(
          new ParsedToken(label.word(), label.lemma(), label.tag(), ner, heads[i], relations[i]));
    }
    return tokens;
  }
}
