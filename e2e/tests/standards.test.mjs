// What others read: structured data, feeds and captions, judged by programs that nobody of this project wrote.
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import parserOfVtt from "webvtt-parser";
import { stage } from "../lib/stage.mjs";
import { signIn } from "../lib/visitor.mjs";

const MODULES = join(import.meta.dirname, "../node_modules");

const scene = stage();
const { read } = scene;

/** The first address on a page that a pattern finds. */
const first = async (page, pattern) => (await read(page)).match(pattern)?.[1];

/** One page of each public kind, in two languages. */
async function kinds() {
  const pages = [];
  for (const language of ["en", "el"]) {
    const list = await read(`/${language}/knowledge`);
    const category = list.match(/href="(\/[a-zA-Z-]+\/knowledge\/\d[^"#?]*)"/)[1];
    const articles = [...new Set([...(await read(category)).matchAll(/href="(\/[a-zA-Z-]+\/articles\/\d[^"#?]*)"/g)].map((match) => match[1]))];
    const question = await first(`/${language}/faq`, /href="(\/[a-zA-Z-]+\/faq\/\d[^"#?]*)"/);
    const video = await first(`/${language}/videos`, /href="(\/[a-zA-Z-]+\/videos\/\d[^"#?]*)"/);
    const product = await first(`/${language}/products`, /href="(\/[a-zA-Z-]+\/products\/\d[^"#?]*)"/);
    // Topics stand in the language that they were written in, on the pages of every language.
    const topic = async (kind) => first(`/${language}/community?kind=${kind}`, /href="(\/[a-zA-Z-]+\/community\/\d[^"#?]*)"/);
    pages.push(await topic("question"), await topic("discussion"), await topic("announcement"), await first(`/${language}/community?order=unanswered`, /href="(\/[a-zA-Z-]+\/community\/\d[^"#?]*)"/));
    pages.push(`/${language}`, `/${language}/faq`, category, ...articles.slice(0, 4), question, video, product);
  }
  return pages;
}

const structured = (html) => [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map((match) => match[1]);

test("structured data says nothing that schema.org does not know", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vestibule-schema-"));
  symlinkSync(MODULES, join(folder, "node_modules"));
  const said = [];
  for (const path of await kinds()) for (const json of structured(await read(path))) said.push({ path, json });
  const types = new Set(said.map(({ json }) => JSON.parse(json)["@type"]));
  for (const type of ["Article", "HowTo", "FAQPage", "VideoObject", "BreadcrumbList", "QAPage", "DiscussionForumPosting"]) assert.ok(types.has(type), `no page says ${type}`);
  const judge = async (wrong) => {
    const lines = said.map(({ path, json }, place) => `// ${path}\nexport const said${place}: WithContext<Thing> = ${wrong(json)};\n`);
    writeFileSync(join(folder, "said.ts"), `import type { Thing, WithContext } from "schema-dts";\n${lines.join("")}`);
    const asked = ["--strict", "--noEmit", "--skipLibCheck", "--moduleResolution", "bundler", "--module", "esnext", "said.ts"];
    return promisify(execFile)(join(MODULES, ".bin/tsc"), asked, { cwd: folder }).then(() => "", (error) => error.stdout);
  };
  assert.equal(await judge((json) => json), "");
  // A judge that lets everything pass is none.
  assert.match(await judge((json) => json.replace('"headline"', '"headlin"')), /headlin/);
  rmSync(folder, { recursive: true });
});

test("structured data has what search engines demand of it", async () => {
  const validator = new Validator();
  const wrong = [];
  let count = 0;
  for (const path of await kinds()) {
    const found = new WebAutoExtractor({ addLocation: true, embedSource: ["rdfa", "microdata"] }).parse(await read(path));
    count += Object.values(found.jsonld).flat().length;
    const issues = await validator.validate(found);
    wrong.push(...issues.filter((issue) => issue.severity === "ERROR").map((issue) => `${path}: ${issue.rootType}: ${issue.issueMessage}`));
  }
  assert.deepEqual(wrong, []);
  assert.ok(count > 20, `${count} were looked at`);
});

test("feeds are read without a complaint", async () => {
  const category = await first("/en/knowledge", /href="(\/en\/knowledge\/\d[^"#?]*)"/);
  const section = await first("/en/community", /href="(\/en\/community\/sections\/\d[^"#?]*)"/);
  const paths = ["/en/knowledge", category, "/en/community", section].map(async (page) => first(page, /type="application\/atom\+xml"[^>]*href="([^"]+)"/));
  const feeds = [...new Set(await Promise.all(paths))];
  assert.ok(feeds.every(Boolean), `a page names no feed: ${feeds}`);
  for (const feed of [...feeds, feeds[0].replace("/en/", "/el/")]) {
    const address = feed.startsWith("http") ? feed : scene.url + feed;
    const script = "import feedparser, json, sys; f = feedparser.parse(sys.stdin.buffer.read()); print(json.dumps([bool(f.bozo), str(f.get('bozo_exception', '')), f.version, len(f.entries)]))";
    const text = await (await fetch(address)).text();
    const judged = (input) => JSON.parse(execFileSync("/usr/bin/python3", ["-c", script], { input, encoding: "utf8" }));
    const [bozo, why, version, entries] = judged(text);
    assert.deepEqual([bozo, why, version], [false, "", "atom10"], feed);
    assert.ok(entries > 0, `${feed} is empty`);
    assert.equal(judged(text.replace("</title>", ""))[0], true, "the judge hears of a broken feed");
  }
});

const CUE = (times, text = "Hello.") => `WEBVTT\n\n${times}\n${text}\n`;
const TIMES = "00:01.000 --> 00:02.000";
/** Good and broken files; who judges is the parser of the W3C's editors, except where the standard knows more than it does (regions). */
const CAPTIONS = [
  CUE(TIMES), `\ufeff${CUE(TIMES)}`, CUE(TIMES).replaceAll("\n", "\r\n"), CUE(TIMES).replaceAll("\n", "\r"),
  `WEBVTT a title\n\n${TIMES}\nx\n`, `WEBVTT\n\nNOTE said by Ana\n\nNOTE\nof two\nlines\n\n1\n${TIMES}\nx\n\nname\n00:03.000 --> 00:04.000\ny\n`,
  `WEBVTT\n\nSTYLE\n::cue { color: lime }\n\n${TIMES}\nx\n`, CUE("100:00:01.000 --> 100:00:02.000"), CUE("1:00:01.000 --> 1:00:02.000"),
  CUE(`${TIMES} align:start line:0 position:10% size:50%`), CUE(`${TIMES} line:-1`), CUE(`${TIMES} line:50%,center`), CUE(`${TIMES} position:50%,line-left`),
  CUE(`${TIMES} vertical:rl`), CUE(TIMES, "<v Ana>Hello"), CUE(TIMES, "<v.loud Ana>Hello</v>"), CUE(TIMES, "<b>a <i>b</i></b> <u>c</u> <c.yellow.bg>d</c>"),
  CUE(TIMES, "<lang el>γεια</lang>"), CUE(TIMES, "<ruby>漢<rt>kan</rt></ruby>"), CUE(TIMES, "one <00:01.500>two"), CUE(TIMES, "Q &amp; A &lt; &gt; &nbsp; &#39;"),
  CUE(TIMES, "字幕\n第二行"), `${CUE(TIMES)}\n00:01.000 --> 00:03.000\nat the same time\n`, CUE("00:01.000\t-->\t00:02.000"),
  "", "WEBVT\n", "WEBVTTX\n", `webvtt\n\n${TIMES}\nx\n`, `WEBVTT\n${TIMES}\nx\n`, `WEBVTT\nKind: captions\nLanguage: en\n\n${TIMES}\nx\n`, `${TIMES}\nx\n`,
  "1\n00:00:01,000 --> 00:00:02,000\nSubRip\n", "WEBVTT\n\nalone\n\n", "WEBVTT\n\nname\nno times\n", CUE("00:01,000 --> 00:02,000"), CUE("00:01.00 --> 00:02.000"),
  CUE("00:61.000 --> 00:62.000"), CUE("61:00.000 --> 62:00.000"), CUE("1:00.000 --> 00:02.000"), CUE("00:01.000-->00:02.000"), CUE("00:01.000 -> 00:02.000"),
  CUE("00:02.000 --> 00:01.000"), CUE("00:01.000 --> 00:01.000"), CUE("begin --> end"), CUE("00:01.000 -->"), `${CUE("00:05.000 --> 00:06.000")}\n${TIMES}\nearlier\n`,
  CUE(`${TIMES} align:middle`), CUE(`${TIMES} line:top`), CUE(`${TIMES} line:200%`), CUE(`${TIMES} line:50%,top`), CUE(`${TIMES} position:5`), CUE(`${TIMES} position:50%,left`),
  CUE(`${TIMES} size:101%`), CUE(`${TIMES} size:`), CUE(`${TIMES} colour:red`), CUE(`${TIMES} align:start align:end`), CUE(`${TIMES} vertical:up`),
  `WEBVTT\n\n${TIMES}\na\n00:03.000 --> 00:04.000\nb\n`, CUE(TIMES, "Q & A"), CUE(TIMES, "&nosuch;"), CUE(TIMES, "a & b; c"), CUE(TIMES, "<b>open"), CUE(TIMES, "<b>a</i>"),
  CUE(TIMES, "<blink>a</blink>"), CUE(TIMES, "<v>who</v>"), CUE(TIMES, "<v A><v B>x</v></v>"), CUE(TIMES, "<b loud>x</b>"), CUE(TIMES, "<rt>x</rt>"), CUE(TIMES, "</b>"),
  CUE(TIMES, "a<00:03.000>b"), CUE(TIMES, "a<00:01.600>b<00:01.500>c"), CUE(TIMES, "a < b"), `WEBVTT\n\nNOTE\n${TIMES}\n\n`, `${CUE(TIMES)}\nSTYLE\n::cue {}\n`,
  `WEBVTT\n \n${TIMES}\nx\n`, `WEBVTT\n\n${TIMES}\na\n \nb\n`,
];

test("captions are judged as the parser of the standard's editors judges them", async () => {
  const mira = await signIn(scene.url, "mira");
  const list = await mira.read("/desk/knowledge?form=video");
  const address = list.match(/href="(\/desk\/knowledge\/articles\/[^"]+)"/)[1].replace("/articles/", "/videos/");
  const differ = [];
  for (const file of CAPTIONS) {
    const body = new FormData();
    body.set("act", "captions");
    body.set("captions", new Blob([file], { type: "text/vtt" }), "captions.vtt");
    const answer = await fetch(scene.url + address, { method: "POST", redirect: "manual", headers: { cookie: mira.cookie, origin: scene.url }, body });
    assert.ok([303, 422].includes(answer.status), `${answer.status} for ${JSON.stringify(file)}`);
    const { errors } = new parserOfVtt.WebVTTParser().parse(file);
    if ((answer.status === 303) !== (errors.length === 0)) differ.push(`${JSON.stringify(file)}: we ${answer.status}, they ${JSON.stringify(errors)}`);
  }
  assert.deepEqual(differ, []);
});
