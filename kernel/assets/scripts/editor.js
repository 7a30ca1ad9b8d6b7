// The article editor: OverType over textarea[data-editor], with autosave, recovery, pictures and preview.
// Without scripts the textarea is the editor and "Save" is a button.
import { all } from "./dom.js";
import { autosave } from "./editor-autosave.js";
import { content } from "./editor-content.js";
import { dress } from "./editor-overtype.js";
import { pictures } from "./editor-pictures.js";
import { preview } from "./editor-preview.js";
import { toolbar } from "./editor-toolbar.js";

for (const plain of all("textarea[data-editor]")) {
  const editor = dress(plain);
  const form = editor.textarea.form;
  toolbar(editor);
  pictures(editor.textarea);
  content(editor.textarea);
  if (form) {
    autosave(form, editor);
    preview(form, editor.textarea);
  }
}
