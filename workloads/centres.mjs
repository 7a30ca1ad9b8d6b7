// Takes real help centres in, twice, reads every text and follows every link, takes the portal out and in again, and asks how
// fast it is searched. README.md says what the folder must hold.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { dice } from "./corpus.mjs";
import { load } from "./load.mjs";
import { PORTAL, folder, run, serve, stop, untilIndexed } from "./portal.mjs";

const { values: options } = parseArgs({
  options: { from: { type: "string" }, seconds: { type: "string", default: "4" }, rounds: { type: "string", default: "3" }, database: { type: "string" } },
});
/** What stands on a site of its own, as it is another edition of what the first site holds. */
const SECOND = { archive: "gnome-help-2023", host: "second.localhost" };
const where = (name) => ["--data", join(folder, name)];
const main = [...where("data"), ...(options.database ? ["--database", options.database] : [])];
const agent = new Agent({ keepAlive: true });
const lines = (text) => text.split("\n").filter(Boolean);

function unpack() {
  return readdirSync(options.from).filter((name) => name.endsWith(".tar.gz")).map((file) => {
    const into = join(folder, "in", basename(file, ".tar.gz"));
    mkdirSync(into, { recursive: true });
    execFileSync("tar", ["xzf", join(options.from, file), "-C", into]);
    return into;
  });
}

