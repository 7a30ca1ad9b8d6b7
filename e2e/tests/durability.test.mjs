// What was acknowledged is there after kill -9, on both databases, and the search finds it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startPortalIn } from "../lib/portal.mjs";

/** Writes sent; the program dies when about half of them are answered. */
const WRITES = 200;

async function signIn(url) {
  const answer = await fetch(`${url}/en/demo`, { method: "POST", redirect: "manual", headers: { origin: url }, body: new URLSearchParams({ person: "harriet" }) });
  return answer.headers.get("set-cookie").split(";")[0];
}

async function formAddress(url, cookie) {
  const page = await (await fetch(`${url}/en/requests/new`, { headers: { cookie } })).text();
  return page.match(/href="(\/en\/requests\/new\/[^"?]+)/)[1];
}

/** Sends a request; answers its page when it was acknowledged. */
async function send(url, cookie, form, subject) {
  const page = await (await fetch(url + form, { headers: { cookie } })).text();
  const once = page.match(/name="once" value="([^"]+)"/)[1];
  const body = new URLSearchParams({ once, subject, body: `About ${subject}.`, anyway: "yes" });
  const answer = await fetch(url + form, { method: "POST", redirect: "manual", headers: { cookie, origin: url }, body });
  return answer.status === 303 ? answer.headers.get("location") : null;
}

async function killInTheMiddle(...where) {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-kill-"));
  const first = await startPortalIn(folder, ...where);
  const cookie = await signIn(first.url);
  const form = await formAddress(first.url, cookie);
  const acknowledged = [];
  let dead = false;
  const senders = Array.from({ length: 4 }, async (_, sender) => {
    for (let number = 0; number < WRITES / 4 && !dead; number += 1) {
      const subject = `canary${sender}x${number} ${randomBytes(4).toString("hex")}`;
      const location = await send(first.url, cookie, form, subject).catch(() => null);
      if (location) acknowledged.push(subject);
      if (acknowledged.length >= WRITES / 2 && !dead) {
        dead = true;
        await first.kill();
      }
    }
  });
  await Promise.all(senders);
  assert.ok(dead && acknowledged.length >= WRITES / 2, `only ${acknowledged.length} were acknowledged`);

  const second = await startPortalIn(folder, ...where);
  const again = await signIn(second.url);
  let all = "";
  for (let page = 1; page <= 12; page += 1) all += await (await fetch(`${second.url}/en/requests?page=${page}`, { headers: { cookie: again } })).text();
  const lost = acknowledged.filter((subject) => !all.includes(subject));
  assert.deepEqual(lost, [], "acknowledged and gone");

  const last = acknowledged.at(-1);
  let found = false;
  for (let tries = 0; tries < 100 && !found; tries += 1) {
    const results = await (await fetch(`${second.url}/en/search?q=${encodeURIComponent(last.split(" ")[1])}`, { headers: { cookie: again } })).text();
    found = results.includes('class="result"');
    if (!found) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.ok(found, "the search index agrees with the database");
  await second.stop();
}

test("every acknowledged request survives kill -9 on SQLite", () => killInTheMiddle());

test("every acknowledged request survives kill -9 on PostgreSQL", async () => {
  const server = process.env.VESTIBULE_TEST_POSTGRES;
  assert.ok(server, "VESTIBULE_TEST_POSTGRES names no server: run ./test");
  const name = `kill_${randomBytes(6).toString("hex")}`;
  execFileSync("psql", [server, "-qc", `CREATE DATABASE ${name}`]);
  await killInTheMiddle("--database", server.replace(/\/[^/]*$/, `/${name}`));
});
