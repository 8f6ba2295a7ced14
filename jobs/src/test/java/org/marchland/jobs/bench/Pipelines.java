// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.bench;

import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.marchland.article.Article;
import org.marchland.extract.ClaimExtractor;
import org.marchland.extract.grammar.Annotator;

/** What is compared: Marchland, and CoreNLP on every sentence, as people run it who lack it. */
enum Pipelines {
  /** Marchland, from an article's text to its claims. */
  MARCHLAND("Marchland") {
    @Override
    void read(Article article) {
      ClaimExtractor.shipped().read(article);
    }
  },

  /** The annotators and models that Marchland uses, without a gate. */
  SLIM("the same annotators and models on every sentence") {
    @Override
    void read(Article article) {
      annotate(Slim.PIPELINE, article);
    }
  },

  /** CoreNLP with its own defaults. */
  PLAIN("CoreNLP's default tokenize,ssplit,pos,lemma,ner,depparse") {
    @Override
    void read(Article article) {
      annotate(Plain.PIPELINE, article);
    }
  };

  private static final String ANNOTATORS = "tokenize,ssplit,pos,lemma,ner,depparse";

  private static final class Slim {
    static final StanfordCoreNLP PIPELINE = new StanfordCoreNLP(Annotator.settings(ANNOTATORS));
  }

  private static final class Plain {
    static final StanfordCoreNLP PIPELINE = make();

    private static StanfordCoreNLP make() {
      Properties properties = new Properties();
      properties.setProperty("annotators", ANNOTATORS);
      return new StanfordCoreNLP(properties);
    }
  }

  final String name;

  Pipelines(String name) {
    this.name = name;
  }

  abstract void read(Article article);

  private static void annotate(StanfordCoreNLP pipeline, Article article) {
    for (String text : new String[] {article.title(), article.text()}) {
      if (!text.isBlank()) {
        pipeline.annotate(new Annotation(text));
      }
    }
  }
}
