// Pictures by paste, drop or the toolbar: ask for the alternative text, send, put the returned Markdown at the cursor.
// The page gives <template id="picture-dialog"> with a <dialog> (img[data-picture], input[name=alt], button value=ok, button[data-dialog-close]).

/** Puts text at the cursor so that undo still works. */
export function insertText(area, text) {
  area.focus();
  if (!document.execCommand?.("insertText", false, text)) area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** Asks for the alternative text. Gives null when the person cancels; an empty text means decoration. */
function askForText(file) {
  const template = document.getElementById("picture-dialog");
  if (!template) return Promise.resolve("");
  const dialog = template.content.querySelector("dialog").cloneNode(true);
  const picture = dialog.querySelector("[data-picture]");
  const address = URL.createObjectURL(file);
  if (picture) picture.src = address;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((answer) => {
    dialog.addEventListener("close", () => {
      URL.revokeObjectURL(address);
      answer(dialog.returnValue === "ok" ? dialog.querySelector('[name="alt"]').value.trim() : null);
      dialog.remove();
    });
  });
}

/** Shows that a picture was not taken, and why where the server says so (`[data-said]`). */
function tell(failed, said) {
  if (!failed) return;
  failed.hidden = false;
  const words = failed.querySelector("[data-said]");
  if (words && said) words.textContent = said;
}

async function send(area, file) {
  const alt = await askForText(file);
  if (alt === null) return;
  const failed = document.querySelector("[data-upload-failed]");
  if (failed) failed.hidden = true;
  area.setAttribute("aria-busy", "true");
  try {
    const body = new FormData();
    body.append("alt", alt);
    body.append("file", file);
    const response = await fetch(area.dataset.upload, { method: "POST", body, headers: { accept: "application/json" } });
    const said = await response.json();
    if (response.ok) insertText(area, `${said.markdown}\n`);
    else tell(failed, said.error);
  } catch {
    tell(failed, "");
  }
  area.removeAttribute("aria-busy");
}

export function pictures(area) {
  if (!area.dataset.upload) return;
  const take = async (event, files) => {
    const found = [...(files ?? [])].filter((file) => file.type.startsWith("image/"));
    if (found.length === 0) return;
    event.preventDefault();
    for (const file of found) await send(area, file);
  };
  area.addEventListener("paste", (event) => take(event, event.clipboardData?.files));
  area.addEventListener("drop", (event) => take(event, event.dataTransfer?.files));
  area.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
  area.addEventListener("take-pictures", (event) => take(event, event.detail));
  area.addEventListener("choose-picture", () => {
    const chooser = document.createElement("input");
    chooser.type = "file";
    chooser.accept = "image/*";
    chooser.addEventListener("change", (event) => take(event, chooser.files));
    chooser.click();
  });
}
