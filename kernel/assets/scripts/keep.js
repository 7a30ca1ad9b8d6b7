// What is typed into form[data-keep] outlives a reload or a lost connection, on the page where it was typed. It comes back only
// into the form that it was typed into: where the server draws other values by now, those are newer. Forgotten when what was sent
// has arrived: the next page says so by ?done=… or <meta name="keep-done" content="NAME">. Passwords, files and hidden fields are
// never kept.
import { all, settled, storage } from "./dom.js";

const kept = storage("sessionStorage");
const SENT = "keep-sent";
const prefix = (name) => `keep:${name}@`;
const keyOf = (form) => prefix(form.dataset.keep) + location.pathname;
const keepable = (control) => control.name && !/^(password|file|hidden|submit|button)$/.test(control.type) && !control.closest("[data-keep-not]");
const ticks = (control) => control.type === "checkbox" || control.type === "radio";

/** Where the form that was sent last had been kept: on its page, and on the page of an error where it was mended and sent again. */
const sentKeys = () => (kept.get(SENT) ?? "").split("\n").filter(Boolean);

function noteSent(form) {
  const key = keyOf(form);
  const before = sentKeys().filter((known) => known !== key && known.startsWith(prefix(form.dataset.keep)));
  kept.set(SENT, [...before, key].join("\n"));
}

function forgetSent() {
  const sent = sentKeys();
  const named = all('meta[name="keep-done"]').some((meta) => sent.some((key) => key.startsWith(prefix(meta.content))));
  if (!named && !new URLSearchParams(location.search).has("done")) return;
  sent.forEach(kept.drop);
  kept.drop(SENT);
}

const controlsOf = (form) => [...form.elements].filter(keepable);

function read(form) {
  return controlsOf(form).map((control) => [control.name, ticks(control) ? control.checked : control.value, control.value]);
}

/** What the server drew, whatever has been typed since. */
function drawn(form) {
  const value = (control) => {
    if (ticks(control)) return control.defaultChecked;
    return control.options ? [...control.options].map((option) => option.defaultSelected) : control.defaultValue;
  };
  return JSON.stringify(controlsOf(form).map((control) => [control.name, value(control)]));
}

function restore(form, typed) {
  const controls = controlsOf(form);
  for (const [name, value, own] of typed) {
    const control = controls.find((each) => each.name === name && (!ticks(each) || each.value === own));
    if (!control) continue;
    if (ticks(control)) control.checked = value;
    else control.value = value;
  }
  form.dispatchEvent(new Event("change"));
}

function known(key) {
  try {
    return JSON.parse(kept.get(key) ?? "null");
  } catch {
    return null;
  }
}

function keep(form) {
  const key = keyOf(form);
  const saved = known(key);
  // What an error page gives back was sent after what we kept.
  if (saved?.drawn === drawn(form) && !form.querySelector(".error-summary")) restore(form, saved.typed);
  const save = settled(() => kept.set(key, JSON.stringify({ drawn: drawn(form), typed: read(form) })), 300);
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.addEventListener("reset", () => kept.drop(key));
}

forgetSent();
addEventListener("submit", ({ target }) => {
  if (target.dataset.keep) noteSent(target);
  else kept.drop(SENT);
});
for (const form of all("form[data-keep]")) keep(form);
