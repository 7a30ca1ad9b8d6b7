// Runs the workloads of README.md and prints a table of medians with their spread.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { queries, writeCorpus } from "./corpus.mjs";

const { values: options } = parseArgs({
  options: { database: { type: "string" }, rounds: { type: "string", default: "3" }, seconds: { type: "string", default: "4" }, articles: { type: "string", default: "5000" } },
});
const PROGRAM = join(import.meta.dirname, "../target/release/vestibule");
const PORTAL = "127.0.0.1:18080";
const NGINX = "127.0.0.1:18081";
const folder = mkdtempSync(join(tmpdir(), "vestibule-workloads-"));
const where = ["--data", join(folder, "data"), ...(options.database ? ["--database", options.database] : [])];
const children = [];
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

process.on("exit", () => {
  children.forEach((child) => child.kill("SIGTERM"));
  rmSync(folder, { recursive: true, force: true });
});

async function begin() {
  writeCorpus(join(folder, "corpus"), Number(options.articles));
  execFileSync(PROGRAM, ["import", "markdown", join(folder, "corpus"), "--json", ...where], { maxBuffer: 1 << 28 });
  children.push(spawn(PROGRAM, ["serve", "--listen", PORTAL, ...where], { stdio: "ignore" }));
  for (let tries = 0; tries < 600; tries += 1) {
    const found = await fetch(`http://${PORTAL}/en/suggest?q=acc`).then((answer) => answer.json(), () => ({ groups: [] }));
    if (found.groups?.length) return;
    await sleep(100);
  }
  throw new Error("the portal does not find anything");
}

/** Addresses of 200 articles, from the site map. */
async function articles() {
  const map = await (await fetch(`http://${PORTAL}/sitemap.xml`)).text();
  const all = [...map.matchAll(/<loc>http:\/\/[^/]+(\/en\/articles\/[^<]+)<\/loc>/g)].map((match) => match[1]);
  return all.filter((_, place) => place % Math.ceil(all.length / 200) === 0);
}

/** nginx with the same bytes under the same addresses. */
async function beginNginx(paths) {
  const root = join(folder, "static");
  for (const path of paths) {
    const page = Buffer.from(await (await fetch(`http://${PORTAL}${path}`)).arrayBuffer());
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

async function check(host, path, word) {
  const answer = await fetch(`http://${host}${path}`, { headers: { "accept-encoding": "identity" } });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes(word)) throw new Error(`${host}${path}: ${answer.status}, ${word} is missing`);
}

/** One run of wrk over the addresses in turn: requests a second and p99 in milliseconds. */
function load(host, paths, connections) {
  const script = join(folder, "turn.lua");
  const list = paths.map((path) => JSON.stringify(path)).join(",");
  writeFileSync(
    script,
    `local paths = {${list}}\nlocal at = 0\nrequest = function() at = at % #paths + 1; return wrk.format("GET", paths[at]) end\n
     done = function(summary, latency) io.write(string.format("RESULT %f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(99) / 1000, summary.errors.status + summary.errors.read + summary.errors.timeout)) end`,
  );
  const run = (seconds) => execFileSync("wrk", ["-t", connections > 1 ? "2" : "1", "-c", String(connections), "-d", `${seconds}s`, "-s", script, `http://${host}`]).toString();
  run(1);
  const [, rate, p99, errors] = run(options.seconds).match(/RESULT ([\d.]+) ([\d.]+) (\d+)/);
  if (Number(errors) > 0) throw new Error(`${errors} errors at ${host}`);
  return { rate: Number(rate), p99: Number(p99) };
}

const middle = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
const spread = (all) => `${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}`;

await begin();
const pages = await articles();
await beginNginx(pages);
const words = queries();
const workloads = {
  nginx: [NGINX, pages],
  W1: [PORTAL, pages],
  W2: [PORTAL, ["/en"]],
  W3: [PORTAL, words.map((query) => `/en/search?q=${encodeURIComponent(query)}`)],
  W3t: [PORTAL, words.flatMap((query) => [3, 5, 8].map((length) => `/en/suggest?q=${encodeURIComponent(query.slice(0, length))}`))],
};
await check(PORTAL, pages[0], "</article>");
await check(NGINX, pages[0], "</article>");
await check(PORTAL, workloads.W3[1][0], "class=\"result\"");
await check(PORTAL, workloads.W3t[1][0], "groups");

console.log(`${cpus().length} cores (${cpus()[0].model}); ${options.database ? "PostgreSQL" : "SQLite"}; ${options.articles} articles; ${options.rounds} rounds of ${options.seconds} s, wrk on the same cores\n`);
console.log("| id | connections | requests/s, median (spread) | p99 ms, median | share of nginx |\n|---|---|---|---|---|");
for (const connections of [1, 16, 64]) {
  const results = Object.fromEntries(Object.keys(workloads).map((id) => [id, []]));
  for (let round = 0; round < Number(options.rounds); round += 1) {
    for (const [id, [host, paths]] of Object.entries(workloads)) results[id].push(load(host, paths, connections));
  }
  const base = middle(results.nginx.map((result) => result.rate));
  for (const [id, all] of Object.entries(results)) {
    const rates = all.map((result) => result.rate);
    console.log(`| ${id} | ${connections} | ${middle(rates).toFixed(0)} (${spread(rates)}) | ${middle(all.map((result) => result.p99)).toFixed(2)} | ${((100 * middle(rates)) / base).toFixed(0)} % |`);
  }
}
const memory = readFileSync(`/proc/${children[0].pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1];
console.log(`\nresident memory of the portal after the run: ${(memory / 1024).toFixed(0)} MiB`);
process.exit(0);
