// What an operator does: start with a file and the environment, set up by the printed link, end, and ask the doctor.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { PROGRAM, freePort, startPortalIn } from "../lib/portal.mjs";
import { ask, freshDatabase } from "../lib/postgres.mjs";
import { eventually, signIn } from "../lib/visitor.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "vestibule-operate-"));

const running = new Set();
after(() => running.forEach((program) => program.kill("SIGKILL")));

/** Starts `serve` and reads until it is open. */
async function serve(args, environment) {
  const program = spawn(PROGRAM, ["serve", ...args], { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...environment } });
  running.add(program);
  let said = "";
  let log = "";
  program.stderr.on("data", (text) => (log += text));
  await new Promise((resolve, reject) => {
    program.stdout.on("data", (text) => {
      said += text;
      if (said.includes("is open at")) resolve();
    });
    program.on("exit", (code) => reject(new Error(`ended with ${code}: ${said}${log}`)));
  });
  program.removeAllListeners("exit");
  const ended = new Promise((resolve) => program.on("exit", (code, signal) => resolve({ code, signal })));
  return { said: () => said, log: () => log, end: (signal) => (program.kill(signal), ended) };
}

function doctor(args, environment = {}) {
  const done = spawnSync(PROGRAM, ["doctor", "--json", ...args], { encoding: "utf8", env: { ...process.env, ...environment } });
  return { code: done.status, findings: Object.fromEntries(JSON.parse(done.stdout).map((finding) => [finding.check, finding])) };
}

test("a first start reads file and environment, prints a link that sets up, and ends when asked", async () => {
  const data = folder();
  const port = await freePort();
  const file = join(data, "vestibule.toml");
  writeFileSync(file, `data = ${JSON.stringify(data)}\nlisten = "127.0.0.1:1"\nbase_url = "http://127.0.0.1:${port}"\n`);
  // The environment goes before the file.
  const program = await serve(["--config", file], { VESTIBULE_LISTEN: `127.0.0.1:${port}` });
  const [link] = program.said().match(/http:\S+\/setup\/\S+/);
  const page = await fetch(link);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /name="email"/);
  assert.equal((await fetch(`http://127.0.0.1:${port}/en/setup/another`)).status, 410);

  const slow = fetch(`http://127.0.0.1:${port}/en`);
  assert.equal((await slow).status, 200);
  assert.deepEqual(await program.end("SIGTERM"), { code: 0, signal: null });
  assert.ok(!program.log().includes("ERROR"), program.log());

  const again = await serve(["--config", file, "--log-json"], { VESTIBULE_LISTEN: `127.0.0.1:${port}` });
  const [other] = again.said().match(/http:\S+\/setup\/\S+/);
  assert.notEqual(other, link, "each start makes a new link, and the old one is no good");
  assert.equal((await fetch(link)).status, 410);
  assert.deepEqual(await again.end("SIGINT"), { code: 0, signal: null });
});

test("an address that is taken and a misspelt name are said, and the program ends with a failure", async () => {
  const data = folder();
  const port = await freePort();
  const program = await serve(["--data", data, "--listen", `127.0.0.1:${port}`]);
  const second = spawnSync(PROGRAM, ["serve", "--data", folder(), "--listen", `127.0.0.1:${port}`], { encoding: "utf8" });
  assert.equal(second.status, 1);
  assert.match(second.stderr, new RegExp(`cannot listen on 127.0.0.1:${port}`));
  await program.end("SIGTERM");
  writeFileSync(join(data, "wrong.toml"), 'lisen = "127.0.0.1:1"\n');
  const misspelt = spawnSync(PROGRAM, ["serve", "--config", join(data, "wrong.toml")], { encoding: "utf8" });
  assert.equal(misspelt.status, 1);
  assert.match(misspelt.stderr, /lisen[\s\S]*listen/);
});

test("the doctor finds nothing wrong with a healthy portal", async () => {
  const data = folder();
  assert.equal(spawnSync(PROGRAM, ["migrate", "--data", data]).status, 0);
  const { code, findings } = doctor(["--data", data]);
  assert.deepEqual(Object.values(findings).filter((finding) => !finding.good), []);
  assert.equal(code, 0);
});

