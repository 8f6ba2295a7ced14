// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marchland.extract.fact.Factuality.Status;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Trees;
import org.marchland.extract.lexicon.ChangeKind;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.lexicon.Need;

class FactualityTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured",
        "*They/PRP<nsubj<managed managed/VBD to/TO<mark<capture capture/VB<xcomp<managed @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<said are/VBP<aux:pass<said said/VBN to/TO<mark<captured have/VB<aux<captured captured/VBN<xcomp<said @Azaz/NNP<obj<captured",
        "*They/PRP<nsubj<advanced advanced/VBD ,/,<punct<advanced capturing/VBG<advcl<advanced @Azaz/NNP<obj<capturing",
        "*They/PRP<nsubj<barely/RB barely/RB<advmod<captured captured/VBD @Azaz/NNP<obj<captured",
        "*He/PRP<nsubj<praised praised/VBD *them/PRP<obj<praised for/IN<mark<capturing capturing/VBG<advcl<praised @Azaz/NNP<obj<capturing",
        "until/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured",
        "*Rebels/NNS<nsubj<forced forced/VBD *soldiers/NNS<obj<forced to/TO<mark<capture capture/VB<xcomp<forced @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<entered entered/VBD and/CC<cc<captured captured/VBD<conj<entered @Azaz/NNP<obj<captured",
        "*They/PRP<nsubj<left left/VBD after/IN<case<dispute a/DT<det<dispute dispute/NN<obl<left with/IN<case<him him/PRP<nmod<dispute *rebels/NNS<nsubj<capturing capturing/VBG<acl<dispute @Azaz/NNP<obj<capturing",
        "before/IN<mark<capturing capturing/VBG<advcl<advanced @Azaz/NNP<obj<capturing *rebels/NNS<nsubj<advanced advanced/VBD"
      })
  void whatIsToldHasHappened(String tree) {
    assertThat(status(tree)).isEqualTo(Status.REPORTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*Rebels/NNS<nsubj<capture may/MD<aux<capture capture/VB @Azaz/NNP<obj<capture",
        "*Rebels/NNS<nsubj<captured could/MD<dep<captured have/VB<aux<captured captured/VBN @Azaz/NNP<obj<captured",
        "*Rebels/NNS<nsubj<captured have/VBP<aux<captured not/RB<advmod<captured captured/VBN @Azaz/NNP<obj<captured",
        "*Rebels/NNS<nsubj<captured nearly/RB<advmod<captured captured/VBD @Azaz/NNP<obj<captured",
        "*Rebels/NNS<nsubj<capture did/VBD<aux<capture n't/RB<dep<capture capture/VB @Azaz/NNP<obj<capture",
        "if/IN<mark<capture *rebels/NNS<nsubj<capture capture/VBP @Azaz/NNP<obj<capture",
        "until/IN<mark<capture *rebels/NNS<nsubj<capture capture/VBP @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<vowed vowed/VBD to/TO<mark<capture capture/VB<xcomp<vowed @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<said are/VBP<aux:pass<said said/VBN to/TO<mark<capture capture/VB<xcomp<said @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<began began/VBD an/DT<det<assault assault/NN<obj<began to/TO<mark<capture capture/VB<xcomp<began @Azaz/NNP<obj<capture",
        "*They/PRP<nsubj<edged edged/VBD closer/RBR<advmod<edged to/TO<case<capturing capturing/VBG<obl<edged @Azaz/NNP<obj<capturing",
        "the/DT<det<aim aim/NN<nsubj<failed of/IN<mark<capturing capturing/VBG<acl<aim @Azaz/NNP<obj<capturing failed/VBD",
        "*He/PRP<nsubj<accepted accepted/VBD a/DT<det<plan plan/NN<obj<accepted to/TO<mark<begin begin/VB<acl<plan capturing/VBG<amod<towns towns/NNS<obj<begin in/IN<case<Azaz @Azaz/NNP<nmod<capturing",
        "without/IN<mark<capturing capturing/VBG<advcl<left @Azaz/NNP<obj<capturing *they/PRP<nsubj<left left/VBD",
        "capturing/VBG<csubj<take @Azaz/NNP<obj<capturing would/MD<aux<take take/VB months/NNS<obj<take",
        "*They/PRP<nsubj<talked talked/VBD about/IN<mark<capturing capturing/VBG<advcl<talked @Azaz/NNP<obj<capturing",
        "*They/PRP<nsubj<let would/MD<aux<let let/VB *rebels/NNS<obj<let capture/VB<ccomp<let @Azaz/NNP<obj<capture",
        "*He/PRP<nsubj<fears fears/VBZ *rebels/NNS<nsubj<capture capture/VBP<ccomp<fears @Azaz/NNP<obj<capture",
        "*He/PRP<nsubj<issued issued/VBD a/DT<det<demand demand/NN<obj<issued that/IN<mark<leaves *Greece/NNP<nsubj<leaves leaves/VBZ<acl<demand @Azaz/NNP<obj<leaves",
        "*Soldiers/NNS<nsubj<prevented prevented/VBD *rebels/NNS<obj<prevented from/IN<mark<capturing capturing/VBG<advcl<prevented @Azaz/NNP<obj<capturing"
      })
  void whatIsOnlyPossibleWishedOrFearedHasNot(String tree) {
    assertThat(status(tree)).isEqualTo(Status.NOT_A_FACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*He/PRP<nsubj<denied denied/VBD that/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD<ccomp<denied @Azaz/NNP<obj<captured",
        "*They/PRP<nsubj<denied denied/VBD having/VBG<aux<captured captured/VBN<xcomp<denied @Azaz/NNP<obj<captured",
        "*He/PRP<nsubj<rejected rejected/VBD a/DT<det<claim claim/NN<obj<rejected that/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD<acl<claim @Azaz/NNP<obj<captured",
        "Reports/NNS<nsubj<untrue that/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD<acl<Reports @Azaz/NNP<obj<captured were/VBD<cop<untrue untrue/JJ",
        "There/EX<expl<was was/VBD no/DT<det<truth truth/NN<nsubj<was in/IN<case<reports reports/NNS<nmod<truth that/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD<acl<reports @Azaz/NNP<obj<captured",
        "It/PRP<nsubj<untrue is/VBZ<cop<untrue untrue/JJ that/IN<mark<captured *rebels/NNS<nsubj<captured captured/VBD<ccomp<untrue @Azaz/NNP<obj<captured",
        "*He/PRP<nsubj<insisted insisted/VBD *rebels/NNS<nsubj<captured had/VBD<aux<captured not/RB<advmod<captured captured/VBN<ccomp<insisted @Azaz/NNP<obj<captured"
      })
  void whatIsSaidNotToBeSoIsDenied(String tree) {
    assertThat(status(tree)).isEqualTo(Status.DENIED);
  }

  @Test
  void aQuestionTellsNothing() {
    assertThat(status("*Rebels/NNS<nsubj<captured captured/VBD @Azaz/NNP<obj<captured ?/."))
        .isEqualTo(Status.NOT_A_FACT);
  }

  @Test
  void aNounIsAsTrueAsWhatItHangsOn() {
    String capture = "capture/NN<%s of/IN<case<Azaz @Azaz/NNP<nmod<capture ";
    assertThat(status("The/DT<det<capture " + capture.formatted("nsubj<came") + "came/VBD"))
        .isEqualTo(Status.REPORTED);
    assertThat(status("attempted/JJ<amod<capture " + capture.formatted("nsubj<came") + "came/VBD"))
        .isEqualTo(Status.NOT_A_FACT);
    assertThat(status("*He/PRP<nsubj<denied denied/VBD " + capture.formatted("obj<denied")))
        .isEqualTo(Status.DENIED);
    assertThat(status("*He/PRP<nsubj<plans plans/VBZ " + capture.formatted("obj<plans")))
        .isEqualTo(Status.NOT_A_FACT);
    assertThat(
            status(
                "*They/PRP<nsubj<celebrated celebrated/VBD for/IN<case<capture "
                    + capture.formatted("obl<celebrated")))
        .isEqualTo(Status.REPORTED);
    assertThat(
            status(
                "*They/PRP<nsubj<trained trained/VBD for/IN<case<capture "
                    + capture.formatted("obl<trained")))
        .isEqualTo(Status.NOT_A_FACT);
    assertThat(
            status(
                "*They/PRP<nsubj<flee may/MD<aux<flee flee/VB after/IN<case<capture "
                    + capture.formatted("obl<flee")))
        .isEqualTo(Status.REPORTED);
  }

  /** The status of the sentence's form of "capture" or "leave". */
  private static Status status(String tree) {
    Graph graph = Trees.of(tree);
    Node word =
        graph.nodes().stream()
            .filter(n -> List.of("capture", "leave").contains(n.lemma()))
            .filter(n -> graph.children(n).stream().anyMatch(c -> graph.place(c).isPresent()))
            .findFirst()
            .orElseThrow();
    Lexicon.Entry entry =
        new Lexicon.Entry(
            "test",
            Lexicon.Frame.GAIN,
            word.isVerb(),
            word.lemma(),
            Need.NOTHING,
            ChangeKind.CAPTURE);
    return Factuality.of(
        new Frame(graph, word, entry, List.of(), Optional.empty(), Optional.empty()));
  }
}
