// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The domain stays free of engines, and its features free of circles. */
@AnalyzeClasses(packages = "org.marchland", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule knowsNoEngine =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala..", "picocli..");

  @ArchTest
  static final ArchRule featuresAreFreeOfCircles =
      slices().matching("org.marchland.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfExtractionAreFreeOfCircles =
      slices().matching("org.marchland.extract.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfExtractionDoNotKnowTheWhole =
      noClasses()
          .that()
          .resideInAPackage("org.marchland.extract.*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.marchland.extract");

  @ArchTest
  static final ArchRule onlyTheAnnotatorAndItsParserKnowCoreNlp =
      noClasses()
          .that()
          .haveNameNotMatching(".*\\.(Annotator|TransitionParser)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford..");
}
