// What others judge: the HTML checker of the W3C, Lighthouse, and every link of the demonstration.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import lighthouse from "lighthouse";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS } from "../lib/portal.mjs";
import { stage } from "../lib/stage.mjs";

const VNU = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const LANGUAGES = ["en", "fil", "hr", "el", "zh-Hant"];
const PUBLIC = ["", "/knowledge", "/faq", "/videos", "/requests", "/requests/new", "/search?q=hub", "/search?q=xyzzyx", "/sign-in", "/sign-up", "/forgot", "/demo", "/no-such-page", "/community", "/community/tags"];
const SIGNED_IN = {
  harriet: ["/en/account", "/en/account/sessions", "/en/requests", "/el/requests/new", "/en/community/new", "/en/account/posts"],
  nina: ["/desk", "/desk/requests/1001", "/desk/new", "/admin/organisations"],
  mira: ["/desk/knowledge", "/desk/knowledge/new", "/desk/knowledge/categories", "/desk/searches", "/desk/knowledge/board", "/desk/knowledge/new?kind=question"],
  ada: ["/admin", "/admin/site", "/admin/sites", "/admin/mail", "/admin/jobs", "/admin/home", "/admin/people", "/admin/request-forms", "/admin/knowledge", "/admin/videos", "/admin/community", "/admin/community/sections/new", "/admin/community/tags", "/admin/community/tags/new"],
};
/** Pages that the walk reads at most. */
const MOST = 900;

const scene = stage();
const { read } = scene;

async function become(person) {
  const answer = await fetch(`${scene.url}/en/demo`, { method: "POST", redirect: "manual", headers: { origin: scene.url }, body: new URLSearchParams({ person }) });
  return answer.headers.get("set-cookie").split(";")[0];
}

/** The first address on a page that begins so. */
async function first(page, beginning) {
  return (await read(page)).match(new RegExp(`href="(${beginning}[^"#?]+)`))?.[1];
}

async function allPages() {
  const pages = [];
  for (const language of LANGUAGES) {
    for (const path of PUBLIC) pages.push([`/${language}${path}`, ""]);
    for (const [list, one] of [["knowledge", "articles/\\d"], ["knowledge", "knowledge/\\d"], ["faq", "faq/\\d"], ["videos", "videos/\\d"], ["community", "community/\\d"], ["community", "community/sections/\\d"]]) {
      const found = await first(`/${language}/${list}`, `/${language}/${one}`);
      if (found) pages.push([found, ""]);
    }
    pages.push([await first(`/${language}/requests/new`, `/${language}/requests/new/`), ""]);
  }
  for (const [person, paths] of Object.entries(SIGNED_IN)) {
    const cookie = await become(person);
    for (const path of paths) pages.push([path, cookie]);
  }
  return pages;
}

test("the HTML checker finds no error on any kind of page in any language", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-html-"));
  const pages = await allPages();
  for (const [place, [path, cookie]] of pages.entries()) writeFileSync(join(folder, `${place}.html`), await read(path, cookie));
  const said = await promisify(execFile)("java", ["-jar", VNU, "--errors-only", "--format", "json", folder], { maxBuffer: 1 << 26 }).catch((error) => error);
  const { messages } = JSON.parse(said.stderr);
  const found = messages.map((message) => `${pages[Number(message.url.match(/(\d+)\.html/)[1])][0]}:${message.lastLine}: ${message.message} ${message.extract ?? ""}`);
  assert.deepEqual(found, []);
  assert.ok(pages.length > 80, `${pages.length} pages`);
  rmSync(folder, { recursive: true });
});

/** What Lighthouse says. On a busy machine it may not come to an end and give no mark (which is no low mark): it is asked again. */
async function judged(url, port) {
  for (let tries = 0; ; tries += 1) {
    const { lhr } = await lighthouse(url, { port, logLevel: "silent", output: "json" });
    if (tries === 2 || Object.values(lhr.categories).every((one) => one.score !== null)) return lhr;
  }
}

test("Lighthouse gives full marks for accessibility, good practice and search engines", async () => {
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: [...BROWSER_FLAGS, `--remote-debugging-port=${port}`] });
  try {
    const form = await first("/en/requests/new", "/en/requests/new/");
    const pages = ["/en", await first("/en/knowledge", "/en/articles/\\d"), "/en/search?q=hub", form, "/en/faq", "/en/videos"];
    for (const path of pages) {
      const lhr = await judged(scene.url + path, port);
      const marks = Object.fromEntries(Object.values(lhr.categories).map((one) => [one.id, Math.round(one.score * 100)]));
      // How quick a page is depends on the machine: the figure is printed, and written down where it was measured.
      console.log(`# Lighthouse ${path}: ${JSON.stringify(marks)}`);
      const failed = Object.values(lhr.audits).filter((audit) => (audit.score === 0 && audit.scoreDisplayMode === "binary") || audit.scoreDisplayMode === "error").map((audit) => audit.id);
      assert.deepEqual([marks.accessibility, marks["best-practices"], marks.seo], [100, 100, 100], `${path}: ${failed.join(", ")}`);
    }
  } finally {
    await browser.close();
  }
});

/** The demonstration has one page that leads nowhere, so that editors have a dead link to mend. */
const MEANT = "-the-app-for-older-phones";

test("every link of the demonstration leads somewhere", async () => {
  const next = LANGUAGES.map((language) => `/${language}`);
  const seen = new Map(next.map((path) => [path, "the beginning"]));
  const dead = [];
  for (let place = 0; place < next.length && place < MOST; place += 1) {
    const answer = await fetch(scene.url + next[place], { redirect: "manual" });
    if (answer.status >= 400 && answer.status !== 401) dead.push(`${next[place]}: ${answer.status}, linked from ${seen.get(next[place])}`);
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    const links = [...(await answer.text()).matchAll(/(?:href|src)="(\/[^"#]*)/g)].map((match) => match[1].replaceAll("&amp;", "&"));
    for (const link of [...links, answer.headers.get("location") ?? ""].filter((link) => link.startsWith("/"))) {
      const path = link.split("#")[0];
      // Searches and languages of the same page lead on without end.
      if (seen.has(path) || /\/(search|sign-in|requests\/new)[/?]|[?&](page|done|next)=/.test(path)) continue;
      seen.set(path, next[place]);
      next.push(path);
    }
  }
  assert.deepEqual(dead.filter((line) => !line.split(":")[0].endsWith(MEANT)), []);
  assert.ok(dead.length > 0, "the dead link that is meant was walked to, too");
  assert.ok(next.length > 300, `${next.length} addresses`);
});
