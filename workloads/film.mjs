// A film of 200 MB: sent once, then asked for in pieces by curl, ten at a time, while memory is watched.
// The film is one of the demonstration's with an empty box behind it, which players pass over (ISO/IEC 14496-12, `free`).
import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readFileSync, readSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const PROGRAM = process.env.VESTIBULE_PROGRAM ?? join(import.meta.dirname, "../target/release/vestibule");
const ADDRESS = "127.0.0.1:18082";
const [SIZE, PIECE, PIECES, AT_ONCE] = [200 << 20, 8 << 20, 80, 10];
const folder = mkdtempSync(join(tmpdir(), "vestibule-film-"));
const film = join(folder, "film.mp4");
const curl = (...words) => promisify(execFile)("curl", ["-sS", "--max-time", "60", ...words], { encoding: "buffer", maxBuffer: 1 << 26 });
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function makeFilm() {
  const head = readFileSync(join(import.meta.dirname, "../vestibule/demo/videos/add-a-valve.mp4"));
  writeFileSync(film, head);
  const file = openSync(film, "a");
  const box = Buffer.alloc(8);
  box.writeUInt32BE(SIZE - head.length, 0);
  box.write("free", 4);
  writeSync(file, box);
  let left = SIZE - head.length - 8;
  for (let block = 0; left > 0; block += 1) {
    const bytes = createHash("sha512").update(String(block)).digest();
    const many = Buffer.concat(Array.from({ length: 1024 }, () => bytes)).subarray(0, Math.min(left, 65_536));
    writeSync(file, many);
    left -= many.length;
  }
  closeSync(file);
}

/** Becomes an editor of the demonstration; answers the cookie. */
async function signIn() {
  const { stdout } = await curl("-i", "-H", `Origin: http://${ADDRESS}`, "-d", "person=mira", `http://${ADDRESS}/en/demo`);
  return stdout.toString().match(/^set-cookie: ([^;]+)/im)[1];
}

const server = spawn(PROGRAM, ["demo", "--listen", ADDRESS, "--data", join(folder, "data")], { stdio: "ignore" });
process.on("exit", () => {
  server.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 300 });
});
makeFilm();
while (!(await fetch(`http://${ADDRESS}/healthz`).then((answer) => answer.ok, () => false))) await sleep(20);
const memory = () => Number(readFileSync(`/proc/${server.pid}/status`, "utf8").match(/VmRSS:\s+(\d+)/)[1]) / 1024;

const cookie = await signIn();
const read = async (path) => (await curl("-H", `Cookie: ${cookie}`, `http://${ADDRESS}${path}`)).stdout.toString();
const [, id] = (await read("/desk/knowledge?form=video")).match(/\/desk\/knowledge\/articles\/(\d+)\/en/);
const known = new Set([...(await read(`/en/videos/${id}`)).matchAll(/src="([^"#]+\.mp4)/g)].map((match) => match[1]));
const from = performance.now();
const sent = await curl("-o", "/dev/null", "-w", "%{http_code}", "-H", `Cookie: ${cookie}`, "-H", `Origin: http://${ADDRESS}`, "-F", `film=@${film};type=video/mp4`, `http://${ADDRESS}/desk/knowledge/videos/${id}/en/file`);
if (sent.stdout.toString() !== "303") throw new Error(`sending answered ${sent.stdout}`);
const seconds = (performance.now() - from) / 1000;
const player = await (await curl("-L", `http://${ADDRESS}/en/videos/${id}`)).stdout.toString();
const address = [...player.matchAll(/src="([^"#]+)"[^>]*type="video/g)].map((match) => match[1]).find((one) => !known.has(one));
if (!address) throw new Error("the page does not show the film");

const before = memory();
let most = before;
const watch = setInterval(() => (most = Math.max(most, memory())), 20);
const handle = openSync(film, "r");
const size = statSync(film).size;
async function piece(number) {
  const start = (number * 7_919_993) % (size - PIECE);
  const { stdout } = await curl("-i", "-r", `${start}-${start + PIECE - 1}`, `http://${ADDRESS}${address}`);
  const end = stdout.indexOf("\r\n\r\n") + 4;
  const expected = Buffer.alloc(PIECE);
  readSync(handle, expected, 0, PIECE, start);
  if (!stdout.subarray(0, end).toString().startsWith("HTTP/1.1 206")) throw new Error(`piece ${number}: ${stdout.subarray(0, 40)}`);
  if (!stdout.subarray(end).equals(expected)) throw new Error(`piece ${number} holds other bytes`);
}
for (let number = 0; number < PIECES; number += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, (_, place) => piece(number + place)));
clearInterval(watch);
console.log(`${size >> 20} MiB sent in ${seconds.toFixed(1)} s; ${PIECES} pieces of ${PIECE >> 20} MiB, ${AT_ONCE} at once: all 206 and the same bytes; memory ${before.toFixed(0)} MiB before, at most ${most.toFixed(0)} MiB`);
process.exit(0);
