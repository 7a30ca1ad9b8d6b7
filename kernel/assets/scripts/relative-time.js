// <time datetime="…" data-relative>: "3 hours ago" in the page's language; the server's words stay as the title.
import { all } from "./dom.js";

const STEPS = [
  [60, "second", 1],
  [3600, "minute", 60],
  [86400, "hour", 3600],
  [86400 * 14, "day", 86400],
  [86400 * 60, "week", 86400 * 7],
];
const language = document.documentElement.lang || undefined;

function say(time) {
  const seconds = (Date.parse(time.dateTime) - Date.now()) / 1000;
  const step = STEPS.find(([below]) => Math.abs(seconds) < below);
  if (!step || Number.isNaN(seconds)) return;
  const style = time.dataset.relative || "long";
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto", style });
  if (!time.title) time.title = time.textContent.trim();
  time.textContent = words.format(Math.round(seconds / step[2]), step[1]);
}

const sayAll = () => all("time[data-relative]").forEach(say);
try {
  sayAll();
  setInterval(sayAll, 60_000);
} catch {
  // A language that the browser does not know: the server's words stay.
}
