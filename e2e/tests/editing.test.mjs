// An editor's whole way with a text, in a browser with scripts and in one without: written, illustrated, looked at, reviewed, published at a
// set time, translated, outdated, updated, restored, moved, and followed by its old address.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { become, openBrowser, startPortal } from "../lib/portal.mjs";
import { eventually } from "../lib/visitor.mjs";

/** A red dot. */
const PICTURE = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

let portal;
let browser;
before(async () => {
  portal = await startPortal();
  browser = await openBrowser();
});
after(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Somebody in a browser of their own. */
async function somebody(person, scripts) {
  const context = await browser.newContext({ javaScriptEnabled: scripts, timezoneId: "UTC" });
  const page = await context.newPage();
  if (person) await become(page, portal.url, person);
  return page;
}

/** Presses a button of the editor and waits for the answer. */
async function act(page, name) {
  const button = page.locator(`.editor-side button[name=act][value=${name}], .editor button[name=act][value=${name}]:not(.sr)`).first();
  await page.locator("details.fold").evaluateAll((all) => all.forEach((one) => (one.open = true))).catch(() => {});
  await Promise.all([page.waitForNavigation(), button.click()]);
}

/** Opens the folded part of a page that holds something, as a reader without scripts does. */
async function unfold(page, selector) {
  const fold = page.locator("details.fold", { has: page.locator(selector) });
  if ((await fold.count()) && (await fold.first().getAttribute("open")) === null) await fold.first().locator("summary").click();
}

const text = async (path) => (await fetch(portal.url + path)).text();

for (const scripts of [true, false]) {
  test(`an editor goes the whole way of a text ${scripts ? "with" : "without"} scripts`, async () => {
    const word = scripts ? "Marmalade" : "Elderberry";
    const mira = await somebody("mira", scripts);

    // Written.
    await mira.goto(`${portal.url}/desk/knowledge/new`);
    await mira.fill("#f-title", `${word} in the hub`);
    await Promise.all([mira.waitForNavigation(), mira.click("main form .button-primary")]);
    const editor = mira.url().split("?")[0];
    await mira.fill("#f-body", `First words about ${word.toLowerCase()}.`);
    await act(mira, "save");
    assert.match(await mira.inputValue("#f-body"), /First words/);

    // Illustrated.
    await mira.setInputFiles("#f-file", { name: "hub.png", mimeType: "image/png", buffer: PICTURE });
    await mira.fill("#f-alt", "A red dot");
    await mira.check("input[name=inline]");
    await act(mira, "upload");
    assert.match(await mira.inputValue("#f-body"), /!\[A red dot\]\(.*hub.*\.png\)/);

    // Looked at before anybody else sees it.
    if (scripts) await mira.locator('.switch button[value="preview"]').click();
    else await act(mira, "preview");
    await mira.locator(".prose img[alt='A red dot']").first().waitFor();
    if (!scripts) await mira.goto(editor);
    assert.equal((await fetch(`${portal.url}/en/search?q=${word}`).then((answer) => answer.text())).includes('class="result"'), false);

    // Sent to review, and approved by another.
    if (scripts) await mira.locator('.switch button[value="write"]').click();
    await mira.fill("#f-review_words", "Is the dot red enough?");
    await act(mira, "ask_review");
    const ada = await somebody("ada", scripts);
    await ada.goto(`${portal.url}/desk/knowledge/board`);
    await Promise.all([ada.waitForNavigation(), ada.locator("a", { hasText: `${word} in the hub` }).first().click()]);
    await ada.fill("#f-review_answer", "It is.");
    await act(ada, "approve");

    // Published at a set time.
    await mira.goto(editor);
    await unfold(mira, "#f-publish_at");
    await mira.fill("#f-publish_at", new Date(Date.now() - 60_000).toISOString().slice(0, 16));
    await act(mira, "schedule");
    const isFound = async () => (await text(`/en/search?q=${word}`)).includes(`${word}</mark> in the hub`);
    assert.ok(await eventually(isFound, 900), "what was scheduled appears");
    await mira.goto(editor);
    const address = await mira.locator(".editor-side a[href*='/en/articles/']").first().getAttribute("href");

    // Translated, outdated by a change of the source, and updated.
    const translation = editor.replace(/\/en$/, "/el");
    await mira.goto(translation);
    await mira.fill("#f-title", `${word} στον κόμβο`);
    await mira.fill("#f-body", "Οι πρώτες λέξεις.");
    await act(mira, "publish");
    await mira.goto(editor);
    await mira.fill("#f-body", `${await mira.inputValue("#f-body")}\n\nA second paragraph.`);
    await act(mira, "publish");
    await mira.goto(translation);
    await mira.locator("#source-h ~ .flash-warn, section:has(#source-h) .flash-warn").first().waitFor();
    await mira.fill("#f-body", "Οι πρώτες λέξεις.\n\nΔεύτερη παράγραφος.");
    await mira.check("input[name=made_from]");
    await act(mira, "publish");
    await mira.goto(translation);
    assert.equal(await mira.locator("section:has(#source-h) .flash-warn").count(), 0);

    // An old version comes back.
    await mira.goto(`${editor}/versions`);
    await Promise.all([mira.waitForNavigation(), mira.locator(".versions form button").last().click()]);
    await mira.goto(editor);
    assert.doesNotMatch(await mira.inputValue("#f-body"), /second paragraph/);
    await act(mira, "publish");
    assert.doesNotMatch(await text(address), /second paragraph/);

    // Moved to another name; who has the old address is led on.
    await mira.goto(editor);
    await mira.fill("#f-title", `${word} beside the hub`);
    await act(mira, "publish");
    const reader = await somebody(null, scripts);
    await reader.goto(portal.url + address);
    assert.match(reader.url(), /beside-the-hub$/);
    await reader.locator("h1", { hasText: "beside the hub" }).waitFor();
    for (const page of [mira, ada, reader]) await page.context().close();
  });
}

test("what was typed comes back after a lost session, and of two editors nobody overwrites the other", async () => {
  const mira = await somebody("mira", true);
  await mira.goto(`${portal.url}/desk/knowledge`);
  await Promise.all([mira.waitForNavigation(), mira.locator("tbody th a[href*='/desk/knowledge/articles/']").first().click()]);
  const editor = mira.url().split("?")[0];
  const ada = await somebody("ada", true);
  await ada.goto(editor);
  await ada.fill("#f-summary", "Ada was here first.");
  await act(ada, "save");
  await mira.fill("#f-summary", "Mira would overwrite it.");
  await mira.locator("[data-conflict]:visible, .flash-warn:visible").first().waitFor({ timeout: 20_000 });
  await ada.goto(editor);
  assert.equal(await ada.inputValue("#f-summary"), "Ada was here first.");

  // The session ends while a third text is typed.
  await ada.fill("#f-summary", "Typed after the end of the session.");
  await ada.context().clearCookies();
  await ada.locator("[data-save-status][data-state=offline], [data-save-status][data-state=unsaved]").first().waitFor({ timeout: 20_000 });
  await become(ada, portal.url, "ada");
  await ada.goto(editor);
  await ada.locator("[data-recover]:visible button[value=use]").click();
  assert.equal(await ada.inputValue("#f-summary"), "Typed after the end of the session.");
  for (const page of [mira, ada]) await page.context().close();
});
