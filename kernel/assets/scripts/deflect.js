// Answers beside the request form. The panel has its room from the start, so nothing that is being typed moves.
// <aside data-deflect="/en/suggest" data-deflect-from="#f-subject"> with a [data-deflect-list] and a [data-deflect-idle] in it;
// data-deflect-form, -action and -solve (a label) put a button at each answer that sends that form there with solved_by.
import { all, latestJson, make, safeHref, settled, withQuery } from "./dom.js";

/** "This solved it": sends the form elsewhere, with the answer's name. */
function solve({ dataset }, item) {
  if (!item.solves || !dataset.deflectForm) return [];
  const { deflectForm: form, deflectAction: formaction, deflectSolve: text } = dataset;
  const spoken = `${text}: ${item.title}`;
  return [make("button", { class: "button button-small button-quiet", name: "solved_by", value: item.solves, text, form, formaction, formnovalidate: true, "aria-label": spoken })];
}

function start(panel) {
  const field = document.querySelector(panel.dataset.deflectFrom);
  const list = panel.querySelector("[data-deflect-list]");
  const idle = panel.querySelector("[data-deflect-idle]");
  if (!field || !list) return;
  const ask = latestJson();
  let shown = "";

  const look = settled(async () => {
    const query = field.value.trim();
    if (query.length < 3 || query === shown) return;
    const answer = await ask(withQuery(panel.dataset.deflect, query));
    if (!answer) return;
    shown = query;
    const items = (answer.groups ?? []).flatMap((group) => group.items.map((item) => ({ ...item, label: group.label }))).slice(0, 5);
    list.replaceChildren(
      ...items.map((item) =>
        make("li", {}, make("a", { href: safeHref(item.url), target: "_blank", text: item.title }), make("small", { text: item.path || item.label }), ...solve(panel, item)),
      ),
    );
    if (idle) idle.hidden = items.length > 0;
  }, 250);

  field.addEventListener("input", look);
  look();
}

all("[data-deflect]").forEach(start);
