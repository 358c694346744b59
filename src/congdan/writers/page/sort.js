"use strict";
// Headers become buttons that sort; without script the tables stand as they were printed.
for (const table of document.querySelectorAll("table.sorts")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((each) => each.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      for (const body of table.tBodies) sort(body, column, down ? -1 : 1);
    });
  });
}
for (const hint of document.querySelectorAll(".screen")) hint.hidden = false;
// Sums stay where they are: the lines of each part are sorted below them.
function sort(body, column, sign) {
  const lines = [...body.rows].filter((row) => row.classList.contains("row"));
  const keyed = lines.map((row) => [key(row.cells[column]), row]);
  keyed.sort(([a], [b]) => (a === null) - (b === null) || sign * compare(a, b));
  body.append(...keyed.map(([, row]) => row));
}
function key(cell) {
  if (!cell.classList.contains("number")) return cell.textContent;
  return cell.dataset.n === undefined ? null : Number(cell.dataset.n);
}
function compare(a, b) {
  if (typeof a === "number" || a === null) return a - b;
  return a.localeCompare(b, document.documentElement.lang, { numeric: true });
}
