// The whole way of an editor, from the first word to an old version that comes back, with scripts and by plain forms (K2, K3, K9, U3).
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { stage } from "../lib/stage.mjs";
import { eventually, signIn } from "../lib/visitor.mjs";

/** One red pixel. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==", "base64");

const scene = stage();

// Nobody publishes alone here.
before(async () => {
  const ada = await scene.visit({ person: "ada", path: "/admin/knowledge" });
  await ada.check("[name=approval]");
  await follow(ada, "main form .button-primary");
  await ada.context().close();
});

const isSaved = (page) => page.waitForSelector("[data-save-status][data-state=saved]");

/** Clicks and waits for the page that answers. */
const follow = (page, selector) => Promise.all([page.waitForNavigation(), page.click(selector)]);

/** Presses a button of the editor. */
const press = (page, act) => follow(page, `.editor-side button[name=act][value=${act}]`);

/** What differs between a browser with scripts and one without. */
const WAYS = {
  "with scripts": {
    javaScriptEnabled: true,
    save: isSaved,
    async illustrate(page, alt) {
      await page.locator("[name=body]").press("Control+End");
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.click("[data-act=picture]")]);
      await chooser.setFiles({ name: "lamp.png", mimeType: "image/png", buffer: PICTURE });
      await page.fill("dialog [name=alt]", alt);
      await page.click("dialog button[value=ok]");
      await page.waitForFunction((words) => document.querySelector("[name=body]").value.includes(`![${words}](file:`), alt);
      await isSaved(page);
    },
    async preview(page, look) {
      await page.click("[data-preview] button[value=preview]");
      await page.waitForSelector("[data-preview-out] h2");
      await look(page.locator("[data-preview-out]"));
      await page.click("[data-preview] button[value=write]");
    },
  },
  "without scripts": {
    javaScriptEnabled: false,
    save: (page) => press(page, "save"),
    async illustrate(page, alt) {
      await page.setInputFiles("[name=file]", { name: "lamp.png", mimeType: "image/png", buffer: PICTURE });
      await page.fill("#f-alt", alt);
      await page.check(".editor-side [name=inline]");
      await press(page, "upload");
      const words = await page.textContent(".editor-side code");
      await page.fill("[name=body]", `${await page.inputValue("[name=body]")}\n\n${words}\n`);
      await this.save(page);
    },
    async preview(page, look) {
      await page.fill("[name=note]", "typed before the preview");
      await follow(page, ".editor-side button[formaction]");
      await look(page.locator("#as-read .prose"));
      assert.equal(await page.inputValue("[name=note]"), "typed before the preview");
      await page.fill("[name=note]", "");
    },
  },
};

/** Sends the draft to another editor, who approves it from the board; then it is published. */
async function publish(way, page, title) {
  await press(page, "ask_review");
  const reviewer = await scene.visit({ person: "ada", path: "/desk/knowledge/board", javaScriptEnabled: way.javaScriptEnabled });
  await follow(reviewer, `main a:has-text("${title}")`);
  await reviewer.fill("[name=review_answer]", "Good.");
  await press(reviewer, "approve");
  await reviewer.context().close();
  await page.reload();
  assert.match(await page.textContent(".editor-side"), /Good\./);
}

