// The reply box of the desk: a canned answer is put where the cursor stands; leaving with an unsent text asks.
import { all } from "./dom.js";

/** Puts text at the cursor so that undo still works. */
function insert(area, text) {
  area.focus();
  if (!document.execCommand?.("insertText", false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

// <button type="button" data-insert-into="#reply" data-insert="Hello {name}, …">
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-insert]");
  const area = button && document.querySelector(button.dataset.insertInto);
  if (area) {
    insert(area, button.dataset.insert);
    button.closest("details")?.removeAttribute("open");
  }
});

// <form data-guard>: the browser asks before typed text is lost.
for (const form of all("form[data-guard]")) {
  const areas = all("textarea", form);
  const first = areas.map((area) => area.value);
  let sent = false;
  form.addEventListener("submit", () => (sent = true));
  addEventListener("beforeunload", (event) => {
    if (!sent && areas.some((area, at) => area.value !== first[at])) event.preventDefault();
  });
}

// <select data-send>: choosing sends the form (side fields of a request); without scripts its button does.
for (const control of all("[data-send]")) {
  control.addEventListener("change", () => control.form?.requestSubmit());
  all("[data-send-button]", control.form ?? document).forEach((button) => (button.hidden = true));
}
