// Puts OverType over a plain textarea. It writes a <style> element and style attributes; our policy allows neither, so its
// styles become an adopted sheet (which needs no nonce) and build.rs renames the attributes.
import OverType from "overtype";

const inherit = (name) => `var(--${name})`;

const COLOURS = {
  bgPrimary: "transparent",
  bgSecondary: "transparent",
  text: inherit("ink"),
  textPrimary: inherit("ink"),
  textSecondary: inherit("soft"),
  h1: inherit("ink"),
  h2: inherit("ink"),
  h3: inherit("ink"),
  strong: inherit("ink"),
  em: inherit("ink"),
  del: inherit("faint"),
  link: inherit("accent-ink"),
  code: inherit("ink"),
  codeBg: inherit("sunken"),
  blockquote: inherit("soft"),
  hr: inherit("faint"),
  syntaxMarker: inherit("faint"),
  syntax: inherit("faint"),
  cursor: inherit("accent-ink"),
  selection: "color-mix(in oklch, var(--accent) 26%, transparent)",
  listMarker: inherit("accent-ink"),
  rawLine: inherit("soft"),
  border: inherit("line"),
  hoverBg: inherit("sunken"),
  primary: inherit("accent"),
  placeholder: inherit("faint"),
};

/** Runs `act` while every <style> that it makes is caught and adopted instead of inserted. */
function withAdoptedStyles(act) {
  const create = document.createElement;
  const caught = [];
  document.createElement = function (name, ...rest) {
    if (String(name).toLowerCase() !== "style") return create.call(document, name, ...rest);
    const inert = create.call(document, "template");
    caught.push(inert);
    return inert;
  };
  try {
    return act();
  } finally {
    delete document.createElement;
    for (const inert of caught) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(inert.textContent);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      inert.remove();
    }
  }
}

/** Everything that the page said about its textarea: name, id, description, data attributes. */
function attributesOf(plain) {
  const given = {};
  for (const { name, value } of plain.attributes) if (name !== "class" && name !== "placeholder") given[name] = value;
  return given;
}

/** Replaces the textarea by OverType's own, with the same name, id and attributes. Gives `{ textarea, setValue }`. */
export function dress(plain) {
  const label = document.querySelector(`label[for="${CSS.escape(plain.id)}"]`);
  const frame = document.createElement("div");
  frame.className = "editor-text";
  const value = plain.value;
  plain.before(frame);
  plain.remove();
  const [instance] = withAdoptedStyles(
    () =>
      new OverType(frame, {
        value,
        theme: { name: "vestibule", colors: COLOURS },
        fontSize: "1rem",
        lineHeight: 1.7,
        padding: "0",
        mobile: { fontSize: "1rem", padding: "0", lineHeight: 1.7 },
        autoResize: true,
        minHeight: "24rem",
        placeholder: plain.placeholder,
        spellcheck: true,
        textareaProps: attributesOf(plain),
      }),
  );
  const { textarea } = instance;
  for (const name of ["autocorrect", "autocapitalize"]) textarea.removeAttribute(name);
  if (label && !textarea.id) textarea.setAttribute("aria-label", label.textContent.trim());
  return {
    instance,
    textarea,
    setValue(text) {
      instance.setValue(text);
      textarea.dispatchEvent(new Event("input", { bubbles: true }));
    },
  };
}
