/* Numbers of paragraphs, in the style of those that are there: "1", "a", "ii", "B", "2.1", "14.114". */
(() => {
  "use strict";
  const ROMAN = [[10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"]];
  const STYLES = ["figures", "letters", "roman", "capitals", "figures", "letters"];

  const roman = (count) => {
    let text = "";
    for (const [value, sign] of ROMAN) for (; count >= value; count -= value) text += sign;
    return text;
  };
  const letters = (count) => String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  const WRITE = {
    figures: String,
    letters,
    roman,
    capitals: (count) => letters(count).toUpperCase(),
  };

  /* How the first number of a list tells that the others are written; an "i" that begins one is Roman. */
  const styleOf = (number, parent) => {
    const dotted = number.match(/^(.*\.)(\d+)$/);
    if (dotted) {
      return dotted[1] === `${parent}.` ? { style: "nested", from: 1 } : { style: "figures", prefix: dotted[1], from: Number(dotted[2]) };
    }
    if (/^\d+$/.test(number)) return { style: "figures", from: 1 };
    if (number === "i" || /^[ivx]{2,}$/.test(number)) return { style: "roman", from: 1 };
    if (/^[A-Z]+$/.test(number)) return { style: "capitals", from: 1 };
    return /^[a-z]+$/.test(number) ? { style: "letters", from: 1 } : null;
  };

  const write = ({ style, prefix = "", from }, place, parent) => {
    const count = from + place;
    return style === "nested" ? `${parent}.${count}` : prefix + WRITE[style](count);
  };

  /* Lists of paragraphs that are counted together: of one level, below the same paragraph. A heading ends one only
     where the numbers that are there begin anew after it, as in an annex. */
  const listsOf = (rows) => {
    const lists = [];
    let open = [];
    rows.forEach((row, position) => {
      if (row.kind === "heading") {
        const next = rows.slice(position).find((other) => other.kind === "operative" && other.level === 1 && other.number);
        if (next && ["1", "a", "i", "A"].includes(next.number)) open = [];
        return;
      }
      if (row.kind !== "operative") return;
      open.length = Math.min(open.length, row.level);
      const above = open.slice(0, row.level - 1).filter(Boolean).at(-1);
      open[row.level - 1] ??= lists[lists.push({ level: row.level, above: above?.places.at(-1), places: [] }) - 1];
      open[row.level - 1].places.push(position);
    });
    return lists;
  };

  /* The numbers for all rows ({kind, level, number}); what is not operative keeps its own. */
  const renumber = (rows) => {
    const numbers = rows.map((row) => row.number);
    const usual = new Map();
    const lists = listsOf(rows);
    const ownStyle = ({ places, above }) => {
      const first = places.find((place) => rows[place].number);
      return first === undefined ? null : styleOf(rows[first].number, above === undefined ? "" : rows[above].number);
    };
    for (const list of lists) {
      list.style = ownStyle(list);
      if (list.style && !list.style.prefix && !usual.has(list.level)) usual.set(list.level, list.style);
    }
    for (const { level, above, places, style } of lists) {
      const used = style || usual.get(level) || { style: STYLES[level - 1], from: 1 };
      places.forEach((place, index) => (numbers[place] = write(used, index, numbers[above])));
    }
    return numbers;
  };

  window.provisions.renumber = renumber;
})();
