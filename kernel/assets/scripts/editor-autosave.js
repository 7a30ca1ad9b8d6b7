// Saves by itself and always says so. form[data-autosave="/…"] with a field `revision`, a status line [data-save-status]
// (data-saving, data-saved, data-offline, data-unsaved), a [data-conflict] notice and a [data-recover] offer.
import { all, settled, storage } from "./dom.js";

const kept = storage("localStorage");

/** Text fields as they would be sent, without files. */
function encoded(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  return body;
}

function recovery(form, editor, key) {
  const offer = form.querySelector("[data-recover]");
  const saved = kept.get(key);
  if (!offer || !saved) return;
  let copy = null;
  try {
    copy = JSON.parse(saved);
  } catch {
    kept.drop(key);
  }
  if (!copy || copy.text === editor.textarea.value) return;
  offer.hidden = false;
  offer.addEventListener("click", (event) => {
    const choice = event.target.closest("button")?.value;
    if (!choice) return;
    if (choice === "use") editor.setValue(copy.text);
    kept.drop(key);
    offer.hidden = true;
  });
}

export function autosave(form, editor) {
  const address = form.dataset.autosave;
  if (!address) return;
  const key = `draft:${address}`;
  const status = form.querySelector("[data-save-status]");
  const conflict = form.querySelector("[data-conflict]");
  const revision = form.elements.namedItem("revision");
  const say = (state) => {
    if (status?.dataset[state]) status.textContent = status.dataset[state];
    if (status) status.dataset.state = state;
  };
  let dirty = false;
  let stopped = false;
  let running = false;

  async function save() {
    if (!dirty || stopped || running) return;
    running = true;
    dirty = false;
    say("saving");
    try {
      const response = await fetch(address, { method: "POST", body: encoded(form), headers: { accept: "application/json" } });
      if (response.status === 409) {
        stopped = true;
        if (conflict) conflict.hidden = false;
        conflict?.focus();
        say("unsaved");
      } else if (response.ok) {
        const answer = await response.json().catch(() => ({}));
        if (revision && answer.revision !== undefined) revision.value = answer.revision;
        if (!dirty) {
          kept.drop(key);
          say("saved");
        }
      } else throw new Error(String(response.status));
    } catch {
      dirty = true;
      say("offline");
      setTimeout(soon, 8000);
    }
    running = false;
    if (dirty) soon();
  }

  const soon = settled(save, 1200);
  form.addEventListener("input", (event) => {
    if (event.target.closest("[data-autosave-not]")) return;
    dirty = true;
    kept.set(key, JSON.stringify({ text: editor.textarea.value, at: Date.now() }));
    if (!stopped) say("unsaved");
    soon();
  });
  form.addEventListener("submit", () => {
    stopped = true;
    dirty = false;
    kept.drop(key);
  });
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("beforeunload", (event) => dirty && event.preventDefault());
  recovery(form, editor, key);
  all("[data-autosave-hide]", form).forEach((button) => (button.hidden = true));
}
