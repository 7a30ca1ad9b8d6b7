// Forms: conditional fields, no double sending, focus on what is wrong, dialogs that ask first.
import { all } from "./dom.js";

/** The values that a named field of the form has now (several for checkboxes). */
function valuesOf(form, name) {
  return new FormData(form).getAll(name).map(String);
}

function conditions(form) {
  const dependent = all("[data-when-field]", form);
  if (dependent.length === 0) return;
  const apply = () => {
    for (const field of dependent) {
      const wanted = (field.dataset.whenValue ?? "").split(" ").filter(Boolean);
      const now = valuesOf(form, field.dataset.whenField);
      const on = wanted.length === 0 ? now.some((value) => value !== "") : now.some((value) => wanted.includes(value));
      field.hidden = !on;
      // A hidden field is neither checked nor sent; what was typed stays in it.
      for (const control of all("input, select, textarea", field)) control.disabled = !on;
    }
  };
  form.addEventListener("change", apply);
  apply();
}

all("form").forEach(conditions);

/** What stood on a button before it said that work is going on. */
const faces = new WeakMap();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || !/^post$/i.test(event.submitter?.getAttribute("formmethod") ?? form.getAttribute("method") ?? "")) return;
  if (form.dataset.sending) {
    event.preventDefault();
    return;
  }
  form.dataset.sending = "yes";
  const button = event.submitter;
  // After this turn, so that the button's own name and value still go along.
  setTimeout(() => {
    button?.setAttribute("aria-busy", "true");
    if (button?.dataset.busy) {
      faces.set(button, [...button.childNodes]);
      button.textContent = button.dataset.busy;
    }
  });
});

// Coming back by the browser's own button: the form can be sent again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of all("form[data-sending]")) delete form.dataset.sending;
  for (const button of all('[aria-busy="true"]')) {
    button.removeAttribute("aria-busy");
    if (faces.has(button)) button.replaceChildren(...faces.get(button));
  }
});

document.querySelector(".error-summary")?.focus();

// <a href="…/delete" data-dialog="ask-delete">: a page without scripts, a dialog with them.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-dialog]");
  const dialog = opener && document.getElementById(opener.dataset.dialog);
  if (dialog?.showModal && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    dialog.showModal();
  }
  const closer = event.target.closest("[data-dialog-close]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
});
