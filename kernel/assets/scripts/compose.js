// Writing in the forum: textarea[data-compose="ADDRESS FOR PICTURES"]. Pasted and dropped pictures, quotes without a new page, and people
// who are offered while an @ is typed. Without scripts each of it is a field or a link.
import { all } from "./dom.js";
import { insertText, pictures } from "./editor-pictures.js";

/** What was typed behind the last @ before the cursor; null when there is none. */
function typedName(area) {
  const before = area.value.slice(0, area.selectionStart);
  const found = /(?:^|[\s([{<>"'*_~,;:.!?\u3000-\u9fff\uff00-\uffef])@([\p{L}\p{N}][^@\n[\]]{0,40}|)$/u.exec(before);
  return found ? found[1] : null;
}

// <div data-mentions hidden> with <button data-mention="@[Name](person:7) " hidden>Name</button>
function mentions(area) {
  const box = area.form?.querySelector("[data-mentions]");
  if (!box) return;
  const buttons = all("[data-mention]", box);
  const look = () => {
    const typed = typedName(area)?.toLocaleLowerCase();
    const fits = (button) => typed !== undefined && button.textContent.trim().toLocaleLowerCase().startsWith(typed);
    buttons.forEach((button) => (button.hidden = !fits(button)));
    box.hidden = buttons.every((button) => button.hidden);
  };
  area.addEventListener("input", look);
  box.addEventListener("click", (event) => {
    const button = event.target.closest("[data-mention]");
    if (!button) return;
    area.setSelectionRange(area.selectionStart - (typedName(area) ?? "").length - 1, area.selectionStart);
    insertText(area, button.dataset.mention);
  });
}

/** What is selected in a post, as a quote; empty when nothing is. */
function selected(link) {
  const post = link.closest(".post")?.querySelector(".prose");
  const selection = document.getSelection();
  if (!post || !selection || selection.isCollapsed || !post.contains(selection.anchorNode) || !post.contains(selection.focusNode)) return "";
  const words = selection.toString().trim();
  const lines = words.split("\n").map((line) => `> ${line}`.trimEnd());
  return words && `> [${link.dataset.quoteName.replace(/[[\]]/g, "")}](post:${link.dataset.quote}):\n>\n${lines.join("\n")}\n\n`;
}

/** The quote that the page behind the link would begin with. */
async function whole(link) {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(String(response.status));
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return page.querySelector("textarea[data-compose]")?.value ?? "";
}

function quotes(area) {
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-quote]");
    // Where a post is being mended, the link leads to the form for a reply.
    if (!link || event.ctrlKey || event.metaKey || area.form.elements.act?.value !== "reply") return;
    event.preventDefault();
    const words = selected(link);
    try {
      const quote = words || (await whole(link));
      area.setSelectionRange(area.value.length, area.value.length);
      insertText(area, `${area.value && !area.value.endsWith("\n\n") ? "\n\n" : ""}${quote}`);
    } catch {
      location.assign(link.href);
    }
  });
}

// A chosen picture is put where the cursor stands, so that the field for its words is not needed.
function chosen(area) {
  const field = area.form?.querySelector('input[type="file"][name="pictures"]');
  if (!field) return;
  field.addEventListener("change", () => {
    const files = new DataTransfer();
    for (const file of field.files) files.items.add(file);
    area.dispatchEvent(new CustomEvent("take-pictures", { detail: files.files }));
    field.value = "";
  });
  const words = area.form.querySelector('[name="alt"]');
  if (words) words.closest(".field").hidden = true;
}

for (const area of all("textarea[data-compose]")) {
  area.dataset.upload = area.dataset.compose;
  pictures(area);
  chosen(area);
  mentions(area);
  quotes(area);
}
