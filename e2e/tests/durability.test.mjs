// What was acknowledged is there after kill -9, on both databases, and the search finds it.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startPortalIn } from "../lib/portal.mjs";
import { freshDatabase } from "../lib/postgres.mjs";
import { eventually, signIn } from "../lib/visitor.mjs";

/** The program dies when so many writes of every kind together are answered. */
const ACKNOWLEDGED = 120;

const canary = (kind) => `${kind} ${randomBytes(5).toString("hex")}`;

/** Sends requests, and an answer to each. */
async function writeRequests(url, note) {
  const harriet = await signIn(url, "harriet");
  const form = (await harriet.read("/en/requests/new")).match(/href="(\/en\/requests\/new\/[^"?]+)/)[1];
  return async () => {
    const subject = canary("request");
    const sent = await harriet.send(form, { once: await harriet.hidden(form, "once"), subject, body: `About ${subject}.`, anyway: "yes" });
    if (!sent) return;
    note({ kind: "request", words: subject });
    const list = await harriet.read(`/en/requests?q=${encodeURIComponent(subject)}`);
    const page = list.match(/href="(\/en\/requests\/\d+)"/)[1];
    const body = canary("reply");
    const answered = await harriet.send(`${page}/reply`, { once: await harriet.hidden(page, "once"), body });
    if (answered) note({ kind: "reply", words: body, page });
  };
}

/** Writes one article again and again; each time readers see a new version. */
async function writeVersions(url, note) {
  const mira = await signIn(url, "mira");
  const begin = "/desk/knowledge/new";
  const title = canary("article");
  const editor = await mira.send(begin, { once: await mira.hidden(begin, "once"), title, kind: "reference", category: "", language: "en" });
  return async () => {
    const words = canary("version");
    const fields = { title, summary: "", body: `Words of ${words}.`, note: words, act: "publish" };
    const published = await mira.send(editor, { ...fields, revision: await mira.hidden(editor, "revision") });
    if (published) note({ kind: "version", words, page: `${editor}/versions` });
  };
}

async function killInTheMiddle(...where) {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-kill-"));
  const first = await startPortalIn(folder, ...where);
  const acknowledged = [];
  let dead = null;
  const note = (write) => {
    acknowledged.push(write);
    if (acknowledged.length >= ACKNOWLEDGED) dead ??= first.kill();
  };
  const writers = [await writeRequests(first.url, note), await writeRequests(first.url, note), await writeVersions(first.url, note)];
  // A write that is cut off was never acknowledged; nothing is claimed about it.
  const forever = async (write) => { while (!dead) await write().catch(() => null); };
  await Promise.all(writers.map(forever));
  await dead;
  for (const kind of ["request", "reply", "version"]) {
    assert.ok(acknowledged.filter((write) => write.kind === kind).length > 10, `too few of ${kind}: nothing is shown`);
  }

  const second = await startPortalIn(folder, ...where);
  const harriet = await signIn(second.url, "harriet");
  const mira = await signIn(second.url, "mira");
  let requests = "";
  for (let page = 1; page <= 12; page += 1) requests += await harriet.read(`/en/requests?page=${page}`);
  const pages = new Map();
  for (const { page } of acknowledged.filter((write) => write.page)) {
    if (!pages.has(page)) pages.set(page, await (page.startsWith("/desk") ? mira : harriet).read(page));
  }
  const isThere = ({ page, words }) => (page ? pages.get(page) : requests).includes(words);
  assert.deepEqual(acknowledged.filter((write) => !isThere(write)), [], "acknowledged and gone");

  // The last of each kind is what the index may have missed; of the article, the newest version is what readers see.
  const isFound = (reader, words) => eventually(async () => (await reader.read(`/en/search?q=${words.split(" ")[1]}`)).includes('class="result"'));
  const { words: lastRequest } = acknowledged.findLast((write) => write.kind === "request");
  assert.ok(await isFound(harriet, lastRequest), "the search index has the last request");
  const { page: versions } = acknowledged.find((write) => write.kind === "version");
  const [newest] = pages.get(versions).match(/version [0-9a-f]{10}(?= ·)/);
  assert.ok(await isFound(mira, newest), "the search index has the version that readers see");
  await second.stop();
}

test("every acknowledged request, reply and version survives kill -9 on SQLite", () => killInTheMiddle());

test("every acknowledged request, reply and version survives kill -9 on PostgreSQL", () => killInTheMiddle("--database", freshDatabase("kill")));
