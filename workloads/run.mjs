// Runs the workloads of README.md and prints a table of medians with their spread.
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { queries } from "./corpus.mjs";
import { load, untilFound } from "./load.mjs";
import { AGENT, EDITOR, FORM, customer } from "./people.mjs";
import { NGINX, PORTAL, articles, begin, beginNginx, memory, signIn, topics } from "./portal.mjs";

const { values: options } = parseArgs({
  options: {
    database: { type: "string" },
    rounds: { type: "string", default: "3" },
    seconds: { type: "string", default: "4" },
    articles: { type: "string", default: "5000" },
    languages: { type: "string", default: "en" },
    connections: { type: "string", default: "1,16,64" },
    only: { type: "string" },
  },
});
const SESSIONS = 16;
/** Rounds of nginx for one of ours: it is what everything is compared with. */
const NGINX_ROUNDS = 7;

async function check({ host = PORTAL, paths, cookies = [""], form }, word) {
  if (form) return;
  for (const [place, path] of [paths[0], paths.at(-1)].entries()) {
    const answer = await fetch(`http://${host}${path}`, { headers: { "accept-encoding": "identity", cookie: cookies[place % cookies.length] } });
    const text = await answer.text();
    if (answer.status !== 200 || !text.includes(word)) throw new Error(`${host}${path}: ${answer.status}, ${word} is missing`);
  }
}

const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const spread = (all, digits = 0) => `${Math.min(...all).toFixed(digits)}–${Math.max(...all).toFixed(digits)}`;

const started = await begin({ database: options.database, articles: Number(options.articles), languages: options.languages.split(",") });
const pages = await articles();
const first = async (path, cookie, pattern) => (await (await fetch(`http://${PORTAL}${path}`, { headers: { cookie } })).text()).match(pattern)[1];
await beginNginx(pages);
const words = queries();
// All of one organisation, so that the same addresses are there for all of them.
const customers = await Promise.all(Array.from({ length: SESSIONS }, (_, number) => signIn(customer(number * 10).email, number)));
const [agent, editor] = [await signIn(AGENT.email, 900), await signIn(EDITOR.email, 901)];

/** What editors ask for; nobody's page is kept, so each is drawn anew. */
async function editorial() {
  const text = await first("/desk/knowledge", editor, /href="(\/desk\/knowledge\/articles\/\d+\/en)"/);
  const ask = (path) => ({ paths: [path], cookies: [editor] });
  return {
    E1: [ask("/desk/knowledge/board"), "</main>"],
    E2: [ask(await first("/en/knowledge", "", /href="(\/en\/knowledge\/\d[^"]+)"/)), "</main>"],
    E3: [{ paths: pages, cookies: [editor] }, "</article>"],
    E4: [ask(`${text}/versions`), "</main>"],
    E5: [ask("/desk/knowledge"), "</main>"],
    E6: [ask(text), "</main>"],
    E7: [ask("/desk/knowledge/parity"), "</main>"],
  };
}

const workloads = {
  nginx: [{ host: NGINX, paths: pages }, "</article>"],
  W1: [{ paths: pages }, "</article>"],
  W1s: [{ paths: await articles(customers[0]), cookies: customers }, "</article>"],
  W2: [{ paths: ["/en"] }, "</main>"],
  W3: [{ paths: words.map((query) => `/en/search?q=${encodeURIComponent(query)}`) }, 'class="result"'],
  W3t: [{ paths: words.flatMap((query) => [3, 5, 8].map((length) => `/en/suggest?q=${encodeURIComponent(query.slice(0, length))}`)) }, "groups"],
  W4: [{ form: `/en/requests/new/${FORM}` }, ""],
  W5: [{ paths: ["/en/requests"], cookies: customers }, "#10"],
  W6: [{ paths: ["/desk?view=open"], cookies: [agent] }, "#1"],
  W8: [{ paths: await topics() }, 'class="post'],
  ...(options.only?.includes("E") ? await editorial() : {}),
};
for (const [what, word] of Object.values(workloads)) await check(what, word);
const chosen = Object.entries(workloads).filter(([id]) => !options.only || id === "nginx" || options.only.split(",").includes(id));

console.log(`${cpus().length} cores (${cpus()[0].model}); ${options.database ? "PostgreSQL" : "SQLite"}; ${options.articles} articles in ${options.languages.split(",").length} languages; ${options.rounds} rounds of ${options.seconds} s (nginx ${NGINX_ROUNDS}), wrk on the same cores\n`);
console.log("| id | connections | requests/s, median (spread) | p50 ms | p99 ms, median (spread) | share of nginx |\n|---|---|---|---|---|---|");
for (const connections of options.connections.split(",").map(Number)) {
  const results = Object.fromEntries(chosen.map(([id]) => [id, []]));
  for (let round = 0; round < NGINX_ROUNDS; round += 1) {
    for (const [id, [what]] of chosen) {
      if (id === "nginx" || round < Number(options.rounds)) results[id].push(load(what, connections, Number(options.seconds)));
    }
  }
  const base = middle(results.nginx.map((result) => result.rate));
  for (const [id, all] of Object.entries(results)) {
    const [rates, p99] = [all.map((result) => result.rate), all.map((result) => result.p99)];
    console.log(`| ${id} | ${connections} | ${middle(rates).toFixed(0)} (${spread(rates)}) | ${middle(all.map((result) => result.p50)).toFixed(2)} | ${middle(p99).toFixed(2)} (${spread(p99, 1)}) | ${((100 * middle(rates)) / base).toFixed(1)} % |`);
  }
}
if (!options.only || options.only.includes("W7")) {
  const found = [];
  for (let number = 0; number < 60; number += 1) found.push(await untilFound(editor, number));
  const sent = found.slice(10).map((one) => one.sinceSent);
  const answered = found.slice(10).map((one) => one.sinceAnswered);
  console.log(`\nW7, 50 articles after 10: found ${middle(answered).toFixed(1)} ms after the answer (at most ${Math.max(...answered).toFixed(1)}), ${middle(sent).toFixed(1)} ms after "publish" was sent (at most ${Math.max(...sent).toFixed(1)})`);
}
console.log(`\nresident memory of the portal after the run: ${memory().toFixed(0)} MiB; start with the corpus until /healthz answers: ${started.toFixed(0)} ms`);
process.exit(0);
