// Draws the demo's tutorial films and writes <id>.mp4 and the poster <id>.jpg beside this folder.
//
//   node render.mjs [--still SECOND] [id…]
//
// Needs ffmpeg, a Chromium (its path in CHROMIUM if it is not /usr/bin/chromium) and the playwright-core of e2e/
// (`npm ci` there first). With --still it writes one PNG to the system's temporary folder, to look at.

import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { steps } from "./parts.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const out = dirname(here);
const { chromium } = createRequire(join(here, "../../../../e2e/package.json"))("playwright-core");

const FPS = 24;
const FADE = 0.6;
const IDS = ["pair-the-hub", "add-a-valve", "winter-storage"];

/** The picture at second `t`: the present scene, faded in over the one before. */
function frame(film, t) {
  const scenes = film.scenes;
  const length = scenes.at(-1).end;
  const now = Math.max(0, scenes.findLastIndex((scene) => scene.start <= t));
  const scene = scenes[now];
  const shown = (one) => one.draw(t - one.start, one.end - one.start);
  const alpha = now === 0 ? 1 : Math.min(1, (t - scene.start) / FADE);
  const before = alpha < 1 ? shown(scenes[now - 1]) : "";
  const share = Math.min(1, (t - scene.start) / (scene.end - scene.start));
  const dots = steps(film.steps, scene.step, scene.step === 0 ? (t > length / 2 ? 1 : 0) : share);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="540" viewBox="0 0 960 540">${before}<g opacity="${alpha.toFixed(3)}">${shown(scene)}</g>${dots}</svg>`;
}

async function open() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"],
  });
  const page = await browser.newPage({ viewport: { width: 960, height: 540 } });
  await page.setContent("<body style='margin:0'><div id=stage></div>");
  const shot = async (svg) => {
    await page.evaluate((markup) => { document.getElementById("stage").innerHTML = markup; }, svg);
    return page.screenshot({ type: "png", animations: "disabled", caret: "initial" });
  };
  return { browser, shot };
}

async function film(id, still) {
  const { default: film } = await import(`./${id}.mjs`);
  const { browser, shot } = await open();
  try {
    if (still !== null) {
      const file = join(tmpdir(), `${id}-${still}.png`);
      writeFileSync(file, await shot(frame(film, still)));
      console.log(file);
      return;
    }
    const length = film.scenes.at(-1).end;
    const encoder = spawn("ffmpeg", ["-y", "-loglevel", "error", "-f", "image2pipe", "-c:v", "png", "-framerate", String(FPS), "-i", "-",
      "-c:v", "libx264", "-preset", "slow", "-tune", "animation", "-crf", "23", "-threads", "1", "-pix_fmt", "yuv420p",
      "-g", String(FPS * 4), "-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-vf", "scale=out_color_matrix=bt709",
      "-movflags", "+faststart", "-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", join(out, `${id}.mp4`)],
    { stdio: ["pipe", "inherit", "inherit"] });
    let last = "", picture = null;
    for (let n = 0; n < length * FPS; n++) {
      const svg = frame(film, n / FPS);
      if (svg !== last) { picture = await shot(svg); last = svg; }
      if (!encoder.stdin.write(picture)) await once(encoder.stdin, "drain");
    }
    encoder.stdin.end();
    const [code] = await once(encoder, "close");
    if (code !== 0) throw new Error(`ffmpeg ended with ${code}`);
    const poster = spawnSync("ffmpeg", ["-y", "-loglevel", "error", "-f", "image2pipe", "-c:v", "png", "-i", "-", "-q:v", "4", "-pix_fmt", "yuvj420p",
      "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", join(out, `${id}.jpg`)], { input: await shot(frame(film, film.poster)) });
    if (poster.status !== 0) throw new Error(String(poster.stderr));
    console.log(`${id}: ${length} s`);
  } finally {
    await browser.close();
  }
}

const words = process.argv.slice(2);
const at = words.indexOf("--still");
const still = at < 0 ? null : Number(words.splice(at, 2)[1]);
for (const id of words.length > 0 ? words : IDS) await film(id, still);
