package org.crosscut.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Opens a report in Chromium and says what a reader would find wrong with it.
final class ReportReader implements AutoCloseable {
    static final List<Integer> WIDTHS = List.of(390, 820, 1400);

    private static final Path CHECKS =
            Path.of("../reporting/src/test/resources/org/crosscut/report/browser/checks.js");

    private final Playwright playwright;
    private final Browser browser;

    ReportReader() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()));
    }

    private static Path chromium() {
        String named = System.getenv("CROSSCUT_CHROMIUM");
        return Stream.of(
                        named == null ? "" : named,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(p -> Files.isRegularFile(p) && Files.isExecutable(p))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the reports are tested in Chromium: apt-get install chromium"
                                        + " fonts-noto-core fonts-noto-cjk, or set"
                                        + " CROSSCUT_CHROMIUM"));
    }

    /// What is wrong with a report at every width; nothing if all is well.
    ///
    /// @param language of the document, such as `zh`
    List<String> problems(Path report, String language) throws IOException {
        var problems = new ArrayList<String>();
        try (var context = browser.newContext()) {
            Page page = opened(context.newPage(), report, problems);
            if (!String.valueOf(page.getAttribute("html", "lang")).startsWith(language)) {
                problems.add("lang is " + page.getAttribute("html", "lang"));
            }
            for (int width : WIDTHS) {
                page.setViewportSize(width, 900);
                if (page.evaluate(Files.readString(CHECKS)) instanceof List<?> found) {
                    found.forEach(p -> problems.add(width + ": " + p));
                }
                contents(page, width, problems);
            }
        }
        return problems;
    }

    private static Page opened(Page page, Path report, List<String> problems) {
        String address = report.toUri().toString();
        page.onRequest(request -> {
            if (!request.url().equals(address)) {
                problems.add("asks for " + request.url());
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add("console: " + message.text());
            }
        });
        page.navigate(address);
        return page;
    }

    /// The contents, folded on a narrow screen, lead to the page that they name.
    private static void contents(Page page, int width, List<String> problems) {
        var last = page.locator(".contents .numbers a").last();
        if (!last.isVisible()) {
            page.locator(".contents summary").first().click();
        }
        last.click();
        Object top =
                page.evaluate(
                        "() => document.querySelector(location.hash).getBoundingClientRect().top");
        if (!(top instanceof Number n) || n.doubleValue() < 0 || n.doubleValue() > 900) {
            problems.add(width + ": the contents do not lead to the last page: " + top);
        }
    }

    /// The report as it prints: what is hidden or cut on paper.
    List<String> printed(Path report) {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(report.toUri().toString());
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            var problems = new ArrayList<String>();
            Object hidden =
                    page.evaluate(
                            "() => Array.from(document.querySelectorAll('article, article h2,"
                                    + " article > p')).filter(e => e.offsetHeight === 0).map(e =>"
                                    + " e.id + e.textContent.slice(0, 30))");
            if (hidden instanceof List<?> found) {
                found.forEach(p -> problems.add("not printed: " + p));
            }
            return problems;
        }
    }

    /// The report as a PDF file.
    ///
    /// @return its bytes as ISO 8859-1, so that its outline can be searched
    String pdf(Path report) {
        try (var context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(report.toUri().toString());
            byte[] bytes =
                    page.pdf(
                            new Page.PdfOptions()
                                    .setPreferCSSPageSize(true)
                                    .setOutline(true)
                                    .setTagged(true));
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// A text as the outline of a PDF file holds it.
    static String inOutline(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return "(" + text + ")";
        }
        var hex = new StringBuilder("<FEFF");
        text.chars().forEach(c -> hex.append("%04X".formatted(c)));
        return hex.append(">").toString();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
