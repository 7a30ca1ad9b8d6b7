// What people come for, told in a browser, with scripts and without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "../lib/stage.mjs";

const scene = stage();

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`a visitor searches, reads and says that it helped, ${how}`, async () => {
    const page = await scene.visit({ path: "/en", javaScriptEnabled: scripts });
    await page.fill("main input[type=search]", "hub offline");
    await page.press("main input[type=search]", "Enter");
    await page.waitForURL(/\/en\/search/);
    assert.ok((await page.$$(".result mark")).length > 0, "the words are marked");
    await page.click(".result h2 a");
    await page.waitForURL(/\/en\/articles\//);
    await page.click("form.helpful button[value=yes]");
    await page.waitForLoadState();
    assert.match(await page.textContent("main"), /Thank/);
  });

  test(`what a visitor opens is told once, ${how}`, async () => {
    const page = await scene.visit({ path: "/en/search?q=hub", javaScriptEnabled: scripts });
    const told = [];
    page.context().on("request", (request) => request.url().includes("/search/opened") && told.push(request));
    const address = await page.getAttribute(".result h2 a", "ping");
    assert.equal(address === null, scripts, "the attribute stays for pages without scripts");
    await page.click(".result h2 a");
    await page.waitForURL(/\/en\/articles\//);
    await page.goBack();
    await page.click(".result h2 a", { button: "middle" });
    await page.waitForTimeout(500);
    assert.equal(told.length, 2, "once for each time");
    assert.equal(new URL(told[0].url()).searchParams.get("q"), "hub");
    assert.equal((await told[1].response()).status(), 204);
  });

  test(`a customer sends a request, an agent answers it, the customer reads the answer, ${how}`, async () => {
    // Two that are alike would be told apart by the warning of an own duplicate (R6).
    const subject = scripts ? "The ring light stays amber" : "Which fertiliser suits the drip line";
    const customer = await scene.visit({ person: "harriet", path: "/en/requests/new", javaScriptEnabled: scripts });
    if (!(await customer.$("#f-subject"))) {
      await customer.click("main a[href*='/requests/new/']");
      await customer.waitForLoadState();
    }
    await customer.fill("#f-subject", subject);
    await customer.fill("textarea[name=body], textarea[name=message]", "It began this morning, after the power cut.");
    for (const select of await customer.$$("main select[required]")) {
      const values = await select.$$eval("option", (all) => all.map((option) => option.value).filter(Boolean));
      await select.selectOption(values[0]);
    }
    for (const input of await customer.$$("main form .field:not([hidden]) input[required][type=text]")) {
      if (!(await input.inputValue())) await input.fill("TW-12345678");
    }
    await customer.click("main form button.button-primary");
    await customer.waitForLoadState();
    const number = (await customer.textContent("main")).match(/#(\d+)/)?.[1];
    assert.ok(number, "the page says the number");

    const agent = await scene.visit({ person: "nina", path: `/desk/requests/${number}`, javaScriptEnabled: scripts });
    assert.match(await agent.textContent("body"), new RegExp(subject));
    await agent.fill("textarea[name=body]", "Please press the button for five seconds.");
    await agent.click("form.box button.button-primary");
    await agent.waitForLoadState();

    await customer.goto(`${scene.url}/en/requests/${number}`);
    assert.match(await customer.textContent("main"), /press the button for five seconds/);
  });
}

test("suggestions come while typing and are walked by arrow keys", async () => {
  const page = await scene.visit({ path: "/en" });
  await page.locator("main input[type=search]").pressSequentially("hub of", { delay: 30 });
  await page.waitForSelector("[role=option]");
  await page.press("main input[type=search]", "ArrowDown");
  await page.press("main input[type=search]", "Enter");
  await page.waitForURL(/\/en\/articles\//);
});

test("the language menu leads to the same page in another language", async () => {
  const page = await scene.visit({ path: "/en/knowledge" });
  await page.click("a[href*='/en/articles/']");
  await page.click("details.menu summary");
  await page.click("details.menu a[hreflang=el]");
  await page.waitForURL(/\/el\/articles\//);
  assert.equal(await page.getAttribute("html", "lang"), "el");
});

/** What has the focus, in words. */
const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.getAttribute("name"));

test("a visitor finds an article and answers by keys alone", async () => {
  const page = await scene.visit({ path: "/en/knowledge" });
  await page.keyboard.press("Tab");
  assert.equal(await focused(page), "Skip to content");
  await page.keyboard.press("Enter");
  for (let tries = 0; tries < 30 && !/\/articles\//.test(page.url()); tries += 1) {
    await page.keyboard.press("Tab");
    const isArticle = await page.evaluate(() => (document.activeElement.getAttribute("href") ?? "").includes("/articles/"));
    if (isArticle) {
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/articles\//);
    }
  }
  assert.match(page.url(), /\/articles\//);
  for (let tries = 0; tries < 80 && (await focused(page)) !== "Yes"; tries += 1) await page.keyboard.press("Tab");
  const ring = await page.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
  assert.notEqual(ring, "0px", "the focus can be seen");
  await page.keyboard.press("Enter");
  await page.waitForURL(/voted=yes/);
});

test("a printed article is its text alone", async () => {
  const page = await scene.visit({ path: "/en/knowledge" });
  await page.click("main a[href*='/en/articles/']");
  await page.waitForURL(/\/articles\//);
  await page.emulateMedia({ media: "print" });
  assert.ok(await page.isVisible("h1"));
  assert.ok(await page.isVisible(".prose"));
  for (const part of [".head-bar", ".helpful", ".stuck", "footer", ".toc"]) {
    const shown = await page.$$eval(part, (all) => all.filter((one) => one.getClientRects().length > 0).length);
    assert.equal(shown, 0, `${part} is printed`);
  }
  const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.ok(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(colour), colour);
});
