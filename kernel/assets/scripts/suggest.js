// Search suggestions: an ARIA combobox over form[data-suggest]. Without scripts the form searches as it is.
import { all, latestJson, make, safeHref, settled, withQuery } from "./dom.js";

let count = 0;

/** What was typed stays plain, what the suggestion adds is bold. `mark` is the length of the typed part, or [start, end]. */
function emphasised(title, mark) {
  if (mark === undefined || mark === null) return [title];
  const [start, end] = Array.isArray(mark) ? mark : [0, mark];
  const bold = (text) => (text ? make("b", { text }) : null);
  return [bold(title.slice(0, start)), title.slice(start, end), bold(title.slice(end))].filter(Boolean);
}

function option(item, id) {
  return make(
    "a",
    { role: "option", id, href: safeHref(item.url), tabindex: "-1", "aria-selected": "false" },
    ...emphasised(item.title, item.mark),
    item.path && make("small", { text: item.path }),
  );
}

function start(form) {
  const input = form.querySelector('input[type="search"]');
  if (!input) return;
  const id = `suggest-${++count}`;
  const list = make("div", { class: "suggest", id, role: "listbox", "aria-label": form.dataset.suggestLabel, hidden: true });
  form.append(list);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": id, "aria-autocomplete": "list" })) {
    input.setAttribute(name, value);
  }
  const ask = latestJson();
  let active = -1;
  const options = () => all('[role="option"]', list);

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function point(to) {
    const found = options();
    active = to < -1 ? found.length - 1 : to >= found.length ? -1 : to;
    found.forEach((each, at) => each.setAttribute("aria-selected", String(at === active)));
    if (active < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", found[active].id);
      found[active].scrollIntoView({ block: "nearest" });
    }
  }

  function show(answer) {
    let number = 0;
    const groups = (answer?.groups ?? []).filter((group) => group.items?.length);
    list.replaceChildren(
      ...groups.map((group, at) =>
        make(
          "div",
          { role: "group", "aria-labelledby": `${id}-g${at}` },
          make("div", { class: "suggest-group", id: `${id}-g${at}`, text: group.label }),
          ...group.items.map((item) => option(item, `${id}-${number++}`)),
        ),
      ),
    );
    active = -1;
    list.hidden = number === 0;
    input.setAttribute("aria-expanded", String(number > 0));
  }

  const look = settled(async () => {
    const query = input.value.trim();
    if (!query) return close();
    const answer = await ask(withQuery(form.dataset.suggest, query));
    if (answer && input.value.trim() === query && document.activeElement === input) show(answer);
  }, 60);

  input.addEventListener("input", look);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (list.hidden) {
      if (event.key === "ArrowDown") look();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      point(active + (event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    }
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) close();
  });
}

all("form[data-suggest]").forEach(start);
