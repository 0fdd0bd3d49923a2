/* One reference among a provision's details: a decision of the Family, chosen, or another text, typed. */
(() => {
  "use strict";
  const { provisions } = window;
  const template = () => document.querySelector("template[data-provision-reference]");

  provisions.Reference = class {
    constructor(relation, onChange, onRemove) {
      this.decision = relation.decision || null;
      this.chosenProvision = relation.provision || "";
      this.onChange = onChange;
      this.element = template().content.firstElementChild.cloneNode(true);
      this.kind = this.find("kind");
      this.external = this.find("external");
      this.address = this.find("address");
      this.provision = this.find("provision");
      if (relation.kind) this.kind.value = relation.kind;
      this.external.value = relation.external || "";
      this.address.value = relation.address || "";
      this.find("choose").addEventListener("click", () => this.choose());
      this.find("unchoose").addEventListener("click", () => this.unchoose());
      this.find("remove").addEventListener("click", () => onRemove(this));
      this.element.addEventListener("input", () => this.said());
      this.show("");
    }

    find(name) {
      return this.element.querySelector(`[data-${name}]`);
    }

    said() {
      this.chosenProvision = this.provision.value;
      this.onChange();
    }

    /* What is kept; nothing as long as it names no text. */
    get relation() {
      const [external, address] = [this.external.value.trim(), this.address.value.trim()];
      if (!this.decision && !external && !address) return null;
      return { kind: this.kind.value, decision: this.decision, provision: this.chosenProvision, external, address };
    }

    /* Wagtail's chooser, opened where the decision itself stands: those of its own register are cited most. */
    choose() {
      const { chooserUrl, register } = provisions.tools().dataset;
      const modal = new window.PageChooserModal(chooserUrl);
      modal.open({ modelNames: ["decisions.decisionpage"], parentId: register }, (page) => this.chosen(page));
    }

    chosen(page) {
      this.decision = Number(page.id);
      this.chosenProvision = this.external.value = this.address.value = "";
      this.provision.replaceChildren();
      this.show(page.adminTitle || page.title);
      this.onChange();
      this.onChosen?.(this);
    }

    unchoose() {
      this.decision = null;
      this.chosenProvision = "";
      this.provision.replaceChildren();
      this.show("");
      this.onChange();
      this.external.focus();
    }

    show(title) {
      const words = template().dataset;
      this.find("title").textContent = title;
      this.find("choose").textContent = this.decision ? words.another : words.choose;
      this.find("unchoose").hidden = !this.decision;
      this.find("inside").hidden = !this.decision;
      for (const label of this.element.querySelectorAll("[data-outside]")) label.hidden = Boolean(this.decision);
    }

    /* How the decision is called, and its provisions to choose from; undefined where it is gone. */
    describe(target) {
      const words = template().dataset;
      this.show(target ? target.title : words.lost);
      const options = [["", words.whole], ...(target?.provisions || []).map(({ id, label }) => [id, label])];
      if (!options.some(([id]) => id === this.chosenProvision)) options.push([this.chosenProvision, "…"]);
      this.provision.replaceChildren(...options.map(([id, label]) => new Option(label, id)));
      this.provision.value = this.chosenProvision;
    }
  };
})();
