// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marchland.actor.ActorDictionary;
import org.marchland.actor.ActorMention;
import org.marchland.article.Article;
import org.marchland.extract.fact.Factuality;
import org.marchland.extract.frame.Frame;
import org.marchland.extract.frame.FrameMatcher;
import org.marchland.extract.gate.Gate;
import org.marchland.extract.gate.WarWords;
import org.marchland.extract.grammar.Field;
import org.marchland.extract.grammar.Graph;
import org.marchland.extract.grammar.GraphReader;
import org.marchland.extract.grammar.Headlines;
import org.marchland.extract.grammar.Node;
import org.marchland.extract.grammar.Sentence;
import org.marchland.extract.lexicon.ChangeKind;
import org.marchland.extract.lexicon.Lexicon;
import org.marchland.extract.when.Dating;
import org.marchland.extract.where.DatedLists;
import org.marchland.extract.where.PlaceRef;
import org.marchland.extract.where.ProvinceHints;
import org.marchland.extract.where.References;
import org.marchland.extract.who.Claimant;
import org.marchland.extract.who.Parties;
import org.marchland.extract.who.Sides;
import org.marchland.place.ArticleContext;
import org.marchland.place.Countries;
import org.marchland.place.Gazetteer;
import org.marchland.place.Geocoder;
import org.marchland.place.Grounded;
import org.marchland.place.Place;
import org.marchland.place.PlaceMention;
import org.marchland.text.Span;
import org.marchland.time.ChangeDate;
import org.marchland.time.DatePrecision;

/**
 * Reads an article as a person does and says which places changed hands. One instance serves many
 * threads; the language models load when the first sentence with a change word is met.
 */
public final class ClaimExtractor {
  /** Sentences of more words are tables or runs of text without full stops: they are not parsed. */
  private static final int LONGEST_SENTENCE = 120;

  private final Gate gate;
  private final FrameMatcher frames;
  private final ArticleReader reader;
  private final Geocoder geocoder;
  private final Countries countries;
  private final Gazetteer gazetteer;
  private final ExtractorVersion version;

  /**
   * @param gate what is not read, for it cannot state a change
   * @param version what the claims rest on
   */
  ClaimExtractor(
      Gate gate,
      Lexicon lexicon,
      ActorDictionary actors,
      Gazetteer gazetteer,
      ExtractorVersion version) {
    countries = Countries.shipped();
    this.gate = gate;
    this.frames = new FrameMatcher(lexicon);
    this.reader = new ArticleReader(gazetteer, countries, actors, lexicon);
    this.version = version;
    this.geocoder = new Geocoder(gazetteer, countries);
    this.gazetteer = gazetteer;
  }

  /** The extractor with the rules, dictionaries and gazetteer in the jar. */
  public static ClaimExtractor shipped() {
    return ExtractorRecipe.shipped().extractor();
  }

  /**
   * The shipped extractor without its gate, which analyses every sentence of an article that speaks
   * of fighting: what the gate saves, and that it loses nothing, is measured against it.
   */
  static ClaimExtractor ungated() {
    Gazetteer gazetteer = Gazetteer.shipped();
    return new ClaimExtractor(
        Gate.open(), Lexicon.shipped(), ActorDictionary.shipped(), gazetteer, shipped().version());
  }

  /** What its claims rest on. */
  public ExtractorVersion version() {
    return version;
  }

  /** Everything that Marchland makes of an article; a thread that is interrupted gives up. */
  public Reading read(Article article) {
    List<Sentence> read = reader.sentences(article);
    ArticleContext context = reader.context(read);
    if (!gate.passes(article.title()) && !gate.passes(article.text())) {
      return new Reading(false, read, context, List.of(), List.of());
    }
    List<Sentence> sentences = ArticleReader.withWarTimes(read, context, article.published());
    if (!WarWords.in(sentences, Sentence.isDigest(sentences))) {
      return new Reading(true, sentences, context, List.of(), List.of());
    }
    Sides sides = new Sides(sentences, context, countries);
    References references = new References(sentences, place -> isInTheatre(place, context));
    List<Claim> claims = new ArrayList<>();
    List<Reading.Refusal> refusals = new ArrayList<>();
    for (Sentence sentence : sentences) {
      if (Thread.currentThread().isInterrupted()) {
        throw new IllegalStateException("given up while it was read");
      }
      if (isCandidate(article, sentence)) {
        new SentenceClaims(article, sentence, context, sides, references, claims, refusals).add();
      }
    }
    return new Reading(true, sentences, context, Consolidation.of(claims), refusals);
  }

