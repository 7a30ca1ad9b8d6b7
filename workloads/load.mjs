// wrk, asked in turn, and the time until what an editor wrote is found.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { PORTAL, folder, sleep } from "./portal.mjs";

const lua = (list) => list.map((one) => JSON.stringify(one)).join(",");

/** Lua for reading: addresses in turn, each with a session of its own where there are some. */
function reading(paths, cookies) {
  return `local paths, cookies, at = {${lua(paths)}}, {${lua(cookies)}}, 0
    request = function() at = at + 1
      local headers = #cookies > 0 and { Cookie = cookies[at % #cookies + 1] } or nil
      return wrk.format("GET", paths[at % #paths + 1], headers) end`;
}

let runs = 0;

/** Lua for the request form of visitors: each sends from an address of their own, which no other run has, each form once. */
function sending(form) {
  runs += 2;
  return `local number, thread = 0, 0
    local threads = 0
    setup = function(t) t:set("own", threads); threads = threads + 1 end
    request = function() number = number + 1
      local word = "l" .. own .. "x" .. number .. "r" .. os.time()
      local from = string.format("10.%d.%d.%d", (own + ${runs}) % 250, math.floor(number / 250) % 250, number % 250 + 1)
      local body = "once=" .. word .. "&name=Load&email=" .. word .. "%40load.example&subject=About+" .. word .. "&body=It+began+this+morning."
      return wrk.format("POST", "${form}", { ["Content-Type"] = "application/x-www-form-urlencoded", Origin = "http://${PORTAL}", ["X-Forwarded-For"] = from }, body) end`;
}

const RESULT = `done = function(summary, latency) io.write(string.format("RESULT %f %f %f %d\\n", summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000, summary.errors.status + summary.errors.read + summary.errors.timeout)) end`;

/** One run: requests a second, p50 and p99 in milliseconds. */
export function load({ host = PORTAL, paths, cookies = [], form }, connections, seconds) {
  const script = join(folder, "load.lua");
  const threads = connections > 1 ? "2" : "1";
  writeFileSync(script, `${form ? sending(form) : reading(paths, cookies)}\n${RESULT}`);
  const run = (time) => execFileSync("wrk", ["-t", threads, "-c", String(connections), "-d", `${time}s`, "-s", script, `http://${host}`]).toString();
  run(Math.max(1, seconds / 2));
  const [, rate, p50, p99, errors] = run(seconds).match(/RESULT ([\d.]+) ([\d.]+) ([\d.]+) (\d+)/);
  if (Number(errors) > 0) throw new Error(`${errors} errors: ${form ?? paths[0]}`);
  return { rate: Number(rate), p50: Number(p50), p99: Number(p99) };
}

/** W7: milliseconds from sending "publish" until the search page shows the article. */
export async function untilFound(cookie, number) {
  const headers = { cookie, origin: `http://${PORTAL}` };
  const send = (path, fields) => fetch(`http://${PORTAL}${path}`, { method: "POST", headers, redirect: "manual", body: new URLSearchParams(fields) });
  const word = `marker${number}q${Date.now().toString(36)}`;
  const made = await send("/desk/knowledge/new", { title: `About ${word}`, kind: "how-to", language: "en", once: word });
  const editor = made.headers.get("location").split("?")[0];
  const page = await (await fetch(`http://${PORTAL}${editor}`, { headers: { cookie } })).text();
  const revision = page.match(/name="revision" value="(\d+)"/)[1];
  const from = performance.now();
  const published = await send(editor, { revision, title: `About ${word}`, body: `It says ${word}.`, kind: "how-to", audience: "everyone", act: "publish" });
  if (published.status !== 303) throw new Error(`publishing answered ${published.status}`);
  const answered = performance.now();
  for (;;) {
    const found = await (await fetch(`http://${PORTAL}/en/search?q=${word}`)).text();
    if (found.includes('class="result"')) return { sinceSent: performance.now() - from, sinceAnswered: performance.now() - answered };
    if (performance.now() - from > 5000) throw new Error(`${word} is not found`);
    await sleep(2);
  }
}
