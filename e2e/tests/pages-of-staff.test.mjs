// Every kind of page that agents, editors and administrators see, as `look.mjs` judges it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { lookAtAll } from "../lib/look.mjs";
import { stage } from "../lib/stage.mjs";

const TEXT = "a[href*='/desk/knowledge/articles/']";
const VIDEO = ["/desk/knowledge?form=video", TEXT, (editor) => editor.replace("/articles/", "/videos/")];
const PRODUCT = ["/desk/knowledge/products", "th a[href*='/desk/knowledge/products/']"];

const PAGES = {
  nina: [
    "/desk", "/admin/organisations", "/admin/segments", ["/desk", "a[href*='/desk/requests/']"],
    ["/en/community", ".item-title a"],
    ["/en/community", ".item-title a", "a[href*='?hide=']"],
  ],
  mira: [
    "/desk/knowledge", "/desk/knowledge?form=question", "/desk/knowledge/new?kind=question", "/desk/knowledge/categories?shelf=questions", "/desk/searches",
    "/desk/knowledge/board", "/desk/knowledge/upkeep", "/desk/knowledge/terms", "/desk/knowledge/parity", "/desk/knowledge/gaps", "/desk/knowledge/folder",
    "/desk/knowledge/upkeep?list=read", "/desk/knowledge?form=video", "/desk/knowledge/playlists", "/desk/knowledge/playlists/new",
    "/desk/knowledge/products", "/desk/knowledge/products/new", "/desk/knowledge/blocks", "/desk/knowledge/new?kind=block",
    ["/desk/knowledge", TEXT],
    ["/desk/knowledge?form=question", TEXT],
    ["/desk/knowledge?form=video", TEXT],
    VIDEO,
    [...VIDEO, (media) => `${media}/captions`],
    PRODUCT,
    [...PRODUCT, "a[href*='/desk/knowledge/releases/']"],
    ["/desk/knowledge/blocks", `th ${TEXT}`],
  ],
  ada: [
    "/admin", "/admin/site", "/admin/sites", "/admin/mail", "/admin/jobs", "/admin/home", "/admin/people", "/admin/people/1014", "/admin/teams", "/admin/teams/800", "/admin/request-forms", "/admin/videos", "/admin/knowledge",
    "/admin/translation", "/admin/community", "/admin/community/sections/new", "/admin/community/tags", "/admin/community/tags/new", "/admin/community/settings",
    ["/admin/community", "th a[href*='/sections/']"],
    ["/admin/community/tags", "th a[href*='/tags/']"],
  ],
};

const scene = stage();

for (const [person, paths] of Object.entries(PAGES)) {
  test(`pages of ${person}`, () => lookAtAll(scene, person, paths));
}

test("the bar of an administrator is one line in every language", async () => {
  const page = await scene.visit({ person: "ada" });
  const lines = {};
  for (const language of ["fil", "hr", "el", "zh-Hant", "en"]) {
    await page.goto(`${scene.url}/en/account`);
    await page.selectOption("[name=language]", language);
    await Promise.all([page.waitForNavigation(), page.click("form:has([name=language]) .button-primary")]);
    for (const width of [1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${scene.url}/admin`);
      const tops = await page.$$eval(".head-bar > .nav > *", (all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      assert.ok(tops.length > 3, `${language}: ${tops.length} entries`);
      lines[`${language} ${width}`] = new Set(tops).size;
    }
  }
  assert.deepEqual(Object.values(lines).filter((count) => count !== 1), [], JSON.stringify(lines));
  await page.context().close();
});
