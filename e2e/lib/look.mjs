// Looking at a page as a judge: nothing for axe to find, nothing that scrolls sideways, no other host, no word on the console.
import assert from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import { become } from "./portal.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds, and finds again a little later: on a busy machine it may look while colours change. */
async function faults(page, colours) {
  if ((await violations(page, colours)).length === 0) return [];
  await page.waitForTimeout(1000);
  await atRest(page);
  return violations(page, colours);
}

/** What axe finds now; `colours` alone where everything else was looked at before in the same page. */
async function violations(page, colours) {
  const axe = new AxeBuilder({ page });
  const report = await (colours ? axe.withRules(["color-contrast", "link-in-text-block"]) : axe.withTags(RULES)).analyze();
  return report.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
}

/** Colours that fade over are looked at when they have. */
async function atRest(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((animation) => animation.finished)).then(() => {}));
}

async function goesSideways(page) {
  const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return by > 0 ? [`scrolls sideways by ${by} px`] : [];
}

/** Opens an address at each width, light and dark; answers what is wrong with it. The dark scheme changes nothing but colours. */
async function look(page, address) {
  const wrong = [];
  const note = async (words, found) => wrong.push(...(await found).map((fault) => `${words}: ${fault}`));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(address);
    await atRest(page);
    await note(`${width} px`, goesSideways(page));
    await note(`${width} px, light`, faults(page, false));
    await page.emulateMedia({ colorScheme: "dark" });
    await atRest(page);
    await note(`${width} px, dark`, faults(page, true));
  }
  await page.setViewportSize({ width: 320, height: 800 });
  await note("320 px", goesSideways(page));
  return wrong;
}

/** Looks at pages as somebody of the demonstration (`-` is a visitor); `paths` are addresses, or ask the page for them. */
export async function lookAtAll(scene, person, paths) {
  const page = await scene.visit({ reducedMotion: "reduce" });
  const { url } = scene;
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && complaints.push(`${page.url()}: ${message.text()}`));
  page.on("request", (request) => new URL(request.url()).origin === url || request.url().startsWith("data:") || complaints.push(`${page.url()} asks ${request.url()}`));
  if (person !== "-") await become(page, url, person);
  const wrong = {};
  for (const path of await addresses(page, url, paths)) {
    const found = await look(page, url + path);
    if (found.length) wrong[path] = found;
  }
  await page.context().close();
  assert.deepEqual(wrong, {});
  assert.deepEqual(complaints, []);
}

/** Addresses as they are, and those that are the first link of a kind on a page: `[page, selector]`, further links below it. */
async function addresses(page, url, paths) {
  const all = [];
  for (const path of paths) {
    if (typeof path === "string") {
      all.push(path);
      continue;
    }
    const [from, ...steps] = path;
    let place = from;
    for (const step of steps) {
      if (typeof step === "function") {
        place = step(place);
        continue;
      }
      await page.goto(url + place);
      const link = page.locator(step).first();
      assert.ok(await link.count(), `${place} has no ${step}`);
      place = await link.getAttribute("href");
    }
    all.push(place);
  }
  return all;
}