test("the doctor names every seeded fault and how to mend it", () => {
  const bad = (args, environment, check, said, mend) => {
    const { code, findings } = doctor(args, environment);
    assert.equal(code, 1, check);
    assert.equal(findings[check].good, false, JSON.stringify(findings));
    assert.match(findings[check].said, said);
    assert.match(findings[check].mend, mend);
  };
  bad(["--data", folder()], {}, "schema", /steps behind/, /vestibule migrate/);
  bad(["--data", folder(), "--database", "postgres://nobody@127.0.0.1:1/x"], {}, "database", /./, /--database/);
  bad(["--data", "/dev/null/portal"], {}, "data folder", /dev\/null/, /--data/);
  bad(["--data", folder()], { VESTIBULE_BASE_URL: "http://help.example.com" }, "base url", /not HTTPS/, /proxy/);
  bad(["--data", folder()], { VESTIBULE_MAIL_URL: "pigeon://x", VESTIBULE_MAIL_SENDER: "a@example.org" }, "mail", /./, /smtps:/);
  bad(["--data", folder(), "--files", "/dev/null/files"], {}, "files", /dev\/null/, /right to write/);

  const database = freshDatabase("doctor");
  const data = folder();
  spawnSync(PROGRAM, ["migrate", "--data", data, "--database", database]);
  ask(database, "INSERT INTO store_job (id, kind, payload, run_at, attempts, leased_until, failed_at, last_error, made_at) VALUES (1, 'mail/send', '{}', 0, 12, 0, 1, 'no', 0)");
  bad(["--data", data, "--database", database], {}, "jobs", /1 were given up/, /Background work/);
  ask(database, "INSERT INTO store_migration (name, made_at) VALUES ('future/0001_step', 0)");
  bad(["--data", data, "--database", database], {}, "schema", /newer version/, /backup/);
  const refused = spawnSync(PROGRAM, ["serve", "--data", data, "--database", database, "--listen", "127.0.0.1:0"], { encoding: "utf8" });
  assert.equal(refused.status, 1, "a program refuses a schema that is newer than itself");
  assert.match(refused.stderr, /future\/0001_step/);
});

test("a backup is written while the portal serves, and restored into the other database", async () => {
  const [data, goal, backup] = [folder(), folder(), join(folder(), "backup")];
  const portal = await startPortalIn(data);
  const run = (...words) => spawnSync(PROGRAM, words, { encoding: "utf8" });
  const database = freshDatabase("backup");
  const to = ["--data", goal, "--database", database];
  let moved;
  try {
    const written = run("backup", backup, "--data", data);
    assert.equal(written.status, 0, written.stderr);
    assert.match(written.stdout, /Written and read back: \d+ rows of \d+ tables, [1-9]\d* files/);
    assert.equal(statSync(backup).mode & 0o077, 0, "nobody else reads it");
    assert.match(run("backup", backup, "--check", "--json").stdout, /"database": "SQLite"/);
    assert.match(run("backup", backup, "--data", join(goal, "nowhere")).stderr, /nowhere: No such file/);
    const restored = run("restore", backup, ...to);
    assert.equal(restored.status, 0, restored.stderr);
    assert.match(run("restore", backup, ...to).stderr, /holds something already/);
    moved = await startPortalIn(goal, "--database", database);
    const harriet = await signIn(moved.url, "harriet");
    const before = await (await signIn(portal.url, "harriet")).read("/en/requests");
    const subjects = (page) => [...page.matchAll(/href="\/en\/requests\/(\d+)"/g)].map((match) => match[1]);
    assert.ok(subjects(before).length > 1);
    assert.deepEqual(subjects(await harriet.read("/en/requests")), subjects(before));
    const film = (await harriet.read("/en/videos")).match(/src="(\/videos\/posters\/[^"]+)"/)[1];
    assert.equal((await fetch(moved.url + film)).status, 200);
  } finally {
    await portal.stop();
    await moved?.stop();
  }
});

test("an empty demonstration has everybody to become and no content", async () => {
  const portal = await startPortalIn(folder(), "--empty");
  try {
    const ada = await signIn(portal.url, "ada");
    assert.match(await ada.read("/admin"), /<h1/);
    assert.doesNotMatch(await ada.read("/en/knowledge"), /\/en\/articles\/\d/);
  } finally {
    await portal.stop();
  }
});

test("a mail server pipes an answer into the running portal", async () => {
  const data = folder();
  process.env.VESTIBULE_MAIL_REPLY = "reply@help.example";
  const portal = await startPortalIn(data);
  try {
    const harriet = await signIn(portal.url, "harriet");
    const form = (await harriet.read("/en/requests/new")).match(/href="(\/en\/requests\/new\/[^"?]+)/)[1];
    await harriet.send(form, { once: await harriet.hidden(form, "once"), subject: "Corncrake calls", body: "All night.", anyway: "yes" });
    const page = (await harriet.read("/en/requests?q=corncrake")).match(/href="(\/en\/requests\/\d+)"/)[1];
    const mails = () => readdirSync(join(data, "mail")).map((name) => readFileSync(join(data, "mail", name), "utf8"));
    const isHers = (mail) => mail.includes("Corncrake") && /^Reply-To:/m.test(mail);
    assert.ok(await eventually(() => { try { return mails().some(isHers); } catch { return false; } }, 300));
    const address = mails().find(isHers).match(/^Reply-To: <?([^>\r\n]+)/m)[1];
    const pipe = (to, input) => spawnSync(PROGRAM, ["receive-mail", "--data", data, "--to", to], { encoding: "utf8", input });
    const mail = "From: harriet@greenline.example\r\nTo: help@help.example\r\nMessage-ID: <c1@greenline.example>\r\n\r\nStill calling.\r\n";
    const taken = pipe(address, mail);
    assert.equal(taken.status, 0, taken.stderr);
    assert.match(taken.stdout, /Answered request \d+/);
    assert.ok((await harriet.read(page)).includes("Still calling."));
    assert.equal(pipe("reply+nobody@help.example", mail).status, 67);
  } finally {
    delete process.env.VESTIBULE_MAIL_REPLY;
    await portal.stop();
  }
});
