// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.marchland.text.Span;
import org.marchland.text.Word;

/**
 * CoreNLP, each part used only where it is needed, for each costs several times what the one before
 * does: splitting, which needs no model, tagging, classing names, parsing. A model loads at its
 * first sentence, once a JVM; all parts may be used by many threads.
 */
public final class Annotator {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String PARSER = MODELS + "parser/nndep/english_UD.gz";

  static {
    RedwoodConfiguration.errorLevel().apply();
  }

  private static final class Splitter {
    static final StanfordCoreNLP PIPELINE = pipeline("tokenize,ssplit");
  }

  private static final class Tagger {
    static final StanfordCoreNLP PIPELINE = pipeline("pos,lemma");
  }

  private static final class Classifier {
    static final StanfordCoreNLP PIPELINE = pipeline("ner");
  }

  /** Without CoreNLP's own annotator, which adds kinds of dependencies that nobody here reads. */
  private static final class Parser {
    static final TransitionParser MODEL = TransitionParser.load(PARSER);
  }

  private Annotator() {}

  private static StanfordCoreNLP pipeline(String annotators) {
    Properties settings = settings(annotators);
    settings.setProperty("enforceRequirements", "false");
    return new StanfordCoreNLP(settings, false);
  }

  /** CoreNLP's settings with which Marchland runs these annotators. */
  public static Properties settings(String annotators) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
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
    properties.setProperty("depparse.model", PARSER);
    return properties;
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

  /** Tags one sentence, given as the words that CoreNLP is to see. */
  static Analysis analyse(List<String> words) {
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
    Annotation sentence = new Annotation(String.join(" ", words));
    sentence.set(CoreAnnotations.TokensAnnotation.class, labels);
    sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
    sentence.set(CoreAnnotations.TokenEndAnnotation.class, labels.size());
    Annotation text = new Annotation(String.join(" ", words));
    text.set(CoreAnnotations.TokensAnnotation.class, labels);
    text.set(CoreAnnotations.SentencesAnnotation.class, List.of(sentence));
    Tagger.PIPELINE.annotate(text);
    return new Tagged(text, sentence, labels);
  }

  /**
   * A tagged sentence. It is parsed when the first head or relation is asked for, and its names are
   * classed when the first entity is: most sentences are dismissed before. Of one thread.
   */
  private static final class Tagged implements Analysis {
    private final Annotation text;
    private final CoreMap sentence;
    private final List<CoreLabel> labels;
    private List<TransitionParser.Arc> arcs = List.of();
    private boolean classed;

    Tagged(Annotation text, CoreMap sentence, List<CoreLabel> labels) {
      this.text = text;
      this.sentence = sentence;
      this.labels = labels;
    }

    @Override
    public String word(int token) {
      return labels.get(token).word();
    }

    @Override
    public String lemma(int token) {
      return labels.get(token).lemma();
    }

    @Override
    public String tag(int token) {
      return labels.get(token).tag();
    }

    @Override
    public int head(int token) {
      return arcs().get(token).head() - 1;
    }

    @Override
    public String relation(int token) {
      return arcs().get(token).relation();
    }

    @Override
    public String entity(int token) {
      if (!classed) {
        Classifier.PIPELINE.annotate(text);
        classed = true;
      }
      String entity = labels.get(token).ner();
      return entity == null ? "O" : entity;
    }

    private List<TransitionParser.Arc> arcs() {
      if (arcs.isEmpty()) {
        arcs = Parser.MODEL.parse(sentence);
      }
      return arcs;
    }
  }
}
