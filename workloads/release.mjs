// Takes a help centre in as a release of a product, then its next edition over it, and a FAQ beside both; checks that readers see
// what changed and nothing else. README.md says what the archives must hold.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseArgs } from "node:util";
import { PORTAL, folder, run, serve, sleep } from "./portal.mjs";

const { values: options } = parseArgs({
  options: { before: { type: "string" }, after: { type: "string" }, beside: { type: "string" }, faq: { type: "string" }, database: { type: "string" } },
});
const main = ["--data", join(folder, "data"), ...(options.database ? ["--database", options.database] : [])];
const wrong = [];
const check = (holds, what) => { if (!holds) wrong.push(what); };

function unpack(file, name) {
  const into = join(folder, name);
  mkdirSync(into);
  execFileSync("tar", ["xzf", file, "-C", into]);
  return into;
}

function take(...words) {
  const { problems, ...report } = JSON.parse(run("import", ...words, "--all-languages", "--json", ...main));
  const { outdated = [], vanished = [], ...figures } = report;
  console.log(`${words.slice(0, 1).concat(words.slice(2)).join(" ")}: ${JSON.stringify({ ...figures, outdated: outdated.length, vanished: vanished.length, problems: problems.length })}`);
  return report;
}

/** What stands in the portal, as it goes out: of each article its key, its texts without the times, and how many versions each has. */
function content() {
  const out = join(folder, `out-${Math.random()}`);
  run("export", out, ...main);
  const at = join(out, "knowledge", "articles");
  return new Map(readdirSync(at).map((name) => {
    const files = readdirSync(join(at, name));
    const article = JSON.parse(readFileSync(join(at, name, "article.json")));
    const texts = files.filter((file) => file.endsWith(".md")).map((file) => {
      const language = file.slice(0, -3);
      const versions = files.includes(`${language}.versions.jsonl`) ? readFileSync(join(at, name, `${language}.versions.jsonl`), "utf8").trim().split("\n").length : 0;
      return [language, { text: readFileSync(join(at, name, file), "utf8"), versions }];
    });
    return [article.key, { id: article.id, texts: new Map(texts) }];
  }));
}

/** Keys of the pages of a folder, by language. */
function pages(at) {
  const languages = readdirSync(at, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return new Map(languages.map((language) => {
    const read = readdirSync(join(at, language)).filter((file) => file.endsWith(".md"));
    return [language, new Map(read.map((file) => [file.slice(0, -3), readFileSync(join(at, language, file), "utf8")]))];
  }));
}

const [before, after, beside] = ["before", "after", "beside"].map((name) => unpack(options[name], name));
take("markdown", beside);
take("markdown", before, "--release", "Desk 1");
const old = content();
const goal = [...old].find(([key]) => key === "index")?.[0] ?? [...old.keys()][0];
const report = take("markdown", after, "--release", "Desk 2", "--vanished", `redirect=${goal}`);
const fresh = content();

const [first, second, others] = [pages(before), pages(after), pages(beside)];
let [changed, same] = [0, 0];
for (const [language, texts] of second) {
  for (const [key, text] of texts) {
    const [was, is] = [old.get(key)?.texts.get(language), fresh.get(key)?.texts.get(language)];
    if (!was || !is) { check(is, `${language}/${key} is not there`); continue; }
    const differs = first.get(language)?.get(key) !== text;
    // A guide lists the titles of what is below it, and changes with them.
    const isGuide = /^kind: "?guide/m.test(text);
    check(differs || isGuide || is.versions === was.versions, `${language}/${key} has a new version and did not change`);
    check(was.text === is.text || is.versions === was.versions + 1, `${language}/${key} changed and has ${is.versions - was.versions} new versions`);
    if (is.versions > was.versions) changed += 1; else same += 1;
  }
}
check(report.vanished.length > 0, "no page is gone: another edition would show more");
check(report.texts_changed === changed, `${report.texts_changed} changed texts were told, ${changed} have a new version`);
for (const [language, texts] of others) {
  for (const key of texts.keys()) {
    const tag = language === "tl" ? "fil" : language;
    const [was, is] = [old, fresh].map((all) => all.get(key)?.texts.get(tag));
    check(is && is.text === was.text && is.versions === was.versions, `${language}/${key} of another folder was touched`);
  }
}
const told = take("markdown", after, "--release", "Desk 2", "--vanished", `redirect=${goal}`);
check(told.texts_new + told.texts_changed + told.articles_new + told.articles_changed === 0 && !told.vanished?.length, "a second run changed something");
const lines = gunzipSync(readFileSync(options.faq)).toString().trim().split("\n").map((line) => JSON.parse(line));
const questions = take("faq", options.faq);
check(questions.texts_new === lines.length, `${questions.texts_new} of ${lines.length} answers came in`);
const again = take("faq", options.faq);
check(again.texts_unchanged === lines.length && again.texts_changed === 0, "a second run changed answers");

await serve(["demo", ...main]);
const ask = (path) => fetch(`http://${PORTAL}${path}`, { redirect: "manual" });
for (const key of report.vanished) {
  const moved = await ask(`/en/articles/${old.get(key).id}`);
  const to = moved.headers.get("location") ?? "";
  check(moved.status === 301 && to.includes(`/articles/${old.get(goal).id}`), `${key}: ${moved.status} ${to}`);
}
const keys = content();
for (const { id, lang } of lines) {
  const answer = keys.get(`faq/${id}`);
  check([...(answer?.texts.keys() ?? [])].some((known) => known === lang || known.startsWith(lang.slice(0, 2))), `the answer ${lang}/${id} is not there`);
}
const editor = await fetch(`http://${PORTAL}/en/demo`, { method: "POST", redirect: "manual", headers: { origin: `http://${PORTAL}` }, body: new URLSearchParams({ person: "mira" }) });
const cookie = editor.headers.get("set-cookie").split(";")[0];
await sleep(2000);
const outdated = [...new Set(report.outdated.map((one) => one.match(/\((.+)\)/)[1]))];
let listed = 0;
for (const language of outdated) {
  for (let page = 1; page < 100; page += 1) {
    const text = await (await fetch(`http://${PORTAL}/desk/knowledge?state=outdated&language=${language}&page=${page}`, { headers: { cookie } })).text();
    const rows = new Set([...text.matchAll(/href="\/desk\/knowledge\/articles\/(\d+)\/[\w-]+"/g)].map((match) => match[1])).size;
    listed += rows;
    if (rows === 0 || !text.includes(`page=${page + 1}`)) break;
  }
}
check(listed >= report.outdated.length, `${listed} of ${report.outdated.length} outdated translations are listed`);
console.log(`${changed} texts have a new version, ${same} do not; ${report.outdated.length} outdated translations (${listed} listed); ${report.vanished.length} pages lead on; ${lines.length} answers`);
console.log(wrong.length ? `WRONG (${wrong.length}):\n${wrong.slice(0, 20).join("\n")}` : "nothing is wrong");
process.exit(wrong.length ? 1 : 0);