/** A minute that is still to come, as somebody reads it from the clock of a time zone. */
function soon(zone) {
  const at = new Date(Math.ceil((Date.now() + 3000) / 60_000) * 60_000);
  return at.toLocaleString("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).replace(" ", "T");
}

const readers = (path) => scene.visit({ path, javaScriptEnabled: false });

async function readersSee(path, words, isThere = true) {
  const shown = () => scene.read(path).then((html) => html.includes(words) === isThere);
  assert.ok(await eventually(shown), `${path} ${isThere ? "shows" : "hides"} “${words}”`);
}

describe("an editor", { concurrency: true }, () => {
  for (const [how, way] of Object.entries(WAYS)) {
    test(`the whole way of an editor, ${how}`, async () => {
      const { javaScriptEnabled } = way;
      const title = `The rain sensor ${how}`;
      const mira = await scene.visit({ person: "mira", path: "/en/account", javaScriptEnabled });
      const zone = (await mira.inputValue("[name=time_zone]")) || "UTC";

      // Write, illustrate, look at it.
      await mira.goto(`${scene.url}/desk/knowledge`);
      await follow(mira, "main a.button-primary");
      await mira.fill("[name=title]", title);
      await mira.selectOption("[name=category]", { index: 1 });
      await follow(mira, "main form .button-primary");
      await mira.fill("[name=summary]", "Why it does not water when it rains.");
      await mira.fill("[name=body]", "## Where it hangs\n\nUnder the **gutter**, in the first year.\n\n");
      await way.save(mira);
      await way.illustrate(mira, "A sensor below a gutter");
      await way.preview(mira, async (out) => {
        assert.equal(await out.locator("strong").textContent(), "gutter");
        assert.equal(await out.locator("img").getAttribute("alt"), "A sensor below a gutter");
      });
      const editor = mira.url().replace(/\/preview.*|\?.*/, "");
      const id = editor.match(/articles\/(\d+)\//)[1];
      await way.save(mira);
      assert.equal(await mira.locator(".editor-side button[value=publish]").count(), 0, "it has to be approved first");

      // Approved, it appears at its time.
      await publish(way, mira, title);
      await mira.click("summary:has-text('Schedule')");
      const time = soon(zone);
      await mira.fill("[name=publish_at]", time);
      await press(mira, "schedule");
      assert.match(await mira.textContent(".editor-side .badge"), /Scheduled/);
      assert.equal(await mira.inputValue("[name=publish_at]"), time);
      assert.equal((await fetch(`${scene.url}/en/articles/${id}`)).status, 404);
      assert.ok(await eventually(async () => (await fetch(`${scene.url}/en/articles/${id}`)).ok, 900), "it is published at its time");
      const reader = await readers(`/en/articles/${id}`);
      assert.equal(await reader.getAttribute(".prose img", "alt"), "A sensor below a gutter");
      const first = reader.url().replace(scene.url, "");

      // Translated beside its source.
      await mira.goto(editor);
      await follow(mira, ".editor-side a[lang=el]");
      assert.match(await mira.textContent("[aria-labelledby=source-h]"), /in the first year/);
      await mira.fill("[name=title]", `Ο αισθητήρας ${how}`);
      await mira.fill("[name=body]", "## Πού κρέμεται\n\nΚάτω από την υδρορροή.");
      await way.save(mira);
      await publish(way, mira, `Ο αισθητήρας ${how}`);
      await press(mira, "publish");
      await readersSee(await addressOf(id, "el"), "υδρορροή");

      // The source goes on: the translation says so until it follows.
      await mira.goto(editor);
      await mira.fill("[name=body]", (await mira.inputValue("[name=body]")).replace("first", "second"));
      await way.save(mira);
      await publish(way, mira, title);
      await press(mira, "publish");
      await readersSee(first, "in the second year");
      await readersSee(await addressOf(id, "el"), "flash-warn");
      await follow(mira, ".editor-side a[lang=el]");
      await follow(mira, "[aria-labelledby=source-h] .flash a");
      assert.equal(await mira.textContent("ins"), "second", "what changed since is shown");
      await mira.goBack();
      await mira.fill("[name=body]", "## Πού κρέμεται\n\nΚάτω από την υδρορροή, τον δεύτερο χρόνο.");
      await mira.check("[name=made_from]");
      await way.save(mira);
      await publish(way, mira, `Ο αισθητήρας ${how}`);
      await press(mira, "publish");
      await readersSee(await addressOf(id, "el"), "δεύτερο");
      await readersSee(await addressOf(id, "el"), "flash-warn", false);

      // An old version comes back.
      await mira.goto(`${editor}/versions`);
      await follow(mira, ".versions li:last-child button");
      await mira.waitForSelector("[name=body]");
      assert.match(await mira.inputValue("[name=body]"), /in the first year/);
      await publish(way, mira, title);
      await press(mira, "publish");
      await readersSee(first, "in the first year");

      // Renamed and moved, the old address leads on.
      await mira.fill("[name=title]", `The wind sensor ${how}`);
      const before = await mira.$eval("[name=category]", (select) => select.selectedIndex);
      await mira.selectOption("[name=category]", { index: before + 1 });
      await way.save(mira);
      await publish(way, mira, `The wind sensor ${how}`);
      await press(mira, "publish");
      const place = await mira.$eval("[name=category]", (select) => select.selectedOptions[0].textContent.trim().split("›").pop().trim());
      await readersSee(await addressOf(id, "en"), "The wind sensor");
      await reader.goto(scene.url + first);
      assert.match(reader.url(), /the-wind-sensor/);
      assert.ok((await reader.textContent(".crumbs")).includes(place), "it stands in its new category");
    });
  }
});

/** The one true address of an article in a language. */
async function addressOf(id, language) {
  return new URL((await fetch(`${scene.url}/${language}/articles/${id}`)).url).pathname;
}

test("what was typed when the session ended is offered again after signing in", async () => {
  const page = await scene.visit({ person: "mira", path: "/desk/knowledge" });
  await page.click("tbody th a");
  await page.waitForSelector("[name=body]");
  const editor = page.url();
  await page.context().clearCookies();
  await page.fill("[name=title]", "Typed without a session");
  await page.fill("[name=body]", "Precious words");
  await page.waitForSelector("[data-signed-out]:not([hidden])");
  // Pressing a button takes nothing away either.
  await press(page, "ask_review");
  assert.match(await page.textContent("main"), /signed out/);
  assert.equal(await page.inputValue("main form [name=body]"), "Precious words");
  await page.goto(`${scene.url}/en/demo`);
  await page.click("button[name=person][value=mira]");
  await page.waitForLoadState();
  await page.goto(editor);
  await page.click("[data-recover] button[value=use]");
  assert.equal(await page.inputValue("[name=body]"), "Precious words");
  assert.equal(await page.inputValue("[name=title]"), "Typed without a session");
  await isSaved(page);
  await page.reload();
  assert.equal(await page.inputValue("[name=body]"), "Precious words");
  assert.ok(await page.locator("[data-recover]").isHidden(), "what is saved is not offered");
});

test("without scripts the page that asks to sign in keeps the text, which is sent again from there", async () => {
  const page = await scene.visit({ person: "mira", path: "/desk/knowledge/blocks", javaScriptEnabled: false });
  await follow(page, "th a[href*='/articles/']");
  await page.context().clearCookies();
  await page.fill("[name=body]", "Precious words\n\nof two paragraphs");
  await press(page, "save");
  assert.match(await page.textContent("main"), /signed out/);
  const elsewhere = await page.getAttribute("main a[target=_blank]", "href");
  assert.equal((await fetch(new URL(elsewhere, scene.url))).status, 200);
  // Signed in on another tab, which is not opened here: a page behind one that closes is not always drawn again, and then never clicked.
  const [name, value] = (await signIn(scene.url, "mira")).cookie.split("=");
  await page.context().addCookies([{ name, value, url: scene.url }]);
  await follow(page, "main form button");
  assert.equal(await page.inputValue("[name=body]"), "Precious words\n\nof two paragraphs");
  assert.match(await page.textContent("main"), /Saved/);
});

for (const javaScriptEnabled of [true, false]) {
  test(`of two editors the second is told and nothing is overwritten, ${javaScriptEnabled ? "with" : "without"} scripts`, async () => {
    const way = WAYS[javaScriptEnabled ? "with scripts" : "without scripts"];
    const [mira, ada] = [
      await scene.visit({ person: "mira", path: "/desk/knowledge?form=question", javaScriptEnabled }),
      await scene.visit({ person: "ada", javaScriptEnabled }),
    ];
    await mira.click(`tbody tr:nth-child(${javaScriptEnabled ? 1 : 2}) th a`);
    await mira.waitForSelector("[name=body]");
    await ada.goto(mira.url());
    await mira.fill("[name=body]", "The words of Mira");
    await way.save(mira);
    await ada.fill("[name=body]", "The words of Ada");
    if (javaScriptEnabled) await ada.waitForSelector("[data-conflict]:not([hidden])");
    if (javaScriptEnabled) await press(ada, "ask_review");
    else await way.save(ada);
    assert.match(await ada.textContent("main [role=alert]"), /Somebody else saved/);
    assert.equal(await ada.inputValue("[name=body]"), "The words of Ada");
    await ada.click("main [role=alert] summary");
    assert.match(await ada.textContent("main [role=alert] pre"), /The words of Mira/);
    await mira.reload();
    assert.equal(await mira.inputValue("[name=body]"), "The words of Mira");
    await ada.fill("[name=body]", "The words of Mira and Ada");
    await way.save(ada);
    await mira.reload();
    assert.equal(await mira.inputValue("[name=body]"), "The words of Mira and Ada");
  });
}
