// A portal full of the corpus, its people's sessions, and nginx with the same bytes.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rewriteSome, writeCorpus } from "./corpus.mjs";
import { ORGANISATIONS, organisation, writePeople } from "./people.mjs";

const PROGRAM = process.env.VESTIBULE_PROGRAM ?? join(import.meta.dirname, "../target/release/vestibule");
export const PORTAL = "127.0.0.1:18080";
export const NGINX = "127.0.0.1:18081";
export const folder = mkdtempSync(join(tmpdir(), "vestibule-workloads-"));
const children = [];
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

process.on("exit", () => {
  children.forEach((child) => child.kill("SIGTERM"));
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
});

/** Runs a command to its end; answers what it said. */
export const run = (...words) => execFileSync(PROGRAM, words, { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] });

let server;
/** Starts the server and waits until it is well; answers how many milliseconds that took. */
export async function serve(words) {
  const from = performance.now();
  server = spawn(PROGRAM, [...words, "--listen", PORTAL], { stdio: "ignore" });
  children.push(server);
  while (!(await fetch(`http://${PORTAL}/healthz`).then((answer) => answer.ok, () => false))) await sleep(2);
  return performance.now() - from;
}

/** Ends it. */
export async function stop() {
  const gone = new Promise((resolve) => server.on("exit", resolve));
  server.kill("SIGTERM");
  await gone;
}

/** Fills a fresh portal and waits until it finds something; answers how long a start with that content takes. */
export async function begin({ database, articles, languages }) {
  const where = ["--data", join(folder, "data"), ...(database ? ["--database", database] : [])];
  const config = join(folder, "vestibule.toml");
  // Behind a proxy, so that visitors have addresses of their own; the demonstration writes mail into a folder.
  writeFileSync(config, 'trusted_proxies = ["127.0.0.1"]\n');
  writeCorpus(join(folder, "corpus"), articles, Array.from({ length: ORGANISATIONS }, (_, number) => organisation(number)), languages);
  writePeople(join(folder, "people"), languages);
  run("import", "vestibule", join(folder, "people"), "--json", ...where);
  run("import", "markdown", join(folder, "corpus"), "--json", ...where);
  if (languages.length > 1) {
    rewriteSome(join(folder, "corpus"), articles, languages[0]);
    run("import", "markdown", join(folder, "corpus"), "--json", ...where);
  }
  const words = ["demo", "--config", config, ...where];
  await serve(words);
  await untilIndexed();
  await stop();
  return await serve(words);
}

/** Waits until something is found and the index has come to rest. */
export async function untilIndexed() {
  for (let tries = 0; tries < 1200; tries += 1) {
    const found = await fetch(`http://${PORTAL}/en/suggest?q=acc`).then((answer) => answer.json(), () => ({ groups: [] }));
    if (found.groups?.length && (await isIndexed())) return;
    await sleep(100);
  }
  throw new Error("nothing is found");
}

/** Whether the index has come to rest: it finds the same number for five seconds. */
async function isIndexed() {
  const count = async () => (await (await fetch(`http://${PORTAL}/en/search?q=account`)).text()).match(/class="understood"[^>]*>([^<]+)</)?.[1];
  const before = await count();
  if (before === undefined) return false;
  for (let looks = 0; looks < 5; looks += 1) {
    await sleep(1000);
    if (before !== (await count())) return false;
  }
  return true;
}

/** Resident memory of the portal, in MiB. */
export const memory = () => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const network = (number) => `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`;

/** Signs somebody in by a mailed link; answers the cookie. */
export async function signIn(email, number) {
  const headers = { origin: `http://${PORTAL}`, "x-forwarded-for": network(number + 1) };
  const send = (path, fields) => fetch(`http://${PORTAL}${path}`, { method: "POST", headers, body: new URLSearchParams(fields), redirect: "manual" });
  await send("/en/sign-in/mail", { email });
  const mails = join(folder, "data", "mail");
  for (let tries = 0; tries < 200; tries += 1) {
    await sleep(50);
    const all = (() => { try { return readdirSync(mails).map((name) => readFileSync(join(mails, name), "utf8")); } catch { return []; } })();
    const link = all.filter((mail) => mail.includes(email)).at(-1)?.replaceAll("=\r\n", "").match(/\/en\/sign-in\/link\/[\w-]+/)?.[0];
    if (!link) continue;
    const answer = await send(link, {});
    const cookie = answer.headers.get("set-cookie")?.split(";")[0];
    if (cookie) return cookie;
  }
  throw new Error(`${email} cannot sign in`);
}

/** Addresses of at most 200 articles that somebody may read, from all category pages. */
export async function articles(cookie = "") {
  const read = async (path) => (await fetch(`http://${PORTAL}${path}`, { headers: { cookie } })).text();
  const categories = new Set([...(await read("/en/knowledge")).matchAll(/href="(\/en\/knowledge\/[^"]+)"/g)].map((match) => match[1]));
  const found = new Set();
  for (const category of categories) {
    for (const match of (await read(category)).matchAll(/href="(\/en\/articles\/\d[^"]+)"/g)) found.add(match[1]);
  }
  const all = [...found];
  return all.filter((_, place) => place % Math.max(1, Math.ceil(all.length / 200)) === 0);
}

/** Addresses of the topics of the forum that were active last, of eight pages of its list. */
export async function topics() {
  const found = new Set();
  for (let [path, pages] = ["/en/community", 0]; path && pages < 8; pages += 1) {
    const page = await (await fetch(`http://${PORTAL}${path}`)).text();
    for (const match of page.matchAll(/href="(\/en\/community\/\d[^"#?]+)"/g)) found.add(match[1]);
    path = page.match(/href="([^"]*[?;&]before=[^"]+)"/)?.[1].replaceAll("&amp;", "&");
  }
  return [...found];
}

/** nginx with the same bytes under the same addresses. */
export async function beginNginx(paths) {
  const root = join(folder, "static");
  for (const path of paths) {
    const page = Buffer.from(await (await fetch(`http://${PORTAL}${path}`, { headers: { "accept-encoding": "identity" } })).arrayBuffer());
    mkdirSync(join(root, path, ".."), { recursive: true });
    writeFileSync(join(root, path), page);
  }
  const conf = join(folder, "nginx.conf");
  writeFileSync(
    conf,
    `worker_processes 2; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log; events { worker_connections 1024; }
     http { access_log off; sendfile on; open_file_cache max=2000; keepalive_requests 1000000; default_type text/html;
     server { listen ${NGINX}; root ${root}; } }`,
  );
  execFileSync("chmod", ["-R", "a+rX", folder]);
  children.push(spawn("nginx", ["-c", conf, "-p", folder], { stdio: "ignore" }));
  await sleep(500);
}
