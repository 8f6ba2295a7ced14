// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.jobs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.JavaSerializer;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.Serializer;
import org.junit.jupiter.api.Test;
import org.marchland.extract.ExtractorRecipe;
import org.marchland.place.GazetteerRecipe;
import org.marchland.text.Resources;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** A recipe reaches executors whole, by either of Spark's serializers. */
class RecipeSerializationTest {
  private static final ClassTag<ExtractorRecipe> TYPE =
      ClassTag$.MODULE$.apply(ExtractorRecipe.class);

  @Test
  void aRecipeMakesTheSameExtractorOnTheOtherSide() {
    ExtractorRecipe own =
        ExtractorRecipe.of(
            GazetteerRecipe.shipped(),
            List.of(new Resources.Row("own.tsv", 1, List.of("BLUE", "Blue Guards", "ML", "", ""))),
            List.of());
    for (ExtractorRecipe recipe : List.of(own, ExtractorRecipe.shipped())) {
      for (Serializer by :
          List.of(new JavaSerializer(new SparkConf()), new KryoSerializer(new SparkConf()))) {
        ExtractorRecipe sent =
            by.newInstance().deserialize(by.newInstance().serialize(recipe, TYPE), TYPE);
        assertThat(sent.extractor().version()).isEqualTo(recipe.extractor().version());
        assertThat(sent.gazetteerRecipe().key()).isEqualTo(recipe.gazetteerRecipe().key());
      }
    }
  }
}
