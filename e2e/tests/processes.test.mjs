// Two programs on one PostgreSQL: a session counts in both, what one takes the other shows, and a mail leaves once.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { startPortalIn } from "../lib/portal.mjs";
import { ask, freshDatabase } from "../lib/postgres.mjs";
import { eventually, signIn, visitor } from "../lib/visitor.mjs";

const database = freshDatabase("pair");
const folders = [1, 2].map((number) => mkdtempSync(join(tmpdir(), `vestibule-pair${number}-`)));
const first = await startPortalIn(folders[0], "--database", database);
const second = await startPortalIn(folders[1], "--database", database);
after(async () => {
  await first.stop();
  await second.stop();
});

/** Subjects of the mails that one of the programs sent. */
function mailed(folder) {
  const mails = join(folder, "mail");
  if (!existsSync(mails)) return [];
  return readdirSync(mails).filter((name) => name.endsWith(".eml")).map((name) => readFileSync(join(mails, name), "utf8"));
}

test("a request sent to one program is shown, found and answered in the other", async () => {
  const here = await signIn(first.url, "harriet");
  const there = visitor(second.url, here.cookie);
  const form = (await here.read("/en/requests/new")).match(/href="(\/en\/requests\/new\/[^"?]+)/)[1];
  assert.ok(await here.send(form, { once: await here.hidden(form, "once"), subject: "Ptarmigan in winter", body: "White on white.", anyway: "yes" }));
  const list = await there.read("/en/requests");
  assert.ok(list.includes("Ptarmigan in winter"), "the session and the request count in the other program");
  assert.ok(await eventually(async () => (await there.read("/en/search?q=ptarmigan")).includes('class="result"')), "found there");

  const page = list.match(/href="(\/en\/requests\/\d+)"[^>]*>[^<]*Ptarmigan/)[1];
  assert.ok(await there.send(`${page}/reply`, { once: await there.hidden(page, "once"), body: "It is still there." }));
  assert.ok((await here.read(page)).includes("It is still there."));

  await there.send("/en/sign-out", {});
  assert.ok(!(await here.read("/en/requests")).includes("Ptarmigan"), "who signed out there is signed out here");
});

test("each mail leaves one of two programs, once", async () => {
  const agent = await signIn(first.url, "nina");
  const other = visitor(second.url, agent.cookie);
  const requests = ask(database, "SELECT number FROM tickets_request WHERE number IS NOT NULL AND is_open ORDER BY number LIMIT 12").split("\n");
  const before = folders.flatMap(mailed).length;
  await Promise.all(requests.map(async (number, index) => {
    const who = index % 2 ? agent : other;
    const page = `/desk/requests/${number}`;
    const sent = await who.send(`${page}/reply`, { once: await who.hidden(page, "once"), body: `sandpiper${number}.`, kind: "message" });
    assert.ok(sent, `the answer to ${number} was taken`);
  }));
  const idle = () => ask(database, "SELECT COUNT(*) FROM store_job WHERE failed_at IS NULL") === "0";
  assert.ok(await eventually(() => idle() && folders.flatMap(mailed).length > before, 300), "everything is sent");
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (const number of requests) {
    const mails = folders.flatMap(mailed).filter((mail) => mail.includes(`sandpiper${number}.`));
    const recipients = mails.map((mail) => mail.match(/^To: .*$/m)[0]);
    assert.ok(mails.length > 0, `a mail about ${number}`);
    assert.equal(new Set(recipients).size, recipients.length, `one mail to each person of ${number}: ${recipients}`);
  }
});
