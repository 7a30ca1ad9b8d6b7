// Every kind of page: nothing for axe to find, nothing that scrolls sideways, no foreign host, no word on the console.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import AxeBuilder from "@axe-core/playwright";
import { become, openBrowser, startPortal } from "../lib/portal.mjs";

const PAGES = {
  "-": ["/en", "/el", "/zh-Hant", "/en/sign-in", "/en/sign-up", "/en/forgot", "/en/demo", "/en/search?q=hub", "/hr/search?q=xyzzyx", "/en/search", "/en/no-such-page", "/en/knowledge", "/en/faq", "/el/faq?q=hub", "/en/faq?q=xyzzyx", "/en/videos", "/el/videos?level=beginner", "/en/products", "/hr/products", "/en/requests/new"],
  harriet: ["/en", "/en/account", "/en/account/sessions", "/en/account/organisation", "/en/account/notices", "/en/account/follows", "/en/follow", "/en/requests"],
  nina: ["/desk", "/admin/organisations", "/admin/segments"],
  mira: ["/desk/knowledge", "/desk/knowledge?form=question", "/desk/knowledge/new?kind=question", "/desk/knowledge/categories?shelf=questions", "/desk/searches", "/desk/knowledge/board", "/desk/knowledge/upkeep", "/desk/knowledge/terms", "/desk/knowledge/parity", "/desk/knowledge/gaps", "/desk/knowledge/folder", "/desk/knowledge/upkeep?list=read", "/desk/knowledge?form=video", "/desk/knowledge/playlists", "/desk/knowledge/playlists/new", "/desk/knowledge/products", "/desk/knowledge/products/new", "/desk/knowledge/blocks", "/desk/knowledge/new?kind=block"],
  ada: ["/admin", "/admin/site", "/admin/sites", "/admin/mail", "/admin/jobs", "/admin/home", "/admin/people", "/admin/videos", "/admin/knowledge", "/admin/translation"],
};

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

/** Pages whose address is known only from another page. */
async function found(page, from, selector) {
  await page.goto(portal.url + from);
  const links = await page.$$eval(selector, (all) => all.map((link) => link.getAttribute("href")));
  return links.slice(0, 1);
}

async function look(page, path, words) {
  const foreign = [];
  page.on("request", (request) => new URL(request.url()).origin === portal.url || request.url().startsWith("data:") || foreign.push(request.url()));
  await page.goto(portal.url + path);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(sideways <= 0, `${path} ${words}: scrolls sideways by ${sideways} px`);
  const report = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  const said = report.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.target.join(" ")).slice(0, 3).join(", ")}`);
  assert.deepEqual(said, [], `${path} ${words}`);
  assert.deepEqual(foreign, [], `${path} ${words}: asks other hosts`);
}

for (const [person, paths] of Object.entries(PAGES)) {
  for (const [width, scheme] of [[1280, "light"], [1280, "dark"], [360, "light"], [360, "dark"], [320, "light"]]) {
    test(`pages of ${person === "-" ? "visitors" : person} at ${width} px, ${scheme}`, async () => {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme: scheme });
      const page = await context.newPage();
      const complaints = [];
      page.on("console", (message) => message.type() === "error" && !message.text().includes("404") && complaints.push(message.text()));
      if (person !== "-") await become(page, portal.url, person);
      const all = [...paths];
      if (person === "-") all.push(...(await found(page, "/en/faq", "a[href*='/faq/']")), ...(await found(page, "/en/videos", ".film a[href*='/videos/']")), ...(await found(page, "/en/products", ".door[href*='/products/']")), ...(await found(page, "/en/knowledge", "a[href*='/articles/']")), ...(await found(page, "/en/knowledge", "a[href*='/knowledge/']")));
      if (person === "harriet") all.push(...(await found(page, "/en/requests", "main a[href*='/requests/']:not([href$='/new'])")));
      if (person === "nina") all.push(...(await found(page, "/desk", "a[href*='/desk/requests/']")));
      if (person === "mira") {
        const [editor] = await found(page, "/desk/knowledge?form=video", "a[href*='/desk/knowledge/articles/']");
        const media = editor.replace("/articles/", "/videos/");
        all.push(editor, media, `${media}/captions`);
      }
      if (person === "mira") all.push(...(await found(page, "/desk/knowledge?form=question", "a[href*='/desk/knowledge/articles/']")), ...(await found(page, "/desk/knowledge", "a[href*='/desk/knowledge/articles/']")));
      if (person === "mira") {
        const [product] = await found(page, "/desk/knowledge/products", "th a[href*='/desk/knowledge/products/']");
        all.push(product, ...(await found(page, product, "a[href*='/desk/knowledge/releases/']")).slice(0, 1), ...(await found(page, "/desk/knowledge/blocks", "th a[href*='/desk/knowledge/articles/']")).slice(0, 1));
      }
      for (const path of all) await look(page, path, `at ${width} px, ${scheme}`);
      assert.deepEqual(complaints, []);
      await context.close();
    });
  }
}
