// Suggestions while typing in a search field: a listbox below it, after the ARIA pattern of a combobox.
(() => {
  "use strict";
  const PAUSE = 150;
  const SHORTEST = 2;

  const make = (tag, attributes) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };

  const attach = (field) => {
    const list = make("ul", { id: `${field.id}-list`, role: "listbox", class: "suggestions", "aria-label": field.dataset.name });
    const said = make("span", { role: "status", class: "visually-hidden" });
    let timer, question, found = [], active = -1;
    list.hidden = true;
    field.after(list, said);
    for (const [name, value] of [["role", "combobox"], ["autocomplete", "off"], ["aria-autocomplete", "list"],
      ["aria-controls", list.id], ["aria-expanded", "false"]]) field.setAttribute(name, value);

    const mark = (place) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = place;
      const option = list.children[active];
      if (!option) return field.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option.id);
    };

    const show = (suggestions) => {
      found = suggestions;
      mark(-1);
      list.replaceChildren(...found.map(({ text, address }, place) => {
        const option = make("li", { id: `${list.id}-${place}`, role: "option", "aria-selected": "false" });
        option.textContent = text;
        if (address) option.className = "page";
        return option;
      }));
      list.hidden = !found.length;
      field.setAttribute("aria-expanded", String(!list.hidden));
      said.textContent = found.length ? field.dataset.said.replace("{count}", found.length) : "";
    };

    const close = () => {
      clearTimeout(timer);
      question?.abort();
      show([]);
    };

    const ask = async () => {
      question?.abort();
      question = new AbortController();
      try {
        const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(field.value)}`, { signal: question.signal });
        if (!answer.ok) return show([]);
        const [, texts, , addresses] = await answer.json();
        show(texts.map((text, place) => ({ text, address: addresses[place] })));
      } catch (error) {
        if (error.name !== "AbortError") show([]);
      }
    };

    const choose = ({ text, address }) => {
      close();
      if (address) return location.assign(address);
      field.value = text;
      field.form.requestSubmit();
    };

    const move = (step) => mark((active + 1 + step + found.length + 1) % (found.length + 1) - 1);

    field.addEventListener("input", () => {
      clearTimeout(timer);
      if (field.value.trim().length < SHORTEST) close();
      else timer = setTimeout(ask, PAUSE);
    });
    field.addEventListener("keydown", (event) => {
      if (event.isComposing || list.hidden) return;
      if (event.key === "ArrowDown") move(1);
      else if (event.key === "ArrowUp") move(-1);
      else if (event.key === "Escape") close();
      else if (event.key === "Enter" && active >= 0) choose(found[active]);
      else return;
      event.preventDefault();
    });
    field.addEventListener("blur", close);
    list.addEventListener("pointerdown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const place = [...list.children].indexOf(event.target.closest("li"));
      if (place >= 0) choose(found[place]);
    });
  };

  document.querySelectorAll("input[data-suggest]").forEach(attach);
})();