  /** Looks a place name of a reading up, as a claim's would be. */
  public Grounded ground(PlaceMention mention, ArticleContext context) {
    return geocoder.ground(mention.name(), mention.kind(), Optional.empty(), List.of(), context);
  }

  /** Whether the gazetteer lists a name in one of an article's countries, or not at all. */
  private boolean isInTheatre(PlaceMention mention, ArticleContext context) {
    List<Place> listed = gazetteer.listNamed(mention.name());
    return listed.isEmpty()
        || context.countries().isEmpty()
        || listed.stream().anyMatch(place -> context.countries().contains(place.country()));
  }

  private boolean isCandidate(Article article, Sentence sentence) {
    if (sentence.words().isEmpty()
        || sentence.words().size() > LONGEST_SENTENCE
        || Headlines.isFurniture(sentence)) {
      return false;
    }
    String field = sentence.field() == Field.TITLE ? article.title() : article.text();
    return gate.passes(sentence.span().of(field) + " ") && gate.passes(sentence);
  }

  /** The claims of one sentence. */
  private final class SentenceClaims {
    private final Article article;
    private final Sentence sentence;
    private final ArticleContext context;
    private final Sides sides;
    private final References references;
    private final List<Claim> claims;
    private final List<Reading.Refusal> refusals;

    SentenceClaims(
        Article article,
        Sentence sentence,
        ArticleContext context,
        Sides sides,
        References references,
        List<Claim> claims,
        List<Reading.Refusal> refusals) {
      this.article = article;
      this.sentence = sentence;
      this.context = context;
      this.sides = sides;
      this.references = references;
      this.claims = claims;
      this.refusals = refusals;
    }

    void add() {
      List<Frame> matched = frames.match(GraphReader.read(sentence));
      Optional<Frame> lastChange = Optional.empty();
      for (Frame frame : matched) {
        int told = claims.size();
        if (isOtherSideOf(frame, matched)) {
          refuse(frame, "the other side of a change in the same sentence");
          continue;
        }
        Factuality.Status status = Factuality.of(frame);
        if (status == Factuality.Status.NOT_A_FACT) {
          refuse(frame, "not stated as a fact");
          continue;
        }
        boolean denied = status == Factuality.Status.DENIED;
        for (PlaceRef place : frame.places()) {
          List<PlaceRef> named = place.isReference() ? meant(place, lastChange) : List.of(place);
          if (named.isEmpty()) {
            refuse(frame, "no place named for \"" + place.words() + "\"");
          }
          for (PlaceRef one : named) {
            add(frame, place, one, denied, Optional.empty());
          }
        }
        for (DatedLists.Dated further : datedAfter(frame)) {
          add(frame, further.place(), further.place(), denied, Optional.of(further.date()));
        }
        if (claims.size() > told) {
          lastChange = Optional.of(frame);
        }
      }
    }

    /** "took Sinjar on 3 July, Zumar on 5 July": the further places of a frame that has one. */
    private List<DatedLists.Dated> datedAfter(Frame frame) {
      List<PlaceRef> own = frame.places();
      return own.isEmpty() || own.stream().anyMatch(PlaceRef::isReference)
          ? List.of()
          : DatedLists.after(
              frame.graph(),
              Math.max(frame.trigger().end(), own.get(own.size() - 1).end()),
              frame.entry().frame() == Lexicon.Frame.LEAVE);
    }

    /** What a reference means: "seized Masiaka, and lost it again", else what References finds. */
    private List<PlaceRef> meant(PlaceRef reference, Optional<Frame> before) {
      List<PlaceRef> changed = before.map(Frame::places).orElse(List.of());
      boolean again =
          changed.size() == 1
              && !changed.get(0).isReference()
              && changed.get(0).end() <= reference.first()
              && (reference.isOfChangeBefore()
                  || (reference.noun().equals("it")
                      && !References.isNamedBetween(
                          sentence, changed.get(0).end(), reference.first())));
      if (again) {
        return List.of(changed.get(0).standingFor(reference));
      }
      return reference.isOfChangeBefore()
          ? List.of()
          : references.resolve(reference, sentence, reference.first());
    }

