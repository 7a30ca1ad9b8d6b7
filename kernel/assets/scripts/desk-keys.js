// Everything on the desk by key. The list: [data-keys-list] with [data-keys-row] rows that hold one link.
// Elements say their own key: data-key="r" clicks a button or link, or puts the focus into a field.
import { all } from "./dom.js";

const list = document.querySelector("[data-keys-list]");
const help = document.querySelector("dialog[data-keys-help]");
const rows = () => (list ? all("[data-keys-row]", list) : []);
const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

function move(step) {
  const found = rows();
  if (found.length === 0) return;
  const here = found.findIndex((row) => row.contains(document.activeElement));
  const current = here >= 0 ? here : found.findIndex((row) => row.querySelector("[aria-current]"));
  const next = found[Math.min(Math.max(current + step, 0), found.length - 1)];
  next?.querySelector("a")?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

function act(target) {
  if (target.matches("input:not([type=checkbox], [type=radio]), textarea, select")) {
    target.focus();
    target.select?.();
    return;
  }
  target.click();
  if (target.dataset.keyFocus) document.querySelector(target.dataset.keyFocus)?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.altKey) return;
  const send = event.key === "Enter" && (event.ctrlKey || event.metaKey);
  if (send && event.target.matches("textarea")) {
    event.target.form?.requestSubmit();
    return;
  }
  if (event.key === "Escape" && typing(event.target)) event.target.blur();
  if (event.ctrlKey || event.metaKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    move(event.key === "j" ? 1 : -1);
  } else if (event.key === "x" && list?.contains(document.activeElement)) {
    document.activeElement.closest("[data-keys-row]")?.querySelector('input[type="checkbox"]')?.click();
  } else if (event.key === "?" && help) {
    event.preventDefault();
    help.showModal();
  } else {
    const target = all("[data-key]").find((each) => each.dataset.key === event.key && each.getClientRects().length > 0);
    if (!target) return;
    event.preventDefault();
    act(target);
  }
});
