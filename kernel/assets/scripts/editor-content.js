// Links to other content by search: textarea[data-content="/desk/knowledge/lookup"], opened by the toolbar (data-act="content").
// The page gives <template id="content-dialog"> with a <dialog> (input[data-content-words], ul[data-content-found],
// [data-content-none], button[data-dialog-close]). What is chosen is put at the cursor as [title](article:7).
import { latestJson, make, settled, withQuery } from "./dom.js";
import { insertText } from "./editor-pictures.js";

const escaped = (title) => title.replace(/[\\[\]]/g, "\\$&");

/** The Markdown of a link; a block is included in a line of its own. A question is named as an article is: its number leads to it. */
function linkTo({ value, title }, words) {
  const [kind, id] = value.split(":");
  if (kind === "block") return `\n\n{{block:${id}}}\n\n`;
  return `[${words || escaped(title)}](${kind === "video" ? "video" : "article"}:${id})`;
}

function choose(area) {
  const template = document.getElementById("content-dialog");
  if (!template) return;
  const dialog = template.content.querySelector("dialog").cloneNode(true);
  const input = dialog.querySelector("[data-content-words]");
  const list = dialog.querySelector("[data-content-found]");
  const none = dialog.querySelector("[data-content-none]");
  const [from, to] = [area.selectionStart, area.selectionEnd];
  const words = area.value.slice(from, to);
  const ask = latestJson();
  let chosen = null;
  const item = (found) => {
    const button = make("button", { type: "button", class: "content-choice", text: found.label });
    button.addEventListener("click", () => {
      chosen = found;
      dialog.close();
    });
    return make("li", {}, button);
  };
  const look = settled(async () => {
    const text = input.value.trim();
    const answer = text ? await ask(withQuery(area.dataset.content, text)) : { items: [] };
    if (!answer) return;
    list.replaceChildren(...answer.items.map(item));
    if (none) none.hidden = !text || answer.items.length > 0;
  }, 150);
  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") list.querySelector("button")?.focus();
    if (event.key === "Enter") {
      event.preventDefault();
      list.querySelector("button")?.click();
    }
  });
  list.addEventListener("keydown", (event) => {
    const buttons = [...list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    (buttons[buttons.indexOf(document.activeElement) + step] ?? input).focus();
  });
  dialog.querySelector("[data-dialog-close]")?.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    area.focus();
    area.setSelectionRange(from, to);
    if (chosen) insertText(area, linkTo(chosen, words));
  });
  document.body.append(dialog);
  dialog.showModal();
  input.value = words;
  input.focus();
  look();
}

export function content(area) {
  if (area.dataset.content) area.addEventListener("choose-content", () => choose(area));
}