/** One request, to a site by its host name; redirects are followed. */
function ask(path, host = PORTAL, { cookie = "", form } = {}) {
  const body = form && new URLSearchParams(form).toString();
  const headers = { host, cookie, origin: `http://${host}`, ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}) };
  return new Promise((resolve, reject) => {
    const sent = request(`http://${PORTAL}${encodeURI(decodeURI(path))}`, { method: form ? "POST" : "GET", headers, agent }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => {
        const { location } = answer.headers;
        const isMoved = !form && answer.statusCode >= 300 && answer.statusCode < 400;
        if (isMoved) return resolve(ask(location.replace(/^https?:\/\/[^/]+/, ""), host, { cookie }));
        resolve({ status: answer.statusCode, path, cookies: answer.headers["set-cookie"] ?? [], text: Buffer.concat(parts).toString() });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** Makes the second site as its administrator does. */
async function makeSecondSite() {
  const signedIn = await ask("/en/demo", PORTAL, { form: { person: "ada" } });
  const cookie = signedIn.cookies[0].split(";")[0];
  const made = await ask("/admin/sites", PORTAL, { cookie, form: { name: SECOND.archive, host: SECOND.host } });
  if (made.status !== 303) throw new Error(`the second site could not be made: ${made.status} ${made.text}`);
}

function take(into, again) {
  const site = basename(into) === SECOND.archive ? ["--site", SECOND.host] : [];
  const report = JSON.parse(run("import", "markdown", into, "--all-languages", "--json", ...site, ...main));
  console.log(`${again ? "again " : ""}${basename(into)}: ${JSON.stringify(report.counts ?? report)}`.slice(0, 400));
}

/** Where each text of a centre is read: `language/id` to address. */
function addresses(exported, into) {
  const ids = new Map();
  for (const name of readdirSync(join(exported, "knowledge", "articles"))) {
    const article = JSON.parse(readFileSync(join(exported, "knowledge", "articles", name, "article.json")));
    ids.set(article.key, article.id);
  }
  const [head, ...rows] = lines(readFileSync(join(into, "ids.tsv"), "utf8")).map((row) => row.split("\t"));
  const texts = rows.flatMap(([id, ...has]) => head.slice(1).filter((_, place) => has[place] === "1").map((language) => [language, id]));
  return texts.map(([tag, id]) => {
    // Tagalog is the old name of what is Filipino here.
    const language = tag === "tl" ? "fil" : tag;
    return { language, id, address: `/${language}/articles/${ids.get(id.replace(/\.md$/, ""))}` };
  });
}

/** Reads every text; answers the pages by `language/id`, and what is wrong. */
async function readAll(texts, host) {
  const [pages, wrong] = [new Map(), []];
  for (const { language, id, address } of texts) {
    const answer = await ask(address, host);
    const isOwn = answer.text.includes(`<html lang="${language}"`) && !/<article[^>]* lang="/.test(answer.text);
    if (answer.status !== 200 || !isOwn) wrong.push(`${language}/${id}: ${answer.status}`);
    pages.set(`${language}/${id}`, answer.text);
  }
  return { pages, wrong };
}

/** Follows the links between pages of the centre, and every other link of its articles. */
async function follow(into, texts, pages, host) {
  const at = new Map(texts.map((text) => [`${text.language}/${text.id}`, text.address]));
  const table = (() => { try { return lines(readFileSync(join(into, "links.tsv"), "utf8")).slice(1); } catch { return []; } })();
  const missing = table.filter((row) => {
    const [language, from, to] = row.split("\t");
    const target = (at.get(`${language}/${to}`) ?? at.get(`en/${to}`) ?? "none").split("/").at(-1);
    return !new RegExp(`href="/[\\w-]+/articles/${target}[-"#]`).test(pages.get(`${language}/${from}`) ?? "");
  });
  const inside = (text) => [...(text.split("<article")[1] ?? "").split("</article>")[0].matchAll(/href="(\/[^"#]*)/g)].map((match) => match[1]);
  const dead = [];
  const all = new Set([...pages.values()].flatMap(inside));
  for (const path of all) {
    const answer = await ask(path.replaceAll("&amp;", "&"), host);
    if (answer.status !== 200) dead.push(`${path}: ${answer.status}`);
  }
  return { listed: table.length, missing, followed: all.size, dead };
}

/** Out, into a fresh portal, and out again. */
function outAndIn(site) {
  const flag = site ? ["--site", site] : [];
  const [one, two] = [join(folder, `one-${site}`), join(folder, `two-${site}`)];
  run("export", one, ...flag, ...main);
  run("import", "vestibule", one, ...where(`fresh-${site}`));
  run("export", two, ...where(`fresh-${site}`));
  try {
    execFileSync("diff", ["-r", one, two], { maxBuffer: 1 << 28 });
    return `${execFileSync("sh", ["-c", `find ${one} -type f | wc -l`]).toString().trim()} files, the same byte for byte`;
  } catch (error) {
    return `DIFFERENT: ${error.stdout.toString().slice(0, 2000)}`;
  }
}

/** Titles as people would type them: two of their words, and whole. */
function queries(texts, pages) {
  const roll = dice(5);
  const some = Array.from({ length: 200 }, () => texts[Math.floor(roll() * texts.length)]);
  return some.map(({ language, id }, place) => {
    const title = pages.get(`${language}/${id}`).match(/<h1[^>]*>([^<]+)</)[1].trim();
    const words = title.split(/\s+/);
    return { language, text: place % 2 ? title : words.slice(-2).join(" ") };
  });
}

const centres = unpack();
await serve(["demo", ...main]);
await makeSecondSite();
await stop();
centres.forEach((into) => take(into, false));
centres.forEach((into) => take(into, true));
for (const site of ["", SECOND.host]) console.log(`${site || "first site"}: ${outAndIn(site)}`);

const config = join(folder, "vestibule.toml");
writeFileSync(config, 'trusted_proxies = ["127.0.0.1"]\n');
await serve(["demo", "--config", config, ...main]);
await untilIndexed();
const first = { texts: [], pages: new Map() };
for (const into of centres) {
  const isSecond = basename(into) === SECOND.archive;
  const host = isSecond ? SECOND.host : PORTAL;
  const texts = addresses(join(folder, isSecond ? `one-${SECOND.host}` : "one-"), into);
  const { pages, wrong } = await readAll(texts, host);
  const links = await follow(into, texts, pages, host);
  console.log(`${basename(into)}: ${texts.length} texts read, ${wrong.length} wrong; ${links.listed} links listed, ${links.missing.length} missing; ${links.followed} links followed, ${links.dead.length} dead`);
  [...wrong, ...links.missing, ...links.dead].slice(0, 10).forEach((one) => console.log(`  ${one}`));
  if (!isSecond) {
    first.texts.push(...texts);
    pages.forEach((page, key) => first.pages.set(key, page));
  }
}

const words = queries(first.texts, first.pages);
const encoded = (path) => path.map(([language, room, text]) => `/${language}/${room}?q=${encodeURIComponent(text)}`);
const asked = {
  "article page": first.texts.filter((_, place) => place % 20 === 0).map((text) => text.address),
  "/search": encoded(words.map(({ language, text }) => [language, "search", text])),
  "/suggest": encoded(words.flatMap(({ language, text }) => [2, 4, 7].map((length) => [language, "suggest", text.slice(0, length)]))),
};
asked["article page"] = await Promise.all(asked["article page"].map(async (path) => (await ask(path)).path));
console.log(`\n| asked | connections | requests/s, median (spread) | p50 ms | p99 ms, median (spread) |\n|---|---|---|---|---|`);
for (const [name, paths] of Object.entries(asked)) {
  const all = Array.from({ length: Number(options.rounds) }, () => load({ paths }, 16, Number(options.seconds)));
  const [rate, p50, p99] = ["rate", "p50", "p99"].map((key) => all.map((one) => one[key]).sort((a, b) => a - b));
  const middle = (list) => list[Math.floor(list.length / 2)];
  console.log(`| ${name} | 16 | ${middle(rate).toFixed(0)} (${rate[0].toFixed(0)}–${rate.at(-1).toFixed(0)}) | ${middle(p50).toFixed(2)} | ${middle(p99).toFixed(2)} (${p99[0].toFixed(1)}–${p99.at(-1).toFixed(1)}) |`);
}
process.exit(0);
