/* The stream of provisions: Wagtail's own, with tools above it and levels that show. */
(() => {
  "use strict";
  const { provisions } = window;
  const DEEPEST = 6;
  // Option and an arrow move by words in a text on a Mac.
  const isMac = /Mac/.test(navigator.platform);
  const growsAlone = CSS.supports("field-sizing", "content");

  const field = (row, name) => row.block.childBlocks[name].widget.input;

  class Editor {
    constructor(stream, tools) {
      this.stream = stream;
      this.tools = tools;
      this.element = stream.container[0];
      this.element.classList.add("provisions");
      this.status = tools.querySelector("[data-provisions-status]");
      this.undoButton = tools.querySelector("[data-tool=undo]");
      tools.addEventListener("click", ({ target }) => this.use(target.closest("[data-tool]")?.dataset.tool));
      if ("follows" in tools.dataset) this.follow();
      else this.lead();
      this.showLevels();
    }

    /* In another language than the original's the structure is given: only words are written. */
    follow() {
      const buttons = ".c-sf-add-button, [data-streamfield-action], [data-provision-indent]";
      for (const button of this.element.querySelectorAll(buttons)) button.remove();
      for (const row of this.stream.children) {
        for (const name of ["number", "level"]) field(row, name).readOnly = true;
        field(row, "kind").inert = true;
      }
    }

    lead() {
      const dialog = document.querySelector("[data-provisions-paste]");
      this.paste = new provisions.Paste(dialog, (...found) => this.insert(...found), () => this.rowLeft() >= 0);
      this.element.addEventListener("click", (event) => this.clicked(event));
      this.element.addEventListener("keydown", (event) => this.pressed(event));
      this.element.addEventListener("focusin", ({ target }) => (this.left = this.rowOf(target) || this.left));
      this.element.addEventListener("input", ({ target }) => this.typed(target));
      new MutationObserver(() => this.showLevels()).observe(this.stream.sequenceContainer[0], { childList: true });
    }

    rowOf(element) {
      const outer = element.closest("[data-streamfield-child]");
      return this.stream.children.find((row) => row.element === outer);
    }

    rowLeft() {
      return this.stream.children.indexOf(this.left);
    }

    showLevels() {
      for (const row of this.stream.children) row.element.dataset.level = field(row, "level").value;
    }

    typed(target) {
      if (/-level$/.test(target.name)) this.showLevels();
      if (!growsAlone && target.matches("textarea")) target.style.height = `${target.scrollHeight + 2}px`;
    }

    clicked({ target }) {
      const button = target.closest("[data-provision-indent]");
      if (button) this.indent(this.rowOf(button), Number(button.dataset.provisionIndent));
    }

    pressed(event) {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      const row = this.rowOf(event.target);
      const isTaken = isMac && event.target.matches("input, textarea");
      if (!by || !row || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isTaken) return;
      event.preventDefault();
      this.indent(row, by);
    }

    indent(row, by) {
      const level = field(row, "level");
      provisions.change(level, String(Math.min(DEEPEST, Math.max(1, Number(level.value || 1) + by))));
    }

    use(tool) {
      const uses = {
        paste: () => this.paste.open(),
        number: () => this.number(),
        recognise: () => this.recognise(),
        undo: () => this.undo(),
        collapse: () => this.fold(false),
        expand: () => this.fold(true),
      };
      uses[tool]?.();
    }

    fold(isOpen) {
      for (const { toggleElement } of this.stream.children) {
        if ((toggleElement.getAttribute("aria-expanded") === "true") !== isOpen) toggleElement.click();
      }
    }

    /* Set fields, and remember how they were. */
    change(changes, words) {
      const real = changes.filter(([input, value]) => input.value !== value);
      const before = real.map(([input]) => [input, input.value]);
      for (const [input, value] of real) provisions.change(input, value);
      this.say(words, real.length, before.length && (() => before.forEach(([input, value]) => provisions.change(input, value))));
      return real.length;
    }

    say(words, count, back) {
      this.status.textContent = provisions.fill(words, { count });
      if (!back) return;
      this.back = back;
      this.undoButton.disabled = false;
    }

    undo() {
      this.back?.();
      this.back = null;
      this.undoButton.disabled = true;
      this.status.textContent = this.tools.dataset.undone;
    }

    number() {
      const rows = this.stream.children;
      const read = (row) => ({
        kind: field(row, "kind").value,
        level: Math.max(1, Number(field(row, "level").value) || 1),
        number: field(row, "number").value.trim(),
      });
      const numbers = provisions.renumber(rows.map(read));
      this.change(rows.map((row, place) => [field(row, "number"), numbers[place]]), this.tools.dataset.numbered);
    }

    async recognise() {
      const isOpen = (row) => !field(row, "verb").value.trim() && field(row, "kind").value !== "heading";
      const rows = this.stream.children.filter((row) => isOpen(row) && field(row, "text").value.trim());
      const texts = rows.map((row) => field(row, "text").value);
      const { dataset } = this.tools;
      try {
        const { found } = await provisions.ask(dataset.recogniseUrl, { language: dataset.language, texts });
        const known = rows.map((row, place) => [row, found[place]]).filter(([, opening]) => opening);
        const set = (row, opening) => ["verb", "kind", "text"].map((name) => [field(row, name), opening[name]]);
        this.change(known.flatMap(([row, opening]) => set(row, opening)), "");
        this.status.textContent = provisions.fill(dataset.recognised, { count: known.length });
      } catch (error) {
        this.status.textContent = error.message;
      }
    }

    insert(parsed, isHere) {
      const at = isHere ? this.rowLeft() + 1 : this.stream.children.length;
      const added = parsed.provisions.map(({ id, ...words }, place) => this.add(words, at + place));
      const named = this.name(parsed);
      this.say(this.tools.dataset.inserted, added.length, () => {
        for (const row of added) this.remove(row);
        for (const input of named) provisions.change(input, "");
      });
      added[0]?.focus();
      this.announce();
    }

    add(words, place) {
      const initial = this.stream.blockDef.initialChildStates.provision;
      const value = { ...initial, ...words, kind: [words.kind], level: String(words.level) };
      return this.stream.insert({ type: "provision", value, id: crypto.randomUUID() }, place, {});
    }

    remove(row) {
      const place = this.stream.children.indexOf(row);
      if (place >= 0) this.stream.deleteBlock(place, {});
      this.announce();
    }

    /* Title and number of the decision, where the editor has not given them. */
    name({ title, number }) {
      const words = { id_title: title, id_number: number };
      const inputs = Object.keys(words).map((id) => document.getElementById(id));
      const empty = inputs.filter((input) => input && !input.value.trim() && words[input.id]);
      for (const input of empty) provisions.change(input, words[input.id]);
      return empty;
    }

    announce() {
      this.stream.countInput[0].dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  const { StreamBlock, StreamBlockDefinition } = window.wagtailStreamField.blocks;

  /* Counts its rows once when it is built, not once a row. */
  class Stream extends StreamBlock {
    setState(state) {
      this.isFilling = true;
      super.setState(state);
      this.isFilling = false;
      this.blockCountChanged();
    }

    blockCountChanged() {
      if (!this.isFilling) super.blockCountChanged();
    }
  }

  class Provisions extends StreamBlockDefinition {
    /* Built outside of the page, where nothing watches each of its thousands of elements; comments ask for the path
       of their field while it is built. Wagtail makes the rows collapsible once the page is loaded. */
    render(placeholder, prefix, state, error) {
      const [outer, holder, inner] = ["div", "div", "div"].map((name) => document.createElement(name));
      holder.dataset.contentpath = placeholder.closest("[data-contentpath]")?.dataset.contentpath || "";
      outer.append(holder);
      holder.append(inner);
      const stream = new Stream(this, inner, prefix, state, error);
      this.shortenMap(stream);
      const tools = provisions.tools();
      if (tools) new Editor(stream, tools);
      placeholder.replaceWith(stream.element);
      return stream;
    }

    /* The map beside the form lists headings alone: sixty lines that all say "provision" help nobody. */
    shortenMap(stream) {
      for (const row of stream.children) {
        if (field(row, "kind").value !== "heading") {
          row.element.querySelector("[data-panel-anchor]").removeAttribute("data-panel-anchor");
        }
      }
    }
  }

  window.telepath.register("decisions.Provisions", Provisions);
})();
