// <div class="editor-tools" role="toolbar" aria-label="…" data-editor-tools="#body" hidden> with buttons data-act="bold".
// One stop in the tab order; arrows move within.
import { markdownActions } from "overtype";
import { all } from "./dom.js";
import { insertText } from "./editor-pictures.js";

const WRAPS = {
  table: "\n| A | B |\n|---|---|\n|  |  |\n",
  callout: "\n> [!NOTE]\n> ",
  only: "\n::: only version=\n\n:::\n",
  codeblock: "\n```\n\n```\n",
};

const ACTS = {
  bold: (area) => markdownActions.toggleBold(area),
  italic: (area) => markdownActions.toggleItalic(area),
  code: (area) => markdownActions.toggleCode(area),
  link: (area) => markdownActions.insertLink(area),
  heading: (area) => markdownActions.toggleH2(area),
  subheading: (area) => markdownActions.toggleH3(area),
  list: (area) => markdownActions.toggleBulletList(area),
  steps: (area) => markdownActions.toggleNumberedList(area),
  tasks: (area) => markdownActions.toggleTaskList(area),
  quote: (area) => markdownActions.toggleQuote(area),
};

function arrows(bar) {
  const buttons = all("button", bar);
  const stop = (chosen) => buttons.forEach((button) => (button.tabIndex = button === chosen ? 0 : -1));
  stop(buttons[0]);
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const turn = getComputedStyle(bar).direction === "rtl" ? -step : step;
    const next = buttons.at((buttons.indexOf(document.activeElement) + turn) % buttons.length);
    stop(next);
    next.focus();
  });
}

export function toolbar({ textarea }) {
  for (const bar of all("[data-editor-tools]").filter((each) => document.querySelector(each.dataset.editorTools) === textarea)) {
    arrows(bar);
    bar.hidden = false;
    bar.addEventListener("click", (event) => {
      const act = event.target.closest("[data-act]")?.dataset.act;
      if (!act) return;
      textarea.focus();
      if (act === "content") textarea.dispatchEvent(new CustomEvent("choose-content"));
      else if (act === "picture") textarea.dispatchEvent(new CustomEvent("choose-picture"));
      else if (ACTS[act]) ACTS[act](textarea);
      else if (WRAPS[act]) insertText(textarea, WRAPS[act]);
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
    });
  }
}
