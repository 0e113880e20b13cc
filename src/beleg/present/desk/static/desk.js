// What every page does: choose a theme, copy, and say what happened to those who do not see it.

const root = document.documentElement;

const toggle = document.getElementById("theme");
toggle.hidden = false;
toggle.addEventListener("click", () => {
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  root.dataset.theme = dark ? "light" : "dark";
  try {
    localStorage.setItem("theme", root.dataset.theme);
  } catch {
    // It holds for this page then.
  }
});

// On a narrow screen the sections scroll; the one that is open is in sight.
const sections = document.querySelector(".top nav");
const section = sections?.querySelector("[aria-current]");
if (section) sections.scrollLeft = section.offsetLeft - sections.offsetLeft - 24;

export function say(words) {
  document.getElementById("said").textContent = words;
}

// <button data-copy="ID">: copies the text of the element with that id.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent);
    say("copied");
    button.classList.add("done");
    setTimeout(() => button.classList.remove("done"), 1500);
  } catch {
    getSelection().selectAllChildren(source);
    say("selected; copy it with the keyboard");
  }
});

// "/" goes to the search field, as in a mail program.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("input[type=search]");
  if (field) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});
