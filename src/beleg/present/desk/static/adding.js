// Files are dropped anywhere on the page; what is too much is told before it is sent.

import { say } from "./desk.js";

const form = document.getElementById("adding");

function told(bytes) {
  return bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

if (form) {
  const files = document.getElementById("files");
  const drop = document.getElementById("drop");
  const list = document.getElementById("dropped");
  const most = { bytes: Number(form.dataset.mostBytes), files: Number(form.dataset.mostFiles) };

  // As much is refused by the desk as well, but only once it has all been sent.
  const tooMuch = () => {
    const all = [...files.files];
    // What is sent around each file, and around the text.
    const bytes = all.reduce((sum, one) => sum + one.size + 512, new Blob([form.pasted.value]).size + 4096);
    if (all.length > most.files) return `More than ${most.files} files at a time.`;
    return bytes > most.bytes ? `More than ${told(most.bytes)} at a time.` : "";
  };

  const show = () => {
    list.replaceChildren(
      ...[...files.files].slice(0, 50).map((one) => {
        const entry = document.createElement("li");
        const size = document.createElement("small");
        size.textContent = told(one.size);
        entry.append(one.name, " ", size);
        return entry;
      }),
    );
    if (files.files.length > 50) list.append(Object.assign(document.createElement("li"), { textContent: `and ${files.files.length - 50} more` }));
    files.setCustomValidity(tooMuch());
    if (tooMuch()) files.reportValidity();
  };

  files.addEventListener("change", show);
  form.pasted.addEventListener("input", () => files.setCustomValidity(tooMuch()));

  let depth = 0;
  const over = (on) => drop.classList.toggle("over", on);
  document.addEventListener("dragenter", () => over(++depth > 0));
  document.addEventListener("dragleave", () => over(--depth > 0));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    over(false);
    if (event.dataTransfer.files.length) {
      files.files = event.dataTransfer.files;
      show();
    } else if (event.dataTransfer.types.includes("text/plain")) {
      form.pasted.value = event.dataTransfer.getData("text/html") || event.dataTransfer.getData("text/plain");
    }
  });
}

// While a batch is read the page asks how far it is; what came of it is told once.
document.addEventListener("htmx:afterSettle", () => {
  const batch = document.getElementById("batch");
  if (!batch || ["waiting", "reading"].includes(batch.dataset.state)) return;
  say(`${batch.querySelector("h1").textContent}: ${document.getElementById("outcome").textContent}`);
});
