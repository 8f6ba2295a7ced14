// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** One direction: jobs, then notebooks-export, then common. */
@AnalyzeClasses(packages = "org.marchland", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule exportDoesNotKnowTheJobs =
      noClasses()
          .that()
          .resideInAPackage("org.marchland.export..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.marchland.jobs..", "org.apache.spark..");

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveSimpleName("Main")
          .should()
          .callMethod(System.class, "exit", int.class);
}
