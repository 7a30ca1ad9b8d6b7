// Saves by itself and always says so. form[data-autosave="/…"] with a field `revision`, a status line [data-save-status]
// (data-saving, data-saved, data-offline, data-unsaved), notices [data-conflict] and [data-signed-out] and a [data-recover]
// offer. form[data-typed] holds what was typed and not saved: the page of a refused form, or a preview without scripts.
import { all, settled, storage } from "./dom.js";

const kept = storage("localStorage");

/** Text fields as they would be sent, without files. */
function encoded(form) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") body.append(name, value);
  return body;
}

const texts = (form) => all(".editor-page textarea[name]", form);
const plain = (text) => text.replace(/\s+/g, " ").trim();

/** What this browser kept of a text that never reached the server: by name of the field; null when there is none. */
function copyOf(key) {
  try {
    const copy = JSON.parse(kept.get(key));
    return copy && (copy.texts ?? { body: copy.text });
  } catch {
    kept.drop(key);
    return null;
  }
}

function recovery(form, editor, key) {
  const offer = form.querySelector("[data-recover]");
  const copy = copyOf(key);
  if (!offer || !copy || form.dataset.typed !== undefined) return;
  const differs = (area) => copy[area.name] !== undefined && plain(copy[area.name]) !== plain(area.value);
  if (!texts(form).some(differs)) return kept.drop(key);
  offer.hidden = false;
  offer.addEventListener("click", (event) => {
    const choice = event.target.closest("button")?.value;
    if (!choice) return;
    kept.drop(key);
    offer.hidden = true;
    if (choice !== "use") return;
    for (const area of texts(form).filter(differs)) {
      if (area !== editor.textarea) area.value = copy[area.name];
    }
    editor.setValue(copy.body ?? editor.textarea.value);
  });
}

export function autosave(form, editor) {
  const address = form.dataset.autosave;
  if (!address) return;
  const key = `draft:${address}`;
  const status = form.querySelector("[data-save-status]");
  const conflict = form.querySelector("[data-conflict]");
  const signedOut = form.querySelector("[data-signed-out]");
  const revision = form.elements.namedItem("revision");
  const say = (state) => {
    if (status?.dataset[state]) status.textContent = status.dataset[state];
    if (status) status.dataset.state = state;
  };
  let dirty = false;
  let stopped = false;
  let running = false;
  let waiting = null;

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
        if (signedOut) signedOut.hidden = true;
        if (!dirty) {
          kept.drop(key);
          say("saved");
        }
      } else {
        if (response.status === 401 && signedOut) signedOut.hidden = false;
        throw new Error(String(response.status));
      }
    } catch {
      dirty = true;
      say("offline");
      setTimeout(soon, 8000);
    }
    running = false;
    if (waiting) {
      form.requestSubmit(waiting.button);
      waiting = null;
    } else if (dirty) soon();
  }

  const keep = () => kept.set(key, JSON.stringify({ texts: Object.fromEntries(texts(form).map((area) => [area.name, area.value])) }));
  const soon = settled(save, 1200);
  form.addEventListener("input", (event) => {
    if (event.target.closest("[data-autosave-not]")) return;
    dirty = true;
    keep();
    if (!stopped) say("unsaved");
    soon();
  });
  form.addEventListener("submit", (event) => {
    if (running) {
      // Its answer brings the revision that the form must name.
      event.preventDefault();
      waiting = { button: event.submitter };
      return;
    }
    stopped = true;
    dirty = false;
    // Whether it arrives is not known yet: the next page of this editor forgets the copy when it has the same text.
    if (event.submitter?.value === "discard") kept.drop(key);
  });
  addEventListener("online", save);
  addEventListener("focus", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
  addEventListener("beforeunload", (event) => dirty && event.preventDefault());
  if (form.dataset.typed !== undefined) keep();
  recovery(form, editor, key);
  all("[data-autosave-hide]", form).forEach((button) => (button.hidden = true));
}
