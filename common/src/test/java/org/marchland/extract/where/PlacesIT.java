// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.where;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.Claim;
import org.marchland.extract.ClaimLines;

/** Which places a change is of, and whether of all of each: lists, parts, sites, references. */
class PlacesIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2014-07-22 | Islamic State captured Mosul, the capital of Nineveh province, on Friday. | Mosul +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Iraq's second city, Mosul, on Friday. | Mosul +IS -- 2014-07-18
          2014-07-22 | Iraqi forces fought in Tikrit. They took the city back from Islamic State on Friday. | Tikrit +IQ-GOV -IS 2014-07-18
          2014-07-22 | Iraqi forces fought in Tikrit and Baiji. They took both towns back from Islamic State on Friday. | Tikrit +IQ-GOV -IS 2014-07-18; Baiji +IQ-GOV -IS 2014-07-18
          2014-07-22 | Islamic State captured the towns of Sinjar and Zumar, in Nineveh province, on Friday. | Sinjar +IS -- 2014-07-18; Zumar +IS -- 2014-07-18
          2014-07-22 | Islamic State captured three towns in Nineveh on Friday, among them Sinjar, Zumar and Wana. | Sinjar +IS -- 2014-07-18; Zumar +IS -- 2014-07-18; Wana +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Sinjar as well as the nearby villages of Wana and Zumar on Friday. | Sinjar +IS -- 2014-07-18; Wana +IS -- 2014-07-18; Zumar +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Qaim, Rawa and Ana, all in Anbar province, on Friday. | Qaim +IS -- 2014-07-18; Rawa +IS -- 2014-07-18; Ana +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Rawa (Anbar province) and Ana on Friday. | Rawa +IS -- 2014-07-18; Ana +IS -- 2014-07-18
          2014-07-22 | Islamic State captured the northern, eastern and western parts of Ramadi in Iraq on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured half of Ramadi in Iraq on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured most of Ramadi in Iraq, including the stadium, on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the centre of Ramadi in Iraq on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured downtown Ramadi in Iraq on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured large areas of Anbar province in Iraq on Friday. | Anbar +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured 12 villages around Kirkuk in Iraq on Friday. | Kirkuk +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured a dozen villages in the Kirkuk area on Friday as Iraqi troops fled. | Kirkuk +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured an oil field north-west of Tikrit in Iraq on Friday. | Tikrit +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the Ajil oil field near Tikrit in Iraq on Friday. | Ajil oil field +IS -- 2014-07-18
          2014-07-22 | Islamic State captured the Baiji oil refinery in Iraq on Friday. | Baiji oil refinery +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Camp Speicher in Iraq on Friday. | Camp Speicher +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Al-Asad air base in Iraq on Friday. | Al-Asad air base +IS -- 2014-07-18
          2014-07-22 | Islamic State captured the border crossing at Al-Walid on Friday as Iraqi troops fled. | Al-Walid +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured the Waleed border crossing between Iraq and Syria on Friday. | Waleed border crossing +IS -- 2014-07-18
          2014-07-22 | Islamic State captured the road between Tikrit and Kirkuk in Iraq on Friday. | Tikrit +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the bridge in Samarra in Iraq on Friday. | Samarra +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the government compound in Ramadi in Iraq on Friday. | Ramadi +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the district of Hawija southwest of Kirkuk in Iraq on Friday. | Hawija +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Hawija, southwest of Kirkuk, on Friday from Iraqi troops. | Hawija +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured a town south of Kirkuk on Friday from Iraqi troops. | Kirkuk +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured the town of Hawija, 45 km from Kirkuk, on Friday from Iraqi troops. | Hawija +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State fighters from Mosul captured Hawija on Friday from Iraqi troops. | Hawija +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured a Mosul suburb on Friday from Iraqi troops. | Mosul +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured Mosul's airport on Friday from Iraqi troops. | Mosul airport +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured Mosul's eastern districts on Friday from Iraqi troops. | Mosul +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured the Karama and Intisar districts of Mosul on Friday from Iraqi troops. | Karama +IS -IQ-GOV 2014-07-18; Intisar +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured the Karama district in eastern Mosul on Friday from Iraqi troops. | Karama +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured Tikrit, hometown of Saddam Hussein, on Friday from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-18
          2014-07-22 | Saddam Hussein's hometown, Tikrit, was captured on Friday by Islamic State. | Tikrit +IS -- 2014-07-18
          2014-07-22 | Tikrit, like Mosul before it, was captured on Friday by Islamic State from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured Tikrit, not Samarra, on Friday from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured the Hamrin mountains on Friday from Iraqi troops. | Hamrin +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured the Tigris river town of Shirqat on Friday from Iraqi troops. | Shirqat +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured the Christian town of Qaraqosh on Friday from Iraqi troops. | Qaraqosh +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured Qaraqosh, Iraq's largest Christian town, on Friday. | Qaraqosh +IS -- 2014-07-18
          2014-07-22 | Islamic State captured Kocho village on Friday from Iraqi troops. | Kocho +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State attacked Kocho near Sinjar. It captured the town on Friday from Iraqi troops. | Kocho +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State took Sinjar from the Peshmerga on Friday. The Peshmerga retook it on Saturday. | Sinjar +IS -IQ-KRG 2014-07-18; Sinjar +IQ-KRG -- 2014-07-19
          2014-07-22 | Islamic State captured the Iraqi side of the Rabia crossing on Friday. | Rabia crossing +IS -- 2014-07-18 part
          2014-07-22 | Islamic State captured the town of Rabia on the border with Syria on Friday from Iraqi troops. | Rabia +IS -IQ-GOV 2014-07-18
          2014-07-26 | Islamic State fighters advanced to Tikrit and captured the city from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-26
          2014-07-26 | Islamic State fighters advanced on Tikrit and captured the city from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-26
          2014-07-26 | Islamic State fighters went on to Tikrit, capturing the city from Iraqi troops. | Tikrit +IS -IQ-GOV 2014-07-26
          2014-07-26 | Islamic State captured Sinjar as well as Zumar on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar, as well as Zumar and Wana, on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25; Wana +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar, as well as the villages of Zumar and Wana, on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25; Wana +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar along with Zumar on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar in addition to Zumar on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | In addition to Sinjar, Islamic State captured Zumar on Friday from Iraqi troops. | Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Besides Sinjar, Islamic State captured Zumar on Friday from Iraqi troops. | Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured both Sinjar and Zumar on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar, then Zumar, on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured first Sinjar and then Zumar on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-25; Zumar +IS -IQ-GOV 2014-07-25
          2014-07-26 | Islamic State captured Sinjar and later Zumar from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-26; Zumar +IS -IQ-GOV 2014-07-26
          2014-07-26 | Islamic State captured Sinjar on 3 July, Zumar on 5 July and Wana on 7 July from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-03; Zumar +IS -IQ-GOV 2014-07-05; Wana +IS -IQ-GOV 2014-07-07
          2014-07-26 | Islamic State captured Sinjar on 3 July and Zumar on 5 July from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-03; Zumar +IS -IQ-GOV 2014-07-05
          2014-07-26 | Sinjar fell to Islamic State on 3 July, Zumar on 5 July and Wana on 7 July as Iraqi troops fled. | Sinjar +IS -IQ-GOV 2014-07-03; Zumar +IS -IQ-GOV 2014-07-05; Wana +IS -IQ-GOV 2014-07-07
          2014-07-26 | Sinjar fell to Islamic State on 3 July, followed by Zumar on 5 July and Wana on 7 July, as Iraqi troops fled. | Sinjar +IS -IQ-GOV 2014-07-03; Zumar +IS -IQ-GOV 2014-07-05; Wana +IS -IQ-GOV 2014-07-07
          2014-07-26 | Islamic State seized Sinjar on Monday and Zumar the next day from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-21; Zumar +IS -IQ-GOV 2014-07-22
          2014-07-26 | Sinjar was captured on 3 July and Zumar on 5 July by Islamic State as Iraqi troops fled. | Sinjar +IS -IQ-GOV 2014-07-03; Zumar +IS -IQ-GOV 2014-07-05
          2014-07-26 | Iraqi troops withdrew from Sinjar on 3 July and from Zumar on 5 July as Islamic State advanced. | Sinjar +- -IQ-GOV 2014-07-03; Zumar +- -IQ-GOV 2014-07-05
          2014-07-26 | Islamic State took Sinjar in June and Zumar in July from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-06-30; Zumar +IS -IQ-GOV 2014-07-26
          2014-07-26 | Islamic State captured Sinjar in June, Mosul and Zumar in July from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-06-30; Mosul +IS -IQ-GOV 2014-07-26; Zumar +IS -IQ-GOV 2014-07-26
          2014-07-26 | The Tikrit garrison surrendered to Islamic State on Friday, Iraqi troops said. | Tikrit +IS -IQ-GOV 2014-07-25
          2014-07-26 | The Iraqi garrison of Tikrit surrendered to Islamic State on Friday. | Tikrit +IS -IQ-GOV 2014-07-25
          2014-07-26 | Tikrit surrendered to Islamic State on Friday, Iraqi troops said. | Tikrit +IS -- 2014-07-25
          2014-07-26 | The Iraqi army surrendered Tikrit to Islamic State on Friday. | Tikrit +IS -IQ-GOV 2014-07-25
          1939-10-20 | The Polish garrison at Hel surrendered on 2 October to German troops. | Hel +DE-GOV -PL-GOV 1939-10-02
          1939-10-20 | On 27 September, the Warsaw garrison surrendered to the Germans as Polish troops fled. | Warsaw +DE-GOV -PL-GOV 1939-09-27
          2014-07-26 | The garrison at Tikrit refused to surrender to Islamic State on Friday. | none
          2014-07-22 | Islamic State captured eastern districts of Mosul on Friday from Iraqi troops. | Mosul +IS -IQ-GOV 2014-07-18 part
          2014-07-22 | Islamic State captured the Karama district of Mosul on Friday from Iraqi troops. | Karama +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured the districts of Karama and Intisar in Mosul on Friday from Iraqi troops. | Karama +IS -IQ-GOV 2014-07-18; Intisar +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured Mosul city on Friday from Iraqi troops. | Mosul +IS -IQ-GOV 2014-07-18
          2014-07-22 | Syrian rebels captured the Aleppo district of Karama on Friday. | Karama +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured the Homs district of Baba Amr on Friday. | Baba Amr +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured the Baba Amr district of Homs on Friday. | Baba Amr +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured the Damascus suburb of Daraya on Friday. | Daraya +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured the Salihi and Tariq districts of Aleppo on Friday. | Salihi +SY-OPP -- 2014-07-18; Tariq +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured several districts of Aleppo on Friday. | Aleppo +SY-OPP -- 2014-07-18 part
          2014-07-22 | Syrian rebels captured the northern district of Aleppo on Friday. | Aleppo +SY-OPP -- 2014-07-18 part
          2014-07-22 | Syrian rebels captured the old quarter of Aleppo on Friday. | Aleppo +SY-OPP -- 2014-07-18 part
          2014-07-22 | Syrian rebels captured Aleppo's Karama district on Friday. | Karama +SY-OPP -- 2014-07-18
          2014-07-22 | Syrian rebels captured a district of Aleppo on Friday. | Aleppo +SY-OPP -- 2014-07-18 part
          2014-07-22 | Islamic State attacked an army base near Sinjar. It captured the town on Friday from Iraqi troops. | Sinjar +IS -IQ-GOV 2014-07-18
          2014-07-22 | Islamic State captured the Hawija district in Kirkuk province on Friday from Iraqi troops. | Hawija +IS -IQ-GOV 2014-07-18
          2022-09-10 | Ukraine's army recaptured Balakliia on September 8, and in Kherson on September 9 Russian troops surrendered. | Balakliia +UA-GOV -RU-GOV 2022-09-08
          2022-09-10 | Russian troops seized Lysychansk on Sunday, and from Sloviansk on Monday officials reported heavy shelling. | Lysychansk +RU-GOV -- 2022-09-04
          2022-09-10 | The Taliban seized Kunduz on Sunday, and Mazar-i-Sharif on Tuesday was surrounded by fighters. | Kunduz +Taliban -- 2022-09-04
          2022-09-10 | Kunduz fell to the Taliban on Sunday, and Kabul on Monday sent troops. | Kunduz +Taliban -- 2022-09-04
          2015-02-20 | Rebels captured Debaltseve on Wednesday, and Kiev on Thursday admitted it had lost 13 soldiers. | Debaltseve +pro-Russian separatists -- 2015-02-18
          2025-02-20 | M23 rebels seized Goma on January 27, and Bukavu, on February 16, was looted by Congolese troops. | Goma +M23 -- 2025-01-27
          2025-02-20 | M23 rebels seized Goma on January 27 and Bukavu on February 16. | Goma +M23 -- 2025-01-27; Bukavu +M23 -- 2025-02-16
          2022-09-10 | Japanese troops took Manila on 2 January 1942, Singapore on 15 February and Rangoon on 8 March. | Manila +JP-GOV -- 1942-01-02; Singapore +JP-GOV -- 1942-02-15; Rangoon +JP-GOV -- 1942-03-08
          2022-09-10 | Armenian forces captured Shusha on 8 May 1992, Lachin on 18 May, and Kalbajar in April 1993. | Shusha +AM-GOV -- 1992-05-08; Lachin +AM-GOV -- 1992-05-18; Kalbajar +AM-GOV -- 1993-04-30
          2022-09-10 | IS fighters captured Raqqa in January 2014 and Mosul in June, as Iraqi troops fled. | Raqqa +IS -IQ-GOV 2014-01-31; Mosul +IS -IQ-GOV 2014-06-30
          2024-09-10 | In 1994 the RPF rebels took Byumba in April, Gitarama on 13 June and Kigali on 4 July. | Byumba +Rwandan rebels -- 1994-12-31; Gitarama +Rwandan rebels -- 1994-06-13; Kigali +Rwandan rebels -- 1994-07-04
          2016-09-10 | Some defenders of Mariupol surrendered to Russian troops on Friday. | none
          2016-01-20 | In late December 2015, the SDF captured the Tishrin Dam and crossed the Euphrates, capturing the town of Tishrin and other nearby areas from ISIL, paving the way for a future offensive toward Manbij. | Tishrin Dam +SDF -IS 2015-12-31; Tishrin +SDF -IS 2015-12-31
          2016-01-20 | On 26 December, after heavy clashes, the SDF crossed the river and took Tishrin from ISIL. | Tishrin +SDF -IS 2015-12-26
          2017-12-31 | On 29 December, clashes went on. The next day ISIL captured Abu Hamam from Syrian troops. | Abu Hamam +IS -SY-GOV 2017-12-30
          2016-01-20 | On Friday Syrian rebels took Azaz and advanced on Aleppo, capturing Anadan from the army. | Azaz +SY-OPP -SY-GOV 2016-01-15; Anadan +SY-OPP -SY-GOV 2016-01-15
          2017-01-25 | Syrian rebels were reported on Monday to have captured Azaz. | Azaz +SY-OPP -- 2017-01-25
          2017-10-07 | Syrian soldiers captured the villages of Al-Mazbel and Masadeh, located within eastern Homs Governorate, on 21 September. | Al-Mazbel +SY-GOV -- 2017-09-21; Masadeh +SY-GOV -- 2017-09-21
          """)
  void thePlacesAreThoseThatTheTextTells(LocalDate published, String text, String expected) {
    assertThat(ClaimLines.of(published, text, PlacesIT::line)).isEqualTo(expected);
  }

  private static String line(Claim claim) {
    return ClaimLines.of(claim) + (claim.part() ? " part" : "");
  }
}
