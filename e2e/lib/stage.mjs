// What a test file plays on: a demonstration of its own, and a browser that is opened when somebody looks. Both end with the file.
import { after, before } from "node:test";
import { become, openBrowser, startPortal } from "./portal.mjs";

/** Sets the stage for the tests of a file; `more` are arguments of the program. */
export function stage(...more) {
  let portal;
  let opening;
  let browser;
  before(async () => {
    opening = startPortal(...more);
    portal = await opening;
  });
  after(async () => {
    await (await browser)?.close();
    await portal?.stop();
  });
  return {
    /** Where the portal is. */
    get url() {
      return portal.url;
    },
    /** A page in a context of its own, as somebody of the demonstration and at an address where those are given. */
    async visit({ person, path, ...options } = {}) {
      // A hook of the file may come before the portal is open.
      const { url } = await opening;
      browser ??= openBrowser();
      const context = await (await browser).newContext({ viewport: { width: 1280, height: 900 }, ...options });
      const page = await context.newPage();
      if (person) await become(page, url, person);
      if (path) await page.goto(url + path);
      return page;
    },
    /** What an address answers, without a browser. */
    async read(path, cookie = "") {
      return (await fetch(portal.url + path, { headers: { cookie } })).text();
    },
  };
}
