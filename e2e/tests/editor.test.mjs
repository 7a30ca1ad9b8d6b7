// The editor in a real browser: what becomes of the text, beside it while it is typed (K2).
import assert from "node:assert/strict";
import { test } from "node:test";
import { stage } from "../lib/stage.mjs";

const scene = stage();

async function openEditor(width, options = {}) {
  const page = await scene.visit({ person: "mira", path: "/desk/knowledge", viewport: { width, height: 800 }, ...options });
  await page.click("tbody th a");
  await page.waitForSelector("[name=body]");
  return page;
}

test("an editor sees beside the text what becomes of it while typing", async () => {
  const page = await openEditor(1280);
  await page.click("[data-preview] button[value=both]");
  const out = page.locator("[data-preview-out]");
  const area = page.locator("[name=body]");
  const paragraphs = Array.from({ length: 60 }, (_, number) => `Paragraph ${number} of a long text.`).join("\n\n");
  await area.fill(`## Before you begin\n\n${paragraphs}`);
  await page.waitForFunction(() => document.querySelector("[data-preview-out] h2")?.textContent.includes("Before you begin"));
  const [text, read] = [await area.boundingBox(), await out.boundingBox()];
  assert.ok(read.x >= text.x + text.width - 1, "it stands beside the text");
  await out.evaluate((place) => place.scrollTo(0, 500));
  await area.press("Control+End");
  await page.keyboard.type("\n\nThe very last words");
  await page.waitForFunction(() => document.querySelector("[data-preview-out]").textContent.includes("The very last words"));
  assert.equal(await out.evaluate((place) => place.scrollTop), 500, "the place that was read stays");
  await page.reload();
  await page.waitForSelector("[data-preview-out]:not([hidden])");
  assert.equal(await page.getAttribute("[data-preview] button[value=both]", "aria-pressed"), "true", "what was chosen is kept");
  await page.setViewportSize({ width: 700, height: 800 });
  await page.waitForSelector("[data-preview-out]", { state: "hidden" });
  assert.ok(await area.isVisible(), "a narrow window shows the text alone");
  await page.context().close();
});

test("on a narrow screen the preview is a tab", async () => {
  const page = await openEditor(360);
  assert.ok(await page.locator("[data-preview] button[value=both]").isHidden());
  await page.fill("[name=body]", "Narrow *words*");
  await page.click("[data-preview] button[value=preview]");
  await page.waitForFunction(() => document.querySelector("[data-preview-out] em")?.textContent === "words");
  assert.ok(await page.locator("[name=body]").isHidden());
  await page.click("[data-preview] button[value=write]");
  assert.ok(await page.locator("[name=body]").isVisible());
  await page.context().close();
});

test("without scripts the text is written and saved", async () => {
  const page = await openEditor(1280, { javaScriptEnabled: false });
  assert.ok(await page.locator("[data-preview]").isHidden());
  await page.fill("[name=body]", "Written without scripts");
  await page.click("button[value=save]:not([tabindex])");
  assert.equal(await page.inputValue("[name=body]"), "Written without scripts");
  await page.context().close();
});
