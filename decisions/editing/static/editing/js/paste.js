/* The dialog in which a whole text is pasted, split by the server, looked at and inserted. */
(() => {
  "use strict";
  const { provisions } = window;

  const item = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  const printed = ({ number, verb, text }) => {
    const line = [number, verb, text].filter(Boolean).join(" ");
    return line.length > 160 ? `${line.slice(0, 159)}…` : line;
  };

  provisions.Paste = class {
    /* `insert(parsed, isHere)` is called with what the server understood; `hasPlace()` tells whether a row was left. */
    constructor(dialog, insert, hasPlace) {
      this.dialog = dialog;
      this.insert = insert;
      this.hasPlace = hasPlace;
      this.text = this.find("text");
      this.text.addEventListener("input", () => this.forget());
      this.find("language").addEventListener("input", () => this.forget());
      this.find("file").addEventListener("change", () => this.read());
      this.find("split").addEventListener("click", () => this.split());
      this.find("insert").addEventListener("click", () => this.finish());
      this.find("close").addEventListener("click", () => dialog.close());
      // What is typed here is no change of the page: nothing that watches the form should see it.
      for (const type of ["input", "change", "keydown"]) dialog.addEventListener(type, (event) => event.stopPropagation());
    }

    find(name) {
      return this.dialog.querySelector(`[data-paste-${name}]`);
    }

    open() {
      const [end, here] = this.find("place").options;
      here.disabled = !this.hasPlace();
      (here.disabled ? end : here).selected = true;
      this.dialog.showModal();
      this.text.focus();
    }

    forget() {
      this.parsed = null;
      this.find("found").hidden = this.find("insert").hidden = this.find("trouble").hidden = true;
      this.find("split").hidden = false;
    }

    /* Does what asks the server, and says in the dialog why it could not. */
    async tried(step) {
      const button = this.find("split");
      this.forget();
      button.disabled = true;
      try {
        await step();
      } catch (error) {
        this.find("trouble").textContent = error.message;
        this.find("trouble").hidden = false;
      }
      button.disabled = false;
    }

    read() {
      const [file] = this.find("file").files;
      if (!file) return;
      const question = new FormData();
      question.append("file", file);
      this.tried(async () => {
        this.text.value = (await provisions.ask(provisions.tools().dataset.readUrl, question)).text;
        this.text.focus();
      });
    }

    split() {
      const question = { text: this.text.value, language: this.find("language").value };
      return this.tried(async () => {
        this.parsed = await provisions.ask(provisions.tools().dataset.splitUrl, question);
        this.preview();
      });
    }

    preview() {
      const { title, provisions: found, discarded } = this.parsed;
      const ofKind = (kind) => found.filter((provision) => provision.kind === kind).length;
      const counts = { preambular: ofKind("preambular"), operative: ofKind("operative"), headings: ofKind("heading") };
      this.find("title").textContent = title;
      this.find("counted").textContent = provisions.fill(this.dialog.dataset.counted, { count: found.length, ...counts });
      this.find("provisions").replaceChildren(...found.map((provision) => item("li", printed(provision))));
      this.find("discarded").hidden = !discarded.length;
      this.find("lines").replaceChildren(...discarded.map((line) => item("li", line)));
      this.find("found").hidden = this.find("insert").hidden = false;
      this.find("split").hidden = true;
      this.find("insert").focus();
    }

    finish() {
      const { parsed } = this;
      const isHere = this.find("place").value === "here";
      this.text.value = this.find("file").value = "";
      this.forget();
      this.dialog.close();
      this.insert(parsed, isHere);
    }
  };
})();
