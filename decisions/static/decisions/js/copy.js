// The mark beside a paragraph leads to it; where the browser lets us, it also copies the paragraph's address.
document.addEventListener("click", async (event) => {
  const mark = event.target.closest("a.self");
  const said = document.querySelector("[data-copied]");
  if (!mark || !said || !navigator.clipboard) return;
  await navigator.clipboard.writeText(mark.href);
  said.textContent = said.dataset.copied;
  setTimeout(() => { said.textContent = ""; }, 3000);
});
