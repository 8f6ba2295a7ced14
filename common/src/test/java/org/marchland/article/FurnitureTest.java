// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: The road to the south",
        "READ MORE",
        "Also read: Shops open again",
        "Related articles",
        "Advertisement",
        "Sign up for our morning newsletter",
        "Get the latest news in your inbox",
        "Follow us on Twitter",
        "Share this article",
        "Facebook",
        "Click here to subscribe",
        "Leave a comment",
        "Image source: Agency",
        "Getty Images/Agency",
        "Photo: A. Writer",
        "Media caption The bridge in June",
        "(Reporting by A. Writer; Editing by B. Reader)",
        "Our Standards: The principles of the Herald",
        "© 2016 Valley Herald",
        "Copyright 2016 Valley Herald. All rights reserved.",
        "Tags: bridge, square",
        "Friday, 21 October 2016",
        "Last updated: October 21, 2016 at 08:00 GMT",
      })
  void whatBelongsToThePage(String line) {
    assertThat(Furniture.is(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the minister's lips: the bridge is lost.",
        "Share prices fell after the bridge was taken.",
        "Print shops stayed shut.",
        "More than 200 soldiers took the bridge.",
        "Most of the town is in rebel hands.",
        "Follow-up attacks took the square.",
        "See how the front moved: rebels hold the bridge.",
        "Watch towers fell to the rebels on Friday.",
        "Photographs show soldiers on the bridge.",
        "Support for the rebels faded when the town fell.",
        "Images from the town show the flag of the army.",
        "Contact was lost with the garrison after rebels took the base.",
        "Join forces with us, the rebels told the town's police.",
        "Rebels took the village of X",
        "21 soldiers died in 2016.",
        "Getty Images lets everybody use its pictures of the war.",
        "Topics at the talks included the bridge.",
      })
  void whatIsAnArticle(String line) {
    assertThat(Furniture.is(line)).isFalse();
  }
}