    /** "takes A and B, after rebels withdrew from the area": one change, told from both sides. */
    private boolean isOtherSideOf(Frame frame, List<Frame> matched) {
      return frame.entry().frame() == Lexicon.Frame.LEAVE
          && matched.stream()
              .filter(Frame::takes)
              .anyMatch(taking -> frame.places().stream().allMatch(p -> isTaken(p, taking)));
    }

    /** Whether a frame takes what another leaves, or may: "the area", the town that it enters. */
    private boolean isTaken(PlaceRef left, Frame taking) {
      return taking.enters()
          ? left.isReference() || taking.isAt(left)
          : left.isReference() && References.isVague(left);
    }

    /**
     * Adds the claim about a place that {@code reference} means.
     *
     * @param told its own day, where it stands in a list of places with days
     */
    private void add(
        Frame frame,
        PlaceRef reference,
        PlaceRef place,
        boolean denied,
        Optional<ChangeDate> told) {
      if (countries.named(place.name()).isPresent()) {
        refuse(frame, "a country, not a place in one");
        return;
      }
      if (place.kind() == PlaceMention.Kind.COUNTRY
          && frame.entry().frame() != Lexicon.Frame.LEAVE) {
        refuse(frame, "a region of a country, in which places changed hands that nobody names");
        return;
      }
      Grounded grounded =
          geocoder.ground(
              place.name(),
              kindOf(place),
              ProvinceHints.find(frame.graph(), reference),
              ProvinceHints.near(sides.sentences(), sentence, reference.first()),
              context);
      String country =
          grounded.country().isEmpty()
              ? context.countries().stream().findFirst().orElse("")
              : grounded.country();
      boolean digest = Sentence.isDigest(sides.sentences());
      ChangeDate own = told.orElseGet(() -> Dating.of(frame, article.published(), digest));
      Parties parties = partiesOf(frame, country, own);
      if (parties.gainer().isEmpty() && parties.loser().isEmpty()) {
        refuse(frame, "nobody gains or loses");
        return;
      }
      if (isState(frame)) {
        refuse(frame, "a state of control without a change");
        return;
      }
      ChangeDate date =
          told.isEmpty() && Dating.isBesides(frame, article.published())
              ? dateBefore(parties).orElse(own)
              : own;
      ChangeKind kind = kindOf(frame.entry(), parties.gainer().isPresent());
      boolean part = place.part();
      Node trigger = frame.trigger();
      String field = sentence.field() == Field.TITLE ? article.title() : article.text();
      Span span = sentence.span();
      claims.add(
          new Claim(
              article.id(),
              grounded,
              place.phrase().map(List::of).orElse(List.of()),
              kind,
              parties.gainer(),
              parties.loser(),
              date,
              part,
              place.count(),
              denied,
              Claimant.of(frame),
              Claimant.actor(frame, sides, countries, country),
              sentence.field(),
              span.of(field),
              span,
              sentence.span(trigger.first(), trigger.end()),
              sentence.span(place.first(), place.end()),
              Roles.of(frame, article.published()),
              frame.entry()));
    }

    /**
     * "They also took Y": the day or month of what the sentence before says that the same side
     * gained, where it tells of one day or month only.
     */
    private Optional<ChangeDate> dateBefore(Parties parties) {
      List<Sentence> all = sides.sentences();
      Optional<Span> before =
          all.subList(0, all.indexOf(sentence)).stream()
              .filter(s -> s.field() == sentence.field() && !s.words().isEmpty())
              .reduce((first, second) -> second)
              .map(Sentence::span);
      List<Claim> told =
          claims.stream()
              .filter(claim -> claim.field() == sentence.field())
              .filter(claim -> before.filter(claim.sentenceSpan()::equals).isPresent())
              .toList();
      boolean one =
          told.stream().map(Claim::date).distinct().count() == 1
              && told.stream().allMatch(claim -> claim.gainer().equals(parties.gainer()));
      return one
          ? Optional.of(told.get(0).date())
              .filter(
                  date ->
                      date.precision() == DatePrecision.DAY
                          || date.precision() == DatePrecision.MONTH)
          : Optional.empty();
    }

