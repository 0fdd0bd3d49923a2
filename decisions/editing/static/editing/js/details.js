/* The details of a provision: one hidden value, and a button that opens the panel, which is built only then. */
(() => {
  "use strict";
  const { provisions } = window;
  const template = () => document.querySelector("template[data-provision-details]");
  let names, meetings;

  const nameOf = (code) => {
    names ??= new Map(
      [...template().content.querySelectorAll("[data-addressee]")].map((box) => [box.value, box.parentNode.textContent.trim()]),
    );
    return names.get(code) || code;
  };

  /* Asked once a page, when the first panel opens; asked again only where that failed. */
  const listMeetings = () => {
    meetings ??= provisions
      .ask(provisions.tools().dataset.meetingsUrl)
      .then((answer) => {
        const options = answer.meetings.map(({ symbol, title }) => new Option(title, symbol));
        document.getElementById("provision-meetings").replaceChildren(...options);
      })
      .catch(() => (meetings = undefined));
  };

  const read = (json) => {
    const empty = { addressees: [], due_on: "", due_at: "", relations: [] };
    try {
      return { ...empty, ...JSON.parse(json || "{}") };
    } catch {
      return empty;
    }
  };

  const summaryOf = (details) => {
    const words = template().dataset;
    const date = details.due_on && new Date(`${details.due_on}T12:00`);
    const when = [date && date.toLocaleDateString(document.documentElement.lang, { dateStyle: "medium" }), details.due_at];
    const due = when.filter(Boolean).join(", ");
    const count = details.relations.length;
    const parts = [
      details.addressees.length && provisions.fill(words.addressed, { names: details.addressees.map(nameOf).join(", ") }),
      due && provisions.fill(words.due, { when: due }),
      count && provisions.fill(count === 1 ? words.oneReference : words.references, { count }),
    ];
    return parts.filter(Boolean).join(" · ") || words.empty;
  };

  class Panel {
    constructor(element, details, onChange) {
      this.element = element;
      this.onChange = onChange;
      this.element.append(template().content.cloneNode(true));
      this.boxes = [...element.querySelectorAll("[data-addressee]")];
      this.dueOn = element.querySelector("[data-due-on]");
      this.dueAt = element.querySelector("[data-due-at]");
      this.list = element.querySelector("[data-references]");
      this.adder = element.querySelector("[data-add-reference]");
      for (const box of this.boxes) box.checked = details.addressees.includes(box.value);
      this.dueOn.value = details.due_on || "";
      this.dueAt.value = details.due_at || "";
      this.references = details.relations.map((relation) => this.add(relation));
      this.unknown = details.addressees.filter((code) => !this.boxes.some((box) => box.value === code));
      for (const field of [...this.boxes, this.dueOn, this.dueAt]) field.addEventListener("input", onChange);
      this.adder.addEventListener("click", () => this.addEmpty());
      this.describe(this.references);
    }

    get details() {
      return {
        addressees: [...this.boxes.filter((box) => box.checked).map((box) => box.value), ...this.unknown],
        due_on: this.dueOn.value || null,
        due_at: this.dueAt.value.trim(),
        relations: this.references.map((reference) => reference.relation).filter(Boolean),
      };
    }

    add(relation) {
      const reference = new provisions.Reference(relation, this.onChange, (removed) => this.remove(removed));
      reference.onChosen = () => this.describe([reference]);
      this.list.append(reference.element);
      return reference;
    }

    addEmpty() {
      const reference = this.add({});
      this.references.push(reference);
      reference.kind.focus();
    }

    remove(reference) {
      this.references = this.references.filter((other) => other !== reference);
      reference.element.remove();
      this.onChange();
      this.adder.focus();
    }

    /* Titles and provisions of the decisions that references name, all in one question. */
    async describe(references) {
      const inside = references.filter((reference) => reference.decision);
      if (!inside.length) return;
      const query = new URLSearchParams(inside.map((reference) => ["id", reference.decision]));
      const trouble = this.element.querySelector("[data-trouble]");
      try {
        const { targets } = await provisions.ask(`${provisions.tools().dataset.targetsUrl}?${query}`);
        for (const reference of inside) reference.describe(targets.find(({ id }) => id === reference.decision));
        trouble.hidden = true;
      } catch (error) {
        trouble.textContent = error.message;
        trouble.hidden = false;
      }
    }
  }

  class Details {
    constructor(placeholder, name, id, state) {
      this.element = document.createElement("div");
      this.element.className = "provision-details";
      this.element.innerHTML = '<input type="hidden"><button type="button" class="provision-details__button" aria-expanded="false"></button>';
      [this.input, this.button] = this.element.children;
      Object.assign(this.input, { name, id });
      this.button.setAttribute("aria-controls", `${id}-panel`);
      this.button.disabled = "follows" in provisions.tools().dataset;
      this.button.addEventListener("click", () => this.toggle());
      placeholder.replaceWith(this.element);
      this.idForLabel = null;
      this.setState(state);
    }

    toggle(isOpen = this.button.getAttribute("aria-expanded") === "false") {
      if (isOpen && !this.panel) this.build();
      if (this.panel) this.panel.element.hidden = !isOpen;
      this.button.setAttribute("aria-expanded", String(isOpen));
    }

    build() {
      const element = document.createElement("div");
      Object.assign(element, { id: `${this.input.id}-panel`, className: "provision-details__panel" });
      this.element.append(element);
      this.panel = new Panel(element, read(this.input.value), () => this.write());
      listMeetings();
    }

    /* At once, so that whatever saves the form saves this. */
    write() {
      const { details } = this.panel;
      const isEmpty = !details.addressees.length && !details.due_on && !details.due_at && !details.relations.length;
      provisions.change(this.input, isEmpty ? "{}" : JSON.stringify(details));
      this.button.textContent = summaryOf(details);
    }

    getState() {
      return this.input.value;
    }

    getValue() {
      return this.input.value;
    }

    setState(state) {
      this.input.value = state || "{}";
      this.panel?.element.remove();
      this.panel = undefined;
      this.button.setAttribute("aria-expanded", "false");
      this.button.textContent = summaryOf(read(this.input.value));
    }

    setInvalid(isInvalid) {
      if (isInvalid) this.toggle(true);
    }

    getTextLabel() {
      return null;
    }

    focus() {
      this.button.focus();
    }
  }

  class DetailsDefinition {
    render(placeholder, name, id, state) {
      return new Details(placeholder, name, id, state);
    }
  }

  window.telepath.register("decisions.Details", DetailsDefinition);
})();
