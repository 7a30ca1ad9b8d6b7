// A demonstration of its own for a test file, and a browser that looks at it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";

/** The program under test. */
export const PROGRAM = process.env.VESTIBULE_PROGRAM ?? join(import.meta.dirname, "../../target/debug/vestibule");

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts `vestibule demo` and waits until it is open. */
export function startPortal(...more) {
  return startPortalIn(mkdtempSync(join(tmpdir(), "vestibule-e2e-")), ...more);
}

/** The same on the data of a folder, which may come from an earlier start. */
export async function startPortalIn(folder, ...more) {
  const port = await freePort();
  const program = spawn(PROGRAM, ["demo", "--listen", `127.0.0.1:${port}`, "--data", folder, ...more], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  await new Promise((resolve, reject) => {
    program.stderr.on("data", (text) => (said += text));
    program.stdout.on("data", (text) => {
      said += text;
      if (said.includes("is open at")) resolve();
    });
    program.on("exit", (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
  // The search index is built beside the open portal.
  for (let tries = 0; tries < 200; tries += 1) {
    const { groups } = await (await fetch(`http://127.0.0.1:${port}/en/suggest?q=hub`)).json();
    if (groups.length || more.includes("--empty")) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    /** Ends it as a power cut would: nothing can be finished. */
    async kill() {
      program.removeAllListeners("exit");
      const ended = new Promise((resolve) => program.on("exit", resolve));
      program.kill("SIGKILL");
      await ended;
    },
    async stop() {
      program.removeAllListeners("exit");
      const ended = new Promise((resolve) => program.on("exit", resolve));
      program.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** How a browser runs here: without a screen, asking nobody but us. */
export const BROWSER_FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** The system's Chromium. */
export function openBrowser() {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: BROWSER_FLAGS });
}

/** Becomes somebody of the demonstration. */
export async function become(page, url, person) {
  await page.goto(`${url}/en/demo`);
  await page.click(`button[name=person][value=${person}]`);
  await page.waitForLoadState();
}
