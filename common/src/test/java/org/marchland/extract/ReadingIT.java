// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.article.Article;

/**
 * How whole sentences are read: who acts, what "it" and "those villages" stand for, what is told.
 */
class ReadingIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syrian rebels attacked troops loyal to Assad in Azaz after seizing the town from the regime last week a monitor said. | Azaz +SY-OPP -SY-GOV 2012-07-15
          On Saturday Syrian rebels after days of battle and heavy losses inflicted on the regime soldiers won back the town of Azaz. | Azaz +SY-OPP -SY-GOV 2012-07-21
          The Syrian army had launched an assault to retake the village of Anadan captured by rebels on Friday. | Anadan +SY-OPP -- 2012-07-20
          Syrian rebels entered Azaz and Anadan on Friday. The army captured those villages on Saturday. | Azaz +SY-GOV -- 2012-07-21; Anadan +SY-GOV -- 2012-07-21
          Syrian rebels stormed an air base in northern Syria on Friday, capturing it from the army. The Menagh air base had been besieged for months. | Menagh air base +SY-OPP -SY-GOV 2012-07-20
          The Syrian army captured Azaz on Friday, asserting control over Anadan. | Azaz +SY-GOV -- 2012-07-20; Anadan +SY-GOV -- 2012-07-20
          Syrian rebels are confirmed to have captured the town of Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          SYRIAN REBELS CAPTURED THE TOWN OF AZAZ ON FRIDAY. | Azaz +SY-OPP -- 2012-07-20
          The Syrian army said that the town of Azaz was liberated on Friday. | Azaz +SY-GOV -- 2012-07-20
          Fighting went on. The government acknowledged the fall of Azaz to Syrian rebels on Friday. | Azaz +SY-OPP -- 2012-07-20
          Turkish troops withdrew from northern Syria on Friday after fighting with Syrian rebels. | northern Syria +- -TR-GOV 2012-07-20
          Syrian rebels took over army camps at Azaz and Anadan on Friday. | Azaz +SY-OPP -- 2012-07-20; Anadan +SY-OPP -- 2012-07-20
          Syrian rebels took Azaz a town 30 km north of Aleppo on Friday and the army left it. | Azaz +SY-OPP -SY-GOV 2012-07-20
          The siege ended hours after Syrian rebels captured Azaz. | Azaz +SY-OPP -- 2012-07-22
          The army fled one day after Syrian rebels captured Azaz. | Azaz +SY-OPP -SY-GOV 2012-07-21
          Syrian rebels seized Anadan on Thursday. Azaz fell on Friday. | Anadan +SY-OPP -- 2012-07-19; Azaz +SY-OPP -- 2012-07-20
          The fall of Azaz a town in the north to Syrian rebels was announced on Friday. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels withdrew from northeastern Syria on Friday. | northeastern Syria +- -SY-OPP 2012-07-20
          Russia's defence ministry said on Friday that the army captured Azaz from Syrian rebels. | Azaz +SY-GOV -SY-OPP 2012-07-22
          Syrian rebels seized Anadan on Thursday. After a government assault Azaz fell on Friday. | Anadan +SY-OPP -- 2012-07-19
          Syrian rebels captured the town of Azaz on May 5 2071. | Azaz +SY-OPP -- -
          The Turkish defence ministry said the army captured Azaz on Friday. | Azaz +TR-GOV -- 2012-07-20
          Syrian rebels held Azaz in 2010 and the army captured it in July of that year. | Azaz +SY-GOV -SY-OPP 2010-07-31
          Syrian rebels took the regime stronghold of Azaz on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20
          Syrian rebels withdrew after managing to retake the town of Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels have not managed to retake the town of Azaz. | none
          Syrian rebels launched an offensive in May and have captured Azaz. | Azaz +SY-OPP -- 2012-07-22
          There was a report that Syrian rebels had captured Azaz. | Azaz +SY-OPP -- 2012-07-22
          Fighting went on. Syrian rebels had captured Azaz. | Azaz +SY-OPP -- -
          The army said on Friday that Syrian rebels captured Azaz. | Azaz +SY-OPP -- 2012-07-22
          Control of Azaz was seized by Syrian rebels on Friday. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels took from the army full control of Azaz on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20
          The town of Azaz was shelled on Friday after its capture by Syrian rebels. | Azaz +SY-OPP -- -
          The rebel capture of Azaz on Friday shook the Syrian army. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels were driven out of Azaz and Anadan by the army on Friday. | Azaz +SY-GOV -SY-OPP 2012-07-20; Anadan +SY-GOV -SY-OPP 2012-07-20
          Three Syrian rebels were cleared of murder charges by a court in Azaz on Friday. | none
          The withdrawal of Syrian rebels from Azaz on Friday surprised the army. | Azaz +- -SY-OPP 2012-07-20
          Syrian rebels were wounded in Azaz and handed over to the army on Friday. | none
          On Friday it took Syrian rebels six hours to reach Azaz. | none
          Azaz, which the army took from Syrian rebels on Friday, burned. | Azaz +SY-GOV -SY-OPP 2012-07-20
          The army attacked on Friday. "We have captured Azaz," a Syrian rebel spokesman said. | Azaz +SY-OPP -- 2012-07-22
          Syrian rebels attacked on Friday. "We have captured Azaz," said a spokesman of the army. | Azaz +SY-GOV -- 2012-07-22
          Syrian rebels and the army fought. The group took Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          The Free Syrian Army said its fighters captured Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels fought the army. The militants took Azaz on Friday, state television said. | Azaz +SY-OPP -- 2012-07-20
          Fighters of the Islamic State captured Azaz from Syrian rebels on Friday. | Azaz +IS -SY-OPP 2012-07-20
          Kurdish fighters captured Azaz from Islamic State on Friday with help from Syrian rebels. | Azaz +SDF -IS 2012-07-20
          Forces loyal to President Assad captured Azaz on Friday from Syrian rebels. | Azaz +SY-GOV -SY-OPP 2012-07-20
          Rebels supported by Turkey captured Azaz in Syria from the army on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20
          Syrian rebels would have managed to retake the town of Azaz with more guns. | none
          The army came on Friday to take Azaz from Syrian rebels. | none
          Azaz was the third town to be captured by Syrian rebels on Friday. | Azaz +SY-OPP -- 2012-07-20
          Azaz was not the third town to be captured by Syrian rebels on Friday. | none
          Capturing Azaz would give Syrian rebels a road to the border. | none
          Syrian rebels captured the villages of Kafr Losen, Aqrabat, Mirjaz, and Tal Wasit from the army on Friday. | Kafr Losen +SY-OPP -SY-GOV 2012-07-20; Aqrabat +SY-OPP -SY-GOV 2012-07-20; Mirjaz +SY-OPP -SY-GOV 2012-07-20; Tal Wasit +SY-OPP -SY-GOV 2012-07-20
          On Friday, Syrian rebels took control of Tell Henzir, Tell Wasit, Tell Marjan, Tell Diso and Tell Meha from the army. | Tell Henzir +SY-OPP -SY-GOV 2012-07-20; Tell Wasit +SY-OPP -SY-GOV 2012-07-20; Tell Marjan +SY-OPP -SY-GOV 2012-07-20; Tell Diso +SY-OPP -SY-GOV 2012-07-20; Tell Meha +SY-OPP -SY-GOV 2012-07-20
          Azaz had fallen to Syrian rebels by Friday. | Azaz +SY-OPP -- 2012-07-20
          Oil output in Azaz fell by half as Syrian rebels fought. | none
          On Friday, Syrian rebels captured the town of Mughar Al-Hamam near Aleppo. | Mughar Al-Hamam +SY-OPP -- 2012-07-20
          Syrian rebels captured the Division 17 base and Base 46 on Friday. | Division 17 base +SY-OPP -- 2012-07-20; Base 46 +SY-OPP -- 2012-07-20
          Syrian rebels captured the Dahman checkpoint near Aleppo on Friday. | Dahman checkpoint +SY-OPP -- 2012-07-20
          Syrian rebels captured the Friday market in Azaz last week. | Azaz +SY-OPP -- 2012-07-15
          Syrian rebels captured the Hallabat Palace and Huwaysis from the army on Friday. | Hallabat Palace +SY-OPP -SY-GOV 2012-07-20; Huwaysis +SY-OPP -SY-GOV 2012-07-20
          Syrian rebels captured a gas factory and the Zoma Bridge on Friday. | Zoma Bridge +SY-OPP -- 2012-07-20
          Syrian rebels captured the Zoma and Kafr Losen villages from the army on Friday. | Zoma +SY-OPP -SY-GOV 2012-07-20; Kafr Losen +SY-OPP -SY-GOV 2012-07-20
          Syrian rebels seized posts in the districts of Hanano, Jandol and Aghyur on Friday. | Hanano +SY-OPP -- 2012-07-20; Jandol +SY-OPP -- 2012-07-20; Aghyur +SY-OPP -- 2012-07-20
          On July 6 Syrian rebels took Azaz from the army. They also captured Anadan. | Azaz +SY-OPP -SY-GOV 2012-07-06; Anadan +SY-OPP -- 2012-07-06
          In May Syrian rebels took Azaz from the army. They had also captured Anadan. | Azaz +SY-OPP -SY-GOV 2012-05-31; Anadan +SY-OPP -- -
          Fighting began on July 6. Syrian rebels captured Azaz on the 8th from the army. | Azaz +SY-OPP -SY-GOV 2012-07-08
          The army fled on Friday, leaving Syrian rebels in full control of the town of Azaz. | Azaz +SY-OPP -SY-GOV 2012-07-20
          By Friday the army was in control of Azaz as Syrian rebels fled. | Azaz +SY-GOV -SY-OPP 2012-07-20
          Syrian rebels attacked Azaz with tanks captured at the base of Anadan. | none
          Syrian rebels reached the road on Friday, gaining access to the city of Aleppo. | none
          A colonel assumed command of the Aleppo front as Syrian rebels attacked. | none
          The army captured Azaz, which Syrian rebels seized in March 2012. It also captured Haritan. | Azaz +SY-GOV -- 2012-07-22; Azaz +SY-OPP -- 2012-03-31; Haritan +SY-GOV -- 2012-07-22
          On July 6 Syrian rebels took Azaz from the army. The army also captured Anadan. | Azaz +SY-OPP -SY-GOV 2012-07-06; Anadan +SY-GOV -- 2012-07-22
          Syrian rebels were no longer in control of Azaz by Friday. | none
          Syrian rebels, in control of Azaz for months, were surrounded by Friday. | none
          Syrian rebels captured Kafr Nasij, Himrit, Danaji and Haritan was bombed. | Kafr Nasij +SY-OPP -- 2012-07-22; Himrit +SY-OPP -- 2012-07-22; Danaji +SY-OPP -- 2012-07-22
          Syrian rebels captured checkpoints at Azaz and Anadan from the army on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20; Anadan +SY-OPP -SY-GOV 2012-07-20
          Syrian rebels captured checkpoints on the Aleppo and Damascus highway on Friday. | Aleppo +SY-OPP -- 2012-07-20
          The army took Tadif, Aleppo, Grozdan and Himritan from Syrian rebels on Friday. | Tadif +SY-GOV -SY-OPP 2012-07-20
          The Sudanese captured the town of Azaz from Syrian rebels on Friday. | Azaz +SD-GOV -SY-OPP 2012-07-20
          The Sudanese camp at Azaz was quiet on Friday as Syrian rebels fought. | none
          Syrian rebels capture the town of Azaz, previously held by the army. | Azaz +SY-OPP -- 2012-07-22
          Lebanon congratulates the Syrian army and people for capturing Azaz on Friday. | Azaz +SY-GOV -- 2012-07-20
          Two Britons were captured by Syrian rebels in Damascus on Friday. | none
          The Syrian army captured Azaz and the town of Anadan on Friday, after rebels withdrew from the area. | Azaz +SY-GOV -SY-OPP 2012-07-20; Anadan +SY-GOV -SY-OPP 2012-07-20
          The Syrian army captured Azaz with Russian air support on Friday. | Azaz +SY-GOV -- 2012-07-20
          A victory would let the Syrian rebels claim control of Azaz. | none
          The Syrian army withdrew fighter jets from Azaz on Friday. | none
          The Syrian army pushed north from Azaz on Friday. | none
          Syrian soldiers captured in fighting near Azaz on Friday were shown on television. | none
          Analysts noted the concentration of Syrian rebels on seizing Azaz. | none
          Syrian rebels captured Azaz on July 6. Two days later the army took Anadan. | Azaz +SY-OPP -- 2012-07-06; Anadan +SY-GOV -- 2012-07-08
          The shelling came a day after the fall of Azaz to Syrian rebels. | Azaz +SY-OPP -- 2012-07-21
          The Syrian army captured Azaz on Friday; rebels have attacked it repeatedly in recent months. | Azaz +SY-GOV -- 2012-07-20
          Syrian rebels captured several towns including Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          The Syrian army declared the town of Azaz liberated on Friday. | Azaz +SY-GOV -- 2012-07-20
          Syrian rebels seized Azaz, a town that the army had held for years. | Azaz +SY-OPP -SY-GOV 2012-07-22
          The Syrian army forced 3,000 residents out of the town of Azaz on Friday. | none
          Two of the people seized on a bus in Aleppo were freed by Syrian rebels on Friday. | none
          Syrian rebels seized a radio station in Aleppo on Friday. | none
          Taking the rest of Aleppo would cost the Syrian army months. | none
          The Armed Forces killed rebels while capturing the town of Azaz on Friday. | Azaz +SY-GOV -- 2012-07-20
          The Syrian army, backed by jets, captured Azaz on Friday. | Azaz +SY-GOV -- 2012-07-20
          Syrian rebels say the army is in "full control" of Azaz. | Azaz +SY-GOV -- 2012-07-22
          Syrian rebels captured three villages south of Aleppo from the army Azaz Anadan and Haritan on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20; Anadan +SY-OPP -SY-GOV 2012-07-20; Haritan +SY-OPP -SY-GOV 2012-07-20
          The army spoke of fighting near the town of Azaz, which rebels seized on Friday. | Azaz +SY-OPP -- 2012-07-20
          The seizure of Azaz was part of an army offensive against Syrian rebels. | Azaz +SY-GOV -SY-OPP -
          Syrian rebels celebrate the fall of the last army base in Azaz. | Azaz +- -SY-GOV -
          Turkey demands that the Syrian army withdraws from Azaz. | none
          Syrian rebels took a position inside a building in Azaz. | none
          Planes of the Syrian army took off from Azaz. | none
          The Syrian army is edging closer to capturing Azaz. | none
          The Syrian army failed in its short-term aim of capturing Azaz. | none
          The military of Syria seized power from the government of Azaz. | none
          Buses with Syrian rebels left Azaz on Friday. | none
          Syrian rebels left Azaz on Friday under a deal with the army. | Azaz +SY-GOV -SY-OPP 2012-07-20
          A bomb fell on the village of Azaz on Friday, Syrian rebels said. | none
          The Syrian army captured army spokesman Hassan Azaz on Friday. | none
          Syrian rebels claimed on Friday the seizure of Azaz. | Azaz +SY-OPP -- 2012-07-22
          Syrian rebels begin their withdrawal from Azaz. | Azaz +- -SY-OPP 2012-07-22
          Syrian rebels hold Menagh, a base south of Azaz, since they captured it on Friday. | Menagh +SY-OPP -- 2012-07-20
          DAMASCUS, Syria - Syrian rebels attacked Azaz and took the city on Friday. | Azaz +SY-OPP -- 2012-07-20
          HTS - the main rebel group - captured Azaz from the army on Friday. | Azaz +HTS -SY-GOV 2012-07-20
          Syrian rebels left the settlement of Azaz on Friday after clashes with the army. | Azaz +- -SY-OPP 2012-07-20
          The seizure of Azaz by night prompted an army offensive. | none
          The Syrian army declared that the village of Azaz had been overrun. | Azaz +- -SY-GOV 2012-07-22
          The Syrian army seized an Azaz-flagged ship on Friday. | none
          The Syrian army seized the tanker Azaz on Friday. | none
          A ship carrying Syrian rebels left Latakia on Friday. | none
          Syrian police evacuated part of Azaz on Friday after a bomb threat. | none
          The Syrian army and its rivals pull out of peace talks in Geneva. | none
          The war will not end until Syrian rebels withdraw from Azaz. | none
          The president accepts an army plan to begin withdrawing troops from Azaz. | none
          Syrian rebels began withdrawing from Azaz on Friday. | Azaz +- -SY-OPP 2012-07-20
          No rebel group has captured the town of Azaz. | none
          Nobody has seized the town of Azaz, the Syrian army said. | none
          Syrian rebels supported by Turkish artillery pushed regime forces out of Azaz on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20
          The last stronghold of the rebels, Azaz, was captured by the Syrian army on Friday. | Azaz +SY-GOV -SY-OPP 2012-07-20
          Azaz, the only town that the army still held, fell to Syrian rebels on Friday. | Azaz +SY-OPP -SY-GOV 2012-07-20
          It took the Syrian army 15 hours to reach Azaz, where rebels were in control. | none
          Syrian rebels left Idlib, advanced to Saraqib and captured it on Friday. | Idlib +- -SY-OPP 2012-07-22; Saraqib +SY-OPP -- 2012-07-20
          Syrian rebels captured Azaz on Monday but were thrown out hours later. | Azaz +SY-OPP -- 2012-07-16; Azaz +- -SY-OPP 2012-07-16
          Syrian rebels took Azaz on Friday before being beaten back on the road to Marea. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels seized Azaz in April, only to be driven out by the army in May. | Azaz +SY-OPP -- 2012-04-30; Azaz +SY-GOV -SY-OPP 2012-05-31
          The Syrian army says the operation was meant only to retake Azaz. | none
          Syrian rebels took Azaz on Friday, sowing panic in Aleppo, and lost it to the army on Saturday. | Azaz +SY-OPP -- 2012-07-20; Azaz +SY-GOV -SY-OPP 2012-07-21
          Rebels led by Colonel Omar Haddad fought the Syrian army. Haddad's men were chased out of Azaz on Friday. | Azaz +- -SY-OPP 2012-07-20
          Turkey said that Syrian rebels had been driven out of Azaz. | Azaz +- -SY-OPP 2012-07-22
          "We have captured Azaz," a commander of the Syrian rebels insisted. | Azaz +SY-OPP -- 2012-07-22
          The truce provides that Azaz be handed over to the Syrian army. | none
          The Syrian army was still insisting that its forces were in full control of Azaz. | none
          After seizing Azaz on Friday, the Syrian army fought off Syrian rebels. | Azaz +SY-GOV -- 2012-07-20
          The Syrian army shelled Azaz to prevent rebels taking control of the town. | none
          The deal gives the army a road in exchange for letting rebels take Azaz. | none
          Syrian rebels launched an assault south of Azaz on Friday, capturing nine villages. | Azaz +SY-OPP -- 2012-07-20
          The Syrian army captured the last villages on Friday, thus clearing the road to Aleppo. | none
          The Syrian army retreated on Friday from the base to the Azaz area. | none
          Syrian rebels captured Azaz in Operation Marea on Friday. | Azaz +SY-OPP -- 2012-07-20
          An image taken of Azaz by Syrian rebels on Friday went round the world. | none
          Rebels were met by Colonel Omar Marea at noon. On Friday the Syrian army captured Marea in his car. | none
          Syrian rebels gained what Damascus described as a foothold in the north. | none
          After the loss of Azaz to a rebel offensive on Friday the Syrian army regrouped. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels captured the ruins of the town of Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          The army shelled Azaz, which had been previously seized by Syrian rebels in May 2011. | Azaz +SY-OPP -- 2011-05-31
          Syrian rebels took 3 villages in rural Hama on Friday, 7 villages near Azaz and one village near Marea. | Hama +SY-OPP -- 2012-07-20; Azaz +SY-OPP -- 2012-07-20; Marea +SY-OPP -- 2012-07-20
          Syrian rebels launched an offensive in the Azaz countryside. They captured several villages on Friday. | Azaz +SY-OPP -- 2012-07-20
          The Popular Front for the Liberation of Aleppo seized Azaz on Friday. | Azaz +Popular Front for the Liberation of Aleppo -- 2012-07-20
          It is a month since Syrian rebels captured Azaz. | Azaz +SY-OPP -- 2012-06-30
          Syrian rebels captured Marea Quarry near Azaz on Friday. | Marea Quarry +SY-OPP -- 2012-07-20
          The general proposed an attack on Idlib, taking Azaz. Syrian rebels dug in. | none
          The Syrian army failed to stop rebels capturing Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          Syrian rebels stopped the convoy before capturing Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          The attack in Homs killed ten. Syrian rebels lost villages to the army on Friday. | none
          Government troops captured two villages in Hama on Friday and rebels, five villages in Idlib. | Hama +SY-GOV -- 2012-07-20
          Syrian rebels captured villages after shelling several towns including Azaz and Marea. | none
          Syrian rebels seized the airport at Aleppo on Friday. | Aleppo airport +SY-OPP -- 2012-07-20
          """)
  void aSentenceSaysWhoTookWhatFromWhomAndWhen(String text, String expected) {
    assertThat(ClaimLines.of(LocalDate.of(2012, 7, 22), text)).isEqualTo(expected);
  }

  @Test
  void aTableWithoutAnEndIsPassedOver() {
    Reading reading =
        ClaimExtractor.shipped()
            .read(new Article("x", "", "Aleppo ".repeat(3_000), "", "", Optional.empty()));
    assertThat(reading.sentences()).allMatch(sentence -> sentence.places().isEmpty());
    assertThat(reading.claims()).isEmpty();
  }

  /** An article of more sentences than a digest has. */
  private static final String WAR =
      "The war in Ukraine went on. Russian forces shelled Kharkiv. Ukrainian troops held their lines."
          + " Russian forces fired rockets. Ukrainian forces shot back. Rain fell. ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kherson, captured in early March, is quiet. | Kherson +RU-GOV -UA-GOV 2022-03-10
          The village of Husarivka was retaken in March. | Husarivka +UA-GOV -RU-GOV 2022-03-31
          Russian forces seized Kherson in the first week of the war. | Kherson +RU-GOV -UA-GOV 2022-03-02
          """)
  void whatTheSentenceLeavesOpenTheArticleTells(String text, String expected) {
    List<Claim> claims = ClaimLines.claims(LocalDate.of(2022, 7, 20), WAR + text);
    assertThat(claims.stream().map(ClaimLines::of).toList()).containsExactly(expected);
    assertThat(claims.get(0).confidence()).isBetween(0.01, 0.98);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syrian rebels capture Azaz | Azaz +SY-OPP -- 2012-07-22
          Army says Azaz recaptured from Syrian rebels | Azaz +SY-GOV -SY-OPP 2012-07-22
          Fall of Azaz to Syrian rebels stuns army | Azaz +SY-OPP -- -
          Azaz, which Syrian rebels took, is quiet | Azaz +SY-OPP -- -
          """)
  void whatAHeadlineTellsIsNewUnlessItOnlyDescribes(String title, String expected) {
    Reading reading =
        ClaimExtractor.shipped()
            .read(
                new Article(
                    "x",
                    title,
                    "Fighting went on, a monitor said.",
                    "",
                    "",
                    Optional.of(LocalDate.of(2012, 7, 22))));
    assertThat(reading.claims().stream().map(ClaimLines::of).toList()).containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Syrian rebels denied that the army had managed to retake Azaz on Friday. | true
          Reports that Syrian rebels had captured Azaz on Friday were false. | true
          The army rejected a report that Syrian rebels had captured Azaz on Friday. | true
          A report that Syrian rebels had captured Azaz on Friday reached the army. | false
          """)
  void whatSomebodyDeniesIsDenied(String text, boolean denied) {
    assertThat(ClaimLines.claims(LocalDate.of(2012, 7, 22), text))
        .singleElement()
        .satisfies(claim -> assertThat(claim.denied()).isEqualTo(denied));
  }
}
