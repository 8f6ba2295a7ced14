// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marchland.extract.Claim;
import org.marchland.extract.ClaimLines;

/** Whom the words for a side mean, in many wars: who gains, who loses, who says so. */
class SidesIT {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-07-22 | The army attacked on Friday. Syrian rebels who had dug in took Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          2012-07-22 | The Free Syrian Army announced that they had captured Azaz. | Azaz +SY-OPP -- 2012-07-22
          2012-07-22 | A Syrian rebel commander said that they had captured Azaz on Friday. | Azaz +SY-OPP -- 2012-07-20
          2012-07-22 | Syrian rebel claims that they had captured Azaz reached the army on Friday. | Azaz +SY-OPP -- 2012-07-22
          2012-07-22 | The army dismissed a boast by the leader of the Syrian rebels that they had taken Azaz. | Azaz +SY-OPP -- 2012-07-22
          2012-07-22 | Syrian rebels fought the army for a week. On Friday they captured Azaz. | Azaz +SY-OPP -- 2012-07-20
          2012-07-22 | The army shelled Azaz. Syrian rebels fought back. Their fighters took Anadan on Friday. | Anadan +SY-OPP -- 2012-07-20
          2012-07-22 | Syrian rebels shelled the army before it captured Azaz on Friday. | Azaz +SY-GOV -- 2012-07-20
          2012-07-22 | Al-Nusra Front attacked the army. The group seized Azaz on Friday. | Azaz +HTS -- 2012-07-20
          2012-07-22 | Al-Nusra Front and the Free Syrian Army fought. The Islamists took Azaz on Friday. | Azaz +HTS -- 2012-07-20
          2012-07-22 | Hezbollah fighters captured Qusayr on Friday from Syrian rebels. | Qusayr +HEZBOLLAH -SY-OPP 2012-07-20
          2012-07-22 | The army, backed by Hezbollah, captured Qusayr on Friday from Syrian rebels. | Qusayr +SY-GOV -SY-OPP 2012-07-20
          2012-07-22 | Opponents of the army captured Azaz on Friday. | none
          2012-07-22 | "Azaz is ours," said a spokesman for Syrian rebels, who captured it on Friday. | Azaz +SY-OPP -- 2012-07-20
          2012-07-22 | "We have captured Azaz," a spokesman for the Syrian rebels said on Friday. | Azaz +SY-OPP -- 2012-07-22
          2014-06-22 | Islamic State fighters seized Mosul on Friday from the Iraqi army. The militants also took Tikrit. | Mosul +IS -IQ-GOV 2014-06-20; Tikrit +IS -- 2014-06-20
          2014-06-22 | Sunni militants in Iraq seized Tal Afar on Friday from government forces. | Tal Afar +Sunni militants -IQ-GOV 2014-06-20
          2014-06-22 | Kurdish forces captured Kirkuk on Friday after Iraqi troops fled. | Kirkuk +IQ-KRG -IQ-GOV 2014-06-20
          2014-06-22 | The PKK captured Sinjar from Islamic State on Friday. | Sinjar +PKK -IS 2014-06-20
          2014-08-22 | Pro-Russian separatists captured the town of Debaltseve from Ukrainian forces on Friday. | Debaltseve +pro-Russian separatists -UA-GOV 2014-08-22
          2014-08-22 | Rebels captured the town of Ilovaisk in Ukraine from the army on Friday. | Ilovaisk +pro-Russian separatists -UA-GOV 2014-08-22
          2014-08-22 | Ukrainian troops retook Sloviansk from the rebels on Friday. | Sloviansk +UA-GOV -pro-Russian separatists 2014-08-22
          2019-08-22 | Separatists in Yemen captured the port of Aden from government forces on Friday. | Aden +STC -YE-GOV 2019-08-16
          2019-08-22 | The Saudi-led coalition captured Hodeidah airport from the Houthis on Friday. | Hodeidah airport +Saudi-led coalition -Houthis 2019-08-16
          2012-04-22 | Tuareg rebels captured Gao from the Malian army on Friday. Islamists took Timbuktu on Saturday. | Gao +Tuareg rebels -ML-GOV 2012-04-20; Timbuktu +Islamists -- 2012-04-21
          2012-11-22 | M23 rebels captured Goma from the Congolese army on Friday. The rebels withdrew from Sake on Saturday. | Goma +M23 -CD-GOV 2012-11-16; Sake +- -M23 2012-11-17
          2012-11-22 | Rebels in eastern Congo captured Goma on Friday from government troops. | Goma +Congolese rebels -CD-GOV 2012-11-16
          2009-05-18 | Sri Lankan troops captured Kilinochchi from the Tamil Tigers on Friday. | Kilinochchi +LK-GOV -LTTE 2009-05-15
          2010-02-18 | NATO and Afghan forces captured Marjah on Friday from the Taliban. The militants fled. | Marjah +NATO -Taliban 2010-02-12
          2010-02-18 | Insurgents captured Musa Qala in Afghanistan on Friday from government forces. | Musa Qala +insurgents -AF-GOV 2010-02-12
          2011-08-22 | Libyan rebels captured Zawiya on Friday from forces loyal to Gaddafi. | Zawiya +Libyan rebels -LY-GOV 2011-08-19
          2011-08-22 | Gaddafi's forces captured Brega on Friday from the rebels. | Brega +LY-GOV -Libyan rebels 2011-08-19
          2011-08-22 | Troops loyal to Muammar Gaddafi pulled out of Misrata on Friday. | Misrata +- -LY-GOV 2011-08-19
          2011-08-22 | Forces opposed to Gaddafi captured Brega on Friday. | none
          2011-08-22 | Soldiers from Niger and Chad captured Damasak from Boko Haram on Friday. | Damasak +NE-GOV -Boko Haram 2011-08-19
          2015-03-22 | The Nigerian army said on Friday that its troops had recaptured Bama from Boko Haram. | Bama +NG-GOV -Boko Haram 2015-03-22
          2015-03-22 | Boko Haram, a militant group, overran Gwoza on Friday. | Gwoza +Boko Haram -- 2015-03-20
          2008-08-12 | Russian forces captured Gori from Georgian troops on Friday. | Gori +RU-GOV -GE-GOV 2008-08-08
          2008-08-12 | South Ossetian separatists captured Akhalgori from Georgia on Friday. | Akhalgori +South Ossetia -GE-GOV 2008-08-08
          2020-10-22 | Azerbaijan captured Jabrayil from Armenian forces on Friday, the ministry of defence in Baku said. | Jabrayil +AZ-GOV -AM-GOV 2020-10-16
          2020-10-22 | Azerbaijani troops captured Fuzuli on Friday. The Azerbaijani president said his country's forces also took Hadrut. | Fuzuli +AZ-GOV -- 2020-10-16; Hadrut +AZ-GOV -- 2020-10-22
          2021-07-22 | Tigrayan forces captured Alamata on Friday from the Ethiopian army. | Alamata +TPLF -ET-GOV 2021-07-16
          2021-07-22 | Ethiopia's high command said its troops had retaken Dessie from Tigrayan rebels on Friday. | Dessie +ET-GOV -TPLF 2021-07-16
          1998-08-22 | The MPCI captured Bouaké from Ivorian troops on Friday. | Bouaké +MPCI -CI-GOV 1998-08-21
          2013-12-22 | Rebels led by Riek Machar captured Bor on Friday from the South Sudanese army. Machar's men also took Bentiu. | Bor +South Sudanese rebels -SS-GOV 2013-12-20; Bentiu +South Sudanese rebels -- 2013-12-20
          2013-12-22 | Soldiers loyal to Machar captured Bor on Friday from government forces in South Sudan. | Bor +- -SS-GOV 2013-12-20
          2017-05-22 | Maute group fighters seized parts of Marawi on Friday from the Philippine army. | Marawi +Maute group -PH-GOV 2017-05-19
          2016-08-22 | The Syrian Democratic Forces, a Kurdish-Arab alliance, captured Manbij from Islamic State on Friday. The alliance also took al-Bab. | Manbij +SDF -IS 2016-08-19; al-Bab +SDF -- 2016-08-19
          2016-08-22 | The YPG and allied forces captured Manbij from Islamic State on Friday. | Manbij +SDF -IS 2016-08-19
          2016-08-22 | A group of Islamist rebels captured Azaz in Syria on Friday from the army. | Azaz +SY-OPP -SY-GOV 2016-08-19
          2016-08-22 | The Syrian Arab army captured Palmyra from Islamic State on Friday. | Palmyra +SY-GOV -IS 2016-08-19
          2016-08-22 | The army's 4th division captured Palmyra in Syria from Islamic State on Friday. | Palmyra +SY-GOV -IS 2016-08-19
          2016-08-22 | Turkey-backed rebels captured Jarablus from Islamic State on Friday. | Jarablus +SY-OPP -IS 2016-08-19
          2016-08-22 | Russian-backed Syrian troops captured Palmyra from Islamic State on Friday. | Palmyra +SY-GOV -IS 2016-08-19
          2016-08-22 | Islamist militias captured Sirte in Libya on Friday. | Sirte +Islamist militias -- 2016-08-19
          2016-08-22 | Jihadists captured Palmyra from Syrian government forces on Friday. | Palmyra +Jihadists -SY-GOV 2016-08-19
          2016-08-22 | The rebel alliance said it had taken Azaz in Syria from Islamic State on Friday. | Azaz +SY-OPP -IS 2016-08-19
          2016-08-22 | Fighters from the al-Qaeda-linked Nusra Front captured Azaz from the army on Friday. | Azaz +HTS -SY-GOV 2016-08-19
          2016-08-22 | Fighting between the army and Islamic State in Syria ended on Friday when the latter lost Palmyra. | Palmyra +- -IS 2016-08-19
          2016-08-22 | Fighting between the army and Islamic State in Syria ended on Friday when the former took Palmyra. | Palmyra +SY-GOV -- 2016-08-19
          2016-08-22 | Fighters battling Islamic State captured Sirte on Friday. | none
          2016-08-22 | Rebels fighting to topple Bashar al-Assad captured Azaz on Friday. | Azaz +SY-OPP -- 2016-08-19
          2016-08-22 | The regime's enemies captured Azaz in Syria on Friday. | none
          2016-08-22 | A rebel official said the army had left Azaz in Syria on Friday. | Azaz +- -SY-GOV 2016-08-19
          2016-08-22 | A spokesman for Boko Haram said the group had captured Bama on Friday. | Bama +Boko Haram -- 2016-08-19
          2016-08-22 | The Houthis' military spokesman said they had captured Marib on Friday. | Marib +Houthis -- 2016-08-19
          2016-08-22 | The Houthi military spokesman announced the capture of Marib on Friday. | Marib +Houthis -- 2016-08-19
          2016-08-22 | A Ukrainian commander confirmed Russia's capture of Avdiivka on Friday. | Avdiivka +RU-GOV -- 2016-08-19
          2016-08-22 | Russia's defence ministry said its troops took Avdiivka from Ukraine on Friday. | Avdiivka +RU-GOV -UA-GOV 2016-08-19
          2016-08-22 | Ukraine said on Friday its forces had recaptured Robotyne from Russia. | Robotyne +UA-GOV -RU-GOV 2016-08-22
          2016-08-22 | Kyiv said on Friday its forces had recaptured Robotyne from Russia. | Robotyne +UA-GOV -RU-GOV 2016-08-22
          2016-08-22 | The Wagner group said it, not the army, had taken Soledar from Ukraine on Friday. | Soledar +Wagner -UA-GOV 2016-08-19
          2016-08-22 | The army said it had lost Azaz in Syria to the rebels on Friday. | Azaz +SY-OPP -SY-GOV 2016-08-19
          2016-08-22 | The army, which lost Azaz in Syria to rebels on Thursday, retook it on Friday. | Azaz +SY-OPP -SY-GOV 2016-08-18; Azaz +SY-GOV -- 2016-08-19
          2016-08-22 | The Syrian army was driven from Azaz by rebels, who then took Marea on Friday. | Azaz +SY-OPP -SY-GOV 2016-08-22; Marea +SY-OPP -- 2016-08-19
          2016-08-22 | The Syrian army clashed with rebels, who captured Marea on Friday. | Marea +SY-OPP -- 2016-08-19
          2016-08-22 | The Syrian army clashed with rebels, capturing Marea on Friday. | Marea +SY-GOV -SY-OPP 2016-08-19
          2016-08-22 | The Syrian army clashed with rebels who had captured Marea on Friday. | Marea +SY-OPP -- 2016-08-19
          2016-08-22 | After Syrian rebels attacked the army, they took Marea on Friday. | Marea +SY-OPP -- 2016-08-19
          2016-08-22 | When the Syrian army attacked them, the rebels left Marea on Friday. | Marea +- -SY-OPP 2016-08-19
          2016-08-22 | Its troops having left, the Syrian army lost Marea to the rebels on Friday. | Marea +SY-OPP -SY-GOV 2016-08-19
          2016-08-22 | Having beaten the Syrian army, the rebels captured Marea on Friday. | Marea +SY-OPP -- 2016-08-19
          2016-08-22 | Beaten by the Syrian army, the rebels lost Marea on Friday. | Marea +- -SY-OPP 2016-08-19
          2016-08-22 | Syrian rebels captured Marea on Friday, dealing a blow to the army, which had taken it in May. | Marea +SY-OPP -- 2016-08-19; Marea +SY-GOV -- 2016-05-31
          2016-08-22 | Syrian rebels attacked Marea on Friday; the army fled and they took the town. | Marea +SY-OPP -SY-GOV 2016-08-22
          2016-08-22 | The army fought the Taliban in Kunduz in Afghanistan. Both sides said they controlled it. On Friday the insurgents took Khanabad. | Khanabad +Taliban -- 2016-08-19
          2016-08-22 | Pro-government militias captured Abu Kamal in Syria from Islamic State on Friday. | Abu Kamal +SY-GOV -IS 2016-08-19
          2016-08-22 | Anti-government fighters captured Azaz in Syria on Friday. | Azaz +SY-OPP -- 2016-08-19
          2016-08-22 | Tribal fighters captured Ramadi in Iraq from Islamic State on Friday. | Ramadi +Arab tribesmen -IS 2016-08-19
          2016-08-22 | Militiamen allied with Islamic State captured Azaz in Syria on Friday. | Azaz +IS -- 2016-08-19
          2016-08-22 | Fighters loyal to warlord Khalifa Haftar captured Derna in Libya on Friday. | Derna +LNA -- 2016-08-19
          2016-08-22 | Soldiers who mutinied against the government captured Bouake in Ivory Coast on Friday. | Bouake +Ivorian rebels -CI-GOV 2016-08-19
          2016-08-22 | Army deserters captured Rastan in Syria on Friday. | Rastan +SY-OPP -- 2016-08-19
          2016-08-22 | Defectors from the Syrian army captured Rastan on Friday. | Rastan +SY-OPP -SY-GOV 2016-08-19
          2016-08-22 | Mutinous soldiers captured Bukavu in Congo on Friday. | Bukavu +Congolese rebels -- 2016-08-19
          2016-08-22 | Renegade soldiers captured Bukavu in Congo from government forces on Friday. | Bukavu +Congolese rebels -CD-GOV 2016-08-19
          2016-08-22 | Residents said the Taliban had captured Kunduz on Friday but the army denied it. | Kunduz +Taliban -- 2016-08-19
          2016-08-22 | The army was defeated and the Taliban captured Kunduz in Afghanistan on Friday. | Kunduz +Taliban -- 2016-08-19
          2016-08-22 | Government soldiers surrendered Kunduz in Afghanistan to the Taliban on Friday. | Kunduz +Taliban -AF-GOV 2016-08-19
          2016-08-22 | The Taliban's capture of Kunduz on Friday was a blow to NATO. | Kunduz +Taliban -- 2016-08-19
          2016-08-22 | The capture of Kunduz from the army on Friday cheered the Taliban. | Kunduz +- -AF-GOV 2016-08-19
          2016-08-22 | A US-backed alliance of Kurdish and Arab fighters captured Raqqa in Syria from Islamic State on Friday. | Raqqa +SDF -IS 2016-08-19
          2016-08-22 | African Union troops captured Kismayo in Somalia from al-Shabaab on Friday. | Kismayo +African Union -Al-Shabaab 2016-08-19
          2016-08-22 | Kenyan and Somali soldiers captured Kismayo from al-Shabaab on Friday. | Kismayo +KE-GOV -Al-Shabaab 2016-08-19
          2016-08-22 | Ethiopian troops backed by Eritrea captured Mekelle from Tigrayan forces on Friday. | Mekelle +ET-GOV -TPLF 2016-08-19
          2016-08-22 | Armenia's army lost Shusha to Azerbaijan on Friday. | Shusha +AZ-GOV -AM-GOV 2016-08-19
          2016-08-22 | Shusha was lost by Armenia's army on Friday. | Shusha +- -AM-GOV 2016-08-19
          2016-08-22 | Sudan's army lost Wad Madani to the paramilitary Rapid Support Forces on Friday. | Wad Madani +RSF -SD-GOV 2016-08-19
          2016-08-22 | The RSF, battling the army for a year, took Wad Madani in Sudan on Friday. | Wad Madani +RSF -SD-GOV 2016-08-19
          2016-08-22 | The RSF fought the Sudanese army in Wad Madani and the paramilitaries took the city on Friday. | Wad Madani +RSF -- 2016-08-19
          2016-08-22 | The junta lost Lashio in Myanmar on Friday to the MNDAA. | Lashio +MNDAA -MM-GOV 2016-08-19
          2016-08-22 | The Arakan Army took Paletwa in Myanmar on Friday from junta troops. The army had held it for years. | Paletwa +Arakan Army -MM-GOV 2016-08-19
          2016-08-22 | The Arakan Army fought the junta in Myanmar. The ethnic army took Paletwa on Friday. | Paletwa +Arakan Army -- 2016-08-19
          2013-12-22 | Rebels led by Riek Machar took Malakal. Soldiers loyal to Machar captured Bor on Friday from government forces in South Sudan. | Malakal +South Sudanese rebels -- -; Bor +South Sudanese rebels -SS-GOV 2013-12-20
          2013-12-22 | Troops loyal to President Joseph Kabila captured Goma in Congo on Friday from rebels. | Goma +CD-GOV -Congolese rebels 2013-12-20
          2013-12-22 | President Joseph Kabila spoke on Friday. Troops loyal to Kabila captured Goma in Congo on Friday from rebels. | Goma +CD-GOV -Congolese rebels 2013-12-20
          2013-12-22 | Troops loyal to ousted president Laurent Gbagbo captured Bouake in Ivory Coast on Friday. | none
          2013-12-22 | Soldiers loyal to the government captured Bor in South Sudan on Friday. | Bor +SS-GOV -- 2013-12-20
          2013-12-22 | Syrian rebels said they had lost Azaz to the army on Friday. | Azaz +SY-GOV -SY-OPP 2013-12-20
          2013-12-22 | The army has denied that it lost Azaz to Syrian rebels on Friday. | Azaz +SY-OPP -SY-GOV 2013-12-20
          2013-12-22 | Islamic State fighters, who had been battling the army, captured Palmyra in Syria on Friday. | Palmyra +IS -SY-GOV 2013-12-20
          2013-12-22 | The army, fighting Islamic State in Syria for months, captured Palmyra on Friday. | Palmyra +SY-GOV -IS 2013-12-20
          2013-12-22 | Troops fighting Islamic State in Iraq captured Tikrit on Friday. | Tikrit +IQ-GOV -IS 2013-12-20
          2013-12-22 | Iraqi troops fighting Islamic State captured Tikrit on Friday. | Tikrit +IQ-GOV -- 2013-12-20
          2013-12-22 | Rebels fighting for the Syrian opposition captured Azaz on Friday. | Azaz +SY-OPP -- 2013-12-20
          2013-12-22 | Rebels fighting alongside the army in Syria captured Azaz on Friday from Islamic State. | Azaz +SY-OPP -IS 2013-12-20
          2013-12-22 | Syrian troops fought rebels in Azaz and took it on Friday. | Azaz +SY-GOV -- 2013-12-20
          2013-12-22 | The opponents of the Syrian regime, rebels from Idlib, captured Azaz on Friday. | Azaz +SY-OPP -SY-GOV 2013-12-20
          2013-12-22 | The regime's rivals, the Syrian rebels, captured Azaz on Friday. | Azaz +SY-OPP -- 2013-12-20
          2013-12-22 | A rebel commander and army defector, Colonel Omar, said rebels captured Azaz in Syria on Friday. | Azaz +SY-OPP -- 2013-12-20
          2013-12-22 | Rebels and army defectors captured Azaz in Syria on Friday. | Azaz +SY-OPP -- 2013-12-20
          2013-12-22 | The United States said it had withdrawn its troops from Manbij in Syria on Friday. | Manbij +- -US-GOV 2013-12-20
          2013-12-22 | The Syrian Democratic Forces said it captured Manbij from Islamic State on Friday. | Manbij +SDF -IS 2013-12-20
          2013-12-22 | French and Malian troops captured Gao from Islamists on Friday. | Gao +FR-GOV -Islamists 2013-12-20
          2013-12-22 | Malian and French troops took Timbuktu on Friday after rebels fled. | Timbuktu +ML-GOV -Malian rebels 2013-12-20
          2013-12-22 | Turkish and rebel forces captured Jarablus in Syria from Islamic State on Friday. | Jarablus +SY-OPP -IS 2013-12-20
          2013-12-22 | Russia and Syrian troops fought on Friday. The Turkish and Syrian presidents said troops took Azaz. | Azaz +SY-GOV -- 2013-12-22
          2013-12-22 | Syrian troops and their rebel allies, who captured Azaz on Friday, fought Islamic State. | Azaz +SY-GOV -- 2013-12-20
          2013-12-22 | Backed by tanks, soldiers battling the Taliban took Kunduz in Afghanistan on Friday. | Kunduz +AF-GOV -Taliban 2013-12-20
          2013-12-22 | Soldiers who fought the Taliban for a year captured Kunduz in Afghanistan on Friday. | Kunduz +AF-GOV -- 2013-12-20
          2013-12-22 | Ukraine's army, which Russia's forces drove from Lyman in May, retook the town on Friday. | Lyman +RU-GOV -UA-GOV 2013-05-31
          2013-12-22 | Russian forces, which Ukraine drove from Lyman on Friday, shelled the town. | Lyman +UA-GOV -RU-GOV 2013-12-20
          2013-12-22 | The town of Lyman in Ukraine, from which Russian troops were driven on Friday, was quiet. | Lyman +- -RU-GOV 2013-12-20
          2013-12-22 | Hezbollah, with whom the army captured Qusayr in Syria on Friday, mourned its dead. | Qusayr +SY-GOV -- 2013-12-20
          2013-12-22 | The rebels from whom the army captured Qusayr in Syria on Friday fled. | Qusayr +SY-GOV -SY-OPP 2013-12-20
          2013-12-22 | The Taliban, whose fighters captured Kunduz in Afghanistan on Friday, hailed a victory. | Kunduz +Taliban -- 2013-12-20
          2013-12-22 | The army, whose soldiers fled, lost Kunduz in Afghanistan to the Taliban on Friday. | Kunduz +Taliban -AF-GOV 2013-12-20
          2022-09-10 | Troops recaptured Qusayr from the rebels. | Qusayr +- -rebels 2022-09-10
          2022-09-10 | The army took the rebel stronghold of Karma. | Karma +- -rebels 2022-09-10
          2022-09-10 | The army said on Sunday that it had retaken Palmyra from Islamic State. | Palmyra +- -IS 2022-09-10
          2016-09-10 | After IS militants retreated, the SDF moved in and they seized Shaddadi on Friday in Syria. | Shaddadi +SDF -IS 2016-09-09
          2016-09-10 | After rebels left, the army advanced and they captured Daraya in Syria on Friday. | Daraya +SY-GOV -SY-OPP 2016-09-09
          2022-09-10 | Russian and separatist forces captured Avdiivka from Ukrainian troops on Friday. | Avdiivka +pro-Russian separatists -UA-GOV 2022-09-09
          2022-09-10 | Rwandan and rebel forces took Minova from Congolese soldiers on Friday. | Minova +Congolese rebels -CD-GOV 2022-09-09
          2024-09-10 | The army's main rival, the RSF, captured Nyala in Sudan on Friday. | Nyala +RSF -- 2024-09-06
          2014-09-10 | The government's enemies, the Houthis, captured Amran on Friday. | Amran +Houthis -- 2014-09-05
          2016-09-10 | Government forces fighting to break the siege of army units captured Ramouseh in Aleppo from rebels on Friday. | Ramouseh +SY-GOV -SY-OPP 2016-09-09
          2016-09-10 | Soldiers trying to reach government forces besieged at Kweyres airport captured Sheikh Ahmad in Syria from Islamic State. | Sheikh Ahmad +SY-GOV -IS 2016-09-10
          2022-09-10 | Government troops loyal to Mengistu recaptured Massawa in Eritrea on Friday. | Massawa +ER-GOV -- 2022-09-09
          2016-09-10 | The Iraqi army's Golden Division attacked Hit. The unit captured Hit on Friday from IS. | Hit +IQ-GOV -IS 2016-09-09
          2016-09-10 | In its statement the Syrian army said rebel reports that it had lost Halfaya were premature. | Halfaya +- -SY-GOV 2016-09-10
          """)
  void theSidesAreWhomTheTextMeans(LocalDate published, String text, String expected) {
    assertThat(ClaimLines.of(published, text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2012-07-22 | Syrian rebels said on Friday that they had captured Azaz. | Syrian rebels = SY-OPP
          2012-07-22 | The Syrian army said that rebels had captured Azaz on Friday. | Syrian army = SY-GOV
          2012-07-22 | Syrian rebels captured Azaz on Friday, activists said. | activists = -
          2012-07-22 | Syrian rebels captured Azaz on Friday, said the Syrian Observatory for Human Rights. | Syrian Observatory = -
          2012-07-22 | Syrian state television reported that the army had captured Azaz on Friday. | Syrian state television = SY-GOV
          2012-07-22 | SANA reported that the army captured Azaz in Syria on Friday. | SANA = SY-GOV
          2012-07-22 | According to residents, Syrian rebels captured Azaz on Friday. | residents = -
          2012-07-22 | Syrian rebels captured Azaz on Friday. | - = -
          2014-07-22 | A spokesman for the Taliban said that fighters had captured Musa Qala on Friday. | spokesman for the Taliban = Taliban
          2014-07-22 | The provincial governor said the Taliban captured Musa Qala in Afghanistan on Friday. | governor = -
          2014-07-22 | Zabihullah Mujahid, a Taliban spokesman, said the group had captured Musa Qala on Friday. | Zabihullah Mujahid = Taliban
          2014-07-22 | Taliban spokesman Zabihullah Mujahid claimed that the group had captured Musa Qala on Friday. | Taliban spokesman Zabihullah Mujahid = Taliban
          2014-07-22 | Ukraine's defence ministry confirmed that Russia had captured Avdiivka on Friday. | Ukraine's defence ministry = UA-GOV
          2014-07-22 | The Ukrainian general staff announced that troops had retaken Robotyne on Friday. | Ukrainian general staff = UA-GOV
          2014-07-22 | Russia's defence ministry claimed its troops took Soledar on Friday. | Russia's defence ministry = RU-GOV
          2014-07-22 | The Kremlin said Russian troops took Soledar on Friday. | Kremlin = RU-GOV
          2014-07-22 | Residents told Reuters that the Taliban had captured Musa Qala on Friday. | Residents = -
          2014-07-22 | The BBC reported that the Taliban had captured Musa Qala on Friday. | BBC = -
          2014-07-22 | The United Nations confirmed that M23 rebels had captured Goma on Friday. | United Nations = -
          2014-07-22 | M23 captured Goma on Friday, its leader said. | leader = M23
          2014-07-22 | A Kurdish commander said Peshmerga fighters had captured Sinjar in Iraq on Friday. | Kurdish commander = IQ-KRG
          2014-07-22 | Iraqi officials acknowledged that Islamic State had captured Mosul on Friday. | Iraqi officials = IQ-GOV
          2014-07-22 | The Houthis' television channel said the group had captured Marib in Yemen on Friday. | Houthis' television channel = Houthis
          2014-07-22 | Amaq said Islamic State had captured Palmyra in Syria on Friday. | Amaq = IS
          2012-07-22 | Azaz was recaptured on Friday from Syrian rebels, according to the army. | army = SY-GOV
          2012-07-22 | The town of Azaz has been captured by Syrian rebels, says an activist in Aleppo. | activist = -
          2012-07-22 | "Azaz is liberated," said Colonel Omar, a commander of the Syrian rebels. | none
          2012-07-22 | Syrian rebels captured Azaz on Friday, the Observatory, a monitor based in Britain, said. | Observatory = -
          """)
  void aClaimSaysWhoseWordItIs(LocalDate published, String text, String expected) {
    assertThat(ClaimLines.of(published, text, SidesIT::claimant)).isEqualTo(expected);
  }

  /** Who says it, and the side that he speaks for. */
  private static String claimant(Claim claim) {
    return claim.claimant().orElse("-") + " = " + claim.claimantActor().orElse("-");
  }
}
