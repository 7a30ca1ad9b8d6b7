// What is typed into form[data-keep] outlives a reload or a lost connection. Forgotten when the server says it has arrived
// (<meta name="keep-done" content="KEY">). Passwords, files and hidden fields are never kept.
import { all, settled, storage } from "./dom.js";

const kept = storage("sessionStorage");
const keyOf = (name) => `keep:${name}`;
const keepable = (control) => control.name && !/^(password|file|hidden|submit|button)$/.test(control.type) && !control.closest("[data-keep-not]");
const ticks = (control) => control.type === "checkbox" || control.type === "radio";

for (const meta of all('meta[name="keep-done"]')) kept.drop(keyOf(meta.content));

function read(form) {
  return [...form.elements].filter(keepable).map((control) => [control.name, ticks(control) ? control.checked : control.value, control.value]);
}

function restore(form, saved) {
  const controls = [...form.elements].filter(keepable);
  for (const [name, value, own] of saved) {
    const control = controls.find((each) => each.name === name && (!ticks(each) || each.value === own));
    if (!control) continue;
    if (ticks(control)) control.checked = value;
    // What the server put in (an error page gives back what was sent) is newer than what we kept.
    else if (!control.value || control.tagName === "SELECT") control.value = value;
  }
  form.dispatchEvent(new Event("change"));
}

for (const form of all("form[data-keep]")) {
  const key = keyOf(form.dataset.keep);
  const saved = kept.get(key);
  if (saved && !form.querySelector(".error-summary")) {
    try {
      restore(form, JSON.parse(saved));
    } catch {
      kept.drop(key);
    }
  }
  const save = settled(() => kept.set(key, JSON.stringify(read(form))), 300);
  form.addEventListener("input", save);
  form.addEventListener("change", save);
  form.addEventListener("reset", () => kept.drop(key));
}
