// Every kind of page that agents, editors and administrators see, as `look.mjs` judges it.
import { after, before, test } from "node:test";
import { lookAtAll } from "../lib/look.mjs";
import { openBrowser, startPortal } from "../lib/portal.mjs";

const TEXT = "a[href*='/desk/knowledge/articles/']";
const VIDEO = ["/desk/knowledge?form=video", TEXT, (editor) => editor.replace("/articles/", "/videos/")];
const PRODUCT = ["/desk/knowledge/products", "th a[href*='/desk/knowledge/products/']"];

const PAGES = {
  nina: ["/desk", "/admin/organisations", "/admin/segments", ["/desk", "a[href*='/desk/requests/']"]],
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
    "/admin/translation",
  ],
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

for (const [person, paths] of Object.entries(PAGES)) {
  test(`pages of ${person}`, () => lookAtAll(browser, portal.url, person, paths));
}
