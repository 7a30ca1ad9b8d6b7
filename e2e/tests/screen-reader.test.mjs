// What a screen reader says of the pages on which customers read, search, ask and write, from the first word to the last.
// The reader is a program that follows the accessible names and roles of a page (WAI-ARIA, Accname); no speech is made.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { stage } from "../lib/stage.mjs";

const READER = readFileSync(join(import.meta.dirname, "../node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"), "utf8");
const MOST = 2_000;
const scene = stage();

/** Everything that is said of a page, in order. */
async function heard(page) {
  return page.evaluate(
    async ([source, most]) => {
      const { virtual } = await import(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
      await virtual.start({ container: document.body });
      for (let steps = 0; steps < most && (await virtual.lastSpokenPhrase()) !== "end of document"; steps += 1) await virtual.next();
      const said = await virtual.spokenPhraseLog();
      await virtual.stop();
      return said;
    },
    [READER, MOST],
  );
}

const visit = (path, person) => scene.visit({ path, person, bypassCSP: true });

/** What every page has to say, whatever it holds. */
function check(said, path) {
  assert.equal(said.at(-1), "end of document", `${path} is read to its end`);
  assert.match(said[1], /^link, ./, `${path} begins with the way past the menus`);
  const places = ["banner", "main", "end of main", "contentinfo"].map((landmark) => said.indexOf(landmark));
  assert.deepEqual(places, [...places].sort((one, other) => one - other), `${path}: landmarks in the order of the page`);
  assert.ok(!places.includes(-1), `${path}: every landmark is there`);
  const nameless = said.filter((phrase) => /^(link|button|textbox|searchbox|combobox|checkbox|radio|image|dialog|tab|switch)$/.test(phrase));
  assert.deepEqual(nameless, [], `${path}: what can be used or seen has a name`);
  const levels = said.map((phrase) => Number(phrase.match(/^heading, .*, level (\d)$/)?.[1])).filter(Boolean);
  assert.equal(levels.filter((level) => level === 1).length, 1, `${path} has one title`);
  levels.reduce((before, level) => {
    assert.ok(level <= before + 1, `${path}: a heading of level ${level} after one of level ${before}`);
    return level;
  }, 1);
}

const says = (said, pattern) => assert.ok(said.some((phrase) => pattern.test(phrase)), `${pattern} is not said`);

for (const [language, skip] of Object.entries({ en: "Skip to content", fil: "Dumiretso", hr: "Prijeđi", el: "Μετάβαση", "zh-Hant": "跳" })) {
  test(`pages of readers say what they are and what can be done: ${language}`, async () => {
    for (const path of ["", "/knowledge", "/faq", "/videos", "/community", "/search?q=hub", "/requests/new", "/sign-in"]) {
      const page = await visit(`/${language}${path}`);
      const said = await heard(page);
      await page.context().close();
      check(said, `/${language}${path}`);
      assert.ok(said[1].includes(skip), said[1]);
    }
  });
}

test("a search tells how much it found, and each result is a heading that leads there", async () => {
  const page = await visit("/en/search?q=hub");
  const said = await heard(page);
  await page.context().close();
  const status = said.indexOf("status");
  assert.match(said[status + 1], /^\d+ results for/);
  says(said, /^link, All \d+, current item$/);
  says(said, /^list, Kind$/);
  const first = said.findIndex((phrase, place) => place > status && /^heading, .*, level 2$/.test(phrase));
  assert.match(said[first + 1], /^link, ./);
});

test("an article is read with its steps in order, its table by columns, and the question at its end", async () => {
  const page = await visit("/en/search?q=connect+your+hub+to+wi-fi&kind=article");
  await page.locator(".result a[href*='/articles/']").first().click();
  await page.waitForURL(/articles/);
  const said = await heard(page);
  await page.context().close();
  check(said, "an article");
  says(said, /^listitem, level 1, position 1, set size 6$/);
  says(said, /^columnheader, /);
  says(said, /^navigation, On this page$/);
  assert.ok(said.indexOf("heading, Did this help?, level 2") < said.findIndex((phrase) => /^button, Yes/.test(phrase)));
});

test("a form says what is wanted, and after a refusal what is wrong, first together and then at each field", async () => {
  const page = await visit("/en/requests/new");
  await page.locator("main h2 a").nth(1).click();
  await page.waitForURL(/new\/\d/);
  let said = await heard(page);
  check(said, "the request form");
  says(said, /^textbox, Subject, .+, required$/);
  says(said, /^combobox, Where does it happen\?.*, required$/);
  await page.evaluate(() => {
    const form = document.getElementById("ask");
    form.noValidate = true;
    form.requestSubmit();
  });
  await page.locator(".error-summary").waitFor();
  said = await heard(page);
  await page.context().close();
  check(said, "the refused request form");
  assert.match(said[said.indexOf("alert") + 1], /^heading, 5 things need a look/);
  says(said, /^textbox, Message, .*Write your message\., invalid, required$/);
});

test("a topic is read post by post, with who wrote it and what can be done about it", async () => {
  const page = await visit("/en/community", "mira");
  await page.locator(".item-title a").first().click();
  await page.waitForURL(/community\/\d/);
  const said = await heard(page);
  await page.context().close();
  check(said, "a topic");
  says(said, /^link, Quote ?: ./);
  says(said, /^heading, Write a reply, level 2$/);
  says(said, /^button, Send the reply$/);
});
