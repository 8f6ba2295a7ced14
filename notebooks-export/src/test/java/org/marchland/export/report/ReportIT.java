// SPDX-License-Identifier: GPL-3.0-or-later
package org.marchland.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marchland.export.Export;
import org.marchland.export.MadeRelease;
import org.marchland.export.MadeRelease.Change;
import org.marchland.export.Tools;
import org.marchland.export.release.Selection;
import org.marchland.place.Gazetteer;
import org.marchland.place.Province;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The report as somebody uses it, in a real browser. */
class ReportIT {
  private static final String CHROMIUM = "/usr/bin/chromium";
  private static final String DRIVER = "/usr/bin/chromedriver";
  private static final String SCRIPT =
      "</script><script>document.title='owned'</script><img src=x>";
  private static final LocalDate QUIET = LocalDate.of(2015, 7, 1);

  @TempDir static Path temp;

  private static ChromeDriver browser;
  private static Path report;

  @BeforeAll
  static void open() {
    Tools.need(CHROMIUM);
    Tools.need(DRIVER);
    report =
        export(
            "small",
            MadeRelease.of(
                List.of(
                    Change.of("SY-HI", "2015-05-20", "Palmyra", "IS", "SY-GOV"),
                    Change.of("SY-HI", "2015-05-21", "Sukhna", "IS", "SY-GOV"),
                    Change.of("SY-HL", "2015-06-20", "Tell Rifaat", "SY-OPP", "IS")
                        .saying(SCRIPT, SCRIPT, "javascript:document.title='owned'"),
                    Change.of("SY-ID", "2015-06-21", "Ariha", "SY-OPP", "SY-GOV").withoutDay(),
                    Change.of("SY-ID", "2015-05-02", "Unknown Hill", "SY-OPP", "SY-GOV")
                        .withoutProvince(),
                    Change.of("IQ-AN", "2015-05-17", "Ramadi", "IS", "IQ-GOV")),
                List.of(MadeRelease.covered("SY-HM", QUIET, 4))));
    Logger.getLogger("org.openqa.selenium").setLevel(Level.OFF);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,1600",
        "--user-data-dir=" + temp.resolve("profile"));
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    browser =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of(DRIVER).toFile())
                .usingAnyFreePort()
                .build(),
            options);
    // What the browser itself does as it opens is not of our asking.
    browser.get("about:blank");
    browser.manage().logs().get(LogType.PERFORMANCE);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.quit();
    }
  }

  /** Whatever a test does: nothing is asked for from anywhere, and nothing goes wrong unseen. */
  @AfterEach
  void nothingIsRequestedAndNothingFails() throws IOException {
    List<String> messages = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.BROWSER)) {
      messages.add(entry.getMessage());
    }
    assertThat(messages).as("the browser's console").isEmpty();
    List<String> requests = new ArrayList<>();
    for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
      JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
      if (message.path("method").asText().equals("Network.requestWillBeSent")) {
        requests.add(message.path("params").path("request").path("url").asText());
      }
    }
    assertThat(requests).allMatch(url -> url.matches("file:.*report\\.html.*|data:,|about:blank"));
  }

  @Test
  void itOpensAtTheLastChangeOfTheCountryWithMost() {
    show("");
    assertThat(text("#map-title")).isEqualTo("Changes of hands, June 2015");
    assertThat(new Select(find("#country")).getFirstSelectedOption().getText())
        .isEqualTo("Syria (4)");
    assertThat(text("#status"))
        .as("the month is for a screen reader")
        .isEqualTo("June 2015:\n1 change in 1 province; no reports from 13 provinces of 14");
    assertThat(browser.findElements(By.cssSelector("#map path.province")))
        .hasSizeGreaterThanOrEqualTo(13);
  }

  @Test
  void theSliderTheButtonsAndPlayGoThroughTheMonths() {
    show("SY//2015-05");
    assertThat(text("#map-title")).isEqualTo("Changes of hands, May 2015");
    find("#month").sendKeys(Keys.ARROW_RIGHT);
    assertThat(text("#map-title")).isEqualTo("Changes of hands, June 2015");
    assertThat(find("#month").getDomAttribute("aria-valuetext")).isEqualTo("June 2015");
    find("#before").click();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, May 2015");
    assertThat(find("#before").getDomAttribute("aria-disabled")).isEqualTo("true");
    find("#play").click();
    assertThat(text("#play")).isEqualTo("Pause");
    new WebDriverWait(browser, Duration.ofSeconds(10))
        .until(b -> text("#map-title").endsWith("July 2015") && text("#play").equals("Play"));
    assertThat(find("#after").getDomAttribute("aria-disabled")).isEqualTo("true");
  }

  @Test
  void aClickOnAProvinceShowsItsEventsWithSentencesAndSources() {
    show("SY//2015-05");
    province("Homs").click();
    assertThat(text("#events-title")).isEqualTo("Homs, May 2015");
    assertThat(browser.findElements(By.cssSelector("#events tbody tr"))).hasSize(2);
    assertThat(text("#events")).contains("IS forces took Palmyra from SY-GOV.", "Valley Herald");
    assertThat(find("#events a").getDomAttribute("href")).isEqualTo("https://example.org/Palmyra");
    province("Homs").click();
    assertThat(text("#events-title")).isEqualTo("Syria, May 2015");
  }

  @Test
  void noReportsIsToldFromZero() {
    show("SY//2015-07");
    assertThat(province("Hama").getDomAttribute("class")).contains("zero");
    assertThat(province("Hama").getDomAttribute("aria-label")).isEqualTo("Hama: 0 changes");
    assertThat(province("Homs").getDomAttribute("fill")).isEqualTo("url(#no-reports)");
    assertThat(province("Homs").getDomAttribute("aria-label")).isEqualTo("Homs: no reports");
    province("Hama").click();
    assertThat(text("#cell")).isEqualTo("No change was reported; 4 articles name the province.");
    province("Homs").click();
    assertThat(text("#cell")).contains("That is not zero.");
  }

  @Test
  void theMapCanBeWalkedByKeyboard() {
    show("SY//2015-05");
    WebElement stop = find("#map path[tabindex='0']");
    browser.executeScript("arguments[0].focus()", stop);
    new Actions(browser).sendKeys(Keys.ARROW_DOWN).perform();
    WebElement next = browser.switchTo().activeElement();
    assertThat(next.getDomAttribute("aria-label")).isNotEqualTo(stop.getDomAttribute("aria-label"));
    next.sendKeys(Keys.ENTER);
    String name = next.getDomAttribute("aria-label").replaceAll(":.*", "");
    assertThat(text("#events-title")).isEqualTo(name + ", May 2015");
    assertThat(next.getDomAttribute("aria-pressed")).isEqualTo("true");
    assertThat(browser.switchTo().activeElement()).as("the focus stays").isEqualTo(next);
    assertThat(browser.findElements(By.cssSelector("#map path[tabindex='0']"))).hasSize(1);
  }

  @Test
  void theListSaysWhatTheMapSaysAndIsMadeOfButtons() {
    show("SY//2015-05");
    WebElement first = find("#provinces tbody tr");
    assertThat(first.getText()).startsWith("Homs 2");
    first.findElement(By.tagName("button")).sendKeys(Keys.ENTER);
    assertThat(text("#events-title")).isEqualTo("Homs, May 2015");
    assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Homs");
  }

  @Test
  void theButtonsGoToTheMonthsInWhichSomethingHappened() {
    show("SY//2015-07");
    find("#busy-before").click();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, June 2015");
    find("#busy-before").click();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, May 2015");
    assertThat(find("#busy-before").getDomAttribute("aria-disabled")).isEqualTo("true");
    find("#busy-after").click();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, June 2015");
  }

  @Test
  void theAddressIsTheView() {
    show("SY/SY-HI/2015-05/high/IS");
    assertThat(text("#events-title")).isEqualTo("Homs, May 2015");
    assertThat(text("#map-title")).isEqualTo("IS: gains less losses, May 2015");
    browser.executeScript("location.hash = 'IQ//2015-05'");
    new WebDriverWait(browser, Duration.ofSeconds(5))
        .until(b -> text("#events-title").equals("Iraq, May 2015"));
    report(report, "50%");
    assertThat(text("#map-title")).isEqualTo("Changes of hands, June 2015");
  }

  @Test
  void anExportOfOneActorCountsItsLossesToo() {
    Path one = temp.resolve("actor");
    new Export(
            MadeRelease.of(Change.of("SY-HI", "2015-05-20", "Palmyra", "IS", "SY-GOV")),
            new Selection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("SY-GOV"),
                true),
            Optional.of("Draft <b>only</b>"),
            step -> {})
        .write(one);
    report(one.resolve("report.html"), "");
    assertThat(text("#note")).isEqualTo("Draft <b>only</b>");
    assertThat(text("#map-title")).isEqualTo("Syria, government: gains less losses, May 2015");
    assertThat(province("Homs").getDomAttribute("class")).contains("loss1");
    assertThat(new Select(find("#country")).getFirstSelectedOption().getText())
        .isEqualTo("Syria (1)");
    assertThat(text("#events")).contains("Palmyra");
  }

  @Test
  void anActorWithoutAChangeDoesNotMakeAProvinceSilent() {
    show("SY//2015-05");
    new Select(find("#actor")).selectByVisibleText("Syria, rebels (2 gained, 0 lost)");
    assertThat(province("Homs").getDomAttribute("aria-label")).isEqualTo("Homs: net 0");
  }

  @Test
  void whatIsNotCertainIsThereToo() {
    show("SY//2015-05");
    assertThat(text("#provinces")).doesNotContain("Province not certain");
    assertThat(find("#uncertain").isDisplayed()).isTrue();
    find("#uncertain").click();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, month not certain");
    assertThat(text("#events")).contains("Ariha");
    new Select(find("#country")).selectByVisibleText("country not certain (1)");
    assertThat(text("#events")).contains("Unknown Hill", "province not certain");
  }

  @Test
  void anActorsNetGainsAndLossesHaveColoursOfTheirOwn() {
    show("SY//2015-05");
    new Select(find("#actor")).selectByVisibleText("IS (2 gained, 1 lost)");
    assertThat(province("Homs").getDomAttribute("class")).contains("gain2");
    assertThat(text("#legend")).contains("lost 3 or more", "gained 1", "no reports");
    new Select(find("#actor")).selectByVisibleText("Syria, government (0 gained, 3 lost)");
    assertThat(province("Homs").getDomAttribute("class")).contains("loss2");
    assertThat(province("Homs").getDomAttribute("aria-label")).isEqualTo("Homs: net −2");
  }

  @Test
  void aHostileTitleStaysText() {
    show("SY/SY-HL/2015-06");
    assertThat(text("#events")).contains(SCRIPT);
    assertThat(browser.getTitle()).isEqualTo("Who gained and who lost ground · Marchland");
    assertThat(browser.findElements(By.cssSelector("#events img, #events a"))).isEmpty();
  }

  @Test
  void darkIsDarkAndTheContrastHolds() {
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", "dark"))));
    show("SY//2015-05");
    String ground =
        String.valueOf(
            browser.executeScript("return getComputedStyle(document.body).backgroundColor"));
    assertThat(ground).isEqualTo("rgb(21, 24, 28)");
    assertThat(
            String.valueOf(browser.executeScript("return getComputedStyle(document.body).color")))
        .isEqualTo("rgb(232, 230, 225)");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
  }

  @Test
  void onPaperTheControlsAreGone() {
    show("SY//2015-05");
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    assertThat(find("#controls").isDisplayed()).isFalse();
    assertThat(find("#map").isDisplayed()).isTrue();
    assertThat(find("#events").isDisplayed()).isTrue();
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
  }

  @Test
  void aReleaseWithoutAnyChangeSaysSo() {
    report(export("empty", MadeRelease.of()), "");
    assertThat(text("#status")).contains("0 changes");
    assertThat(find("#play").isEnabled()).isFalse();
    assertThat(text("#cell")).isEqualTo("No change was reported here.");
  }

  @Test
  void aHundredThousandEventsStayUsable() throws IOException {
    Path large = export("large", MadeRelease.of(generated(100_000).toArray(Change[]::new)));
    assertThat(Files.size(large)).as("bytes of the page").isLessThan(20_000_000);
    long from = System.nanoTime();
    report(large, "UA//2014-03");
    long opened = System.nanoTime();
    for (int i = 0; i < 5; i++) {
      find("#month").sendKeys(Keys.ARROW_RIGHT);
    }
    long stepped = System.nanoTime();
    assertThat(text("#map-title")).isEqualTo("Changes of hands, August 2014");
    province("Donetsk").click();
    assertThat(text("#more")).contains("events more in this cell: see tables/events.csv");
    assertThat((opened - from) / 1e9).as("seconds to open").isLessThan(15);
    assertThat((stepped - opened) / 5e9).as("seconds a month").isLessThan(2);
  }

  /** Events spread over three countries and ten years. */
  private static List<Change> generated(int number) {
    List<String> codes =
        Gazetteer.shipped().listProvinces().stream()
            .filter(p -> List.of("UA", "SY", "SD").contains(p.country()))
            .map(Province::code)
            .toList();
    List<String> actors = List.of("IS", "SY-GOV", "SDF", "RSF", "SD-GOV", "UA-GOV", "RU-GOV");
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      LocalDate day = LocalDate.of(2014, 1, 1).plusDays(i * 7919L % 3650);
      changes.add(
          Change.of(
              codes.get((int) (i * 31L % codes.size())),
              day.toString(),
              "Town " + i % 5_000,
              actors.get(i % actors.size()),
              actors.get((i + 3) % actors.size())));
    }
    return changes;
  }

  private static Path export(String name, MadeRelease release) {
    return release.exportTo(temp.resolve(name)).resolve("report.html");
  }

  private static void show(String address) {
    report(report, address);
  }

  private static void report(Path file, String address) {
    browser.get("about:blank");
    browser.get(file.toUri() + (address.isEmpty() ? "" : "#" + address));
  }

  private static WebElement find(String css) {
    return browser.findElement(By.cssSelector(css));
  }

  private static String text(String css) {
    return find(css).getText();
  }

  private static WebElement province(String name) {
    return find("#map path[aria-label^='" + name + ":']");
  }
}
