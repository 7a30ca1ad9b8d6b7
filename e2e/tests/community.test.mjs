// The forum in a real browser: asking with a picture, quoting, mentioning, with scripts and without.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "../lib/stage.mjs";

const scene = stage();

/** One white pixel. */
const PNG = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==", "base64");

for (const scripts of [true, false]) {
  const how = scripts ? "with scripts" : "without scripts";

  test(`a customer asks with a picture, an agent quotes and mentions, ${how}`, async () => {
    const title = scripts ? "A ring that blinks" : "A ring that is dark";
    const customer = await scene.visit({ person: "owen", path: "/en/community", javaScriptEnabled: scripts });
    await customer.click(".page-head .button-primary");
    await customer.waitForURL(/\/community\/new/);
    await customer.fill("#f-title", title);
    await customer.selectOption("#f-section", { index: 1 });
    await customer.fill("#f-body", "It looks like **this**:");
    if (!scripts) await customer.fill("#f-alt", "The ring of the Hub");
    await customer.setInputFiles("#f-pictures", { name: "ring.png", mimeType: "image/png", buffer: PNG });
    if (scripts) {
      await customer.fill("dialog [name=alt]", "The ring of the Hub");
      await customer.click("dialog button[value=ok]");
      await customer.waitForFunction(() => /!\[The ring of the Hub\]\(file:\d+\)/.test(document.querySelector("#f-body").value));
    }
    await customer.click("button[name=preview]");
    await customer.waitForURL(/#as-read$/);
    assert.equal(await customer.getAttribute("#as-read img", "alt"), "The ring of the Hub");
    assert.ok(await customer.$eval("#as-read img", (picture) => fetch(picture.src).then((answer) => answer.ok)).catch(() => !scripts));
    await customer.click("form .button-primary");
    await customer.waitForURL(/\/community\/\d+/);
    assert.equal(await customer.getAttribute(".post img", "alt"), "The ring of the Hub");

    const agent = await scene.visit({ person: "nina", path: new URL(customer.url()).pathname, javaScriptEnabled: scripts });
    await agent.locator("a[data-quote]").first().click();
    await agent.waitForFunction(() => document.querySelector("#f-body").value.includes("> [Owen Pryce](post:")).catch((error) => assert.ok(!scripts, String(error)));
    assert.match(await agent.inputValue("#f-body"), /> It looks like \*\*this\*\*:/);
    if (scripts) {
      await agent.focus("#f-body");
      await agent.press("#f-body", "Control+End");
      await agent.locator("#f-body").pressSequentially("Please reset it, @ow");
      await agent.locator("[data-mention]:visible").click();
      assert.match(await agent.inputValue("#f-body"), /reset it, @\[Owen Pryce\]\(person:\d+\) $/);
    } else {
      await agent.fill("#f-body", `${await agent.inputValue("#f-body")}Please reset it, @Owen Pryce`);
    }
    await agent.click("#write .button-primary");
    await agent.waitForURL(/#reply-\d+$/);
    assert.equal(await agent.inputValue("#f-body"), "", "what was sent is not kept");
    const reply = agent.locator(".post-staff").last();
    assert.equal(await reply.locator(".mention").innerText(), "@Owen Pryce");
    assert.match(await reply.locator("blockquote a").getAttribute("href"), /\/en\/community\/posts\/\d+$/);
    await reply.locator("blockquote a").click();
    await agent.waitForURL(/\/community\/\d+-a-ring/);
    await customer.context().close();
    await agent.context().close();
  });
}

test("who has not signed in is led back to the reply, and what was typed outlives a reload", async () => {
  const page = await scene.visit({ path: "/en/community" });
  await page.click(".item-title a");
  await page.waitForURL(/\/community\/\d+/);
  const next = new URL(await page.getAttribute("#write a", "href"), scene.url).searchParams.get("next");
  assert.match(next, /^\/en\/community\/\d+.*#write$/);
  const signedIn = await scene.visit({ person: "femke", path: next });
  await signedIn.fill("#f-body", "Not sent yet");
  await signedIn.waitForTimeout(500);
  await signedIn.reload();
  assert.equal(await signedIn.inputValue("#f-body"), "Not sent yet");
  await page.context().close();
  await signedIn.context().close();
});

test("what was typed into one section is not put into another, and comes back after a reload", async () => {
  const page = await scene.visit({ path: "/admin/community", person: "ada" });
  const [first, second] = await page.$$eval("tbody th a", (links) => links.slice(0, 2).map((link) => link.pathname));
  const state = () => page.$eval("form[data-keep]", (form) => [...form.elements].filter((one) => one.name).map((one) => [one.name, one.type === "radio" ? one.checked : one.value]));
  await page.goto(scene.url + second);
  const drawn = await state();
  await page.goto(scene.url + first);
  await page.selectOption("#f-icon", "wrench");
  await page.fill("[name=summary-en]", "Kept words");
  await page.waitForTimeout(500);
  await page.reload();
  assert.equal(await page.inputValue("[name=summary-en]"), "Kept words");
  await page.click("form[data-keep] .form-actions button");
  await page.waitForURL(/done=/);
  await page.goto(scene.url + second);
  await page.waitForTimeout(300);
  const without = (all) => all.filter(([name]) => name !== "once");
  assert.deepEqual(without(await state()), without(drawn));
  await page.context().close();
});
