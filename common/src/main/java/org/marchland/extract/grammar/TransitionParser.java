// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.grammar;

import edu.stanford.nlp.parser.nndep.ArcStandard;
import edu.stanford.nlp.parser.nndep.Classifier;
import edu.stanford.nlp.parser.nndep.Configuration;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.PennTreebankLanguagePack;
import edu.stanford.nlp.util.CoreMap;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * CoreNLP's dependency parser with its scores computed in an order that a processor can do many of
 * at once: the same trees in a fourth of the time (docs/decisions/0010-speed.md). Model, features
 * and transitions are CoreNLP's. Serves many threads, none of which waits.
 */
final class TransitionParser {
  /** The inputs of the network: words, tags and relations at so many places of stack and buffer. */
  private static final int PLACES = 48;

  /** So many of the inputs that the model lists as frequent are kept summed: 160 MB at most. */
  private static final int KEPT = 40_000;

  /** Rows are of a multiple of so many numbers, and so are sums of them. */
  private static final int LANES = 32;

  private static final String SHIFT = "S";

  private static final Set<String> SUBJECTS = Set.of("nsubj", "csubj");

  private final DependencyParser model;
  private final ArcStandard system;
  private final List<String> transitions;
  private final float[][] embeddings;
  private final float[] bias;
  private final float[][] hiddenByInput;
  private final float[][] scoresByHidden;
  private final Map<Integer, Integer> frequent = new HashMap<>();
  private final AtomicReferenceArray<float[]> kept;

  private TransitionParser(DependencyParser model) {
    this.model = model;
    List<String> known = strings(field(model, "knownLabels"));
    List<String> labels = known.subList(1, known.size()); // the first stands for none
    system = new ArcStandard(new PennTreebankLanguagePack(), labels, false);
    transitions = transitions(labels);
    Classifier classifier = (Classifier) field(model, "classifier");
    embeddings = classifier.getE();
    bias = classifier.getb1();
    hiddenByInput = transposed(classifier.getW1());
    scoresByHidden = transposed(classifier.getW2());
    for (Object input : (List<?>) field(model, "preComputed")) {
      if (frequent.size() < KEPT) {
        frequent.put((Integer) input, frequent.size());
      }
    }
    kept = new AtomicReferenceArray<>(frequent.size());
  }

  /** Loads a model of CoreNLP, without the sums that it would make of it. */
  static TransitionParser load(String file) {
    Properties settings = new Properties();
    settings.setProperty("numPreComputed", "1");
    settings.setProperty("numCached", "0");
    return new TransitionParser(DependencyParser.loadFromModelFile(file, settings));
  }

  /** What CoreNLP keeps to itself; each of its versions is tried by a test. */
  private static Object field(DependencyParser parser, String name) {
    try {
      Field field = DependencyParser.class.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(parser);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this version of CoreNLP has another parser", e);
    }
  }

  private static List<String> strings(Object list) {
    return ((List<?>) list).stream().map(String.class::cast).toList();
  }

  /** The transitions in the order of their scores. */
  private List<String> transitions(List<String> labels) {
    String[] names = new String[system.numTransitions()];
    names[system.getTransitionID(SHIFT)] = SHIFT;
    for (String label : labels) {
      for (String name : List.of("L(" + label + ")", "R(" + label + ")")) {
        int id = system.getTransitionID(name);
        if (id >= 0) {
          names[id] = name;
        }
      }
    }
    return List.of(names);
  }

  /** The columns of a matrix as rows, with zeros up to a multiple of {@link #LANES}. */
  private static float[][] transposed(float[][] matrix) {
    int length = (matrix.length + LANES - 1) / LANES * LANES;
    float[][] rows = new float[matrix[0].length][length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        rows[j][i] = matrix[i][j];
      }
    }
    return rows;
  }

  /** A word's head, from 1 on, 0 for none, and the relation to it. */
  record Arc(int head, String relation) {}

  /** The arcs of a sentence's words, which are tagged. */
  List<Arc> parse(CoreMap sentence) {
    Configuration at = system.initialConfiguration(sentence);
    float[] hidden = new float[hiddenByInput[0].length];
    float[] scores = new float[scoresByHidden[0].length];
    while (!system.isTerminal(at)) {
      score(model.getFeatures(at), hidden, scores);
      system.apply(at, transitions.get(best(scores, at)));
    }
    List<Arc> arcs = new ArrayList<>();
    for (int word = 1; word <= at.getSentenceSize(); word++) {
      arcs.add(new Arc(at.getHead(word), at.getLabel(word)));
    }
    return withPassives(arcs);
  }

  private int best(float[] scores, Configuration at) {
    int best = -1;
    for (int i = 0; i < transitions.size(); i++) {
      boolean better = best < 0 || scores[i] > scores[best];
      if (better && system.canApply(at, transitions.get(i))) {
        best = i;
      }
    }
    return best;
  }

  private void score(List<Integer> features, float[] hidden, float[] scores) {
    Arrays.fill(hidden, 0);
    for (int place = 0; place < PLACES; place++) {
      float[] sum = sum(features.get(place), place);
      for (int i = 0; i < hidden.length; i++) {
        hidden[i] += sum[i];
      }
    }
    for (int i = 0; i < bias.length; i++) {
      float biased = hidden[i] + bias[i];
      hidden[i] = biased * biased * biased;
    }
    Arrays.fill(scores, 0);
    addProducts(scores, scoresByHidden, 0, hidden, scoresByHidden.length);
  }

  /** What one input adds to the hidden layer. */
  private float[] sum(int token, int place) {
    Integer slot = frequent.get(token * PLACES + place);
    float[] sum = slot == null ? null : kept.get(slot);
    if (sum == null) {
      float[] embedding = embeddings[token];
      sum = new float[hiddenByInput[0].length];
      addProducts(sum, hiddenByInput, place * embedding.length, embedding, embedding.length);
      if (slot != null) {
        kept.set(slot, sum);
      }
    }
    return sum;
  }

  /** Adds {@code count} rows from {@code from} on, each times its factor. */
  private static void addProducts(
      float[] to, float[][] rows, int from, float[] factors, int count) {
    int i = 0;
    for (; i + 3 < count; i += 4) {
      addProducts(
          to,
          rows[from + i],
          factors[i],
          rows[from + i + 1],
          factors[i + 1],
          rows[from + i + 2],
          factors[i + 2],
          rows[from + i + 3],
          factors[i + 3]);
    }
    float[] none = rows[from];
    for (; i < count; i++) {
      addProducts(to, rows[from + i], factors[i], none, 0, none, 0, none, 0);
    }
  }

  /** Four rows at once, for what is added to is then fetched and put back once for them all. */
  private static void addProducts(
      float[] to,
      float[] a,
      float ofA,
      float[] b,
      float ofB,
      float[] c,
      float ofC,
      float[] d,
      float ofD) {
    for (int i = 0; i < to.length; i++) {
      to[i] += a[i] * ofA + b[i] * ofB + c[i] * ofC + d[i] * ofD;
    }
  }

  /** As CoreNLP does: a subject beside a passive auxiliary is the subject of a passive. */
  private static List<Arc> withPassives(List<Arc> arcs) {
    List<Integer> passive =
        arcs.stream().filter(arc -> arc.relation().equals("aux:pass")).map(Arc::head).toList();
    return arcs.stream()
        .map(
            arc ->
                SUBJECTS.contains(arc.relation()) && passive.contains(arc.head())
                    ? new Arc(arc.head(), arc.relation() + ":pass")
                    : arc)
        .toList();
  }
}