    /** "Town after town was taken … X fell": to whom the article tells that all the rest fell. */
    private Parties partiesOf(Frame frame, String country, ChangeDate date) {
      Parties told = Parties.of(frame, sides, country, date.end().isPresent());
      boolean open = told.gainer().isEmpty() && told.loser().isEmpty();
      boolean falls = frame.entry().frame() == Lexicon.Frame.FALL;
      if (!open || !falls) {
        return told;
      }
      List<Parties> sidesNow =
          claims.stream()
              .filter(claim -> claim.gainer().isPresent() && !claim.denied())
              .filter(claim -> claim.place().country().equals(country))
              .filter(claim -> isOfOneTime(claim.date(), date))
              .map(claim -> new Parties(claim.gainer(), claim.loser()))
              .toList();
      boolean one = sidesNow.stream().map(Parties::gainer).distinct().count() == 1;
      return one && sentence.actors().stream().allMatch(a -> isOneOf(sidesNow, a))
          ? sidesNow.get(sidesNow.size() - 1)
          : told;
    }

    private static boolean isOneOf(List<Parties> sides, ActorMention mention) {
      return sides.stream()
          .anyMatch(
              side ->
                  side.gainer().filter(mention.actor()::equals).isPresent()
                      || side.loser().filter(mention.actor()::equals).isPresent());
    }

    /** Whether two changes are of one advance, no month apart. */
    private static boolean isOfOneTime(ChangeDate one, ChangeDate other) {
      return one.end().isPresent()
          && other.end().isPresent()
          && Math.abs(ChronoUnit.DAYS.between(one.end().get(), other.end().get())) <= 31;
    }

    /** Where somebody gains it, a loss is a capture and a leaving hands over. */
    private static ChangeKind kindOf(Lexicon.Entry entry, boolean gained) {
      if (!gained) {
        return entry.kind();
      }
      return switch (entry.frame()) {
        case LOSE -> ChangeKind.CAPTURE;
        case LEAVE -> ChangeKind.HANDOVER;
        default -> entry.kind();
      };
    }

    /** "14 villages in northern Hama" are in the province of that name, not in its town. */
    private PlaceMention.Kind kindOf(PlaceRef place) {
      boolean inProvince =
          place.count().isPresent()
              && gazetteer.listProvincesNamed(place.name()).stream()
                  .anyMatch(province -> context.countries().contains(province.country()));
      return inProvince ? PlaceMention.Kind.PROVINCE : place.kind();
    }

    /**
     * "occupied Kherson", "the liberated parts": words that tell a state unless their clause dates
     * a change.
     */
    private boolean isState(Frame frame) {
      Node trigger = frame.trigger();
      String word = sentence.lower(trigger.first());
      boolean adjective =
          trigger.hasRelation("amod") && Set.of("occupied", "liberated", "taken").contains(word);
      boolean occupied =
          trigger.lemma().equals("occupy")
              && (!word.equals("occupies") || trigger.hasRelation("acl:relcl"))
              && !Dating.isDated(frame, article.published());
      return adjective || occupied || isStillHeld(frame);
    }

    /** "was still insisting that its forces were in full control". */
    private boolean isStillHeld(Frame frame) {
      Graph graph = frame.graph();
      Node trigger = frame.trigger();
      return frame.entry().frame() == Lexicon.Frame.HOLD
          && Stream.concat(Stream.of(trigger), graph.head(trigger).stream())
              .anyMatch(
                  node ->
                      node.lemma().equals("remain")
                          || graph.children(node).stream()
                              .anyMatch(c -> c.lemma().equals("still")));
    }

    private void refuse(Frame frame, String reason) {
      String field = sentence.field() == Field.TITLE ? article.title() : article.text();
      Node trigger = frame.trigger();
      refusals.add(
          new Reading.Refusal(
              frame.entry().id(),
              sentence.span(trigger.first(), trigger.end()).of(field),
              sentence.span().of(field),
              reason));
    }
  }
}
