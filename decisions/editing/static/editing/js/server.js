/* What all scripts of the editor of provisions share: the tools of the page, questions to the server, filled words. */
(() => {
  "use strict";
  const provisions = (window.provisions = window.provisions || {});

  provisions.tools = () => document.querySelector("[data-provisions-tools]");

  provisions.fill = (words, values) => words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  /* Values that scripts set are seen by whatever watches the form, as if they had been typed. */
  provisions.change = (field, value) => {
    if (field.value === value) return;
    field.value = value;
    for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
  };

  const token = () => JSON.parse(document.getElementById("wagtail-config").textContent).CSRF_TOKEN;

  /* The server's answer; an Error with its reason, in the editor's language, where it refuses. A question may be a form. */
  provisions.ask = async (address, question) => {
    const headers = { "X-Requested-With": "XMLHttpRequest" };
    const options = { headers, credentials: "same-origin" };
    if (question) {
      const isForm = question instanceof FormData;
      headers["X-CSRFToken"] = token();
      if (!isForm) headers["Content-Type"] = "application/json";
      Object.assign(options, { method: "POST", body: isForm ? question : JSON.stringify(question) });
    }
    const failed = provisions.tools().dataset.failed;
    let response, answer;
    try {
      response = await fetch(address, options);
      answer = await response.json();
    } catch {
      throw new Error(failed);
    }
    if (!response.ok) throw new Error(answer.message || failed);
    return answer;
  };
})();
