// Acts on many at once: form[data-bulk] with checkboxes named as data-bulk says, one [data-bulk-all], and a bar
// [data-bulk-bar] with a [data-bulk-count] that shows when something is chosen. Shift chooses a range.
import { all } from "./dom.js";

function start(form) {
  const boxes = () => all(`input[type="checkbox"][name="${CSS.escape(form.dataset.bulk)}"]`, form);
  const master = form.querySelector("[data-bulk-all]");
  const bar = form.querySelector("[data-bulk-bar]");
  const count = form.querySelector("[data-bulk-count]");
  let last = null;

  const tell = () => {
    const every = boxes();
    const chosen = every.filter((box) => box.checked).length;
    if (master) {
      master.checked = chosen > 0 && chosen === every.length;
      master.indeterminate = chosen > 0 && chosen < every.length;
    }
    if (count) count.textContent = chosen.toLocaleString(document.documentElement.lang);
    if (bar) bar.dataset.chosen = chosen;
    form.classList.toggle("choosing", chosen > 0);
  };

  form.addEventListener("click", (event) => {
    const every = boxes();
    const at = every.indexOf(event.target);
    if (event.target === master) every.forEach((box) => (box.checked = master.checked));
    else if (at >= 0) {
      const from = every.indexOf(last);
      if (event.shiftKey && from >= 0) every.slice(Math.min(at, from), Math.max(at, from) + 1).forEach((box) => (box.checked = event.target.checked));
      last = event.target;
    } else return;
    tell();
  });
  addEventListener("pageshow", tell);
  tell();
}

all("form[data-bulk]").forEach(start);
