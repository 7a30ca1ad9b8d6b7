// <input data-narrow="#faq" data-narrow-none="#none">: while words are typed, hides every <details> of the list that lacks one
// of them, and groups that are then empty. Without scripts the form around it is sent, and the server does the same better.
// A fragment that names something inside a closed <details> opens it.
import { all, settled } from "./dom.js";

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ς", "σ");

for (const input of all("input[data-narrow]")) {
  const list = document.querySelector(input.dataset.narrow);
  const none = document.querySelector(input.dataset.narrowNone);
  if (!list) continue;
  const entries = all("details", list).map((entry) => ({ entry, text: folded(entry.textContent) }));
  const narrow = settled(() => {
    const words = folded(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { entry, text } of entries) {
      entry.hidden = !words.every((word) => text.includes(word));
      shown += entry.hidden ? 0 : 1;
    }
    for (const group of all("section", list)) group.hidden = !all("details", group).some((entry) => !entry.hidden);
    if (none) none.hidden = shown > 0;
  }, 120);
  input.addEventListener("input", narrow);
}

function reveal() {
  const goal = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const fold = goal?.closest("details:not([open])");
  if (!fold) return;
  fold.open = true;
  goal.scrollIntoView();
}
addEventListener("hashchange", reveal);
reveal();
